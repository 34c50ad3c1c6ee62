// Cards on piles: in which order they come, and what is read of an entry.

import { deepStrictEqual as same, notDeepStrictEqual as differs } from "node:assert";
import { keptPiles, mixedByName } from "../../helpers/widgets/tasks/piles.js";

const ITEMS = ["one", "two", "three", "four"].map((id) => ({ id, text: id }));
const BINS = [{ id: "left" }, { id: "right" }];
const kept = (entry) => Object.fromEntries(keptPiles(entry, ITEMS, BINS));

Deno.test("cards come in the same order every time, and not in the author's", () => {
  const order = mixedByName(ITEMS).map(({ id }) => id);
  same(mixedByName([...ITEMS].reverse()).map(({ id }) => id), order);
  differs(order, ITEMS.map(({ id }) => id));
});

Deno.test("a card whose pile is there is found again, also in a record from before", () => {
  same(kept({ answer: { placed: { one: "left", three: "right" }, checks: 0 } }), { one: "left", three: "right" });
});

Deno.test("a card or a pile that is there no longer is left out", () => {
  same(kept({ answer: { placed: { one: "middle", five: "left", two: "right" } } }), { two: "right" });
});

for (
  const entry of [null, 7, [], { answer: null }, { answer: { placed: [1] } }, { answer: { placed: { one: ["left"] } } }]
) {
  Deno.test(`an entry of another shape is left aside: ${JSON.stringify(entry)}`, () => same(kept(entry), {}));
}

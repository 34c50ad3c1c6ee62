// Where a programme of steps stands at any second.

import assert from "node:assert/strict";
import { countDown, placeAt } from "../../helpers/widgets/shared/clock.js";

const STEPS = [{ kind: "in", seconds: 4 }, { kind: "out", seconds: 6 }];

Deno.test("a step begins at the very second in which the one before it ends", () => {
  const { kind, into, left } = placeAt(STEPS, 2, 4);
  assert.deepEqual([kind, into, left], ["out", 0, 6]);
});

Deno.test("a second round is the first again", () => {
  const { kind, into, rounds, toGo } = placeAt(STEPS, 2, 11);
  assert.deepEqual([kind, into, rounds, toGo], ["in", 1, 1, 9]);
});

Deno.test("after the last step it is over, however late one looks", () => {
  for (const seconds of [20, 20.001, 99_999]) {
    const { over, toGo, rounds } = placeAt(STEPS, 2, seconds);
    assert.deepEqual([over, toGo, rounds], [true, 0, 2]);
  }
});

Deno.test("sums of tenths that are not exact end a step all the same", () => {
  const tenths = Array.from({ length: 10 }, (_, n) => ({ kind: String(n), seconds: 0.1 }));
  assert.equal(placeAt(tenths, 1, 0.1 + 0.1 + 0.1).kind, "3");
});

Deno.test("seconds are counted down as a person does", () => {
  assert.deepEqual([4, 3.9996, 3.5, 3.0005, 0.2, 0, -1].map(countDown), [4, 4, 4, 3, 1, 0, 0]);
});

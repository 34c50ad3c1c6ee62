// Lines that are tapped: what a tap swaps a line for, and in which order several stand.

import assert from "node:assert/strict";
import { swapped, textsOf, toggled } from "../../helpers/widgets/tasks/fields.js";

Deno.test("taps lead through all options, then to nothing, then to the first again", () => {
  const seen = [];
  /** @type {Array<string | null>} */ let picked = ["a"];
  for (let n = 0; n < 4; n += 1) {
    picked = swapped(["a", "b", "c"], picked);
    seen.push(picked[0]);
  }
  assert.deepEqual(seen, ["b", "c", undefined, "a"]);
});

Deno.test("a tap where own words stand leads to the first option", () => {
  assert.deepEqual(swapped(["a", "b"], [null]), ["a"]);
});

Deno.test("of several, what is tapped last stands last, and a second tap takes it out", () => {
  const order = ["b", "a", null].reduce(toggled, /** @type {Array<string | null>} */ ([]));
  assert.deepEqual(order, ["b", "a", null]);
  assert.deepEqual(toggled(order, "a"), ["b", null]);
});

Deno.test("own words that are empty are no line", () => {
  assert.deepEqual(textsOf({ picked: ["a", null], own: "  " }), ["a"]);
});

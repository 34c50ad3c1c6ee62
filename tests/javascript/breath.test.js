// How full the breath is, and what a pattern comes to.

import assert from "node:assert/strict";
import { breathLevels, breathSeconds, breathsIn, longestHold } from "../../helpers/widgets/breathing/pattern.js";

Deno.test("an even breath goes from empty to full and back", () => {
  assert.deepEqual(breathLevels([["in", 5], ["out", 5]]), [0, 1, 0]);
});

Deno.test("a pattern that begins with breathing out begins full", () => {
  assert.deepEqual(breathLevels([["out", 6], ["in", 4]]), [1, 0, 1]);
});

Deno.test("a held breath stays where it is", () => {
  assert.deepEqual(breathLevels([["in", 3], ["hold", 3], ["out", 3], ["hold", 3]]), [0, 1, 1, 0, 0]);
});

Deno.test("two sips in share the way by their seconds", () => {
  const levels = breathLevels([["in", 3], ["in", 1], ["out", 6]]);
  assert.deepEqual(levels.map((level) => Math.round(level * 100)), [0, 75, 100, 0]);
});

Deno.test("a hold that goes on from the last phase into the first counts as one", () => {
  assert.equal(longestHold([["hold", 2], ["in", 4], ["out", 4], ["hold", 3]]), 5);
});

Deno.test("a session ends with a finished breath", () => {
  assert.equal(breathSeconds([["in", 4], ["hold", 2], ["out", 8]]), 14);
  assert.equal(breathsIn([["in", 4], ["hold", 2], ["out", 8]], 1), 4);
  assert.equal(breathsIn([["in", 7], ["out", 7]], 0.1), 1);
});

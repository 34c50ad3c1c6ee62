// The table that Python drew, blended at a stop, and its points as an SVG path.

import assert from "node:assert/strict";
import { blender, pathText, pointsText } from "../../helpers/widgets/explore/engine/blend.js";

const GONE = -32768; // as engine/packing.py writes it
const at = (...numbers) => Float64Array.from(numbers);

Deno.test("halfway between two drawings a point lies halfway", () => {
  const plan = { columns: [{ n: 2, at: 0, steps: [0, 2], scale: 0.5, middle: 100 }] };
  const { blend } = blender(plan, Int16Array.from([0, 10, 20, 30]));
  assert.deepEqual([...blend(0, 0, [[[0, 0.5], [1, 0.5]]])], [105, 110]);
});

Deno.test("a point that is gone in one of the drawings is no point", () => {
  const plan = { columns: [{ n: 2, at: 0, steps: [0, 2], scale: 1, middle: 0 }] };
  const { blend } = blender(plan, Int16Array.from([0, GONE, 20, 30]));
  assert.deepEqual([...blend(0, 0, [[[0, 0.5], [1, 0.5]]])], [10, NaN]);
});

Deno.test("a curve with a gap is lifted there and put down again", () => {
  assert.equal(pathText("MLLL", at(0, 1, NaN, 3), at(0, 1, 2, 3)), "M0 0L1 1M3 3");
});

Deno.test("a bend goes on with its own points, and a closed line closes", () => {
  assert.equal(pathText("MCccZ", at(0, 1, 2, 3), at(0, 1, 2, 3)), "M0 0C1 1 2 2 3 3Z");
});

Deno.test("the same small shape stands at every point but those that are gone", () => {
  assert.equal(pointsText("M -1 0 L 1 0", at(10, NaN), at(5, 5)), "M 9.00 5.00L 11.00 5.00");
});

Deno.test("a column that a stop has not moved is not worked out again, and neither is one that is put together from it", () => {
  const moves = { n: 1, at: 0, steps: [0, 1, 0], scale: 1, middle: 0 };
  const plan = { columns: [moves, { ...moves, steps: [0, 0, 1] }, { n: 2, parts: [0, 1] }, { n: 1, parts: [1] }] };
  const { blend, times } = blender(plan, Int16Array.from([10, 20]));
  const low = [[0, 1]], high = [[1, 1]];
  for (const stop of [[low, low], [low, low], [high, low], [high, low]]) {
    for (const column of [2, 3]) blend(column, 0, stop);
  }
  assert.deepEqual([0, 1, 2, 3].map(times), [2, 1, 2, 1]);
  assert.deepEqual([...blend(2, 0, [high, low])], [20, 10]);
});

Deno.test("another sheet is worked out afresh where the column differs between sheets", () => {
  const { blend } = blender({ columns: [{ n: 1, at: 0, steps: [1], scale: 1, middle: 0 }] }, Int16Array.from([10, 20]));
  assert.deepEqual([0, 1, 0].map((sheet) => blend(0, sheet, [])[0]), [10, 20, 10]);
});

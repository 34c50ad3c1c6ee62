// A curve under the hand, what is said of it, and words beside points.

import assert from "node:assert/strict";
import { filled, heightAt, keptPoints, pointsOf, put, reachesEnd, swept } from "../../helpers/widgets/draw_it/curve.js";
import { besidePoints, leaderTo, overlap, wrapped } from "../../helpers/widgets/draw_it/labels.js";
import { distances, heightInWords, withUnit } from "../../helpers/widgets/draw_it/said.js";

const none = (n) => /** @type {Array<number | null>} */ (Array(n).fill(null));
const X = { unit: "min", places: [0, 1], from: 0, to: 4 };
const Y = { from: -1, to: 1, low: "worse", high: "better", ticks: [], digits: 2 };
const CROSSES = {
  ...{ y: 0, after: null, within: 0.5, found: 2 },
  ...{
    near: "near {yours}",
    sooner: "{off} sooner than {found}",
    later: "later",
    never: "never",
    untouched: "untouched",
  },
};

Deno.test("a finger that jumps leaves a straight line, both ways, and changes only what it passes over", () => {
  assert.deepEqual(swept([9, null, null, 9], [0, 0], [2, 4]), [0, 2, 4, 9]);
  assert.deepEqual(swept(none(3), [2, 4], [0, 0]), [0, 2, 4]);
  assert.deepEqual(swept(none(2), [1, 3], [1, 3]), [null, 3]);
});

Deno.test("keys put single points, and what was drawn close by goes", () => {
  assert.deepEqual(put([1, 1, 1, 1, 1], 2, 5, 2), [1, null, 5, null, 1]);
});

Deno.test("lines lead over what was left out, from the given beginning or level, up to what was drawn last", () => {
  assert.deepEqual(filled([null, null, 4, null, 8, null], 0), [0, 2, 4, 6, 8]);
  assert.deepEqual(filled([null, null, 4], null), [4, 4, 4]);
  assert.deepEqual(filled(none(3), 1), []);
});

Deno.test("a curve ends where its last place is, or three in a hundred before", () => {
  const curve = none(100);
  curve[95] = 1;
  assert.equal(reachesEnd(curve), false);
  curve[96] = 1;
  assert.equal(reachesEnd(curve), true);
  assert.equal(reachesEnd(none(100)), false);
});

Deno.test("what is kept has a rounded height for every place, and no minus zero", () => {
  assert.deepEqual(pointsOf([0, 1, 2], [0.126, -0.001], 2), [[0, 0.13], [1, 0], [2, 0]]);
  assert.ok(!Object.is(pointsOf([0], [-0.001], 2)[0][1], -0));
});

Deno.test("a record from somewhere else harms nothing", () => {
  const read = (points) => keptPoints({ answer: { points } }, X, Y).length;
  assert.equal(read([[0, 0], [4, 1]]), 2);
  for (
    const bad of [null, "x", [[0, 0]], [[0, 0], [0, 1]], [[0, 0], [5, 0]], [[0, 2], [4, 0]], [[0, "0"], [4, 0]], [[0], [
      4,
    ]]]
  ) {
    assert.equal(read(bad), 0);
  }
  assert.deepEqual(keptPoints(null, X, Y), []);
});

Deno.test("a height between two points lies on the line, and beyond an end it stays", () => {
  const at = (x) => heightAt([[0, 0], [2, 4]], x);
  assert.deepEqual([at(-1), at(0), at(1), at(2), at(3)], [0, 0, 2, 4, 4]);
});

Deno.test("the distance is said in the sentences of the file, with units that are never parted", () => {
  const given = { x: X, y: Y, points: [{ x: 0, y: -1 }, { x: 2, y: 0 }, { x: 4, y: 1 }] };
  const compare = { crosses: CROSSES, mean: { far: "far" } };
  const said = (curve) => distances.of(curve, given, compare, { "draw.close": "close" });
  assert.deepEqual(said([[0, -1], [1, 0], [4, 1]]), ["1\u00a0min sooner than 2\u00a0min", "close"]);
  assert.deepEqual(said([[0, -1], [4, -1]]), ["never", "far"]);
  assert.deepEqual(said([[0, 0.5], [4, 0.5]])[0], "untouched");
});

Deno.test("a place has a unit after it or around it, a real minus and no more decimals than the step", () => {
  assert.equal(withUnit(-2.26, { unit: "min", places: [0, 0.5] }), "\u22122.3\u00a0min");
  assert.equal(withUnit(3, { unit: "day {n}", places: [0, 1] }), "day\u00a03");
});

Deno.test("a height is its number, or how far it is between the words", () => {
  const words = { "draw.height": "{n} of 100 from {low} to {high}" };
  assert.equal(heightInWords(0, Y, words), "50 of 100 from worse to better");
  assert.equal(heightInWords(-0.256, { ...Y, ticks: [{}] }, words), "\u22120.26");
});

Deno.test("a text is parted between words only", () => {
  assert.deepEqual(wrapped("a long text of words", 9, (text) => text.length), ["a long", "text of", "words"]);
  assert.deepEqual(wrapped("unbreakable", 3, (text) => text.length), ["unbreakable"]);
});

Deno.test("words beside points touch neither one another nor a point, and stay in the room", () => {
  const room = { x: 0, y: 0, width: 310, height: 170 };
  const words = [10, 60, 110, 200, 310].map((x, i) => ({ x, y: 60 + 20 * i, width: 92, height: 36 }));
  const points = words.map(({ x, y }) => ({ x: x - 7, y: y - 7, width: 14, height: 14 }));
  const boxes = besidePoints(words, points, room);
  boxes.forEach((box, i) => {
    assert.ok(box.x >= 0 && box.x + box.width <= 310 && box.y >= 0 && box.y + box.height <= 170);
    for (const other of [...boxes.slice(i + 1), ...points]) assert.equal(overlap(box, other), 0);
  });
});

Deno.test("words that stand far from their point get a line to it", () => {
  assert.equal(leaderTo({ x: 10, y: 0, width: 20, height: 10 }, 0, 5), "");
  assert.equal(leaderTo({ x: 40, y: 0, width: 20, height: 10 }, 0, 5), "M0.0 5.0L40.0 5.0");
});

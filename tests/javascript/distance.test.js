// How far a bet is from what was found, in words, and what is kept of it.

import assert from "node:assert/strict";
import {
  amount,
  distance,
  fromKept,
  stroke,
  times,
  toKeep,
  toTheEdges,
} from "../../helpers/widgets/explore/distance.js";
import { nearest } from "../../helpers/widgets/explore/grip.js";
import { longestReadings } from "../../helpers/widgets/explore/room.js";

const WORDS = {
  "explore.times_2": "twice",
  "explore.times_n": "{n} times",
  "explore.share_4": "a quarter",
  "explore.share_n": "one {n}th",
  "explore.bet_value_more": "plain {yours} {found}",
};
const scale = (stops, unit = ["m", "m"]) => ({
  stops,
  texts: stops.map((one) => `${one} ${unit[1]}`),
  label: "",
  unit,
  log: false,
  digits: 0,
});
const sentences = {
  near: "near {yours}",
  more: "{found} is {times} of {yours}",
  less: "less by {apart}",
  mixed: "mixed {apart}, {most} at {where}",
};
const value = {
  kind: "value",
  question: "",
  scales: { x: scale([0, 10, 20, 30, 40]) },
  answer: [20],
  found: "20 m",
  sentences,
  within: 2,
};
const curve = {
  ...value,
  kind: "curve",
  scales: { x: scale([0, 1, 2], ["s", "s"]), y: scale([0, 10, 20, 30]) },
  answer: [10, 20, 30],
};

Deno.test("how many times as much is said in words where there are some", () => {
  assert.deepEqual([2, 2.05, 0.25, 1.4, 40, 0.02].map((ratio) => times(ratio, WORDS)), [
    "twice",
    "twice",
    "a quarter",
    "1.4 times",
    "40 times",
    "one 50th",
  ]);
  assert.equal(times(Infinity, WORDS) + times(0, WORDS) + times(-1, WORDS), "");
});

Deno.test("a bet is near, or what was found is more, or less", () => {
  assert.deepEqual([1, 2, 3].map((at) => distance(value, [at], WORDS).way), ["more", "near", "less"]);
  assert.equal(distance(value, [1], WORDS).sentence, "20 m is twice of 10 m");
  assert.equal(distance(value, [4], WORDS).sentence, "less by 20\u00a0m");
});

Deno.test("where nothing was bet, no times are said", () => {
  assert.equal(distance(value, [0], WORDS).sentence, "plain 0 m 20 m");
});

Deno.test("a curve is above, below, near, or now this and now that", () => {
  assert.equal(distance(curve, [0, 0, 0], WORDS).way, "more");
  assert.equal(distance(curve, [3, 3, 3], WORDS).way, "less");
  assert.equal(distance(curve, [1, 2, 3], WORDS).way, "near");
  assert.equal(distance(curve, [3, 2, 1], WORDS).sentence, "mixed 13\u00a0m, 20\u00a0m at 0 s");
});

Deno.test("what is kept of a bet comes back, whatever else the file holds", () => {
  assert.deepEqual(fromKept({ answer: toKeep(value, [3]) }, value), [3]);
  assert.deepEqual(toKeep(curve, [0, 2, 3]), { points: [[0, 0], [1, 20], [2, 30]] });
  assert.deepEqual(fromKept({ answer: toKeep(curve, [0, 2, 3]) }, curve), [0, 2, 3]);
});

Deno.test("what is no bet on this picture is none", () => {
  for (const answer of [null, 7, {}, { value: "20" }, { value: 900 }, { value: NaN }, { points: "no" }]) {
    assert.equal(fromKept({ answer }, value), null);
    assert.equal(fromKept({ answer }, curve), null);
  }
  assert.equal(fromKept({ answer: { points: [[0, 0], [1, "x"], [2, 30]] } }, curve), null);
  assert.equal(fromKept(null, value), null);
});

Deno.test("a quick stroke leaves no gap", () => {
  assert.deepEqual(stroke([0, 0], [4, 8]), [[1, 2], [2, 4], [3, 6], [4, 8]]);
  assert.deepEqual(stroke([3, 5], [1, 5]), [[2, 5], [1, 5]]);
  assert.deepEqual(stroke([3, 5], [3, 9]), [[3, 9]]);
});

Deno.test("ends that are a little short are led on to the edges, gaps are not filled", () => {
  assert.deepEqual(toTheEdges([-1, 4, 5, -1]), [4, 4, 5, 5]);
  assert.deepEqual(toTheEdges([-1, -1, 4, 5]), [-1, -1, 4, 5]);
  assert.deepEqual(toTheEdges([1, -1, 4, 5]), [1, -1, 4, 5]);
});

Deno.test("an amount is written as Python writes it", () => {
  assert.equal(amount(-1234.4, scale([0])), "\u22121,234\u00a0m");
  assert.equal(amount(-0.2, scale([0])), "0\u00a0m");
});

Deno.test("the nearest place is taken, whichever way the axis runs", () => {
  assert.equal(nearest([10, 20, 30], 24), 1);
  assert.equal(nearest([30, 20, 10], 29), 0);
});

Deno.test("room is made for the longest words that a sentence can have", () => {
  const words = { templates: ["", "a {0} b", "c {0}"], pools: [["x", "long", "longest"]] };
  const places = new DataView(Uint16Array.from([1, 1, 2, 0, 0, 1, 2, 0]).buffer);
  assert.deepEqual(longestReadings(words, places, 4), ["c longest", "a long b"]);
});

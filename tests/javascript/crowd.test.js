// One among many: people drawn by chance, and the interval of their average.

import assert from "node:assert/strict";
import { averageOf, factor, inWords, others } from "../../helpers/widgets/reaction/crowd.js";

const CROWD = { people: [10, 100], middle: 20, spread: 70, seed: 4, mark: "" };
const words = {
  "reaction.crowd_faster": "{n} people: {ms} ms faster {a_condition}, on average.",
  "reaction.crowd_slower": "{n} people: {ms} ms slower {a_condition}, on average.",
  "reaction.crowd_range": "From {low} to {high}.",
  "reaction.crowd_open": "Open.",
  "reaction.crowd_clear": "Clear.",
};
const near = (one, other, within) => assert.ok(Math.abs(one - other) <= within, `${one} is not ${other}`);

Deno.test("the same seed gives the same people, and fewer are the first of more", () => {
  assert.deepEqual(others(CROWD, 9), others(CROWD, 99).slice(0, 9));
  assert.notDeepEqual(others(CROWD, 9), others({ ...CROWD, seed: 5 }, 9));
});

Deno.test("many people have the average and the spread that they are drawn with", () => {
  const many = others(CROWD, 20000);
  const mean = many.reduce((sum, one) => sum + one, 0) / many.length;
  near(mean, 20, 1.5);
  near(Math.sqrt(many.reduce((sum, one) => sum + (one - mean) ** 2, 0) / many.length), 70, 1.5);
});

// Student's t at 97.5 %, from the usual table.
for (const [free, t] of [[9, 2.262], [29, 2.045], [99, 1.984], [7006, 1.96]]) {
  Deno.test(`the factor for ${free} degrees of freedom is that of the table`, () => near(factor(free), t, 0.005));
}

Deno.test("the reader counts as one of them, and the interval closes with the root of their number", () => {
  const [few, many] = [10, 1000].map((n) => averageOf(500, CROWD, n));
  assert.equal(few.values.length, 10);
  assert.equal(few.values[0], 500);
  const half = ({ low, high }) => (high - low) / 2;
  near(half(many), (1.96 * 70) / Math.sqrt(1000), 0.6);
  assert.ok(half(few) > 5 * half(many));
});

Deno.test("what the interval tells of zero is said", () => {
  const within = { a_condition: "with a hat", b_condition: "without" };
  const said = (low, high) => inWords({ mean: (low + high) / 2, low, high, values: [] }, 10, within, words);
  assert.equal(
    said(-10, 50),
    "10 people: 20 ms faster with a hat, on average. From -10 to 50. Open.".replace("-", "\u2212"),
  );
  assert.equal(said(10, 50), "10 people: 30 ms faster with a hat, on average. From 10 to 50. Clear.");
  assert.match(said(-50, -10), /^10 people: 30 ms slower with a hat/);
});

// The pure parts of a reaction task.

import assert from "node:assert/strict";
import { chance } from "../../helpers/widgets/shared/chance.js";
import { balancedOrder, median, medianDifference, medianRange, summed } from "../../helpers/widgets/reaction/trials.js";

const PICTURES = ["a", "b"].flatMap((category) =>
  ["x", "y"].flatMap((condition) => Array.from({ length: 8 }, () => ({ category, condition })))
);
const cell = (n) => `${PICTURES[n].category}${PICTURES[n].condition}`;
const counts = (list) => [...Map.groupBy(list, (one) => one).values()].map((same) => same.length);

Deno.test("the same seed gives the same order, another seed another one", () => {
  const [first, again, other] = [1, 1, 2].map((seed) => balancedOrder(PICTURES, 32, chance(seed)));
  assert.deepEqual(first, again);
  assert.notDeepEqual(first, other);
});

Deno.test("in every four, each combination comes once", () => {
  const order = balancedOrder(PICTURES, 32, chance(5));
  for (let n = 0; n < 32; n += 4) assert.equal(new Set(order.slice(n, n + 4).map(cell)).size, 4);
});

Deno.test("each picture comes once before any comes again", () => {
  assert.deepEqual(balancedOrder(PICTURES, 32, chance(1)).sort((a, b) => a - b), [...PICTURES.keys()]);
});

Deno.test("pictures that come again never follow themselves, and none comes a third time", () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const order = balancedOrder(PICTURES, 48, chance(seed));
    assert.equal(Math.max(...counts(order)), 2);
    assert.ok(order.every((one, n) => n === 0 || one !== order[n - 1]), `seed ${seed}`);
  }
});

Deno.test("the middle of an even number of values lies between two of them", () => {
  assert.deepEqual([median([3, 1, 2]), median([4, 1, 3, 2])], [2, 2.5]);
});

Deno.test("a difference of fewer than five answers has no range", () => {
  assert.deepEqual(medianDifference([500, 510], [600, 610], 1), { difference: 100, low: null, high: null });
  assert.equal(medianDifference([], [600], 1), null);
});

// The places of the usual table of the sign test, 95 % or more.
for (
  const [n, places] of /** @type {Array<[number, number[] | null]>} */ ([
    [5, null],
    [6, [1, 6]],
    [8, [1, 8]],
    [9, [2, 8]],
    [20, [6, 15]],
    [50, [18, 33]],
  ])
) {
  Deno.test(`the range of a middle of ${n} lies between the places of the sign test`, () => {
    assert.deepEqual(medianRange(Array.from({ length: n }, (_, i) => i + 1)), places);
  });
}

Deno.test("a time counts if the answer is right, and neither early nor late", () => {
  const trial = (ms, right = true, condition = "x") => ({ category: "a", condition, ms, right });
  const trials = [
    trial(100),
    trial(101),
    trial(500, false),
    trial(2000),
    trial(2001),
    trial(null, false),
    trial(400, true, "y"),
  ];
  assert.deepEqual(summed(trials, "a", "x", { early: 101, late: 2000 }), {
    times: [101, 2000],
    wrong: 1,
    early: 1,
    late: 2,
  });
});

Deno.test("the range of a difference leaves out a fortieth at each end", () => {
  // Drawn 17 times from 17 answers, most of the 5 fast ones come in 3.6 % of all cases: more than 2.5 %, less than 5 %.
  const of = (fast, slow) => [...Array(fast).fill(500), ...Array(slow).fill(600)];
  assert.deepEqual(medianDifference(of(17, 0), of(5, 12), 1), { difference: 100, low: 0, high: 100 });
  assert.deepEqual(medianDifference(of(17, 0), of(12, 5), 1), { difference: 0, low: 0, high: 100 });
});

// The pure parts of a reaction task: a balanced order, and what is made of the answers.

import { chance, shuffled } from "../shared/chance.js";
import { known } from "../shared/known.js";

/** The pictures in the order in which they come: in every four each combination of answer and condition once,
 * no picture twice in a row where a combination has several.
 * @param {Array<{category: string, condition: string}>} stimuli @param {number} count @param {() => number} random
 * @returns {number[]} places in `stimuli` */
export function balancedOrder(stimuli, count, random) {
  /** @type {Map<string, number[]>} */ const cells = new Map();
  stimuli.forEach((one, i) => {
    const cell = `${one.category}/${one.condition}`;
    cells.set(cell, [...(cells.get(cell) || []), i]);
  });
  /** @type {Map<string, number[]>} */ const bags = new Map([...cells].map(([cell]) => [cell, []]));
  /** @type {number[]} */ const order = [];
  while (order.length < count) {
    for (const cell of shuffled([...cells.keys()], random)) {
      // Each picture of a combination comes once before any comes again.
      if (!known(bags, cell).length) bags.set(cell, shuffled(known(cells, cell), random));
      const bag = known(bags, cell);
      if (bag.length > 1 && bag.at(-1) === order.at(-1)) bag.unshift(...bag.splice(-1));
      order.push(...bag.splice(-1));
    }
  }
  return order.slice(0, count);
}

/** The middle value. @param {number[]} values at least one */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** The middle of measured times, to a tenth of a millisecond; null where there are none. @param {number[]} times */
export const typical = (times) => times.length ? Math.round(median(times) * 10) / 10 : null;

const RESAMPLES = 2000;
const FEWEST_FOR_RANGE = 5;

/** Median of b less median of a, and its 95 % range: both are drawn again from what was measured (bootstrap, percentiles).
 * @param {number[]} a @param {number[]} b milliseconds @param {number} seed
 * @returns {{difference: number, low: number | null, high: number | null} | null} null where one is empty */
export function medianDifference(a, b, seed) {
  if (!a.length || !b.length) return null;
  const difference = median(b) - median(a);
  if (Math.min(a.length, b.length) < FEWEST_FOR_RANGE) return { difference, low: null, high: null };
  const random = chance(seed);
  const again = (values) => median(values.map(() => values[Math.floor(random() * values.length)]));
  const found = Array.from({ length: RESAMPLES }, () => again(b) - again(a)).sort((x, y) => x - y);
  return { difference, low: found[Math.floor(RESAMPLES * 0.025)], high: found[Math.ceil(RESAMPLES * 0.975) - 1] };
}

/** The range of at least 95 % for the middle of a population: between two of the ordered values (sign test). Null for fewer
 * than six. @param {number[]} values @returns {[number, number] | null} */
export function medianRange(values) {
  const n = values.length;
  let below = 0; // the chance that at most k of n lie under the middle
  let term = 0.5 ** n;
  let k = 0;
  while (k < n && below + term <= 0.025) {
    below += term;
    term *= (n - k) / (k + 1);
    k += 1;
  }
  if (k === 0) return null;
  const sorted = [...values].sort((x, y) => x - y);
  return [sorted[k - 1], sorted[n - k]];
}

/** What became of all trials of one cell: a category in a condition. A time counts if the answer is right, and neither early nor late.
 * @param {Array<{category: string, condition: string, ms: number | null, right: boolean}>} trials
 * @param {string} category which answer is right @param {string} condition @param {{early: number, late: number}} limits */
export function summed(trials, category, condition, limits) {
  const own = trials.filter((trial) => trial.category === category && trial.condition === condition);
  const late = own.filter(({ ms }) => ms === null || ms > limits.late).length;
  const early = own.filter(({ ms }) => ms !== null && ms < limits.early).length;
  const timely = own.filter(({ ms }) => ms !== null && ms >= limits.early && ms <= limits.late);
  const times = timely.filter(({ right }) => right).map(({ ms }) => ms);
  return { times, wrong: timely.length - times.length, early, late };
}

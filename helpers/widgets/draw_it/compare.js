// How a drawn curve differs from points that were found. Python works it out in the same way for a class
// (course/kinds/curves.py); a test compares both. Pure: no page is needed.

import { heightAt } from "./curve.js";

/** @typedef {[number, number]} Spot */

/** As in Python: parts of an axis. */
const [NEARLY, CLOSE, OFF, LEVEL] = [0.03, 0.1, 0.25, 0.1];

/** On which side of a height the first of some points lies that is not on it. @param {Spot[]} spots @param {number} height */
function sideOf(spots, height) {
  const first = spots.find(([, y]) => y !== height);
  return first ? Math.sign(first[1] - height) : 0;
}

/** Where a curve that was on one side of a height first comes back to it; null where it does not.
 * @param {Spot[]} curve @param {number} height @param {number} side @param {number} nearly @param {number | null} after */
function crossing(curve, height, side, nearly, after) {
  /** @type {number | null} */ let near = null;
  let left = false;
  for (const [n, [x, y]] of curve.entries()) {
    const apart = (y - height) * side;
    if (left && (after === null || x >= after)) {
      if (apart <= 0) {
        const [x0, y0] = curve[n - 1];
        const at = y === y0 ? x : x0 + ((x - x0) * (height - y0)) / (y - y0);
        return after === null ? at : Math.max(at, after);
      }
      if (near === null && apart <= nearly) near = x;
    }
    left ||= apart > 2 * nearly;
  }
  return near;
}

/** Whether it comes back about there, sooner, later or never, and where.
 * @param {Spot[]} curve @param {Spot[]} spots @param {{y: number, after: number | null, within: number, found: number}} asked
 * @param {number} size how long the upright axis is @returns {{way: string, yours: number | null}} */
export function crossingWay(curve, spots, asked, size) {
  const side = sideOf(spots, asked.y);
  const nearly = NEARLY * size;
  if (!curve.some(([, y]) => (y - asked.y) * side > 2 * nearly)) return { way: "untouched", yours: null };
  const yours = crossing(curve, asked.y, side, nearly, asked.after ?? null);
  if (yours === null) return { way: "never", yours };
  if (Math.abs(yours - asked.found) <= asked.within + 1e-9) return { way: "near", yours };
  return { way: yours < asked.found ? "sooner" : "later", yours };
}

/** How far off it is on average: "close", "off", "far", or "other_way".
 * @param {Spot[]} curve @param {Spot[]} spots @param {number} size how long the upright axis is */
export function meanWay(curve, spots, size) {
  const yours = spots.map(([x]) => heightAt(curve, x));
  const last = spots.length - 1;
  const foundRise = spots[last][1] - spots[0][1];
  const yourRise = yours[last] - yours[0];
  if (foundRise * yourRise < 0 && Math.min(Math.abs(foundRise), Math.abs(yourRise)) > LEVEL * size) return "other_way";
  const mean = spots.reduce((sum, [, y], i) => sum + Math.abs(yours[i] - y), 0) / spots.length / size;
  return mean <= CLOSE + 1e-9 ? "close" : mean <= OFF + 1e-9 ? "off" : "far";
}

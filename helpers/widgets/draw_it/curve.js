// A curve under the hand: one height for each place along the axis, null where nothing is drawn yet. Pure: no page is needed.

/** @typedef {Array<number | null>} Curve */

/** So near to the right end counts as there, as a part of the axis. */
const NEAR_END = 0.03;

/** The curve with a straight line between two places, as a finger passed over them.
 * @param {Curve} curve @param {[at: number, height: number]} from @param {[at: number, height: number]} to */
export function swept(curve, [at, height], [toAt, toHeight]) {
  const made = [...curve];
  const steps = Math.abs(toAt - at);
  for (let n = 0; n <= steps; n += 1) {
    const part = steps ? n / steps : 1;
    made[at + Math.sign(toAt - at) * n] = height + (toHeight - height) * part;
  }
  return made;
}

/** The curve with one place put at a height, as keys do it: what was drawn close by goes, so that lines lead there.
 * @param {Curve} curve @param {number} at @param {number} height @param {number} stride the distance of two such places */
export function put(curve, at, height, stride) {
  return curve.map((one, i) => (i === at ? height : Math.abs(i - at) < stride ? null : one));
}

/** The heights with straight lines over what was left out, up to the last one that is drawn.
 * @param {Curve} curve @param {number | null} start the height at which the given beginning ends @returns {number[]} */
export function filled(curve, start) {
  const known = curve.flatMap((height, i) => (height === null ? [] : [[i, height]]));
  if (!known.length) return [];
  if (known[0][0] > 0) known.unshift([0, start ?? known[0][1]]);
  const made = [known[0][1]];
  for (let n = 1; n < known.length; n += 1) {
    const [[i, from], [j, to]] = [known[n - 1], known[n]];
    for (let k = i + 1; k <= j; k += 1) made.push(from + ((to - from) * (k - i)) / (j - i));
  }
  return made;
}

/** Whether it goes on to the right end, or nearly so. @param {Curve} curve */
export function reachesEnd(curve) {
  const last = curve.findLastIndex((height) => height !== null);
  return last >= 0 && curve.length - 1 - last <= Math.ceil(NEAR_END * curve.length);
}

/** The points to keep: a height for every place, rounded, the last one held to the end.
 * @param {number[]} places @param {number[]} heights @param {number} digits @returns {Array<[number, number]>} */
export function pointsOf(places, heights, digits) {
  const ten = 10 ** digits;
  return places.map((x, i) => [x, Math.round(heights[Math.min(i, heights.length - 1)] * ten) / ten + 0]);
}

/** The height of a line through points at a place; beyond an end it stays as it is there.
 * @param {Array<[number, number]>} points @param {number} x */
export function heightAt(points, x) {
  let [before, after] = [points[0], points[points.length - 1]];
  for (const one of points) {
    if (one[0] <= x) before = one;
    else {
      after = one;
      break;
    }
  }
  if (before[0] >= x || after[0] <= before[0]) return before[1];
  return before[1] + ((after[1] - before[1]) * (x - before[0])) / (after[0] - before[0]);
}

/** The points of a kept entry, read with care: it may come from a file. Empty where there are none.
 * @param {any} entry @param {{from: number, to: number}} x @param {{from: number, to: number}} y
 * @returns {Array<[number, number]>} */
export function keptPoints(entry, x, y) {
  const points = entry?.answer?.points;
  if (!Array.isArray(points) || points.length < 2 || points.length > 121) return [];
  const inside = (value, axis) => Number.isFinite(value) && value >= axis.from && value <= axis.to;
  const good = points.every((one, i) =>
    Array.isArray(one) && one.length === 2 && inside(one[0], x) && inside(one[1], y) &&
    (i === 0 || one[0] > points[i - 1][0])
  );
  return good ? points.map(([at, height]) => [at, height]) : [];
}

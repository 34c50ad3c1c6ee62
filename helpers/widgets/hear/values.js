// The curves of a picture at some stops, as numbers that are heard and read. Nothing here needs a page.

/** @typedef {{from: number, on: number[], base: number, step: number}} Column where its numbers begin, on which controls they
 *   depend, and what they stand for */
/** @typedef {{name: string, digits: number | null, log: boolean, ends: number[], said: string}} Axis */
/** @typedef {{x: Axis, y: Axis, curves: Array<{name: string, n: number, x: Column, y: Column, words?: string[]}>}} Plan */
/** @typedef {{along: number, up: number, at: string, is: string, cells: string[]}} Point along and up: as far as the axis counts, its
 *   powers of ten where it is logarithmic; at and is: the place and the height in words; cells: both without unit */
/** @typedef {{name: string, points: Point[]}} Curve */

const GONE = 65535; // "nothing there", as in quantised.py

/** A number as a printer sets it: a true minus, commas at the thousands. @param {number} value
 * @param {number | null} digits decimals; null for three digits that count */
export function numberText(value, digits) {
  const how = digits === null
    ? { maximumSignificantDigits: 3 }
    : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return value.toLocaleString("en", how).replace("-", "\u2212").replace(/^\u2212(?=[0.]*$)/, "");
}

/** @param {Column} column @param {number} n how many there are @param {ArrayLike<number>} numbers @param {number[]} stops
 * @param {number[]} sizes how many stops each control has */
function columnAt({ from, on, base, step }, n, numbers, stops, sizes) {
  const first = from + n * on.reduce((at, axis) => at * sizes[axis] + stops[axis], 0);
  return Array.from({ length: n }, (_, i) => numbers[first + i] === GONE ? NaN : base + (numbers[first + i] + 0.5) * step);
}

/** What there is to hear at these stops. @param {Plan} plan @param {ArrayLike<number>} numbers @param {number[]} stops
 * @param {number[]} sizes @returns {Curve[]} */
export function curvesAt({ x, y, curves }, numbers, stops, sizes) {
  const texts = (axis, value, sign) => {
    const text = numberText(axis.log ? 10 ** value : value, axis.digits);
    return [text, axis.said.replace(sign, text)];
  };
  return curves.map(({ name, n, x: across, y: height, words }) => {
    const ups = columnAt(height, n, numbers, stops, sizes);
    const points = columnAt(across, n, numbers, stops, sizes).flatMap((value, i) => {
      if (Number.isNaN(value)) return [];
      const [place, at] = words ? [words[i], words[i]] : texts(x, value, "{x}");
      const along = x.digits === null ? value : Number(value.toFixed(x.digits)); // as it was before it was packed
      const [height, is] = Number.isNaN(ups[i]) ? ["", ""] : texts(y, ups[i], "{y}");
      return [{ along, up: ups[i], at, is, cells: [place, height] }];
    });
    return { name, points };
  });
}

/** From where to where the curves go at any stop, along and up. @param {Plan} plan @param {ArrayLike<number>} numbers
 * @param {number[]} sizes */
export function spans({ curves }, numbers, sizes) {
  const over = (which) => {
    const span = [Infinity, -Infinity];
    for (const curve of curves) {
      const { from, on, base, step } = curve[which];
      const end = from + on.reduce((count, axis) => count * sizes[axis], curve.n);
      for (let i = from; i < end; i += 1) {
        if (numbers[i] === GONE) continue;
        const value = base + (numbers[i] + 0.5) * step;
        span[0] = Math.min(span[0], value);
        span[1] = Math.max(span[1], value);
      }
    }
    return span;
  };
  return { along: over("x"), up: over("y") };
}

/** How far along a span, 0 to 1. @param {number[]} span @param {number} value */
export const share = ([low, high], value) => (high > low ? (value - low) / (high - low) : 0.5);

/** All places of some curves in their order, each with what stands there of each curve.
 * @param {Curve[]} curves @returns {Array<{along: number, points: Array<Point | undefined>}>} */
export function rowsOf(curves) {
  /** @type {Map<string, {along: number, points: Array<Point | undefined>}>} */ const rows = new Map();
  curves.forEach(({ points }, n) => {
    points.forEach((point) => {
      let key = point.cells[0];
      while (rows.get(key)?.points[n]) key += " "; // a step upwards: two heights at one place
      if (!rows.has(key)) rows.set(key, { along: point.along, points: curves.map(() => undefined) });
      /** @type {any} */ (rows.get(key)).points[n] = point;
    });
  });
  return [...rows.values()].sort((one, other) => one.along - other.along);
}

/** The height at any place of a curve, on a straight line from point to point; NaN off its ends and in its gaps.
 * @param {Point[]} points @param {number} along */
export function heightAt(points, along) {
  const next = points.findIndex((point) => point.along >= along);
  if (next < 0) return NaN;
  const after = points[next];
  if (after.along === along) return after.up;
  const before = points[next - 1];
  return before ? before.up + ((after.up - before.up) * (along - before.along)) / (after.along - before.along) : NaN;
}

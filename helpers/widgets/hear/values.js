// The curves of a picture at some stops, as numbers that are heard and read. Nothing here needs a page.

/** @typedef {{from: number, on: number[], base: number, step: number}} Column where its numbers begin, on which controls they
 *   depend, and what they stand for */
/** @typedef {{name: string, digits: number | null, log: boolean, ends: number[], span: number[], said: string}} Axis ends: of the
 *   axis; span: from where to where its curves go at any stop */
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
  return Array.from(
    { length: n },
    (_, i) => numbers[first + i] === GONE ? NaN : base + (numbers[first + i] + 0.5) * step,
  );
}

/** What there is to hear at these stops. @param {Plan} plan @param {ArrayLike<number>} numbers @param {number[]} stops
 * @param {number[]} sizes @returns {Curve[]} */
export function curvesAt({ x, y, curves }, numbers, stops, sizes) {
  const texts = (axis, value, sign) => {
    const text = numberText(axis.log ? 10 ** value : value, axis.digits);
    return [text, axis.said.replace(sign, text.includes(".") ? text.replace(/\.?0+$/, "") : text)];
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

/** How far along a span, 0 to 1. @param {number[]} span @param {number} value */
export const share = ([low, high], value) => high === low ? 0.5 : (value - low) / (high - low);

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

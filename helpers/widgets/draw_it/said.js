// How far a drawn curve is from what was found, in sentences. Pure: no page is needed.

import { fill } from "../shared/elements.js";
import { crossingWay, meanWay } from "./compare.js";

const MEAN = ["close", "off", "far", "other_way"];

/** A place along the axis with its unit, which is never parted from it. @param {number} at
 * @param {{unit: string, places: number[]}} axis */
export function withUnit(at, { unit, places }) {
  const step = places[1] - places[0];
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const number = (Math.round(at * 10 ** digits) / 10 ** digits + 0).toLocaleString("en").replace("-", "\u2212");
  return (unit.includes("{n}") ? unit.replace("{n}", number) : `${number} ${unit}`.trim()).replaceAll(" ", "\u00a0");
}

/** A height: its number, or how far it is on the way between the two words of the axis.
 * @param {number} height @param {any} y @param {Record<string, string>} words */
export const heightInWords = (height, y, words) =>
  y.ticks.length
    ? String(Math.round(height * 10 ** y.digits) / 10 ** y.digits).replace("-", "\u2212")
    : fill(words["draw.height"], { ...y, n: Math.round((100 * (height - y.from)) / (y.to - y.from)) });

/** What was found, point by point; empty where the teacher has it. @param {any} given @param {Record<string, string>} words */
export function foundInWords({ x, points }, words) {
  const one = ({ x: at, text }) => fill(words["draw.point"], { where: withUnit(at, x), text });
  return points.length ? fill(words["draw.found_only"], { points: points.map(one).join("; ") }) : "";
}

/** The picture for those who cannot see it. @param {any} given @param {number[]} line heights
 * @param {{done: boolean, stride: number}} how @param {Record<string, string>} words */
export function described(given, line, { done, stride }, words) {
  const { x, y } = given;
  if (!line.length) {
    const ends = { label: x.label, first: withUnit(x.from, x), last: withUnit(x.to, x) };
    return fill(words["draw.axes"], { ...ends, low: y.low, high: y.high });
  }
  const yours = x.places.flatMap((at, i) =>
    i % stride || i >= line.length
      ? []
      : [fill(words["draw.spot"], { where: withUnit(at, x), height: heightInWords(line[i], y, words) })]
  ).join("; ");
  return [done && foundInWords(given, words), fill(words["draw.picture_yours"], { yours })].filter(Boolean).join(" ");
}

/** @param {any} crosses @param {number | null} yours @param {any} x */
function crossed(crosses, way, yours, x) {
  return fill(crosses[way], {
    yours: yours === null ? "" : withUnit(yours, x),
    found: withUnit(crosses.found, x),
    off: yours === null ? "" : withUnit(Math.abs(yours - crosses.found), x),
  });
}

export const distances = {
  /** What is said of a curve. @param {Array<[number, number]>} curve @param {any} given @param {any} compare
   * @param {Record<string, string>} words @returns {string[]} */
  of(curve, { x, y, points }, compare, words) {
    const spots = points.map((one) => [one.x, one.y]);
    const size = y.to - y.from;
    const said = [];
    if (compare.crosses) {
      const { way, yours } = crossingWay(curve, spots, compare.crosses, size);
      said.push(crossed(compare.crosses, way, yours, x));
    }
    if (compare.mean) {
      const way = meanWay(curve, spots, size);
      said.push(compare.mean[way] || words[`draw.${way}`]);
    }
    return said;
  },
  /** The longest that may be said. @param {any} compare @param {any} x @param {Record<string, string>} words */
  longest(compare, x, words) {
    const long = (all) => all.reduce((most, one) => (one.length > most.length ? one : most), "");
    const ways = ["near", "sooner", "later", "never", "untouched"];
    return [
      ...(compare.crosses ? [long(ways.map((way) => crossed(compare.crosses, way, x.to, x)))] : []),
      ...(compare.mean ? [long(MEAN.map((way) => compare.mean[way] || words[`draw.${way}`]))] : []),
    ];
  },
};

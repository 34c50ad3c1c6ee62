// How far a bet is from what was found: which sentence says it, and with what numbers. Nothing here needs a page.

import { fill } from "../shared/elements.js";
import { isPlain } from "../shared/remember.js";

/** @typedef {{stops: number[], texts: string[], label: string, unit: string[], log: boolean, digits: number}} Scale */
/** @typedef {{kind: string, question: string, scales: Object<string, Scale>, answer: number[], found: string,
 *   sentences: Object<string, string>, within: number}} Bet */

/** A number with its unit as Python writes it. @param {number} value @param {Scale} scale */
export function amount(value, scale) {
  const digits = scale.digits;
  const shown = Number(value.toFixed(digits));
  const text = Math.abs(shown).toLocaleString("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const [one, many] = scale.unit;
  const unit = shown === 1 ? one : many;
  return `${shown < 0 ? "\u2212" : ""}${text}${unit ? `\u00a0${unit}` : ""}`;
}

/** How many times as much, in words. Empty where that says nothing. @param {number} ratio
 * @param {Object<string, string>} words */
export function times(ratio, words) {
  if (!(ratio > 0) || !Number.isFinite(ratio)) return "";
  const share = ratio < 1;
  const count = share ? 1 / ratio : ratio;
  const whole = count < 10.5 ? Math.round(count) : Number(count.toPrecision(2));
  const ready = words[`explore.${share ? "share" : "times"}_${whole}`];
  if (ready && Math.abs(count / whole - 1) <= 0.05) return ready;
  if (count >= 10.5) {
    return fill(words[`explore.${share ? "share" : "times"}_n`], { n: whole.toLocaleString("en-US") });
  }
  return fill(words["explore.times_n"], { n: Number(ratio.toPrecision(2)) });
}

/** The sentence for one of several ways; where it needs a number that there is not, the plain one. */
function said(bet, way, values, words) {
  const empty = Object.keys(values).some((name) => values[name] === "" && bet.sentences[way].includes(`{${name}}`));
  return fill(empty ? words[`explore.bet_${bet.kind}_${way}`] : bet.sentences[way], values);
}

/** @param {Bet} bet @param {number[]} at the stop of the bet on each scale, or of each place of a curve
 * @param {Object<string, string>} words @returns {{way: string, sentence: string}} */
export function distance(bet, at, words) {
  const axes = Object.keys(bet.scales);
  if (bet.kind === "curve") return ofCurve(bet, at, words);
  const scales = axes.map((axis) => bet.scales[axis]);
  const yours = at.map((stop, i) => scales[i].stops[stop]);
  const texts = at.map((stop, i) => scales[i].texts[stop]);
  const last = scales.length - 1;
  const near = scales.every((scale, i) => isClose(yours[i], bet.answer[i], scale, withinOf(bet, scale, scales[last])));
  if (bet.kind === "point") {
    const way = near ? "near" : "more";
    return { way, sentence: said(bet, way, { yours: texts.join(", "), found: bet.found }, words) };
  }
  const [found] = bet.answer;
  const way = near ? "near" : found > yours[0] ? "more" : "less";
  const values = {
    yours: texts[0],
    found: bet.found,
    apart: amount(Math.abs(found - yours[0]), scales[0]),
    times: times(found / yours[0], words),
  };
  return { way, sentence: said(bet, way, values, words) };
}

/** How near is near on one scale: the same share of each axis. */
function withinOf(bet, scale, last) {
  if (scale === last || scale.log !== last.log) return scale === last ? bet.within : scale.log ? 1.5 : span(scale) / 10;
  return scale.log ? bet.within : (bet.within / span(last)) * span(scale);
}

const span = (scale) => scale.stops[scale.stops.length - 1] - scale.stops[0];

function isClose(yours, found, scale, within) {
  if (!scale.log) return Math.abs(found - yours) <= within + 1e-9;
  return found > 0 && Math.abs(Math.log(found / yours)) <= Math.log(within) + 1e-9;
}

/** Of a curve: how far off on average, where most, and whether it lies above, below or on both sides. */
function ofCurve(bet, at, words) {
  const { x, y } = bet.scales;
  const gaps = at.map((stop, i) => bet.answer[i] - y.stops[stop]);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const apart = gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / gaps.length;
  let most = 0;
  gaps.forEach((gap, i) => {
    if (Math.abs(gap) > Math.abs(gaps[most])) most = i;
  });
  const way = apart <= bet.within + 1e-9 ? "near" : Math.abs(mean) < apart / 2 ? "mixed" : mean > 0 ? "more" : "less";
  const values = { apart: amount(apart, y), most: amount(Math.abs(gaps[most]), y), where: x.texts[most] };
  return { way, sentence: said(bet, way, values, words) };
}

/** What is kept of a bet: numbers, not places of stops, so that it can be read whatever becomes of the axis.
 * @param {Bet} bet @param {number[]} at */
export function toKeep(bet, at) {
  const { x, y } = bet.scales;
  if (bet.kind === "value") return { value: (x || y).stops[at[0]] };
  if (bet.kind === "point") return { points: [[x.stops[at[0]], y.stops[at[1]]]] };
  return { points: at.map((stop, i) => [x.stops[i], y.stops[stop]]) };
}

/** The stops of a kept bet, or null where an entry does not hold one that fits. It may come from a file.
 * @param {any} entry @param {Bet} bet @returns {number[] | null} */
export function fromKept(entry, bet) {
  const answer = isPlain(entry?.answer) ? entry.answer : {};
  const { x, y } = bet.scales;
  if (bet.kind === "value") {
    const at = stopOf(answer.value, x || y);
    return at < 0 ? null : [at];
  }
  const points = Array.isArray(answer.points) ? answer.points.filter((one) => Array.isArray(one)) : [];
  if (bet.kind === "point") {
    const at = [stopOf(points[0]?.[0], x), stopOf(points[0]?.[1], y)];
    return at.every((one) => one >= 0) ? at : null;
  }
  const heights = new Map(points.map(([across, height]) => [stopOf(across, x), stopOf(height, y)]));
  const at = x.stops.map((_, i) => heights.get(i) ?? -1);
  return at.every((one) => one >= 0) ? at : null;
}

/** The nearest stop of a number on a scale; -1 where it is none, or off the scale. @param {any} value @param {Scale} scale */
function stopOf(value, { stops }) {
  const last = stops.length - 1;
  if (typeof value !== "number" || !(value >= stops[0] - 1e-9 && value <= stops[last] + 1e-9)) return -1;
  let best = 0;
  stops.forEach((stop, i) => {
    if (Math.abs(stop - value) < Math.abs(stops[best] - value)) best = i;
  });
  return best;
}

/** A line drawn from one place to another: the height of each place between them, the first left out.
 * @param {number[]} from place and height @param {number[]} to @returns {number[][]} */
export function stroke([column, height], [toColumn, toHeight]) {
  const steps = Math.abs(toColumn - column);
  if (!steps) return [[toColumn, toHeight]];
  return Array.from({ length: steps }, (_, i) => {
    const share = (i + 1) / steps;
    return [column + Math.round(share * (toColumn - column)), Math.round(height + share * (toHeight - height))];
  });
}

/** A curve whose ends are a little short, led on level to both edges; others stay as they are.
 * @param {number[]} at -1 where nothing is drawn */
export function toTheEdges(at) {
  const reach = Math.ceil(at.length * 0.15);
  const first = at.findIndex((one) => one >= 0);
  const last = at.findLastIndex((one) => one >= 0);
  if (first < 0 || first > reach || at.length - 1 - last > reach) return at;
  return at.map((one, i) => (i < first ? at[first] : i > last ? at[last] : one));
}

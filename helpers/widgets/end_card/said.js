// What a reader bet, in words: read from what the activities of a lesson have kept.

import { fill } from "../shared/elements.js";
import { isPlain } from "../shared/remember.js";

/** @typedef {{item: string, part?: string, label?: string, unit?: string, found?: string,
 *   curve?: {x: [number, number], y: [number, number], points: Array<[number, number]>}}} Bet */

const isNumber = (value) => typeof value === "number" && Number.isFinite(value);

/** A number as people write it, with its unit. @param {number} value @param {string} [unit] */
const inUnits = (value, unit) => {
  const text = value.toLocaleString("en-US", { maximumFractionDigits: 2 }).replace("-", "−");
  return unit ? `${text}\u00a0${unit}` : text;
};

/** The points of a curve that was drawn; null where there is none. @param {any} entry */
export function drawnPoints(entry) {
  const points = isPlain(entry?.answer) && Array.isArray(entry.answer.points) ? entry.answer.points : [];
  const good = points.filter((one) => Array.isArray(one) && isNumber(one[0]) && isNumber(one[1]));
  return good.length > 1 ? /** @type {Array<[number, number]>} */ (good) : null;
}

/** A bet in words; "" where none was placed.
 * @param {any} entry as kept @param {Bet} bet @param {Object<string, string>} words @returns {string} */
export function inWords(entry, bet, words) {
  const answer = isPlain(entry?.answer) ? entry.answer : null;
  if (!answer) return "";
  if (entry.kind === "predict") {
    const told = isPlain(entry.in_words) ? entry.in_words.choice : answer.choice;
    return typeof told === "string" ? withSureness(told.slice(0, 300), answer.confidence, words) : "";
  }
  if (entry.kind === "hundred") {
    const round = isPlain(answer.rounds) && Object.hasOwn(answer.rounds, bet.part || "")
      ? answer.rounds[bet.part || ""]
      : null;
    if (!isPlain(round) || !isNumber(round.guess)) return "";
    return withSureness(fill(words["end.of_hundred"], { n: round.guess }), round.sure, words);
  }
  if (drawnPoints(entry)) return words["end.drawn"];
  const value = isPlain(answer.values) ? answer.values[bet.part || ""] : answer.value;
  return isNumber(value) ? inUnits(value, bet.unit) : "";
}

function withSureness(said, level, words) {
  const sure = words[`predict.sure_${level}`];
  return sure ? fill(words["end.sure"], { said, sure: sure.split(",")[0] }) : said;
}

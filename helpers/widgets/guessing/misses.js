// How far guesses are off, and what is kept of them. Pure: no page is needed.

import { fill } from "../shared/elements.js";
import { isPlain } from "../shared/remember.js";

/** @typedef {{id: string, text: string, pairs: Array<[number, number]>, told_html: string}} Round */

/** A number with one digit after the point and a true minus. @param {number} value */
export const told = (value) => value.toFixed(1).replace("-", "\u2212").replace(/^\u22120\.0$/, "0.0");

/** A value as its distance from the average. @param {number} value @param {Object<string, string>} words */
export function fromAverage(value, words) {
  const n = told(Math.abs(value));
  if (n === "0.0") return words["guessing.average"];
  return fill(words[value > 0 ? "guessing.above" : "guessing.below"], { n });
}

/** The mean miss of these guesses, and that of someone who always says the average; null where nothing was guessed yet.
 * @param {Round} round @param {number[]} guesses @returns {{yours: number, average: number} | null} */
export function misses({ pairs }, guesses) {
  if (!guesses.length) return null;
  const mean = (of) => guesses.reduce((sum, guess, i) => sum + of(guess, pairs[i][1]), 0) / guesses.length;
  return { yours: mean((guess, found) => Math.abs(found - guess)), average: mean((_, found) => Math.abs(found)) };
}

/** The guesses of each round as they were kept, from the first on; what does not fit is left out (it may come from a file).
 * @param {any} entry @param {Round[]} rounds @param {number} span @returns {number[][]} */
export function keptGuesses(entry, rounds, span) {
  const answer = isPlain(entry) && entry.kind === "guesses" && isPlain(entry.answer) ? entry.answer : {};
  const values = isPlain(answer.values) ? answer.values : {};
  let open = true; // a round follows only on one that is over
  return rounds.map(({ id, pairs }) => {
    const guesses = [];
    for (let n = 1; open && n <= pairs.length; n += 1) {
      const value = Object.hasOwn(values, `${id}_${n}`) ? values[`${id}_${n}`] : null;
      if (typeof value !== "number" || !(Math.abs(value) <= span)) break;
      guesses.push(value);
    }
    open = open && guesses.length === pairs.length;
    return guesses;
  });
}

/** What is kept of the guesses: each under the name of its round and its number, and in words.
 * @param {Round[]} rounds @param {number[][]} guesses @param {Object<string, string>} words */
export function toKeep(rounds, guesses, words) {
  const named = rounds.flatMap(({ id }, i) => guesses[i].map((value, n) => [`${id}_${n + 1}`, value]));
  const inWords = rounds.flatMap((round, i) => {
    const off = misses(round, guesses[i]);
    return off
      ? [[round.text, fill(words["guessing.kept"], { yours: told(off.yours), average: told(off.average) })]]
      : [];
  });
  return { answer: { values: Object.fromEntries(named) }, inWords: { values: Object.fromEntries(inWords) } };
}

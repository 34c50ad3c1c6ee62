// What is kept of the hundred, read with care: it may come from a file. Pure: no page is needed.

import { fill } from "../shared/elements.js";
import { isPlain } from "../shared/remember.js";
import { HOW_SURE } from "./how_sure.js";
import { PEOPLE } from "./looks.js";

/** @import { Round } from "./moments.js" */
/** @typedef {{guess: number, sure?: number}} Guess */

/** @param {any} entry @param {Round[]} rounds @param {Array<{id: string}>} options
 * @returns {{guesses: Map<string, Guess>, said: string | null}} */
export function keptHundred(entry, rounds, options) {
  const answer = isPlain(entry?.answer) ? entry.answer : {};
  const before = isPlain(answer.rounds) ? answer.rounds : {};
  const guesses = new Map();
  for (const { id } of rounds.filter(({ guess }) => guess)) {
    const one = Object.hasOwn(before, id) && isPlain(before[id]) ? before[id] : {};
    if (!Number.isInteger(one.guess) || one.guess < 0 || one.guess > PEOPLE) break; // a round comes after those before it
    guesses.set(id, { guess: one.guess, ...(HOW_SURE.includes(one.sure) ? { sure: one.sure } : {}) });
  }
  const said = options.some(({ id }) => id === answer.afterwards) ? answer.afterwards : null;
  return { guesses, said };
}

/** The same to keep, by ids and in words. @param {Map<string, Guess>} guesses @param {string | null} said
 * @param {Round[]} rounds @param {Array<{id: string, text: string}>} options @param {Record<string, string>} words */
export function toKeep(guesses, said, rounds, options, words) {
  const inWords = rounds.filter(({ id }) => guesses.has(id)).map((round) => {
    const { guess: n, sure } = /** @type {Guess} */ (guesses.get(round.id));
    return [round.when || round.question, fill(words[sure ? "hundred.kept_sure" : "hundred.kept"], { n, sure })];
  });
  const text = options.find(({ id }) => id === said)?.text;
  return {
    answer: { rounds: Object.fromEntries(guesses), ...(said ? { afterwards: said } : {}) },
    inWords: { ...Object.fromEntries(inWords), ...(text ? { [words["hundred.afterwards"]]: text } : {}) },
  };
}

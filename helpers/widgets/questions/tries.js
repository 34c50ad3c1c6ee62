// What a reader tried at a question: whether it is right, and what was kept of it.

import { placeOf } from "../shared/chosen.js";
import { isNear } from "../shared/numbers.js";
import { isPlain } from "../shared/remember.js";
import { knownSureness } from "./sureness.js";

/** @typedef {{given: any, sure: number | null}} Try What was chosen or written, and how sure the reader was. */

/** Whether an answer is right; null where the teacher has the answers.
 * @param {any} asked @param {number[] | number} given chosen options, or a number */
export function isRight(asked, given, answers) {
  if (!answers) return null;
  if (asked.kind === "number") return isNear(given, asked.value, asked.tolerance || 0);
  return asked.options.every((option, i) => Boolean(option.correct) === /** @type {number[]} */ (given).includes(i));
}

/** The tries that were kept, as far as they fit the question. @param {any} entry @param {any} question @returns {Try[]} */
export function keptTries(entry, question) {
  const tries = isPlain(entry?.answer) && Array.isArray(entry.answer.tries) ? entry.answer.tries.slice(0, 2) : [];
  const found = [];
  for (const [n, one] of tries.entries()) {
    const asked = n === 0 ? question : question.again;
    if (!isPlain(one) || !asked || one.asked !== (n === 0 ? "first" : "again")) break;
    let given = null;
    if (asked.kind === "number") given = Number.isFinite(one.choice) ? one.choice : null;
    else if (Array.isArray(one.choice)) {
      given = one.choice.map((chosen) => placeOf(asked.options, chosen));
      if (!given.length || given.includes(-1) || (asked.kind === "single" && given.length > 1)) given = null;
    }
    if (given === null) break; // the question was changed since: it is asked afresh
    found.push({ given, sure: knownSureness(one.confidence) });
  }
  return found;
}

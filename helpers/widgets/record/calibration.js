// How well a reader's certainty fits: what she said she was sure of, and how often she was right.

import { LEVELS } from "../questions/sureness.js";
import { isPlain, lessonEntries, lessonsKept } from "../shared/remember.js";

/** @import { Entry } from "../shared/remember.js" */

/** @typedef {{sure: number, right: boolean, lesson: string, question: string}} Said One answer: how sure in per cent, and whether it was right. */
/** @typedef {{level: number, n: number, right: number}} Level All answers of one certainty. */

/** From so many answers on, a curve says something. */
export const FEWEST_ANSWERS = 10;
const SURE_FROM = 80;
const MOST_SURPRISES = 3;
const BEYOND_CHANCE = 1.96; // standard deviations that 95 of 100 stay within, where someone is as right as sure

/** The loss of an answer, from 0 (certain and right) to 1 (certain and wrong): Brier's score. It is a proper one: who says
 * what she believes expects the least. @param {number} sure in per cent @param {boolean} right */
export const brier = (sure, right) => (sure / 100 - Number(right)) ** 2;

/** The parts of an answer that are right or wrong by themselves, each with its words: the tries at a question, each of several
 * questions, or the whole. @param {Record<string, any>} answer @param {any} told @returns {Array<[any, any]>} */
function partsOf(answer, told) {
  if (Array.isArray(answer.tries)) return answer.tries.map((one) => [one, told]);
  if (isPlain(answer.answers)) {
    const words = isPlain(told) && isPlain(told.answers) ? told.answers : {};
    return Object.entries(answer.answers).map(([name, one]) => [one, Object.hasOwn(words, name) ? words[name] : null]);
  }
  return [[answer, told]];
}

/** The answers that were said with a certainty and of which it was shown whether they are right. What was kept before there
 * were per cent has no place on the curve. @param {Iterable<[string, Iterable<Entry>]>} lessons @returns {Said[]} */
export function answersWithSureness(lessons) {
  const said = [];
  for (const [lesson, entries] of lessons) {
    for (const { answer, in_words: told } of entries) {
      if (!isPlain(answer)) continue;
      for (const [one, words] of partsOf(answer, told)) {
        if (!isPlain(one) || !LEVELS.includes(one.confidence) || typeof one.right !== "boolean") continue;
        const question = isPlain(words) && typeof words.question === "string"
          ? words.question.trim().slice(0, 300)
          : "";
        said.push({ sure: one.confidence, right: one.right, lesson, question });
      }
    }
  }
  return said;
}

/** The same of all that is kept of a course in this browser. @param {string} course */
export const saidInCourse = (course) =>
  answersWithSureness(lessonsKept(course).map((lesson) => [lesson, lessonEntries(course, lesson).values()]));

/** The levels that were said, from the lowest on. @param {Said[]} said @returns {Level[]} */
export const byLevel = (said) =>
  LEVELS.map((level) => {
    const those = said.filter(({ sure }) => sure === level);
    return { level, n: those.length, right: those.filter(({ right }) => right).length };
  }).filter(({ n }) => n > 0);

/** The level that was said most often; of two alike the surer one. @param {Level[]} levels not empty */
export const saidMost = (levels) => levels.reduce((most, one) => (one.n >= most.n ? one : most));

/** How certainty and being right go together over all answers. "alike" where the difference may be chance.
 * @param {Said[]} said @returns {"alike" | "surer" | "righter"} */
export function together(said) {
  const chances = said.map(({ sure }) => sure / 100);
  const expected = chances.reduce((sum, p) => sum + p, 0);
  const deviation = Math.sqrt(chances.reduce((sum, p) => sum + p * (1 - p), 0));
  const off = said.filter(({ right }) => right).length - expected;
  if (Math.abs(off) <= BEYOND_CHANCE * deviation) return "alike";
  return off < 0 ? "surer" : "righter";
}

/** The largest surprises, the largest first: sure, and it came out otherwise; each question once. @param {Said[]} said */
export function surprises(said) {
  const wrong = said.filter(({ sure, right, question }) => !right && sure >= SURE_FROM && question);
  wrong.sort((one, other) => brier(other.sure, false) - brier(one.sure, false));
  return wrong.filter(({ question }, n) => wrong.findIndex((one) => one.question === question) === n)
    .slice(0, MOST_SURPRISES);
}

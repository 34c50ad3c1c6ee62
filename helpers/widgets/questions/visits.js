// Whether somebody may come back today: read from what a lesson keeps, so that a page of contents can say so, too.

import { isPlain } from "../shared/remember.js";
import { GAPS, isDay, visitOn } from "./schedule.js";

/** @import { Entry } from "../shared/remember.js" */
/** @import { Visit } from "./schedule.js" */

/** The day on which somebody answered all questions, where it is kept. @param {any} entry @returns {string} */
export const finishedOn = (entry) =>
  isPlain(entry?.private) && isDay(entry.private.finished) ? entry.private.finished : "";

/** @param {any} entry @returns {Record<string, any>} */
const answersOf = (entry) => (isPlain(entry?.answer) && isPlain(entry.answer.answers) ? entry.answer.answers : {});

/** Under which name a visit's answers are kept. @param {string} item @param {number} gap */
export const visitItem = (item, gap) => `${item}.${gap}`;

/** What is due today, and what comes next; null until the last questions are answered.
 * @param {Map<string, Entry>} entries of a lesson @param {string} after the name of its last questions
 * @param {string} item the name of its visits @param {string} today
 * @param {(name: string) => boolean} [isThere] whether a question is still asked; one that was taken out need not be answered
 * @returns {Visit | null} */
export function visitToday(entries, after, item, today, isThere = () => true) {
  const last = entries.get(after);
  const finished = finishedOn(last);
  if (!finished) return null;
  const asked = Object.keys(answersOf(last)).filter(isThere);
  const done = GAPS.filter((gap) => {
    const answers = answersOf(entries.get(visitItem(item, gap)));
    return asked.length > 0 && asked.every((name) => Object.hasOwn(answers, name));
  });
  return visitOn(finished, done, today);
}

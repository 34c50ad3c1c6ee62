// Which ideas a reader is asked, and in which of two ways: dealt by her seed, and the other way round the second time.

import { placeOf } from "../shared/chosen.js";
import { places } from "../shared/chance.js";
import { isPlain } from "../shared/remember.js";
import { knownSureness } from "./sureness.js";

/** @typedef {"a" | "b"} Form */
/** @typedef {{id: string, title: string, lesson_title: string, items: Record<Form, any>}} Concept */
/** @typedef {{form: Form, chosen: number, sure: number | null}} Answered */

/** @param {any} form @returns {Form} */
export const otherForm = (form) => (form === "a" ? "b" : "a");

/** The ideas that a reader is asked first, in their order, half of them each way. @param {string} seed @param {Concept[]} concepts
 * @param {number} count @returns {Array<{concept: Concept, form: Form}>} */
export const deal = (seed, concepts, count) =>
  places(`${seed}/concepts`, concepts.length).slice(0, count)
    .map((at, n) => ({ concept: concepts[at], form: n % 2 ? "b" : "a" }));

/** What was answered, as far as it fits the ideas. @param {any} entry @param {Concept[]} concepts @returns {Map<string, Answered>} */
export function keptAnswers(entry, concepts) {
  const kept = isPlain(entry?.answer) && isPlain(entry.answer.answers) ? entry.answer.answers : {};
  const found = new Map();
  for (const { id, items } of concepts) {
    const one = Object.hasOwn(kept, id) ? kept[id] : null;
    if (!isPlain(one) || !["a", "b"].includes(one.form)) continue;
    const chosen = placeOf(items[/** @type {Form} */ (one.form)].options, one.choice);
    if (chosen >= 0) found.set(id, { form: one.form, chosen, sure: knownSureness(one.confidence) });
  }
  return found;
}

/** Whether an answer fits; null where that is not told. @param {Concept} concept @param {Answered | undefined} answered */
export function fitsConcept({ items }, answered) {
  const options = answered ? items[answered.form].options : [];
  return options.some(({ correct }) => correct) && answered ? Boolean(options[answered.chosen].correct) : null;
}

/** What became of an idea from the first time to the second, as the key of its sentence.
 * @param {boolean | null} was @param {boolean | null} is */
export function movedKey(was, is) {
  if (is) return was === null ? "now" : was ? "kept" : "gained";
  return was ? "lost" : "look";
}

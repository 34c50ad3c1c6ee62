// The two files of a reader's record: the whole of it, and what is handed in. The second is built anew
// from choices and numbers, entry by entry; the private half of an entry has no way into it.

import { goodNumbers, keptNumbers } from "../shared/reader.js";
import {
  goodEntries,
  isPlain,
  isReadable,
  LESSON_NAME,
  lessonEntries,
  lessonKeys,
  lessonsKept,
  RECORD_VERSION,
  storeText,
} from "../shared/remember.js";

/** @import { Entry } from "../shared/remember.js" */

export const LARGEST_RECORD = 2_000_000; // characters of a file that is opened
const LONGEST_ANSWER = 400; // characters of one text in an answer; options are shorter
const DEEPEST_ANSWER = 6;
const DEEPEST_RECORD = 20; // what is nested deeper was made by no activity

export const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
};

/** What the file is called that all of a record is kept in. @param {string} course */
export const recordName = (course) => `${course}-record-${today()}.json`;

/** Everything that is kept, as one file. The random numbers go along, so that on another computer, too, two files to
 * hand in are known as one person's, and options stand in the same order. @param {string} course */
export function wholeRecord(course) {
  const lessons = Object.fromEntries(
    lessonsKept(course).map((lesson) => [lesson, Object.fromEntries(lessonEntries(course, lesson))]),
  );
  return { format: `${course} record`, version: RECORD_VERSION, ...keptNumbers(course), saved: today(), lessons };
}

/** Choices, numbers, lists and plain objects of them; anything else, and any long text, is left out.
 * @param {any} value @param {number} [depth] */
function onlyChoices(value, depth = 0) {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "boolean" || value === null) return value;
  if (typeof value === "string") return value.length <= LONGEST_ANSWER ? value : null;
  if (depth >= DEEPEST_ANSWER) return null;
  if (Array.isArray(value)) return value.slice(0, 500).map((one) => onlyChoices(one, depth + 1));
  if (isPlain(value)) {
    return Object.fromEntries(
      Object.entries(value).slice(0, 500).filter(([name]) => name !== "__proto__" && name.length <= LONGEST_ANSWER)
        .map(([name, one]) => [name, onlyChoices(one, depth + 1)]),
    );
  }
  return null;
}

/** The answers that may be handed in, by lesson and item. @param {string} course @param {string[]} kinds */
export function answersToHandIn(course, kinds) {
  const lessons = {};
  for (const lesson of lessonsKept(course)) {
    const items = [...lessonEntries(course, lesson)].filter(([, entry]) =>
      kinds.includes(entry.kind) && entry.answer !== null
    )
      .map(([item, entry]) => [item, { kind: entry.kind, answer: onlyChoices(entry.answer) }]);
    if (items.length) lessons[lesson] = Object.fromEntries(items);
  }
  return lessons;
}

/** @param {any} value @param {number} most @returns {boolean} whether lists and objects are nested deeper */
const isDeeper = (value, most) =>
  typeof value === "object" && value !== null &&
  (most === 0 || Object.values(value).some((one) => isDeeper(one, most - 1)));

/** @typedef {{lessons: Map<string, Map<string, Entry>>, numbers: {id?: string, seed?: string}, wrong?: undefined}} Opened */

/** What is in a file that is opened: its lessons, or the key of the sentence that says why not.
 * @param {string} text @param {string} course
 * @returns {Opened | {wrong: string}} */
export function readRecord(text, course) {
  if (text.length > LARGEST_RECORD) return { wrong: "record.too_large" };
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return { wrong: "record.not_json" };
  }
  if (!isPlain(file) || isDeeper(file, DEEPEST_RECORD)) return { wrong: "record.not_ours" };
  if (file.format === `${course} hand-in`) return { wrong: "record.is_hand_in" };
  if (
    file.format !== `${course} record` || !(Number.isInteger(file.version) && file.version >= 1) ||
    !isPlain(file.lessons)
  ) {
    return { wrong: "record.not_ours" };
  }
  if (!isReadable(file.version)) return { wrong: "record.newer" };
  const lessons = new Map();
  for (const [lesson, entries] of Object.entries(file.lessons)) {
    const good = LESSON_NAME.test(lesson) ? goodEntries(entries) : new Map();
    if (good.size) lessons.set(lesson, good);
  }
  return lessons.size ? { lessons, numbers: goodNumbers(file) } : { wrong: "record.empty" };
}

/** Take away all that is kept, with the random numbers; also what cannot be read. @param {string} course */
export function eraseAll(course) {
  [...lessonKeys(course), course].forEach((key) => storeText(key, null));
}

// What the reader answered stays in this browser: one localStorage key a lesson, nothing is sent.
// Every activity of a lesson reads and writes its own entry there; an entry has an answer (choices and
// numbers, which may be handed in) and a private half (whatever was typed), which never leaves but in
// the reader's own file. Where the answer names options by their ids, the entry also has it in words, to show it. Where the browser stores nothing, the entries live as long as the page.

/** @typedef {{course: string, lesson: string, item: string}} Store Where an entry is kept. */
/** @typedef {{kind: string, answer: any, private: any, in_words?: any}} Entry */

export const RECORD_VERSION = 2;
/** Version 1 named options by their texts; it is read for ever. @param {any} version */
export const isReadable = (version) => version === 1 || version === RECORD_VERSION;
export const RECORD_CHANGED = "gc-record";
export const LESSON_NAME = /^[A-Za-z0-9][\w-]{0,59}$/;
const ITEM_NAME = /^[A-Za-z0-9][\w.-]{0,79}$/;

/** What could not be stored, shared by all activities of the page. @returns {Map<string, string>} */
export function pageMemory() {
  return (window.gcRecordMemory = window.gcRecordMemory || new Map());
}

/** The stored text of a key; what is only in the page's memory is newer and counts first. @param {string} key */
export function storedText(key) {
  if (pageMemory().has(key)) return pageMemory().get(key) || null;
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** What keeps a browser from storing: "full", "blocked", or "ahead" of this version. @param {unknown} error */
export const whatIsWrong = (error) =>
  /quota|full/i.test(String(error)) ? "full" : /ahead/.test(String(error)) ? "ahead" : "blocked";

/** Whether a newer version of the course has written under a key. This one cannot read it, so it must not write over it.
 * @param {string} key */
export function isNewer(key) {
  try {
    const stored = JSON.parse(window.localStorage.getItem(key) || "null");
    return isPlain(stored) && typeof stored.version === "number" && stored.version > RECORD_VERSION;
  } catch {
    return false;
  }
}

/** Where there was no room before, there may be some now. */
function storeTheRest() {
  try {
    for (const [key, text] of [...pageMemory()]) {
      if (text && isNewer(key)) continue;
      if (text) window.localStorage.setItem(key, text);
      else window.localStorage.removeItem(key);
      pageMemory().delete(key);
    }
  } catch { /* it stays in the page's memory */ }
}

/** Store a text, or take the key away (null). Returns what went wrong: "", "blocked", "full" or "ahead".
 * @param {string} key @param {string | null} text */
export function storeText(key, text) {
  let wrong = "";
  try {
    if (text !== null && isNewer(key)) throw new Error("ahead");
    if (text === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
    pageMemory().delete(key);
    storeTheRest();
  } catch (error) {
    wrong = whatIsWrong(error);
    pageMemory().set(key, text === null ? "" : text);
  }
  window.dispatchEvent(new CustomEvent(RECORD_CHANGED, { detail: { key } }));
  return wrong;
}

/** @param {any} value @returns {value is Record<string, any>} */
export const isPlain = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** The well-formed entries among what a file or the storage holds. @param {any} entries
 * @returns {Map<string, Entry>} */
export function goodEntries(entries) {
  const good = new Map();
  for (const [item, entry] of Object.entries(isPlain(entries) ? entries : {})) {
    if (!ITEM_NAME.test(item) || !isPlain(entry) || typeof entry.kind !== "string") continue;
    const inWords = entry.in_words ? { in_words: entry.in_words } : {};
    good.set(item, { kind: entry.kind, answer: entry.answer ?? null, private: entry.private ?? null, ...inWords });
  }
  return good;
}

/** What every key of a course begins with. @param {string} course */
export const keyBegins = (course) => `${course}/`;

/** @param {string} course @param {string} lesson */
const lessonKey = (course, lesson) => `${keyBegins(course)}${lesson}`;

/** All entries of one lesson. @param {string} course @param {string} lesson @returns {Map<string, Entry>} */
export function lessonEntries(course, lesson) {
  try {
    const stored = JSON.parse(storedText(lessonKey(course, lesson)) || "null");
    return goodEntries(isPlain(stored) && isReadable(stored.version) ? stored.entries : null);
  } catch {
    return new Map();
  }
}

/** @param {Map<string, Entry>} entries */
const textOf = (entries) => JSON.stringify({ version: RECORD_VERSION, entries: Object.fromEntries(entries) });

/** Store all entries of one lesson; none takes its key away. Returns what went wrong, as `storeText` does.
 * @param {string} course @param {string} lesson @param {Map<string, Entry>} entries */
export function storeLesson(course, lesson, entries) {
  return storeText(lessonKey(course, lesson), entries.size ? textOf(entries) : null);
}

/** The keys of all lessons of a course, also of those whose text cannot be read. @param {string} course */
export function lessonKeys(course) {
  const keys = new Set(pageMemory().keys());
  try {
    for (let i = 0; i < window.localStorage.length; i += 1) keys.add(window.localStorage.key(i) || "");
  } catch { /* none */ }
  return [...keys].filter((key) => key.startsWith(keyBegins(course)));
}

/** The lessons of a course that have entries, in the order of their names. @param {string} course */
export function lessonsKept(course) {
  return lessonKeys(course).map((key) => key.slice(keyBegins(course).length))
    .filter((lesson) => LESSON_NAME.test(lesson) && lessonEntries(course, lesson).size).sort();
}

/** One activity's entry.
 * @param {Partial<Store>} place empty: nothing is kept beyond this view
 * @param {{words: Object<string, string>, complain: (sentence: string) => void, signal: AbortSignal}} use */
export function remember(place, { words, complain, signal }) {
  const { course = "", lesson = "", item = "" } = place;
  const kept = Boolean(course && lesson && item);
  /** @type {Entry | null} */ let alone = null;
  let writing = false;
  /** @type {Array<() => void>} */ const calls = [];
  const key = kept ? lessonKey(course, lesson) : "";

  const told = (event) => {
    if (!writing && event.detail.key === key) calls.forEach((call) => call());
  };
  const otherTab = (event) => {
    if (event.key === key || event.key === null) calls.forEach((call) => call());
  };
  if (kept) {
    window.addEventListener(RECORD_CHANGED, told, { signal });
    window.addEventListener("storage", otherTab, { signal });
  }
  /** @param {(entries: Map<string, Entry>) => void} how */
  function change(how) {
    const entries = lessonEntries(course, lesson);
    how(entries);
    writing = true;
    // What a newer version has kept is erased by the reader alone, never with the last answer of this one.
    const wrong = isNewer(key) ? storeText(key, textOf(entries)) : storeLesson(course, lesson, entries);
    writing = false;
    complain(wrong ? words[`record.${wrong}`] : "");
  }
  return {
    /** @returns {Entry | null} What is kept; its answer may come from a file, so look before you use it. */
    get: () => (kept ? lessonEntries(course, lesson).get(item) || null : alone),
    /** An entry of another lesson or item. @param {string} otherLesson @param {string} otherItem */
    other: (otherLesson, otherItem) => lessonEntries(course, otherLesson).get(otherItem) || null,
    /** Keep an answer and what is private of it.
     * @param {string} kind what kind of activity it is @param {any} answer choices and numbers only
     * @param {any} [privately] whatever the reader typed
     * @param {any} [inWords] the answer with texts in place of ids */
    put(kind, answer, privately = null, inWords = null) {
      const entry = { kind, answer, private: privately, ...(inWords ? { in_words: inWords } : {}) };
      if (!kept) {
        alone = entry;
        return;
      }
      change((entries) => entries.set(item, entry));
    },
    /** Keep it no longer. */
    drop() {
      if (kept) change((entries) => entries.delete(item));
      else alone = null;
    },
    /** Called when the entry changed elsewhere: another view, another tab, a record opened or erased.
     * @param {() => void} call */
    onChange(call) {
      calls.push(call);
    },
  };
}

// How sure one is of a bet: from a guess (50 %) to certain (100 %).

import { choices } from "../shared/forms.js";

export const LEVELS = [50, 60, 70, 80, 90, 100];
/** Before there were per cent, from 1 (a guess) to 4 (very sure); such records are read for ever. */
const BEFORE = [1, 2, 3, 4];

/** What was kept, where it is a level. @param {any} confidence @returns {number | null} */
export const knownSureness = (confidence) => ([...LEVELS, ...BEFORE].includes(confidence) ? confidence : null);

/** Whether somebody was sure who said so. @param {number | null} level */
export const isSure = (level) => level !== null && (level > 4 ? level >= 80 : level >= 3);

/** How sure, in words. @param {number} level @param {Object<string, string>} words */
export const surenessInWords = (level, words) => words[`predict.sure_${level}`];

/** The field that asks for it. @param {string} name unique on the page @param {Object<string, string>} words
 * @param {AbortSignal} signal @param {string} [asks] the key of its question */
export function surenessField(name, words, signal, asks = "predict.sure") {
  const items = LEVELS.map((level) => ({ text: surenessInWords(level, words) }));
  const list = choices(
    { legend: words[asks], items, name, className: "gc-steps gc-sureness" },
    () => {},
    signal,
  );
  return {
    node: list.node,
    /** @returns {number | null} */
    level: () => LEVELS[list.chosen()[0]] ?? null,
    clear: () => list.choose([]),
  };
}

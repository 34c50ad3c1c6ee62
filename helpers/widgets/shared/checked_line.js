// The line that says when something was last looked up, and that this is more than a year ago where it is.
// What is saved or built says the month alone, which no date changes. The reader's clock is asked here only.

import { fill, make } from "./elements.js";

/** @param {string} checked a day such as "2026-11-25", or nothing @param {string} month the same in words
 * @param {Object<string, string>} words @returns {Node[]} one line, or none */
export function checkedLine(checked, month, words) {
  if (!checked) return [];
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  const yearLater = `${Number(checked.slice(0, 4)) + 1}${checked.slice(4)}`;
  return [
    make(
      "p",
      { class: "gc-note gc-checked" },
      fill(words[yearLater < today ? "checked.aged" : "checked.when"], { month }),
    ),
  ];
}

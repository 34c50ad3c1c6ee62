// A tick with its label in one row.

import { make } from "./elements.js";

/** A tick with its label in one row, large enough to touch. @param {HTMLElement} input @param {string} text */
export function checkRow(input, text) {
  return make("div", { class: "gc-session-check" }, input, make("label", { for: input.id }, text));
}

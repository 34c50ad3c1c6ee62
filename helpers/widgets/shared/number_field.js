// A number in a field, checked against its bounds, and a number in a sentence.

import { fill, make } from "./elements.js";

/** At most three decimals. @param {number} number */
export function plainNumber(number) {
  return Math.round(number * 1000) / 1000;
}

/** A sentence with a number; the one for 1 where the number is 1.
 * @param {Object<string, string>} words @param {string} key @param {number} n */
export function counted(words, key, n) {
  return n === 1 ? words[`${key}_one`] : fill(words[key], { n });
}

/** What is wrong with a number in a field, as a sentence; "" when nothing is.
 * @param {Object<string, string>} words @param {string} text @param {string} label @param {number[]} bounds
 * @param {string} [zero] the key of the sentence for a field that may also be 0 */
export function wrongNumber(words, text, label, [low, high], zero = "") {
  const value = text.trim() === "" ? NaN : Number(text);
  if ((zero && value === 0) || (value >= low && value <= high)) return "";
  return fill(words[zero || "session.wrong"], { label, low, high });
}

/** A labelled field for a number. @param {string} id @param {string} label @param {number[]} bounds
 * @param {string} wrongId of the line that says what is wrong @param {number} [step] */
export function numberField(id, label, [low, high], wrongId, step = 0.5) {
  const input = make("input", {
    type: "number",
    id,
    min: low,
    max: high,
    step,
    inputmode: "decimal",
    "aria-describedby": wrongId,
  });
  return { input, node: make("div", { class: "gc-session-field" }, make("label", { for: id }, label), input) };
}

/** Mark the fields that hold nonsense; the first sentence about one, or "".
 * @param {Array<[input: HTMLInputElement, wrong: string]>} found */
export function markWrong(found) {
  for (const [input, sentence] of found) {
    if (sentence) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }
  return found.map(([, sentence]) => sentence).find(Boolean) || "";
}

// What was kept, as a person reads it.

import { isPlain } from "../shared/remember.js";

/** An answer as a person reads it: all its texts and numbers, each with what it is.
 * @param {any} value @param {Object<string, string>} words @param {boolean} [inner] @returns {string} */
export function answerInWords(value, words, inner = false) {
  if (typeof value === "boolean") return words[value ? "record.yes" : "record.no"];
  if (Array.isArray(value)) return value.map((one) => answerInWords(one, words, true)).join(", ");
  if (!isPlain(value)) return value === null ? "" : String(value);
  const named = Object.entries(value).filter(([, one]) => one !== null)
    .map(([name, one]) => {
      const called = words[`record.name_${name}`] ?? name.replace(/_/g, " ");
      const told = name === "confidence" ? words[`predict.sure_${one}`] : null;
      return `${called}${called && ": "}${told || answerInWords(one, words, true)}`;
    }).join("; ");
  return inner ? `(${named})` : named;
}

/** Whether there is something typed in it, at any depth. @param {any} value @returns {boolean} */
export const hasText = (
  value,
) => (typeof value === "string"
  ? value.trim() !== ""
  : typeof value === "object" && value !== null && Object.values(value).some(hasText));

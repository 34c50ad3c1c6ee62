// A button that does one thing.

import { make } from "./elements.js";

/** @param {string} text @param {() => void} press @param {AbortSignal} signal @param {boolean | string} [quiet] the small
 *   kind, and further classes of it @returns {HTMLButtonElement} */
export function pushButton(text, press, signal, quiet = false) {
  const name = quiet ? ["gc-quiet", quiet === true ? "" : quiet].join(" ").trim() : null;
  const button = make("button", { type: "button", class: name }, text);
  button.addEventListener("click", press, { signal });
  return button;
}

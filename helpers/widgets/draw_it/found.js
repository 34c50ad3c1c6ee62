// What stands below the axes when the points have come in: how far off, what is told about it, and the way back.

import { make, trusted } from "../shared/elements.js";

/** @param {string[]} sentences @param {{told_html: string, notes: string[], label: string}} told
 * @param {HTMLElement} again the button that clears the line */
export function foundPanel(sentences, { told_html, notes, label }, again) {
  const small = notes.filter(Boolean).join(" ");
  return make(
    "div",
    { class: "gc-draw-found", role: "group", "aria-label": label },
    make("p", { class: "gc-draw-distance" }, sentences.join(" ")),
    ...(told_html ? [trusted(told_html, "gc-draw-told")] : []),
    make("div", { class: "gc-draw-foot" }, again, ...(small ? [make("p", { class: "gc-note" }, small)] : [])),
  );
}

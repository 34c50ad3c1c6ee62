// Printing one part of a page and nothing else. The part is copied to the top of the document, because a
// notebook keeps its cells in boxes that would cut it off; the style sheet hides all the rest while it prints.
// The browser's own print window is used: no pop-up, no other page, nothing is sent.

import { make } from "./elements.js";

const PRINTING = "gc-printing";

/** @param {HTMLElement} node what is printed @param {AbortSignal} signal */
export function printSheet(node, signal) {
  const copy = /** @type {HTMLElement} */ (node.cloneNode(true));
  [copy, ...copy.querySelectorAll("[id]")].forEach((one) => one.removeAttribute("id"));
  const sheet = make("div", { class: "gc-root gc-print-sheet" }, copy);
  const page = document.documentElement;
  const ended = new AbortController();
  const end = () => {
    ended.abort();
    sheet.remove();
    page.classList.remove(PRINTING);
  };
  document.querySelectorAll(".gc-print-sheet").forEach((old) => old.remove());
  document.body.append(sheet);
  page.classList.add(PRINTING);
  window.addEventListener("afterprint", end, { signal: ended.signal });
  // A browser that does not tell when it is done: the reader's next move does.
  window.addEventListener("keydown", end, { signal: ended.signal, capture: true });
  window.addEventListener("pointerdown", end, { signal: ended.signal, capture: true });
  signal.addEventListener("abort", end, { signal: ended.signal });
  window.print();
}

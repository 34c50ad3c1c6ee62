// The frame around every activity: one root with the key guard, a polite voice for screen
// readers, and a line for what went wrong.

import { make, trusted } from "./elements.js";
import { keepKeysInside } from "./keys.js";

/** @import { View } from "./model.d.ts" */
/** @import { ActivityTraits } from "./traits.d.ts" */

let frames = 0;

/** Build the frame inside `el`.
 * @param {View<ActivityTraits>} view
 * @param {string} kind the activity's own class, for its style
 * @returns {{root: HTMLElement, body: HTMLElement, footer: HTMLElement, id: string, words: Object<string,string>,
 *   say: (sentence: string) => void, complain: (sentence: string, form?: HTMLElement) => void}} */
export function frame({ model, el, signal }, kind) {
  const words = model.get("words");
  const id = `gc-${kind}-${++frames}-${Math.random().toString(36).slice(2, 7)}`;
  const body = make("div", { class: "gc-body" });
  const problem = make("p", { class: "gc-problem", role: "alert", hidden: true });
  const voice = make("div", { class: "gc-voice", "aria-live": "polite", "aria-atomic": "true" });
  const footer = make("div", { class: "gc-footer" });
  const root = make("div", { class: `gc-root gc-${kind}`, id }, body, problem, voice, footer);
  const waits = model.get("waits_html");
  if (waits) root.prepend(make("div", { class: "gc-waits" }, make("p", {}, words["frame.waits"]), trusted(waits)));
  keepKeysInside(root, signal);

  /** @param {string} sentence @param {HTMLElement} [form] what it is about, where room is kept free below that */
  const complain = (sentence, form) => {
    if (form) form.append(problem);
    else if (problem.parentElement !== root) voice.before(problem);
    problem.textContent = sentence;
    problem.hidden = !sentence;
  };
  const showProblem = () => complain(model.get("problem") || "");
  model.on("change:problem", showProblem);
  showProblem();

  el.append(root);
  signal.addEventListener("abort", () => {
    model.off("change:problem", showProblem);
    root.remove();
  });
  const say = (sentence) => {
    voice.textContent = sentence;
  };
  return { root, body, footer, id, words, say, complain };
}

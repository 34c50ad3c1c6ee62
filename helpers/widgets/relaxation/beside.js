// What stands beside the drawn body: what to mind before the start, then the part, what to do, and how long.

import { make, retell } from "../shared/elements.js";
import { stepMotion } from "../shared/motion.js";

/** @import { Moment } from "../shared/clock.js" */

/** How full the bar is, from the start of a step to its end: it fills with the breath in. */
const BAR_FRAMES = {
  ready: ["scaleX(0)", "scaleX(0)"],
  tense: ["scaleX(0)", "scaleX(1)"],
  let_go: ["scaleX(1)", "scaleX(0)"],
};

/** What stands beside the body: before the start what to mind, then the part, what to do, and how long.
 * @param {Object<string, string>} words @param {string[]} before @param {AbortSignal} signal */
export function guideWords(words, before, signal) {
  const line = (name) => make("p", { class: `gc-guide-${name}` });
  const where = line("where");
  const part = line("part");
  const cue = line("cue");
  const word = make("span", { class: "gc-guide-word" });
  const number = make("span", { class: "gc-guide-number" });
  const hint = line("hint");
  const now = make(
    "div",
    { class: "gc-guide-now" },
    where,
    part,
    cue,
    make("p", { class: "gc-guide-phase" }, word, " ", number),
    hint,
  );
  const first = make(
    "div",
    { class: "gc-guide-before" },
    make("p", { class: "gc-guide-heading" }, words["guide.before"]),
    make("ul", {}, ...before.map((one) => make("li", {}, one))),
  );
  const bar = make("div", { class: "gc-guide-bar-full" });
  now.insertBefore(make("div", { class: "gc-guide-bar", "aria-hidden": "true" }, bar), hint);
  const motion = stepMotion(signal);
  return {
    node: make("div", { class: "gc-guide-words" }, first, now),
    /** Only what to mind. */
    rest() {
      motion.halt();
      first.hidden = false;
      now.hidden = true;
    },
    /** @param {Moment} place */
    move(place) {
      motion.show(place, (timing) => [bar.animate(BAR_FRAMES[place.kind].map((transform) => ({ transform })), timing)]);
    },
    /** @param {Moment} place */
    pause(place) {
      motion.pause(place);
    },
    /** @param {{where: string, part: string, cue: string, word: string, number: string, hint: string, kind: string}} texts */
    show(texts) {
      first.hidden = true;
      now.hidden = false;
      now.dataset.kind = texts.kind;
      retell(where, texts.where);
      retell(part, texts.part);
      retell(cue, texts.cue);
      retell(word, texts.word);
      retell(number, texts.number);
      retell(hint, texts.hint);
    },
  };
}

// What stands before a reaction task: what is done in it, how long it takes, and the way in.

import { fill, make } from "../shared/elements.js";

/** What a key is called. @param {string} key */
export const keyName = (key) => key.toUpperCase();

/** @param {{model: any, words: Object<string, string>, ms: number, buttons: HTMLElement[]}} of
 *   `ms` is how long a picture stands
 * @returns {{node: HTMLElement, say: (sentence: string) => void}} `say` puts a sentence at its top, or none */
export function welcome({ model, words, ms, buttons }) {
  const [first, second] = model.get("categories");
  const minutes = model.get("minutes");
  const note = make("p", { class: "gc-reaction-note", hidden: true });
  const node = make(
    "div",
    {},
    note,
    make(
      "p",
      {},
      fill(words["reaction.how"], {
        ms: Math.round(ms),
        key_a: keyName(first.key),
        a: first.text,
        key_b: keyName(second.key),
        b: second.text,
      }),
    ),
    make(
      "p",
      {},
      fill(words["reaction.length"], {
        practice: model.get("practice"),
        trials: model.get("trials"),
        minutes: fill(words[minutes === 1 ? "reaction.minutes_one" : "reaction.minutes"], { n: minutes }),
      }),
    ),
    make("p", { class: "gc-note" }, words["reaction.eyes"]),
    make("div", { class: "gc-buttons" }, ...buttons),
  );
  return {
    node,
    say(sentence) {
      note.textContent = sentence;
      note.hidden = !sentence;
    },
  };
}

// How is it now? Five words to tap and a way to skip them. The answer stays on the screen, is kept nowhere, and is not judged.

import { fill, make } from "../shared/elements.js";
import { pushButton } from "../shared/push_button.js";

/** The ids of the words, from hard to good. */
export const FEELINGS = ["very_hard", "hard", "between", "okay", "good"];

/** What is said of one answer, or of two. @param {Object<string, string>} words @param {string | null} before
 * @param {string} now both ids of words */
export function feelingInWords(words, before, now) {
  const one = words[`calm.feels_${now}`].toLowerCase();
  const said = before === null
    ? fill(words["calm.now_said"], { now: one })
    : fill(words["calm.both_said"], { before: words[`calm.feels_${before}`].toLowerCase(), now: one });
  return FEELINGS.indexOf(now) < 2 ? `${said} ${words["calm.help_is_there"]}` : said;
}

/** @param {Object<string, string>} words @param {string} id @param {AbortSignal} signal */
export function howNow(words, id, signal) {
  const question = make("p", { class: "gc-calm-question", id: `${id}-how`, tabindex: -1 });
  const row = make("div", { class: "gc-calm-feelings" });
  const node = make(
    "div",
    { class: "gc-calm-how", role: "group", "aria-labelledby": question.id, hidden: true },
    question,
    row,
  );
  return {
    node,
    /** @param {string} asked the question @param {(feeling: string | null) => void} told null: skipped */
    ask(asked, told) {
      question.textContent = asked;
      row.replaceChildren(
        ...FEELINGS.map((one) => pushButton(words[`calm.feels_${one}`], () => told(one), signal, true)),
        pushButton(words["calm.skip"], () => told(null), signal, "gc-calm-skip"),
      );
      node.hidden = false;
    },
    focus: () => question.focus({ preventScroll: true }),
    close() {
      node.hidden = true;
    },
  };
}

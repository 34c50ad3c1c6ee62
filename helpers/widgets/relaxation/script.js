// The text to read aloud in a class: the same parts, order and times as the guide, to read on the screen or to print.

import { roundSeconds } from "../shared/clock.js";
import { fill, make } from "../shared/elements.js";
import { guideSteps } from "./steps.js";
import { guideScript, lengthInWords } from "./in_words.js";
import { printSheet } from "../shared/print_sheet.js";
import { pushButton } from "../shared/push_button.js";

/** @import { Part, Times } from "./steps.js" */

/** @param {Object<string, string>} words @param {string[]} before the sentences to read first @param {AbortSignal} signal */
export function readingScript(words, before, signal) {
  const how = make("p", { class: "gc-note" });
  const lines = make("ol", { class: "gc-guide-lines" });
  const sheet = make(
    "div",
    { class: "gc-sheet" },
    make("p", { class: "gc-sheet-title" }, words["guide.script_title"]),
    how,
    make("p", { class: "gc-sheet-label" }, words["guide.before"]),
    make("ul", {}, ...before.map((one) => make("li", {}, one))),
    make("p", {}, words["guide.script_open"]),
    lines,
    make("p", {}, words["guide.ended"]),
  );
  const print = pushButton(words["guide.print"], () => printSheet(sheet, signal), signal, true);
  return {
    node: make(
      "details",
      { class: "gc-session-settings gc-guide-script" },
      make("summary", {}, words["guide.script"]),
      sheet,
      print,
    ),
    /** @param {Part[]} parts @param {Times} times */
    show(parts, times) {
      how.textContent = fill(words["guide.script_how"], {
        time: lengthInWords(words, roundSeconds(guideSteps(parts, times))),
      });
      lines.replaceChildren(
        ...guideScript(words, parts, times).map((said) => make("li", {}, ...said.map((line) => make("p", {}, line)))),
      );
    },
  };
}

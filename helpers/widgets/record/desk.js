// What the buttons of a record share: the panel that asks back, the sentence that tells what was done, and files to give.

import { make } from "../shared/elements.js";
import { askBack } from "../shared/forms.js";
import { pushButton } from "../shared/push_button.js";
import { giveFile, textInstead } from "./given_file.js";

/** @typedef {ReturnType<typeof desk>} Desk */

/** @param {{course: string, words: Object<string, string>, titles: Object<string, string>, id: string,
 *   say: (sentence: string) => void, complain: (sentence: string) => void, signal: AbortSignal}} use */
export function desk({ course, words, titles, id, say, complain, signal }) {
  const told = make("p", { class: "gc-record-told", tabindex: -1, hidden: true });
  const instead = make("div"); // the text of the file that the browser was given
  const panel = askBack(words["record.title"], signal);
  /** @type {HTMLElement | null} */ let opened = null;
  const isOpen = () => !panel.node.hidden;

  /** @param {string} sentence */
  function tell(sentence, focus = false) {
    told.textContent = sentence;
    told.hidden = !sentence;
    instead.replaceChildren();
    say(sentence);
    if (focus && sentence) told.focus();
  }
  /** Hand a file to the browser; gives what to do where none comes. @param {string} file @param {any} content */
  function give(file, content) {
    giveFile(file, content);
    return textInstead(file, content, words, say, signal);
  }
  return {
    course,
    words,
    id,
    complain,
    signal,
    nodes: [panel.node, told, instead],
    isOpen,
    close: panel.close,
    tell,
    give,
    /** @param {string} lesson */
    titleOf: (lesson) => (Object.hasOwn(titles, lesson) ? titles[lesson] : lesson),
    /** Say a sentence, and give a file. @param {string} sentence @param {string} file @param {any} content */
    handOver(sentence, file, content, focus = false) {
      tell(sentence, focus);
      instead.append(give(file, content));
    },
    /** A button that opens the panel, and closes it when it is pressed again.
     * @param {string} text @param {(button: HTMLElement) => void} open fills the panel @param {boolean} [quiet] */
    opener(text, open, quiet = false) {
      const press = () => (isOpen() && opened === button ? panel.close() : open(button));
      const button = pushButton(text, press, signal, quiet);
      button.setAttribute("aria-expanded", "false");
      return button;
    },
    /** @param {HTMLElement} button that opens the panel @param {...Node} content */
    ask(button, ...content) {
      tell("");
      panel.close();
      opened = button;
      panel.node.setAttribute("aria-label", button.textContent);
      panel.open(button, ...content);
    },
    /** Ask something else in the panel. @param {...Node} content */
    askOn(...content) {
      panel.node.replaceChildren(...content);
      panel.node.focus();
    },
    back: (key = "record.back") => pushButton(words[key], panel.close, signal, true),
    /** @param {...Node} nodes */
    row: (...nodes) => make("div", { class: "gc-buttons" }, ...nodes),
  };
}

// A file that the browser is asked to take. No browser tells a page whether it did: a frame may forbid downloads without
// a word. So nothing here says that a file was saved, and its text can be copied instead.

import { copyText } from "../shared/copy_text.js";
import { fill, make } from "../shared/elements.js";
import { pushButton } from "../shared/push_button.js";

/** @param {any} content */
const fileText = (content) => JSON.stringify(content, null, 1);

/** Hand a file of JSON to the browser's own download. @param {string} name @param {any} content */
export const giveFile = (name, content) => giveBlob(name, new Blob([fileText(content)], { type: "application/json" }));

/** Hand any file to the browser's own download. @param {string} name @param {Blob} blob */
export function giveBlob(name, blob) {
  const address = URL.createObjectURL(blob);
  const link = make("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The text of such a file, folded away, for a reader who finds no file.
 * @param {string} name @param {any} content @param {Object<string, string>} words
 * @param {(sentence: string) => void} say @param {AbortSignal} signal @returns {HTMLElement} */
export function textInstead(name, content, words, say, signal) {
  const shown = make("pre", { class: "gc-given-text", tabindex: 0, "aria-label": name });
  const told = make("p", { class: "gc-given-told" });
  const tell = (sentence) => {
    told.textContent = sentence;
    say(sentence);
  };
  const copy = pushButton(words["fields.copy"], () => copyText(shown, shown.textContent, words, tell), signal);
  const node = make(
    "details",
    { class: "gc-given" },
    make("summary", {}, words["record.no_file"]),
    make("p", {}, fill(words["record.no_file_what"], { file: name })),
    shown,
    make("div", { class: "gc-buttons" }, copy),
    told,
  );
  // What is private stands on the screen only while it is asked for.
  node.addEventListener("toggle", () => {
    shown.textContent = node.open ? fileText(content) : "";
  }, { signal });
  return node;
}

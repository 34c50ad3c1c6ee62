// Handing a text to the device's own share sheet, where it has one. Who gets it, the reader chooses there.

import { pushButton } from "./push_button.js";

/** The button, or none where the device has no share sheet. @param {() => string} text @param {Object<string, string>} words
 * @param {(sentence: string) => void} tell @param {AbortSignal} signal @returns {HTMLButtonElement[]} */
export function shareButton(text, words, tell, signal) {
  if (typeof navigator.share !== "function") return [];
  return [pushButton(
    words["fields.share"],
    async () => {
      if (!text()) {
        tell(words["fields.nothing"]);
        return;
      }
      try {
        await navigator.share({ text: text() });
      } catch { /* the reader went back, or the device would not: the text stands here to be copied */ }
    },
    signal,
    true,
  )];
}

// Copying what the reader made. A browser may refuse (an address without https, a frame): then the text is
// selected instead, and the reader is told which keys to press.

/** @param {HTMLElement} shown where the text stands @param {string} text what is copied
 * @param {Object<string, string>} words @param {(sentence: string) => void} tell */
export async function copyText(shown, text, words, tell) {
  if (!text) {
    tell(words["fields.nothing"]);
    return;
  }
  try {
    await navigator.clipboard.writeText(text);
    tell(words["fields.copied"]);
  } catch {
    window.getSelection()?.selectAllChildren(shown);
    tell(words["fields.copy_by_hand"]);
  }
}

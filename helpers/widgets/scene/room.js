// The room of the longest sentence, kept free, so that nothing below moves when the words change.

const CANDIDATES = 6; // the longest by letters: which of them takes most lines is measured

/** Keep room in a node for whichever of its texts is tallest, at any width.
 * @param {HTMLElement} node @param {() => string[]} texts @param {HTMLElement} around whose width counts
 * @param {AbortSignal} signal */
export function keepRoom(node, texts, around, signal) {
  let width = -1;
  const longest = [...new Set(texts())].sort((a, b) => b.length - a.length).slice(0, CANDIDATES);
  const measure = () => {
    if (around.clientWidth === width || !around.clientWidth) return;
    width = around.clientWidth;
    const [shown, hidden] = [[...node.childNodes], node.hidden];
    node.style.minHeight = "";
    node.hidden = false;
    const heights = longest.map((text) => {
      node.textContent = text;
      return node.getBoundingClientRect().height;
    });
    node.replaceChildren(...shown);
    node.hidden = hidden;
    node.style.minHeight = `${Math.ceil(Math.max(0, ...heights))}px`;
  };
  const observer = new ResizeObserver(measure);
  observer.observe(around);
  signal.addEventListener("abort", () => observer.disconnect());
}

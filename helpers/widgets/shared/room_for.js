// The room of the longest thing that a place will hold, kept free from the start, so that nothing moves when it comes.

/** Keep a place as high as the highest of what may stand in it. Copies are measured, which are in the page for no frame:
 * nobody sees them, nothing reads them aloud, and what is in use stays as it is.
 * @param {HTMLElement} place @param {() => Node[]} made makes all that may stand there @param {AbortSignal} signal */
export function roomFor(place, made, signal) {
  let width = 0;
  const measure = () => {
    const now = place.getBoundingClientRect().width;
    if (now === width || !now || !place.parentElement) return;
    width = now;
    const probe = /** @type {HTMLElement} */ (place.cloneNode(false));
    probe.style.cssText = `position: absolute; visibility: hidden; width: ${width}px`;
    place.parentElement.append(probe);
    const heights = made().map((node) => {
      probe.replaceChildren(copyOf(node));
      return probe.getBoundingClientRect().height;
    });
    probe.remove();
    place.style.minHeight = `${Math.ceil(Math.max(0, ...heights))}px`;
  };
  const watched = new ResizeObserver(measure);
  watched.observe(place);
  signal.addEventListener("abort", () => watched.disconnect());
}

/** A copy that takes nothing from what it is a copy of: a chosen radio of the same name would. @param {Node} node */
function copyOf(node) {
  const copy = node.cloneNode(true);
  if (copy instanceof Element) {
    for (const one of copy.querySelectorAll("[name], [id]")) {
      one.removeAttribute("name");
      one.removeAttribute("id");
    }
  }
  return copy;
}

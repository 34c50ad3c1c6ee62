// The room of the longest thing that a place will hold, kept free from the start, so that nothing moves when it comes.

/** Keep a place as high as the highest of what may stand in it. What is measured is in the page for no frame: nobody sees
 * it, and nothing reads it aloud.
 * @param {HTMLElement} place @param {() => Node[]} made makes all that may stand there @param {AbortSignal} signal */
export function roomFor(place, made, signal) {
  let width = 0;
  const measure = () => {
    if (place.clientWidth === width || !place.clientWidth) return;
    width = place.clientWidth;
    place.style.minHeight = "";
    const held = [...place.childNodes];
    const focused = place.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement) : null;
    const height = () => place.getBoundingClientRect().height;
    let highest = height();
    for (const node of made()) {
      place.replaceChildren(node);
      highest = Math.max(highest, height());
    }
    place.replaceChildren(...held);
    if (focused) focused.focus({ preventScroll: true }); // what is taken out of the page loses it
    place.style.minHeight = `${Math.ceil(highest)}px`;
  };
  const watched = new ResizeObserver(measure);
  watched.observe(place);
  signal.addEventListener("abort", () => watched.disconnect());
}

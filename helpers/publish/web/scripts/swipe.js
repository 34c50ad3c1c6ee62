// A finger that moves to the side over the page: quick, far enough, more across than up or down, and not begun in
// something that is dragged itself. Nothing is stopped, so scrolling stays what it was.

const FAR = 60; // pixels
const QUICK = 700; // milliseconds
const EDGE = 24; // pixels at the sides of the screen, which belong to the system's own gesture
const FREE = ["auto", "manipulation"]; // what `touch-action` says where nothing takes the finger's movement

/** Whether something between an element and the page uses a finger's movement across itself.
 * @param {Element | null} from @param {Element} page */
export function isTaken(from, page) {
  for (let one = from; one && one !== page; one = one.parentElement) {
    if (one.matches("input, select, textarea, [role=slider]")) return true;
    const style = getComputedStyle(one);
    if (!FREE.includes(style.touchAction)) return true;
    if (one.scrollWidth > one.clientWidth + 1 && ["auto", "scroll"].includes(style.overflowX)) return true;
  }
  return false;
}

/** @param {HTMLElement} page @param {(move: number) => void} go gets 1 for on, -1 for back */
export function onSwipe(page, go) {
  /** @type {{x: number, y: number, time: number} | null} */
  let from = null;
  page.addEventListener("touchstart", (event) => {
    const { clientX: x, clientY: y } = event.touches[0];
    const isOurs = event.touches.length === 1 && x > EDGE && x < innerWidth - EDGE &&
      (visualViewport?.scale ?? 1) < 1.05;
    from = isOurs && !isTaken(/** @type {Element} */ (event.target), page) ? { x, y, time: event.timeStamp } : null;
  }, { passive: true });
  page.addEventListener("touchend", (event) => {
    if (!from) return;
    const { clientX, clientY } = event.changedTouches[0];
    const [across, down, time] = [clientX - from.x, clientY - from.y, event.timeStamp - from.time];
    from = null;
    if (
      time > QUICK || Math.abs(across) < FAR || Math.abs(across) < 2 * Math.abs(down) ||
      getSelection()?.type === "Range"
    ) {
      return;
    }
    go(across < 0 ? 1 : -1);
  }, { passive: true });
  page.addEventListener("touchcancel", () => {
    from = null;
  }, { passive: true });
}

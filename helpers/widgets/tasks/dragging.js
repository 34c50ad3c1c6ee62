// Dragging by mouse, finger or pen with pointer events. The keyboard has its own way (a list in each
// card); this is the second one, so a browser without pointer events loses nothing.

const DRAG_STARTS = 6; // pixels: less is a click

/** Let `handle` drag `card` onto one of the targets.
 * @param {HTMLElement} card @param {() => Array<{node: HTMLElement, value: any}>} targets
 * @param {(value: any) => void} onDrop @param {AbortSignal} signal */
export function draggable(card, targets, onDrop, signal) {
  /** @type {{x: number, y: number, id: number, on: boolean} | null} */ let drag = null;
  /** @type {{node: HTMLElement, value: any} | null} */ let over = null;

  const inside = ({ left, right, top, bottom }, x, y) => x >= left && x <= right && y >= top && y <= bottom;
  /** @param {{node: HTMLElement, value: any} | null} target */
  function mark(target) {
    if (over) over.node.classList.remove("gc-drop");
    over = target;
    if (over) over.node.classList.add("gc-drop");
  }
  function end() {
    mark(null);
    card.classList.remove("gc-dragged");
    card.style.transform = "";
    drag = null;
  }
  card.addEventListener("pointerdown", (event) => {
    // Controls inside the card keep their own clicks.
    if (
      event.button !== 0 || /** @type {Element} */ (event.target).closest("select, option, button, a, label, input")
    ) return;
    drag = { x: event.clientX, y: event.clientY, id: event.pointerId, on: false };
    card.setPointerCapture(event.pointerId);
  }, { signal });
  card.addEventListener("pointermove", (event) => {
    if (!drag || event.pointerId !== drag.id) return;
    const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.on && Math.hypot(dx, dy) < DRAG_STARTS) return;
    drag.on = true;
    card.classList.add("gc-dragged");
    card.style.transform = `translate(${dx}px, ${dy}px)`;
    mark(targets().find(({ node }) => inside(node.getBoundingClientRect(), event.clientX, event.clientY)) || null);
  }, { signal });
  card.addEventListener("pointerup", (event) => {
    if (!drag || event.pointerId !== drag.id) return;
    const dropped = drag.on ? over : null;
    end();
    if (dropped) onDrop(dropped.value);
  }, { signal });
  card.addEventListener("pointercancel", end, { signal });
}

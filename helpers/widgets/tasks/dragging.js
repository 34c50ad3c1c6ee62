// Dragging a card by mouse, finger or pen onto one of several targets, or flicking it towards one. The keyboard has
// buttons; this is the second way, so a browser without pointer events loses nothing.

const DRAG_STARTS = 6; // pixels: less is a click
const FLICK = 70; // pixels to one side: the card was thrown there
const EDGE = 56; // pixels from the edge of what scrolls, where a held card makes it scroll
const EDGE_STEP = 9; // pixels a frame

/** What scrolls around an element: the page, or JupyterLab's notebook. @param {Element} node @returns {Element} */
function scroller(node) {
  for (let one = node.parentElement; one; one = one.parentElement) {
    if (one.scrollHeight > one.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  }
  return document.scrollingElement || document.documentElement;
}

/** Let a card be dragged onto one of the targets.
 * @param {HTMLElement} card
 * @param {() => Array<{node: HTMLElement, value: any}>} targets
 * @param {(side: "left" | "right") => any} thrown the value of a card that was flicked to a side; undefined for none
 * @param {(value: any) => void} onDrop @param {AbortSignal} signal */
export function draggable(card, targets, thrown, onDrop, signal) {
  /** @type {{x: number, y: number, id: number, on: boolean, nowX: number, nowY: number, scrolled: number} | null} */
  let drag = null;
  /** @type {{node: HTMLElement, value: any} | null} */ let over = null;
  let frame = 0;

  const inside = ({ left, right, top, bottom }, x, y) => x >= left && x <= right && y >= top && y <= bottom;
  /** @param {{node: HTMLElement, value: any} | null} target */
  function mark(target) {
    if (over) over.node.classList.remove("gc-drop");
    over = target;
    if (over) over.node.classList.add("gc-drop");
  }
  function end() {
    mark(null);
    cancelAnimationFrame(frame);
    frame = 0;
    card.classList.remove("gc-dragged");
    card.style.transform = "";
    drag = null;
  }
  /** Where a throw would put it: nearer to one of the targets than to a throw, that one counts. */
  function aim() {
    if (!drag) return;
    const [dx, dy] = [drag.nowX - drag.x, drag.nowY - drag.y + drag.scrolled];
    card.style.transform = `translate(${dx}px, ${dy}px) rotate(${Math.max(-8, Math.min(8, dx / 18))}deg)`;
    const all = targets();
    const { nowX, nowY } = drag;
    const hit = all.find(({ node }) => inside(node.getBoundingClientRect(), nowX, nowY));
    const side = Math.abs(dx) > FLICK && Math.abs(dx) > Math.abs(dy) ? thrown(dx < 0 ? "left" : "right") : undefined;
    mark(hit || all.find(({ value }) => side !== undefined && value === side) || null);
  }
  /** A card that is held near an edge lets what is there come in. */
  function scrollAtEdge() {
    if (!drag?.on) return;
    const around = scroller(card);
    const whole = around === document.scrollingElement;
    const box = whole ? { top: 0, bottom: window.innerHeight } : around.getBoundingClientRect();
    const by = drag.nowY < box.top + EDGE ? -EDGE_STEP : drag.nowY > box.bottom - EDGE ? EDGE_STEP : 0;
    const before = around.scrollTop;
    if (by) around.scrollTop += by;
    drag.scrolled += around.scrollTop - before;
    if (around.scrollTop !== before) aim();
    frame = requestAnimationFrame(scrollAtEdge);
  }
  card.addEventListener("pointerdown", (event) => {
    if (
      event.button !== 0 || /** @type {Element} */ (event.target).closest("select, option, button, a, label, input")
    ) return; // controls inside the card keep their own clicks
    const { clientX: x, clientY: y, pointerId: id } = event;
    drag = { x, y, id, on: false, nowX: x, nowY: y, scrolled: 0 };
    card.setPointerCapture(id);
  }, { signal });
  card.addEventListener("pointermove", (event) => {
    if (!drag || event.pointerId !== drag.id) return;
    [drag.nowX, drag.nowY] = [event.clientX, event.clientY];
    if (!drag.on && Math.hypot(drag.nowX - drag.x, drag.nowY - drag.y) < DRAG_STARTS) return;
    if (!drag.on) {
      drag.on = true;
      card.classList.add("gc-dragged");
      frame = requestAnimationFrame(scrollAtEdge);
    }
    aim();
  }, { signal });
  card.addEventListener("pointerup", (event) => {
    if (!drag || event.pointerId !== drag.id) return;
    const dropped = drag.on ? over : null;
    end();
    if (dropped) onDrop(dropped.value);
  }, { signal });
  card.addEventListener("pointercancel", end, { signal });
  signal.addEventListener("abort", end);
}

// Drawing by a finger, a mouse or a pen, and by keys: two native ranges, where along and how high there, lie over the axes.

import { make } from "../shared/elements.js";

/** About so many presses of a key lead from one end to the other. */
const [ALONG, UP] = [20, 20];

/** @param {HTMLElement} area what is drawn on @param {{id: string, where: string, high: string, places: number,
 *   signal: AbortSignal}} use
 * @param {{at: (event: PointerEvent) => [number, number] | null, sweep: (from: [number, number], to: [number, number]) => void,
 *   moved: (at: number) => void, raised: (at: number, part: number) => void, held: (at: number) => number}} hand
 *   `at` gives the place and the height under a pointer, heights by keys are parts of the axis from 0 to 1 */
export function hands(area, { id, where, high, places, signal }, hand) {
  let on = true;
  let pointer = -1;
  /** @type {[number, number] | null} */ let last = null;
  area.addEventListener("pointerdown", (event) => {
    if (!on || event.button !== 0 || pointer >= 0) return;
    const spot = hand.at(event);
    if (!spot) return;
    [pointer, last] = [event.pointerId, spot];
    area.setPointerCapture(pointer);
    hand.sweep(spot, spot);
    event.preventDefault();
  }, { signal });
  area.addEventListener("pointermove", (event) => {
    if (event.pointerId !== pointer) return;
    for (const one of event.getCoalescedEvents?.().length ? event.getCoalescedEvents() : [event]) {
      const spot = hand.at(one);
      if (!spot || !last) continue;
      hand.sweep(last, spot);
      last = spot;
    }
  }, { signal });
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) {
    area.addEventListener(end, () => {
      [pointer, last] = [-1, null];
    }, { signal });
  }

  const stride = Math.max(1, Math.round((places - 1) / ALONG));
  const along = range(`${id}-where`, where, places - 1);
  const up = range(`${id}-high`, high, UP);
  /** @param {number} to */
  function go(to) {
    along.value = String(Math.min(places - 1, Math.max(0, to)));
    up.value = String(Math.round(hand.held(Number(along.value)) * UP));
    hand.moved(Number(along.value));
  }
  /** @param {number} to */
  function raise(to) {
    up.value = String(Math.min(UP, Math.max(0, to)));
    hand.raised(Number(along.value), Number(up.value) / UP);
  }
  const steps = { ArrowLeft: [-stride, 0], ArrowRight: [stride, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  for (const input of [along, up]) {
    input.addEventListener("keydown", (event) => {
      const way = steps[event.key];
      if (!on || (!way && event.key !== "Enter" && event.key !== " ")) return;
      event.preventDefault();
      if (way?.[0]) go(Number(along.value) + way[0]);
      else raise(Number(up.value) + (way ? way[1] : 0));
    }, { signal });
    input.addEventListener("focus", () => input.matches(":focus-visible") && go(Number(along.value)), { signal });
  }
  // Other keys of a native range, and what a screen reader does with it.
  along.addEventListener("input", () => go(Number(along.value)), { signal });
  up.addEventListener("input", () => raise(Number(up.value)), { signal });
  area.append(along, up);
  return {
    stride,
    ranges: [along, up],
    /** @param {string} spot in words @param {string} height */
    describe(spot, height) {
      along.setAttribute("aria-valuetext", spot);
      up.setAttribute("aria-valuetext", height);
    },
    focus: () => along.focus(),
    /** @param {boolean} to */
    let(to) {
      on = to;
      for (const input of [along, up]) input.hidden = !to;
      area.classList.toggle("gc-draw-open", to);
    },
  };
}

/** @param {string} id @param {string} name @param {number} most @returns {HTMLInputElement} */
const range = (id, name, most) =>
  make("input", { type: "range", id, class: "gc-draw-keys", min: 0, max: most, step: 1, value: 0, "aria-label": name });

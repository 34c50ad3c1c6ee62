// A thing in the picture that is dragged by mouse or finger along one axis or two, and moved by the keys of a slider.

import { make } from "../shared/elements.js";

/** The place that is nearest to a pixel. @param {number[]} places @param {number} pixel */
export function nearest(places, pixel) {
  let best = 0;
  for (let i = 1; i < places.length; i += 1) {
    if (Math.abs(places[i] - pixel) < Math.abs(places[best] - pixel)) best = i;
  }
  return best;
}

const KEYS = { ArrowLeft: ["x", -1], ArrowRight: ["x", 1], ArrowDown: ["y", -1], ArrowUp: ["y", 1] };

/** Native sliders, one for each axis, under one grip that follows the pointer.
 * @param {Object<string, {id: string, label: string, last: number, labelled?: boolean}>} axes by "x" and "y"
 * @param {{at: (event: PointerEvent) => number[]}} picture
 * @param {() => Object<string, number[]>} places the pixels of each stop of each axis
 * @param {{move: (to: Object<string, number>) => void, rest: () => void}} calls what happens on a move, and when it is over
 * @param {AbortSignal} signal */
export function grip(axes, picture, places, { move, rest }, signal) {
  const names = Object.keys(axes);
  const inputs = new Map(names.map((axis) => {
    const { id, label, last, labelled } = axes[axis];
    const named = labelled ? {} : { "aria-label": label };
    const input = make("input", { type: "range", id, min: 0, max: last, step: 1, ...named });
    if (axis === "y") input.setAttribute("aria-orientation", "vertical");
    input.addEventListener("input", () => move({ [axis]: Number(input.value) }), { signal });
    return [axis, input];
  }));
  const element = make("div", { class: "gc-grip", "data-axes": names.join("") }, ...inputs.values());
  if (names.length === 2) {
    // Left and right are for one axis, up and down for the other, whichever of the two has the focus.
    element.addEventListener("keydown", (event) => {
      const [axis, step] = KEYS[event.key] || [];
      if (!axis || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const input = inputs.get(axis);
      const to = Math.min(Math.max(Number(input.value) + step, 0), Number(input.max));
      move({ [axis]: to });
    }, { signal });
  }
  /** @type {number[] | null} */ let held = null; // how far from its middle it was taken
  element.addEventListener("pointerdown", (event) => {
    if (event.button > 0 || !event.isPrimary) return;
    event.preventDefault();
    inputs.get(names[0]).focus({ preventScroll: true });
    element.setPointerCapture(event.pointerId);
    const [x, y] = picture.at(event);
    const now = places();
    const middle = { x, y };
    for (const axis of names) middle[axis] = now[axis][Number(inputs.get(axis).value)];
    held = [x - middle.x, y - middle.y];
    element.classList.add("gc-held");
  }, { signal });
  element.addEventListener("pointermove", (event) => {
    if (!held) return;
    const [x, y] = picture.at(event);
    /** @type {Object<string, number>} */ const to = {};
    const now = places();
    if (inputs.has("x")) to.x = nearest(now.x, x - held[0]);
    if (inputs.has("y")) to.y = nearest(now.y, y - held[1]);
    if (names.some((axis) => to[axis] !== Number(inputs.get(axis).value))) move(to);
  }, { signal });
  const end = () => {
    if (!held) return;
    held = null;
    element.classList.remove("gc-held");
    rest();
  };
  for (const name of ["pointerup", "pointercancel", "lostpointercapture"]) {
    element.addEventListener(name, end, { signal });
  }
  return {
    element,
    input: (axis) => inputs.get(axis),
    /** Where it stands from now on, and that in words. @param {string} axis @param {number} at @param {string} text */
    set(axis, at, text) {
      const input = inputs.get(axis);
      input.value = String(at);
      input.setAttribute("aria-valuetext", text);
    },
  };
}

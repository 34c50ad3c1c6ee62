// A part of the drawing that is dragged: a knob rides on it, and the slider under the drawing moves with it.

import { make } from "../shared/elements.js";
import { boxOf } from "./boxes.js";
import { nodesOf } from "./moves.js";
import { nearestStop, ridesOn, valuesAt } from "./plan.js";

/** @import { Said } from "./plan.js" */

/** A knob on a part.
 * @param {{spec: any, at: () => number, show: (to: number) => void}} control @param {number} number which of the controls
 * @param {{plan: Said[], numbers: ArrayLike<number>, stops: () => number[], sizes: number[], svg: SVGSVGElement,
 *   frame: HTMLElement, signal: AbortSignal}} use
 * @param {() => void} onMove @param {(dragged: boolean) => void} onDrag
 * @returns {{place: () => void, node: HTMLElement}} put it where its part is */
export function handle(control, number, { plan, numbers, stops, sizes, svg, frame, signal }, onMove, onDrag) {
  const { spec } = control;
  const axis = spec.handle;
  const name = (spec.grip || spec.name).replace(/^\./, "");
  const nodes = nodesOf(svg, name);
  const { edge, terms } = ridesOn(plan.filter(({ part }) => part === name), axis, number);
  const node = make("span", { class: "gc-scene-knob", "data-axis": axis, "aria-hidden": "true" });
  frame.append(node);
  /** Where the part is along the axis at each stop, the other controls as they stand. */
  const places = () =>
    spec.texts.map((_, stop) => {
      const at = stops().map((other, i) => i === number ? stop : other);
      return valuesAt(terms, numbers, at, sizes).reduce((sum, term) => sum + term, 0);
    });
  /** @param {PointerEvent} event @param {DOMMatrix} inward */
  const along = (event, inward) => new DOMPoint(event.clientX, event.clientY).matrixTransform(inward)[axis];
  /** @type {{inward: DOMMatrix, offset: number, places: number[]} | null} */ let drag = null;
  node.addEventListener("pointerdown", (event) => {
    const matrix = nodes[0]?.getScreenCTM();
    if (event.button !== 0 || !matrix) return;
    event.preventDefault();
    node.setPointerCapture(event.pointerId);
    const inward = matrix.inverse();
    const all = places();
    drag = { inward, places: all, offset: all[control.at()] - along(event, inward) };
    onDrag(true);
  }, { signal });
  node.addEventListener("pointermove", (event) => {
    if (!drag) return;
    const to = nearestStop(drag.places, along(event, drag.inward) + drag.offset);
    if (to === control.at()) return;
    control.show(to);
    onMove();
  }, { signal });
  const end = () => {
    if (!drag) return;
    drag = null;
    onDrag(false);
  };
  for (const name of ["pointerup", "pointercancel", "lostpointercapture"]) node.addEventListener(name, end, { signal });
  return {
    node,
    place() {
      const box = boxOf(nodes, frame);
      if (!box) return;
      let x = (box.left + box.right) / 2;
      let y = (box.top + box.bottom) / 2;
      if (axis === "y" && edge !== "middle") y = edge === "end" ? box.bottom : box.top;
      if (axis === "x" && edge !== "middle") x = edge === "end" ? box.right : box.left;
      node.style.transform = `translate(${x}px, ${y}px)`;
    },
  };
}

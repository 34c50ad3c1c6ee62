// A choice whose options are parts of the drawing: tapped there, or chosen in a row of small radio buttons.

import { make } from "../shared/elements.js";
import { boxOf, touchable } from "./boxes.js";
import { nodesOf } from "./moves.js";

/** The radio buttons. An option without words is where it stands before anything was touched.
 * @param {any} spec @param {string} id @param {AbortSignal} signal @param {() => void} onMove */
export function touchControl(spec, id, signal, onMove) {
  let at = spec.start;
  const inputs = spec.texts.map((text, i) =>
    text ? make("input", { type: "radio", name: `${id}-${spec.name}`, value: i }) : null
  );
  const show = (to) => {
    at = to;
    inputs.forEach((input, i) => {
      if (input) input.checked = i === to;
    });
  };
  const move = (to) => {
    if (to === at) return;
    show(to);
    onMove();
  };
  inputs.forEach((input, i) => input?.addEventListener("change", () => move(i), { signal }));
  const pills = spec.texts.flatMap((text, i) =>
    inputs[i] ? [make("label", { class: "gc-choice-label" }, inputs[i], text)] : []
  );
  const element = make(
    "fieldset",
    { class: "gc-control gc-touch" },
    make("legend", {}, spec.label),
    make("div", { class: "gc-steps" }, ...pills),
  );
  show(at);
  return { spec, element, at: () => at, show, move };
}

/** Let the parts be tapped.
 * @param {ReturnType<typeof touchControl>} control @param {SVGSVGElement} svg @param {HTMLElement} frame
 * @param {AbortSignal} signal @returns {() => void} marks the part that is chosen */
export function touching(control, svg, frame, signal) {
  const { texts, touch } = control.spec;
  const options = texts.flatMap((text, i) =>
    Object.hasOwn(touch, text) ? [{ i, nodes: nodesOf(svg, touch[text]) }] : []
  );
  options.forEach(({ nodes }) => nodes.forEach((node) => node.classList.add("gc-touchable")));
  /** The option under a point: a part is as large as a finger, and the nearest counts. @param {MouseEvent} event */
  const under = (event) => {
    const corner = frame.getBoundingClientRect();
    const [x, y] = [event.clientX - corner.left, event.clientY - corner.top];
    let best = -1;
    let nearest = Infinity;
    for (const { i, nodes } of options) {
      const box = boxOf(nodes, frame);
      if (!box) continue;
      const { left, right, top, bottom } = touchable(box);
      const away = Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2);
      if (x >= left && x <= right && y >= top && y <= bottom && away < nearest) [best, nearest] = [i, away];
    }
    return best;
  };
  frame.addEventListener("click", (event) => {
    const to = under(event);
    if (to >= 0) control.move(to);
  }, { signal });
  frame.addEventListener("pointermove", (event) => {
    frame.style.cursor = under(event) >= 0 ? "pointer" : "";
  }, { signal });
  return () =>
    options.forEach(({ i, nodes }) => nodes.forEach((node) => node.classList.toggle("gc-touched", i === control.at())));
}

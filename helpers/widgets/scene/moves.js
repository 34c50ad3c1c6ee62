// The parts of a drawing, moved to where the plan says: eased within a moment, at once under reduced motion.

import { media } from "../shared/media.js";
import { between, timeFor, transformOf, valuesAt } from "./plan.js";

/** @import { Said } from "./plan.js" */

/** Those that are attributes of the same meaning. */
const ATTRIBUTES = new Map([
  ["thick", "stroke-width"],
  ...["x", "y", "width", "height", "r", "cx", "cy", "opacity"].map((
    name,
  ) => /** @type {[string, string]} */ ([name, name])),
]);
const FALL = 520; // milliseconds of one fall

/** All elements of a part. @param {SVGSVGElement} svg @param {string} name @returns {SVGGraphicsElement[]} */
export const nodesOf = (svg, name) =>
  [...svg.querySelectorAll(`.${CSS.escape(name.replace(/^\./, ""))}`)].map((
    node,
  ) => /** @type {SVGGraphicsElement} */ (node));

/** How to move the parts of a drawing.
 * @param {SVGSVGElement} svg @param {Said[]} plan @param {DataView} block @param {number[]} sizes @param {AbortSignal} signal
 * @param {() => void} onFrame called after each frame in which something moved */
export function moves(svg, plan, block, sizes, signal, onFrame) {
  const numbers = new Float32Array(block.buffer.slice(block.byteOffset, block.byteOffset + block.byteLength));
  const still = media("(prefers-reduced-motion: reduce)");
  const none = () => /** @type {number[]} */ ([]);
  const said = plan.map((one) => ({ ...one, before: none(), now: none(), to: none() }));
  const parts = [...new Set(plan.map(({ part }) => part))].map((name) => ({
    said: said.filter(({ part }) => part === name),
    nodes: nodesOf(svg, name).map((node) => ({ node, own: node.getAttribute("transform") || "" })),
  }));
  for (const { part } of plan.filter(({ what }) => what === "lit")) {
    nodesOf(svg, part).forEach((node) => node.classList.add("gc-can-light"));
  }
  /** @type {Animation[]} */ let falling = [];
  let began = 0;
  let frame = 0;

  const apply = ({ said: things, nodes }) => {
    const values = Object.fromEntries(things.map(({ what, now }) => [what, now]));
    if (values.view) svg.setAttribute("viewBox", values.view.join(" "));
    for (const { node, own } of nodes) {
      for (const [what, attribute] of ATTRIBUTES) if (values[what]) node.setAttribute(attribute, values[what][0]);
      const moved = `${own} ${transformOf(values)}`.trim();
      if (moved) node.setAttribute("transform", moved);
      if (values.lit) node.classList.toggle("lit", values.lit[0] !== 0);
      if (values.shown) node.style.display = values.shown[0] ? "" : "none";
    }
  };
  const show = (time) => {
    let under = false;
    for (const one of said) {
      const whole = timeFor(one.what);
      const way = whole && !still.matches ? Math.min(1, (time - began) / whole) : 1;
      one.now = between(one.what, one.before, one.to, way);
      under ||= way < 1;
    }
    parts.forEach(apply);
    svg.classList.toggle("gc-some-lit", said.some(({ what, now }) => what === "lit" && now[0] !== 0));
    onFrame();
    frame = under ? requestAnimationFrame(show) : 0;
  };
  signal.addEventListener("abort", () => {
    cancelAnimationFrame(frame);
    falling.forEach((one) => one.cancel());
  });
  return {
    numbers,
    /** To these stops. @param {number[]} stops @param {boolean} [atOnce] with no way between, as under a finger */
    to(stops, atOnce = false) {
      for (const one of said) {
        one.before = atOnce ? [] : one.now;
        one.to = valuesAt(one.columns, numbers, stops, sizes);
      }
      cancelAnimationFrame(frame);
      began = performance.now();
      show(atOnce ? Infinity : began);
    },
    /** What falls begins to, or ends. @param {boolean} on */
    fall(on) {
      falling.forEach((one) => one.cancel());
      falling = [];
      if (!on || still.matches) return;
      for (const { said: things, nodes } of parts) {
        const far = things.find(({ what }) => what === "falls")?.to[0];
        if (!far) continue;
        falling.push(...nodes.map(({ node }) =>
          node.animate(
            [{ transform: "translateY(0)" }, { transform: `translateY(${far}px)` }],
            { duration: FALL, iterations: Infinity, easing: "cubic-bezier(0.5, 0, 1, 0.6)", composite: "add" },
          )
        ));
      }
    },
  };
}

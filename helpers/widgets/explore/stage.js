// The picture itself, which Python drew for a wide and for a narrow place: the width of its own place says which is shown.

import { drawn } from "../shared/drawn.js";
import { make } from "../shared/elements.js";
import { marks } from "./engine/marks.js";

/** @import { Model } from "../shared/model.d.ts" */
/** @import { ExplorableTraits } from "../shared/traits.d.ts" */

/** CSS pixels: below this the letters of the wide picture would be too small. */
const NARROW = 440;

/** One of the two pictures. @param {string} stage @param {any} plan @param {DataView} positions @param {string} id */
function build(stage, plan, positions, id) {
  const svgText = stage.replace(/(\bid="|url\(#|href="#)/g, `$1${id}-`);
  // A page may forbid style attributes (not styles set by a script), so they are taken over one by one.
  const parsed = new DOMParser().parseFromString(svgText.replace(/ style="/g, ' data-style="'), "image/svg+xml");
  const svg = /** @type {SVGSVGElement} */ (/** @type {Element} */ (document.importNode(parsed.documentElement, true)));
  for (const node of /** @type {NodeListOf<SVGElement>} */ (svg.querySelectorAll("[data-style]"))) {
    node.style.cssText = node.getAttribute("data-style") || "";
    node.removeAttribute("data-style");
  }
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  const view = svg.viewBox.baseVal;
  // What the reader put into the picture lies above all else, in the plan's own pixels.
  const over = drawn("g", { transform: `scale(${view.width / plan.width} ${view.height / plan.height})` });
  svg.append(over);
  return { svg, plan, over, legend: svg.querySelector(`[id="${id}-legend_1"]`), ...marks(svg, plan, positions, id) };
}

/** The picture in its place.
 * @param {Model<ExplorableTraits>} model @param {string} id @param {AbortSignal} signal
 * @param {() => void} redraw called when the other picture is shown from now on */
export function stage(model, id, signal, redraw) {
  const box = make("div", { class: "gc-picture" });
  const built = new Map();
  let now = null;
  let answered = true;
  /** Where the picture is in this frame. @type {DOMRect | null} */ let seen = null;
  const choose = () => {
    const narrow = box.clientWidth > 0 && box.clientWidth < NARROW;
    if (!built.has(narrow)) {
      built.set(
        narrow,
        narrow
          ? build(model.get("narrow_stage"), model.get("narrow_plan"), model.get("narrow_positions"), `${id}-narrow`)
          : build(model.get("stage"), model.get("plan"), model.get("positions"), id),
      );
    }
    if (now === built.get(narrow)) return false;
    const before = now?.svg;
    now = built.get(narrow);
    seen = null;
    if (before) before.replaceWith(now.svg);
    else box.prepend(now.svg);
    show(answered);
    return true;
  };
  /** @param {boolean} whole whether all is shown, or only what stands there before a bet */
  const show = (whole, moving = false) => {
    answered = whole;
    now.reveal(whole);
    if (now.legend) now.legend.style.display = whole ? "" : "none";
    if (!whole || !moving) return;
    now.svg.classList.add("gc-comes-in");
    // Once: what is drawn later is there at once.
    now.svg.addEventListener("animationend", ({ currentTarget: svg }) => svg.classList.remove("gc-comes-in"), {
      once: true,
    });
  };
  choose();
  const watch = new ResizeObserver(() => {
    if (choose()) redraw();
  });
  watch.observe(box);
  signal.addEventListener("abort", () => watch.disconnect());
  return {
    box,
    show,
    plan: () => now.plan,
    over: () => now.over,
    /** Where the centre of a mark is that the author named, if there is one. @param {string} name */
    named: (name) => now.named.get(name),
    /** @param {number} sheet @param {number[][][]} blends */
    draw: (sheet, blends) => now.draw(sheet, blends),
    /** Put something over the picture, without a new layout of the page: in hundredths of the picture's width.
     * @param {HTMLElement} node @param {number} x @param {number} y in the plan's pixels */
    put(node, x, y) {
      const [across, down] = [x, y].map((one) => `${(100 * one) / now.plan.width}cqw`);
      node.style.translate = `${across} ${down}`;
    },
    /** Where a pointer is, in the plan's pixels. The picture is looked for once a frame: a second look, after something
     * moved, would have the page laid out again at once. @param {{clientX: number, clientY: number}} event */
    at(event) {
      if (!seen) requestAnimationFrame(() => seen = null);
      seen ??= /** @type {DOMRect} */ (now.svg.getBoundingClientRect());
      const { left, top, width, height } = seen;
      const { plan } = now;
      return [((event.clientX - left) * plan.width) / width, ((event.clientY - top) * plan.height) / height];
    },
  };
}

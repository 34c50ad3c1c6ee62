// The drawn body: a person on a mat, seen from above, whose parts light up. A part that is lit has an outline of its
// own, a part that is done a tick, a part that is left out a broken line: never the colour alone. How loose a part
// gets is shown by the compositor, tied to the clock; under reduced motion each step has one still look.

import { drawn } from "../shared/drawn.js";
import { retell } from "../shared/elements.js";
import { WHOLE_BODY } from "./steps.js";
import { stepMotion } from "../shared/motion.js";

/** @import { Moment } from "../shared/clock.js" */
/** @import { Part } from "./steps.js" */

/** How full the lit part is drawn, from the start of a step to its end. */
const BODY_FRAMES = {
  ready: [{ fillOpacity: 0 }, { fillOpacity: 0.12 }],
  tense: [{ fillOpacity: 0.12, easing: "ease-out" }, { fillOpacity: 1, offset: 0.5 }, { fillOpacity: 1 }],
  let_go: [{ fillOpacity: 1, easing: "ease-out" }, { fillOpacity: 0.1 }],
};

/** @param {any} body the drawing, as body.py gives it @param {Object<string, string>} words @param {AbortSignal} signal */
export function bodyFigure(body, words, signal) {
  const box = ([x, y, width, height, rx], name) => drawn("rect", { x, y, width, height, rx, class: name });
  const text = ([x, y], name, content) => drawn("text", { x, y, class: name }, content);
  const zones = new Map(
    Object.entries(body.shapes).map(([id, d]) => [id, drawn("path", { d, class: "gc-body-zone" })]),
  );
  const marks = new Map(Object.keys(body.shapes).map((id) => [id, text(body.middles[id], "gc-body-mark", "")]));
  const node = drawn(
    "svg",
    { viewBox: `0 0 ${body.width} ${body.height}`, class: "gc-body-figure", "aria-hidden": "true" },
    box(body.mat, "gc-body-mat"),
    box(body.pillow, "gc-body-pillow"),
    ...body.figure.map(([madeOf, d]) => drawn("path", { d, class: `gc-body-${madeOf}` })),
    ...zones.values(),
    drawn("path", { d: body.face, class: "gc-body-face" }),
    ...marks.values(),
    ...Object.entries(body.sides).map(([side, place]) => text(place, "gc-body-side", words[`guide.${side}`])),
  );
  const motion = stepMotion(signal);
  /** @type {Part[]} */ let parts = [];

  /** The shapes of a part; the whole body has all that are not left out. @param {string} id */
  function shapesOf(id) {
    if (id !== WHOLE_BODY) return [id];
    const others = parts.map((part) => part.id).filter((one) => one !== WHOLE_BODY);
    return [...zones.keys()].filter((shape) => others.length === 0 || others.includes(shape));
  }
  /** @param {(id: string) => [look: string, mark: string]} of what each shape looks like */
  function paint(of) {
    zones.forEach((zone, id) => {
      const [look, mark] = of(id);
      if (zone.dataset.look !== look) zone.dataset.look = look;
      const sign = marks.get(id);
      retell(sign, mark);
    });
  }

  return {
    node,
    /** @param {Part[]} wanted in order */
    setParts(wanted) {
      parts = wanted;
    },
    /** Nothing runs: each part has its number. At the end every part is done, but for those that were skipped.
     * @param {Set<number> | null} [skipped] the places of these, at the end */
    rest(skipped = null) {
      motion.halt();
      const places = new Map(parts.map(({ id }, i) => [id, i + 1]));
      node.dataset.at = "rest";
      delete node.dataset.whole;
      paint((id) => {
        if (!places.has(id)) return ["out", ""];
        const place = Number(places.get(id));
        return skipped === null ? ["in", String(place)] : skipped.has(place - 1) ? ["in", "–"] : ["done", "✓"];
      });
    },
    /** @param {Moment & {part: number}} place @param {Set<number>} skipped places of the parts that were skipped */
    show(place, skipped) {
      const ids = parts.map(({ id }) => id);
      const lit = shapesOf(ids[place.part]);
      const done = ids.slice(0, place.part);
      node.dataset.at = "work";
      // All of it has one outline, not one for each part.
      if (ids[place.part] === WHOLE_BODY) node.dataset.whole = place.kind;
      else delete node.dataset.whole;
      paint((id) => {
        if (lit.includes(id)) return [place.kind, ""];
        if (done.includes(id)) return skipped.has(ids.indexOf(id)) ? ["in", "–"] : ["done", "✓"];
        return [ids.includes(id) ? "in" : "out", ""];
      });
      motion.show(place, (timing) => lit.map((id) => zones.get(id).animate(BODY_FRAMES[place.kind], timing)));
    },
    /** @param {Moment} place */
    pause(place) {
      motion.pause(place);
    },
  };
}

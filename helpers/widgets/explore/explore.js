// The front end of `explore`: native controls, the reading, and the picture that moves inside the
// next frame (engine/marks.js). It needs no kernel.

import { make } from "../shared/elements.js";
import { control } from "./control.js";
import { frame } from "../shared/frame.js";
import { marks, reader } from "./engine/marks.js";
import { pushButton } from "../shared/push_button.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { ExplorableTraits } from "../shared/traits.d.ts" */

const REST = 150; // milliseconds without a move before the values are saved and the reading is said

/** @param {View<ExplorableTraits>} view */
function render({ model, el, signal }) {
  const { body, footer, id, words, say } = frame({ model, el, signal }, "explore");
  const specs = model.get("controls");
  const plan = model.get("plan");

  const svgText = model.get("stage").replace(/(\bid="|url\(#|href="#)/g, `$1${id}-`);
  // A page may forbid style attributes (not styles set by a script), so they are taken over one by one.
  const parsed = new DOMParser().parseFromString(svgText.replace(/ style="/g, ' data-style="'), "image/svg+xml");
  const svg = /** @type {SVGSVGElement} */ (/** @type {Element} */ (document.importNode(parsed.documentElement, true)));
  for (const node of /** @type {NodeListOf<SVGElement>} */ (svg.querySelectorAll("[data-style]"))) {
    node.style.cssText = node.getAttribute("data-style") || "";
    node.removeAttribute("data-style");
  }
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  const draw = marks(svg, plan, model.get("positions"), id);
  const stops = specs.reduce((product, spec) => product * spec.texts.length, 1);
  const read = reader(model.get("reading_words"), model.get("reading_places"), stops);

  const question = make("p", { class: "gc-title", id: `${id}-question` }, model.get("question"));
  question.hidden = !question.textContent;
  const reading = make("p", { class: "gc-reading", id: `${id}-reading` });
  const picture = make("div", { class: "gc-picture" }, svg);
  const note = make("p", { class: "gc-note" }, model.get("note"));
  note.hidden = !note.textContent;
  const group = make("div", { class: "gc-controls", role: "group", "aria-label": words["explore.controls"] });

  const place = () => {
    let sheet = 0;
    let stop = 0;
    const blends = [];
    controls.forEach((c) => {
      const at = c.at();
      stop = stop * c.spec.texts.length + at;
      if (c.spec.kind === "number" && plan.blends.length) blends.push(plan.blends[blends.length][at]);
      else sheet = sheet * c.spec.texts.length + at;
    });
    draw(sheet, blends);
    reading.textContent = read(stop);
    reading.hidden = !reading.textContent;
  };

  let rest = 0;
  const share = () => controls.forEach((c) => model.set(c.spec.name, c.spec.values[c.at()]));
  const settle = () => {
    clearTimeout(rest);
    if (!rest) return;
    rest = 0;
    share();
    model.save_changes();
    say(reading.textContent);
  };
  const moved = () => {
    share(); // at once, so that other views and jslink follow; saved once the movement rests
    place(); // at once: it takes a fraction of a millisecond, and so the very next frame shows it
    clearTimeout(rest);
    rest = setTimeout(settle, REST);
  };
  const controls = specs.map((spec) => control(spec, id, words, signal, moved));
  const follow = controls.map((c) => () => {
    if (rest) return; // a slow kernel echoes where the control stood before; the reader is already further on
    const to = c.spec.values.indexOf(model.get(c.spec.name));
    if (to >= 0 && to !== c.at()) {
      c.show(to);
      place();
    }
  });
  controls.forEach((c, i) => {
    follow[i]();
    model.on(`change:${c.spec.name}`, follow[i]);
    group.append(c.element);
  });
  const backToStart = () => {
    controls.forEach((c) => c.show(c.spec.start));
    moved();
  };
  const reset = pushButton(words["explore.reset"], backToStart, signal, "gc-reset");
  group.addEventListener("pointerup", settle, { signal });
  group.addEventListener("focusout", settle, { signal });
  if (controls.length) footer.prepend(reset);

  body.append(question, picture, reading, group, note);
  place();
  signal.addEventListener("abort", () => {
    clearTimeout(rest);
    controls.forEach((c, i) => model.off(`change:${c.spec.name}`, follow[i]));
  });
}

export default { render };

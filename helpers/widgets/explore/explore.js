// The front end of `explore`: native controls, the reading, and the picture that moves inside the
// next frame (engine/marks.js). It needs no kernel.

import { make } from "../shared/elements.js";
import { control } from "./control.js";
import { frame } from "../shared/frame.js";
import { marks } from "./engine/marks.js";
import { reader } from "./engine/reading.js";
import { pushButton } from "../shared/push_button.js";
import { together } from "./together.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { ExplorableTraits } from "../shared/traits.d.ts" */

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

  const { controls, group, backToStart } = together({
    model,
    signal,
    label: words["explore.controls"],
    build: (spec, moved) => control(spec, id, words, signal, moved),
    place,
    rested: () => say(reading.textContent),
  });
  const reset = pushButton(words["explore.reset"], backToStart, signal, "gc-reset");
  if (controls.length) footer.prepend(reset);

  body.append(question, picture, reading, group, note);
  place();
}

export default { render };

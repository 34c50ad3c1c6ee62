// A picture with controls as it is heard, stepped through and read: its curves where the controls stand now.

import { drawn } from "../shared/drawn.js";
import { fill } from "../shared/elements.js";
import { hearing } from "../hear/hear.js";
import { curvesAt, share } from "../hear/values.js";

/** @import { Model } from "../shared/model.d.ts" */
/** @import { SceneTraits } from "../shared/traits.d.ts" */
/** What pictures and drawings have alike. @typedef {Pick<SceneTraits, "heard" | "heard_numbers" | "controls" | "question">} Heard */

const RING = 9; // pixels of the plan

/** @param {Model<Heard>} model @param {any} picture see stage.js; a drawing has its box alone @param {() => any[]} controls see control.js
 * @param {{root: HTMLElement, id: string, words: Record<string, string>, signal: AbortSignal}} place */
export function heard(model, picture, controls, place) {
  const plan = model.get("heard");
  if (!plan.curves) return { follow() {}, let() {} };
  const bytes = model.get("heard_numbers");
  const numbers = new Uint16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const sizes = model.get("controls").map((spec) => spec.texts.length);
  const rings = drawn("g");
  const hear = hearing({ ...place, corner: picture.box }, {
    curves: () => curvesAt(plan, numbers, controls().map((c) => c.at()), sizes),
    along: plan.x.span,
    up: plan.y.span,
    heads: [plan.x.name, plan.y.name],
    caption: () =>
      fill(place.words["hear.caption"], {
        question: model.get("question"),
        controls: controls().map(({ spec, at }) => `${spec.label}: ${spec.texts[at()]}`).join("; "),
      }),
    mark(points) {
      if (!picture.over) return;
      const [left, top, width, height] = picture.plan().clip;
      rings.replaceChildren(...points.map(({ along, up }) =>
        drawn("circle", {
          class: "gc-hear-ring",
          r: RING,
          cx: left + width * share(plan.x.ends, along),
          cy: top + height * (1 - share(plan.y.ends, up)),
        })
      ));
      picture.over().append(rings);
    },
  });
  return {
    ...hear,
    /** The picture was drawn anew. */
    follow() {
      const all = controls();
      const grip = all.find(({ spec }) => spec.handle === "x");
      const along = all[plan.control]?.at() ?? grip?.spec.values[grip.at()]; // of a drawing: by the stops of its control
      hear.follow(String(all.map((c) => c.at())), along);
    },
  };
}

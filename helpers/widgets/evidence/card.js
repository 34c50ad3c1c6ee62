// The front end of Card and EvidenceCard: a title, a grade, text, and parts that fold open.

import { checkedLine } from "../shared/checked_line.js";
import { make, trusted } from "../shared/elements.js";
import { frame } from "../shared/frame.js";

/** @import { Model, View } from "../shared/model.d.ts" */
/** @import { CardTraits } from "../shared/traits.d.ts" */

/** A claim as one line with its grade; why, and what speaks for it and against it, fold open.
 * @param {Model<CardTraits>} model @param {Object<string, string>} words */
function claim(model, words) {
  const grade = model.get("grade");
  return make(
    "details",
    { class: "gc-claim" },
    make(
      "summary",
      {},
      make("span", { class: "gc-claim-text" }, model.get("title")),
      make(
        "span",
        { class: "gc-grade", "data-grade": grade },
        make("span", { class: "gc-sign", "aria-hidden": "true" }, model.get("sign")),
        make("span", { class: "gc-voice" }, `${words["cards.grade"]} `),
        grade,
      ),
    ),
    make("p", { class: "gc-claim-why" }, model.get("grade_why")),
    trusted(model.get("body_html"), "gc-text"),
    ...folds(model),
    ...checkedLine(model.get("checked"), model.get("checked_month"), words),
  );
}

const folds = (model) =>
  model.get("folds").map((fold) => make("details", {}, make("summary", {}, fold.title), trusted(fold.html, "gc-text")));

/** @param {View<CardTraits>} view */
function render(view) {
  const { model } = view;
  const { root, body, words } = frame(view, "card");
  if (model.get("grade")) {
    root.classList.add("gc-line");
    body.append(claim(model, words));
    return;
  }
  const title = model.get("title");
  const facts = model.get("facts");
  if (title) body.append(make("p", { class: "gc-title" }, title));
  if (facts.length) body.append(make("ul", { class: "gc-facts" }, ...facts.map((fact) => make("li", {}, fact))));
  body.append(trusted(model.get("body_html"), "gc-text"), ...folds(model));
}

export default { render };

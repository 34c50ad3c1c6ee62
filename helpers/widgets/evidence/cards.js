// The front end of Card and EvidenceCard: a title, a grade, text, and parts that fold open.

import { checkedLine } from "../shared/checked_line.js";
import { make, trusted } from "../shared/elements.js";
import { frame } from "../shared/frame.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { CardTraits } from "../shared/traits.d.ts" */

/** @param {View<CardTraits>} view */
function render(view) {
  const { model } = view;
  const { body, words } = frame(view, "card");
  const title = model.get("title");
  const grade = model.get("grade");
  if (grade) body.append(make("p", { class: "gc-kicker" }, words["cards.claim"]));
  if (title) body.append(make("p", { class: "gc-title" }, title));
  if (grade) {
    body.append(
      make(
        "p",
        { class: "gc-grade", "data-grade": grade },
        make("span", { class: "gc-sign", "aria-hidden": "true" }, model.get("sign")),
        make("span", {}, make("span", { class: "gc-how-sure" }, words["cards.grade"]), " ", make("b", {}, grade)),
        make("span", { class: "gc-note" }, model.get("grade_why")),
      ),
    );
  }
  const facts = model.get("facts");
  if (facts.length) body.append(make("ul", { class: "gc-facts" }, ...facts.map((fact) => make("li", {}, fact))));
  body.append(trusted(model.get("body_html"), "gc-text"));
  for (const fold of model.get("folds")) {
    body.append(make("details", {}, make("summary", {}, fold.title), trusted(fold.html, "gc-text")));
  }
  body.append(...checkedLine(model.get("checked"), model.get("checked_month"), words));
}

export default { render };

// The numbers of some curves as a table that opens, with a caption and heads; written while it is open.

import { make } from "../shared/elements.js";
import { rowsOf } from "./values.js";

/** @import { Curve } from "./values.js" */

/** @param {string} summary @param {string[]} heads of the first column, and of the only other one where there is one curve */
export function table(summary, [first, only]) {
  const caption = make("caption");
  const head = make("tr");
  const body = make("tbody");
  const node = make(
    "details",
    { class: "gc-hear-read" },
    make("summary", {}, summary),
    make("table", {}, caption, make("thead", {}, head), body),
  );
  return {
    node,
    /** @param {Curve[]} curves @param {string} sentence */
    show(curves, sentence) {
      if (!node.open) return;
      caption.textContent = sentence;
      const names = curves.length > 1 ? curves.map(({ name }) => (only ? `${name}: ${only}` : name)) : [only];
      head.replaceChildren(...[first, ...names].map((text) => make("th", { scope: "col" }, text)));
      body.replaceChildren(
        ...rowsOf(curves).map(({ points }) =>
          make(
            "tr",
            {},
            make("th", { scope: "row" }, points.find((point) => point)?.cells[0] ?? ""),
            ...points.map((point) => make("td", {}, point?.cells[1] ?? "")),
          )
        ),
      );
    },
  };
}

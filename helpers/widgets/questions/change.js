// What has moved between two answers of a survey, as a picture with a sentence for each row.

import { drawn } from "../shared/drawn.js";
import { fill, make, trusted } from "../shared/elements.js";
import { known } from "../shared/known.js";

/** One row: the scale as a line, an open circle for before, a full one for now, an arrow between.
 * @param {number | undefined} before @param {number} after steps from 1 @param {number} steps */
function changeRow(before, after, steps) {
  const [width, height, edge] = [320, 34, 20];
  const x = (step) => edge + ((step - 1) / (steps - 1)) * (width - 2 * edge);
  const svg = drawn("svg", {
    viewBox: `0 0 ${width} ${height}`,
    class: "gc-change-row",
    "aria-hidden": "true",
    focusable: "false",
  });
  const middle = height / 2;
  svg.append(drawn("line", { x1: x(1), x2: x(steps), y1: middle, y2: middle, class: "gc-change-scale" }));
  for (let step = 1; step <= steps; step += 1) {
    svg.append(drawn("line", { x1: x(step), x2: x(step), y1: middle - 4, y2: middle + 4, class: "gc-change-scale" }));
  }
  if (before !== undefined && before !== after) {
    const way = after > before ? 1 : -1;
    svg.append(
      drawn("line", {
        x1: x(before) + 8 * way,
        x2: x(after) - 15 * way,
        y1: middle,
        y2: middle,
        class: "gc-change-way",
      }),
    );
    svg.append(drawn("path", { d: `M${x(after) - 10 * way} ${middle} l${-8 * way} -5 v10 Z`, class: "gc-change-tip" }));
    svg.append(drawn("circle", { cx: x(before), cy: middle, r: 8, class: "gc-change-before" }));
  }
  svg.append(drawn("circle", { cx: x(after), cy: middle, r: 8, class: "gc-change-after" }));
  if (before === after) svg.append(drawn("circle", { cx: x(after), cy: middle, r: 12, class: "gc-change-before" }));
  return svg;
}

/** The whole picture. @param {{statements: any[], scale: string[], before: Map<string, number>, after: Map<string, number>,
 *   words: Object<string, string>}} of */
export function surveyChange({ statements, scale, before, after, words }) {
  const answered = statements.filter(({ id }) => after.has(id));
  const both = answered.filter(({ id }) => before.has(id));
  const moved = both.filter(({ id }) => before.get(id) !== after.get(id));
  const summary = before.size
    ? fill(words["survey.moved"], { n: moved.length, of: both.length })
    : words["survey.no_before"];
  const rows = answered.map(({ id, text, evidence_html: evidence }) => {
    const [was, is] = [before.get(id), known(after, id)];
    const key = was === undefined ? "survey.row_now" : was === is ? "survey.row_same" : "survey.row_moved";
    const said = fill(words[key], { text, before: scale[(was || 1) - 1], after: scale[is - 1] });
    const more = evidence
      ? [make("details", {}, make("summary", {}, words["survey.evidence"]), trusted(evidence))]
      : [];
    return make("li", { class: "gc-change-item" }, make("p", {}, said), changeRow(was, is, scale.length), ...more);
  });
  return make(
    "div",
    { class: "gc-change" },
    make("p", { class: "gc-title" }, words["survey.picture"]),
    make("p", {}, summary),
    ...(before.size ? [make("p", { class: "gc-note" }, words["survey.key"])] : []),
    make(
      "div",
      { class: "gc-change-ends", "aria-hidden": "true" },
      make("span", {}, scale[0]),
      make("span", {}, scale[scale.length - 1]),
    ),
    make("ul", { class: "gc-change-list" }, ...rows),
  );
}

// The map as a grid of native buttons: a row for each lesson, a column for each grade. One of them can
// be reached by Tab; the arrow keys go on from there.

import { fill, make } from "../shared/elements.js";
import { focused } from "../shared/focused.js";

/** @param {{claims: any[], grades: any[], numberOf: (claim: any) => number, mine: Map<string, string>,
 *   words: Object<string, string>, onChoose: (claim: any) => void, signal: AbortSignal}} of */
export function mapGrid({ claims, grades, numberOf, mine, words, onChoose, signal }) {
  const lessons = [...new Map(claims.map((claim) => [claim.lesson, claim.lesson_title]))];
  const buttons = [];
  const head = make(
    "tr",
    {},
    make("td", {}),
    ...grades.map(({ name, sign }) =>
      make(
        "th",
        { scope: "col", "data-grade": name },
        make("span", { class: "gc-sign", "aria-hidden": "true" }, sign),
        " ",
        fill(words["map.column"], { grade: name, n: claims.filter((claim) => claim.grade === name).length }),
      )
    ),
  );
  const rows = lessons.map(([lesson, title]) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, title),
      ...grades.map(({ name, sign }, column) => {
        const here = claims.filter((claim) => claim.lesson === lesson && claim.grade === name);
        return make(
          "td",
          { "data-grade": name },
          ...here.map((claim) => {
            const yours = mine.get(claim.id);
            const other = yours && yours !== claim.grade;
            const spoken = fill(words[other ? "map.mark_other" : "map.mark"], {
              n: numberOf(claim),
              title: claim.title,
              grade: claim.grade,
              yours,
            });
            const button = make(
              "button",
              {
                type: "button",
                class: `gc-map-mark${other ? " gc-map-other" : ""}`,
                "aria-label": spoken,
                title: claim.title,
                tabindex: buttons.length ? -1 : 0,
              },
              make("span", { class: "gc-sign", "aria-hidden": "true" }, sign),
              make("span", { "aria-hidden": "true" }, String(numberOf(claim))),
            );
            button.addEventListener("click", () => onChoose(claim), { signal });
            buttons.push({ button, row: lessons.findIndex(([one]) => one === lesson), column, claim });
            return button;
          }),
        );
      }),
    )
  );
  const table = make("table", { class: "gc-map-table" }, make("thead", {}, head), make("tbody", {}, ...rows));

  /** The nearest mark in a direction; reading order for left and right. */
  function next(from, key) {
    const at = buttons.findIndex(({ button }) => button === from);
    if (at < 0) return null;
    const { row, column } = buttons[at];
    if (key === "ArrowRight") return buttons[at + 1];
    if (key === "ArrowLeft") return buttons[at - 1];
    if (key === "Home") return buttons[0];
    if (key === "End") return buttons[buttons.length - 1];
    const way = key === "ArrowDown" ? 1 : -1;
    const beyond = buttons.filter((one) => (one.row - row) * way > 0);
    const nearest = Math.min(...beyond.map((one) => Math.abs(one.row - row)));
    return beyond.filter((one) => Math.abs(one.row - row) === nearest)
      .sort((a, b) => Math.abs(a.column - column) - Math.abs(b.column - column))[0];
  }
  table.addEventListener("keydown", (event) => {
    if (!/^(Arrow(Right|Left|Up|Down)|Home|End)$/.test(event.key)) return;
    event.preventDefault();
    const to = next(focused(), event.key);
    if (!to) return;
    buttons.forEach(({ button }) => {
      button.tabIndex = -1;
    });
    to.button.tabIndex = 0;
    to.button.focus();
  }, { signal });
  return { node: make("div", { class: "gc-map-frame" }, table), buttons };
}

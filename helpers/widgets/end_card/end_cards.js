// The front end of EndCards: what stands on the cards of all lessons, on one page to print.

import { make } from "../shared/elements.js";
import { frame } from "../shared/frame.js";
import { printSheet } from "../shared/print_sheet.js";
import { pushButton } from "../shared/push_button.js";
import { isPlain, lessonEntries, RECORD_CHANGED } from "../shared/remember.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { EndCardsTraits } from "../shared/traits.d.ts" */

const text = (value) => (typeof value === "string" ? value.slice(0, 500) : "");

/** What a lesson's card says; null where it has none. @param {any} entry */
export function cardOf(entry) {
  const told = isPlain(entry?.in_words) ? entry.in_words : null;
  if (!told || !text(told.line)) return null;
  const bets = Array.isArray(told.bets) ? told.bets.filter(isPlain) : [];
  return {
    line: text(told.line),
    bets: bets.slice(0, 6).map((bet) => ({ label: text(bet.label), said: text(bet.said), found: text(bet.found) })),
  };
}

/** @param {View<EndCardsTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, words } = frame(view, "ends");
  const sheet = make("div", { class: "gc-sheet gc-ends-sheet", role: "group", "aria-label": words["end.all"] });
  const print = pushButton(words["end.print"], () => printSheet(sheet, signal), signal);
  body.append(sheet, make("div", { class: "gc-buttons" }, print));

  function draw() {
    const cards = Object.entries(model.get("titles")).flatMap(([lesson, title]) => {
      const card = cardOf(lessonEntries(model.get("course"), lesson).get(model.get("item")));
      return card ? [{ title, ...card }] : [];
    });
    print.hidden = cards.length === 0;
    sheet.replaceChildren(
      ...(cards.length ? cards.map(onSheet) : [make("p", {}, words["end.none"])]),
    );
  }
  function onSheet({ title, line, bets }) {
    return make(
      "section",
      { class: "gc-ends-one" },
      make("p", { class: "gc-sheet-title" }, String(title)),
      ...bets.map(({ label, said, found }) => make("p", {}, `${label}: ${said} `, make("b", {}, found))),
      make("p", { class: "gc-ends-line" }, line),
    );
  }
  window.addEventListener(RECORD_CHANGED, draw, { signal });
  window.addEventListener("storage", draw, { signal });
  draw();
}

export default { render };

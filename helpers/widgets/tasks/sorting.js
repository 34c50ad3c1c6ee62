// The front end of Sorting: cards move into places by drag or by the list that each card has.

import { draggable } from "./dragging.js";
import { fill, make } from "../shared/elements.js";
import { verdict } from "../shared/forms.js";
import { frame } from "../shared/frame.js";
import { pushButton } from "../shared/push_button.js";
import { isPlain, remember } from "../shared/remember.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { SortingTraits } from "../shared/traits.d.ts" */

/** The same order on every visit, but not the author's: by a number made of each name. @param {any[]} items */
function mixedByName(items) {
  const mixed = (text) => [...text].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 17);
  return [...items].sort((a, b) => mixed(a.id) - mixed(b.id));
}

/** @param {View<SortingTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, say, complain } = frame(view, "sorting");
  const entry = remember(model.get("store"), { words, complain, signal });
  const bins = model.get("bins");
  const items = mixedByName(model.get("items"));
  const answers = model.get("answers");
  /** @type {Map<string, string>} Where each card is: item id to bin id. */ let placed = new Map();
  let checks = 0;
  let checked = false; // feedback is shown

  const waiting = make("ul", { class: "gc-sort-cards" });
  const waitingBox = make(
    "section",
    { class: "gc-sort-waiting", "aria-label": words["sorting.waiting"] },
    make("p", { class: "gc-sort-name" }, words["sorting.waiting"]),
    waiting,
  );
  const lists = bins.map(() => make("ul", { class: "gc-sort-cards" }));
  const empties = bins.map(() => make("p", { class: "gc-note gc-sort-empty" }, words["sorting.empty"]));
  const boxes = bins.map((bin, b) =>
    make(
      "section",
      { class: "gc-sort-bin", "aria-label": bin.text },
      make("p", { class: "gc-sort-name" }, bin.text),
      ...(bin.hint ? [make("p", { class: "gc-note" }, bin.hint)] : []),
      lists[b],
      empties[b],
    )
  );
  const result = make("p", { class: "gc-sort-result", tabindex: -1, hidden: true });
  const check = pushButton(words[answers ? "sorting.check" : "sorting.check_never"], checkAll, signal);
  const afresh = pushButton(
    words["sorting.afresh"],
    () => {
      placed = new Map();
      checks = 0;
      checked = false;
      keep();
      show();
      cards[0].select.focus();
    },
    signal,
    true,
  );

  const cards = items.map((item, n) => {
    const select = make(
      "select",
      { id: `${id}-${n}`, "aria-label": `${item.text} ${words["sorting.put"]}` },
      make("option", { value: "" }, words["sorting.nowhere"]),
      ...bins.map((bin) => make("option", { value: bin.id }, bin.text)),
    );
    const feedback = make("div", { class: "gc-sort-feedback" });
    const node = make(
      "li",
      { class: "gc-sort-card" },
      make("span", { class: "gc-sort-text" }, item.text),
      select,
      feedback,
    );
    select.addEventListener("change", () => move(n, select.value), { signal });
    draggable(
      node,
      () => [...boxes.map((box, b) => ({ node: box, value: bins[b].id })), { node: waitingBox, value: "" }],
      (bin) => move(n, bin),
      signal,
    );
    return { item, node, select, feedback };
  });

  /** @param {number} n @param {string} bin its id, or "" for none */
  function move(n, bin) {
    const { item, select } = cards[n];
    if ((placed.get(item.id) || "") === bin) return;
    const held = document.activeElement === select;
    if (bin) placed.set(item.id, bin);
    else placed.delete(item.id);
    cards[n].feedback.replaceChildren();
    complain("");
    keep();
    show();
    if (held) select.focus(); // it has moved to another list
    say(
      fill(words["sorting.moved"], {
        item: item.text,
        bin: bin ? bins.find((one) => one.id === bin).text : words["sorting.nowhere"],
      }),
    );
  }
  function keep() {
    entry.put("sort", placed.size || checks ? { placed: Object.fromEntries(placed), checks } : null);
  }
  function checkAll() {
    if (!placed.size) {
      complain(words["sorting.none"]);
      cards[0].select.focus();
      return;
    }
    checks += 1;
    checked = true;
    keep();
    tell();
    result.focus();
  }
  /** Feedback for each card that is sorted, and one sentence for all. */
  function tell() {
    const sorted = cards.filter(({ item }) => placed.has(item.id));
    if (!answers) result.textContent = words["sorting.kept"];
    else {
      const fits = sorted.filter(({ item }) => placed.get(item.id) === item.bin).length;
      result.textContent = fits === sorted.length
        ? words["sorting.result_all"]
        : fill(words["sorting.result"], { n: fits, of: sorted.length });
      sorted.forEach(({ item, feedback }) => {
        const right = placed.get(item.id) === item.bin;
        feedback.replaceChildren(
          verdict(right, words[right ? "sorting.fits" : "sorting.fits_not"], item.feedback_html),
        );
      });
    }
    result.hidden = false;
  }
  function show() {
    cards.forEach(({ item, node, select, feedback }) => {
      const bin = placed.get(item.id) || "";
      const list = bin ? lists[bins.findIndex((one) => one.id === bin)] : waiting;
      if (node.parentElement !== list) list.append(node);
      select.value = bin;
      if (!checked) feedback.replaceChildren();
    });
    lists.forEach((list, b) => {
      empties[b].hidden = list.childElementCount > 0;
    });
    waitingBox.hidden = waiting.childElementCount === 0;
    if (!checked) result.hidden = true;
  }
  function read() {
    const kept = entry.get();
    const answer = isPlain(kept?.answer) ? kept.answer : {};
    const known = new Set(bins.map((bin) => bin.id));
    const where = isPlain(answer.placed) ? answer.placed : {};
    placed = new Map(
      items.filter(({ id: item }) => Object.hasOwn(where, item) && known.has(where[item])).map((
        { id: item },
      ) => [item, where[item]]),
    );
    checks = Number.isInteger(answer.checks) && answer.checks > 0 ? answer.checks : 0;
    checked = checks > 0 && placed.size > 0;
    show();
    if (checked) tell();
  }

  body.append(
    make("p", { class: "gc-title" }, model.get("title")),
    make("p", { class: "gc-note" }, words["sorting.how"]),
    waitingBox,
    make("div", { class: "gc-sort-bins" }, ...boxes),
    make("div", { class: "gc-buttons" }, check, afresh),
    result,
  );
  entry.onChange(read);
  read();
}

export default { render };

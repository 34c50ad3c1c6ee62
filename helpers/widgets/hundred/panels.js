// What stands beside the hundred: the form that asks how many, what was found, and the question afterwards.

import { fill, make, trusted } from "../shared/elements.js";
import { choices } from "../shared/forms.js";
import { pushButton } from "../shared/push_button.js";
import { oneFigure } from "./crowd.js";
import { howSure } from "./how_sure.js";
import { inOrder, isAverage, PEOPLE, wayOf } from "./looks.js";

/** @import { Round } from "./moments.js" */
/** @typedef {{words: Record<string, string>, signal: AbortSignal, figures: Record<string, string>, id: string}} Use */

/** How many, how sure, and the button that commits to it.
 * @param {Use} use @param {(n: number) => void} onNumber @param {() => void} onCommit */
export function askHowMany({ words, signal, id }, onNumber, onCommit) {
  let number = -1;
  const input = make("input", { type: "range", id: `${id}-many`, min: 0, max: PEOPLE, step: 1 });
  const shown = make("output", { for: input.id, class: "gc-hundred-big" });
  const sure = howSure(id, words, signal, () => {});
  /** @param {number} n -1: none was chosen yet */
  function show(n) {
    number = n;
    input.value = String(n < 0 ? PEOPLE / 2 : n);
    shown.textContent = n < 0 ? "?" : String(n);
    input.setAttribute("aria-valuetext", n < 0 ? words["hundred.not_yet"] : fill(words["hundred.of"], { n }));
  }
  const take = () => {
    if (Number(input.value) === number) return;
    show(Number(input.value));
    onNumber(number);
  };
  input.addEventListener("input", take, { signal });
  input.addEventListener("pointerup", take, { signal }); // the middle is an answer, too
  input.addEventListener("keydown", ({ key }) => ["Enter", " "].includes(key) && take(), { signal });
  const node = make(
    "div",
    { class: "gc-hundred-form" },
    make("div", { class: "gc-hundred-head" }, make("label", { for: input.id }, words["hundred.how_many"]), shown),
    input,
    make("p", { class: "gc-note" }, words["hundred.tap"]),
    sure.node,
    pushButton(words["hundred.commit"], onCommit, signal),
  );
  show(-1);
  return { node, sure, number: () => number, show, focus: () => input.focus() };
}

/** The groups with their numbers, the distance in words, and what is told about it.
 * @param {Round} round @param {number | null} yours @param {Use} use @param {...Node} buttons */
export function foundPanel(round, yours, { words, figures }, ...buttons) {
  const groups = inOrder(round.found || [], round.group);
  const rows = groups.map(({ n, text, look }) =>
    make(
      "li",
      {},
      oneFigure(figures, look),
      ...(isAverage(look) ? [] : [make("b", {}, String(n)), " "]),
      make("span", {}, text),
    )
  );
  if (yours !== null && groups.length) {
    const swatch = make("span", { class: "gc-hundred-swatch", "aria-hidden": "true" });
    const mine = make("li", { class: "gc-hundred-yours" }, swatch, make("b", {}, String(yours)));
    mine.append(" ", make("span", {}, words["hundred.yours"]));
    rows.push(mine);
  }
  const said = distance(round, yours, words);
  const node = make(
    "div",
    { class: "gc-hundred-found", role: "group", "aria-label": words["hundred.found"] },
    make("ul", { class: "gc-hundred-legend" }, ...rows),
    ...(said ? [make("p", { class: "gc-hundred-distance" }, said)] : []),
    ...(round.told_html ? [trusted(round.told_html, "gc-hundred-told")] : []),
    ...(round.mark ? [make("p", { class: "gc-note" }, round.mark)] : []),
    make("div", { class: "gc-buttons" }, ...buttons),
  );
  return { node, said };
}

/** How far off a guess is, in words; for a teacher's readers only that it is kept.
 * @param {Round} round @param {number | null} yours @param {Record<string, string>} words */
function distance(round, yours, words) {
  if (!round.found) return words[round.guess ? "hundred.teacher" : "hundred.teacher_all"];
  const found = round.found.find(({ id }) => id === round.group)?.n;
  if (yours === null || found === undefined) return "";
  const way = wayOf(yours, found);
  return fill(round[way] || words[`hundred.${way}`], { yours, found, off: Math.abs(found - yours) });
}

/** The question afterwards, which has no right answer: what is chosen is answered at once.
 * @param {{question: string, options: Array<{id: string, text: string, told_html?: string}>}} asked @param {Use} use
 * @param {(id: string) => void} onChoose @param {...Node} buttons */
export function afterwardsPanel({ question, options }, { words, signal, id }, onChoose, ...buttons) {
  const told = make("div", { class: "gc-hundred-told", "aria-live": "polite" });
  const list = choices({ legend: question, items: options, name: `${id}-after` }, ([i]) => {
    show(i);
    onChoose(options[i].id);
  }, signal);
  /** @param {number} i */
  function show(i) {
    told.replaceChildren(
      ...(i < 0 ? [] : [options[i].told_html ? trusted(options[i].told_html) : words["hundred.teacher_all"]]),
    );
  }
  const node = make(
    "div",
    { class: "gc-hundred-after" },
    list.node,
    told,
    make("div", { class: "gc-buttons" }, ...buttons),
  );
  return {
    node,
    focus: () => list.focus(),
    /** @param {string | null} chosen */
    choose(chosen) {
      const i = options.findIndex((one) => one.id === chosen);
      list.choose(i < 0 ? [] : [i]);
      show(i);
    },
  };
}

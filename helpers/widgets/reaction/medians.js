// The front end of ClassMedians: lines of two numbers, or of four with the second group, pooled as they are typed.

import { dotReach, dotRow } from "./dots.js";
import { fill, make } from "../shared/elements.js";
import { frame } from "../shared/frame.js";
import { readNumber } from "../shared/numbers.js";
import { remember } from "../shared/remember.js";
import { median, medianRange } from "./trials.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { ClassMediansTraits } from "../shared/traits.d.ts" */

const REST = 300; // milliseconds without a key before the lines are read
const LONGEST_LIST = 20000;

/** The two numbers of a line, or its four; else null. @param {string} line @param {[number, number]} bounds */
function readMedians(line, [low, high]) {
  const parts = line.trim().split(/[;\t]|,\s+|\s+|,(?=\d{3,4}(?:\D|$))/).filter(Boolean);
  const numbers = parts.map((part) => readNumber(part.replace(/(ms|,)$/i, "")));
  return [2, 4].includes(numbers.length) && numbers.every((ms) => ms !== null && ms >= low && ms <= high)
    ? numbers
    : null;
}

/** @param {View<ClassMediansTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, complain, say } = frame(view, "medians");
  const entry = remember(model.get("store"), { words, complain, signal });
  const [a, b] = model.get("conditions");
  const within = { a_condition: a.within, b_condition: b.within };
  const [first, second] = model.get("groups");
  const files = model.get("results");
  const bounds = model.get("bounds");
  const field = make("textarea", {
    id: `${id}-lines`,
    maxlength: LONGEST_LIST,
    rows: 5,
    spellcheck: "false",
    autocomplete: "off",
    "aria-describedby": `${id}-note`,
  });
  const summary = make("div", { class: "gc-medians-sum" });
  const aside = make("ul", { class: "gc-medians-aside" });
  body.append(
    make("p", { class: "gc-title" }, model.get("title")),
    make("p", {}, model.get("prompt")),
    make(
      "div",
      { class: "gc-field" },
      make("label", { for: field.id }, fill(words["medians.label"], { group: first, ...within })),
      field,
      make(
        "p",
        { class: "gc-note", id: `${id}-note` },
        `${fill(words["medians.example"], { other: second })} ${words["medians.note"]}`,
      ),
    ),
    summary,
    aside,
  );
  let timer = 0;
  let kept = "";

  const linesOf = (text) =>
    text.split("\n").map((line, i) => ({ line, n: i + 1 })).filter(({ line }) => line.trim())
      .map(({ line, n }) => ({ n, found: readMedians(line, /** @type {[number, number]} */ (bounds)) }));
  /** Lines typed in before, when both groups were taken together. */
  function linesBefore() {
    const item = model.get("before_item");
    const lines = item ? entry.other(model.get("store").lesson || "", item)?.private?.lines : null;
    return typeof lines === "string" ? linesOf(lines.slice(0, LONGEST_LIST)).filter(({ found }) => found).length : 0;
  }
  /** One group in words and dots. @param {string} group @param {number[]} faster @param {number} reach @param {number} fromFiles */
  function groupSum(group, faster, reach, fromFiles) {
    const middle = Math.round(median(faster));
    const range = medianRange(faster);
    const named = { ...within, group: `${group.charAt(0).toUpperCase()}${group.slice(1)}` };
    const sentences = [
      fill(words[faster.length === 1 ? "medians.sum_one" : middle < 0 ? "medians.sum_slower" : "medians.sum"], {
        ...named,
        n: faster.length,
        ms: Math.abs(middle),
      }),
    ];
    if (fromFiles) sentences.push(fill(words["medians.from_files"], { n: fromFiles }));
    if (faster.length > 1) {
      const sign = (ms) => `${ms < 0 ? "\u2212" : ""}${Math.abs(Math.round(ms))}`;
      sentences.push(
        range ? fill(words["medians.range"], { low: sign(range[0]), high: sign(range[1]) }) : words["medians.few"],
      );
    }
    return make(
      "div",
      { class: "gc-medians-group" },
      make("p", { class: "gc-reading" }, sentences.join(" ")),
      make("p", { class: "gc-note" }, fill(words["medians.picture"], named)),
      dotRow(faster, {
        low: fill(words["medians.slower"], within),
        high: fill(words["medians.faster"], within),
        range,
        reach,
      }),
    );
  }
  function show() {
    const read = linesOf(field.value);
    const results = [...files, ...read.flatMap(({ found }) => (found ? [found] : []))];
    const before = model.get("before") + linesBefore();
    aside.replaceChildren(...[
      ...read.filter(({ found }) => !found).map(({ n }) =>
        fill(words["medians.bad"], { n, low: bounds[0], high: bounds[1] })
      ),
      ...(before
        ? [fill(words[before === 1 ? "medians.before_one" : "medians.before"], { n: before, a: first, b: second })]
        : []),
      ...model.get("set_aside").map((what) => fill(words["medians.aside"], { what })),
    ].map((one) => make("li", {}, one)));
    if (!results.length) {
      summary.replaceChildren(make("p", {}, words["medians.none"]));
      return;
    }
    const fasterIn = (at) => results.filter((one) => one.length > at).map((one) => one[at + 1] - one[at]);
    const reach = dotReach([...fasterIn(0), ...fasterIn(2)]);
    summary.replaceChildren(
      groupSum(first, fasterIn(0), reach, files.length),
      ...(fasterIn(2).length ? [groupSum(second, fasterIn(2), reach, 0)] : []),
    );
  }
  function keep() {
    clearTimeout(timer);
    if (field.value === kept) return;
    kept = field.value;
    entry.put("medians", null, kept ? { lines: kept } : null);
    show();
    say(summary.querySelector("p").textContent);
  }
  function recall() {
    const lines = entry.get()?.private?.lines;
    const text = typeof lines === "string" ? lines.slice(0, LONGEST_LIST) : "";
    if (text !== kept) {
      field.value = text;
      kept = text;
    }
    show();
  }
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, REST);
  }, { signal });
  field.addEventListener("blur", keep, { signal });
  window.addEventListener("pagehide", keep, { signal });
  signal.addEventListener("abort", keep);
  entry.onChange(recall);
  recall();
}

export default { render };

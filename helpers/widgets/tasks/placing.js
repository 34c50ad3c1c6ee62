// The front end of Placing: a slider for each thing on one scale, then the marks beside what was found.

import { fill, make, trusted } from "../shared/elements.js";
import { focusOn } from "../shared/forms.js";
import { frame } from "../shared/frame.js";
import { pushButton } from "../shared/push_button.js";
import { isPlain, remember } from "../shared/remember.js";
import { slider } from "./place_slider.js";
import { scaleOf } from "./scale.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { PlacingTraits } from "../shared/traits.d.ts" */

/** @typedef {{id: string, text: string, value: number, shown: string, note_html: string}} Thing */

/** Where a kept entry has placed these things, as stops of the scale; what does not fit is left out.
 * @param {any} entry @param {Thing[]} things @param {number[]} stops
 * @returns {{placed: Map<string, number>, shown: boolean}} */
function keptPlaces(entry, things, stops) {
  const answer = isPlain(entry?.answer) ? entry.answer : {};
  const before = isPlain(answer.placed) ? answer.placed : {};
  const placed = new Map();
  for (const { id } of things) {
    const at = Object.hasOwn(before, id) ? stops.indexOf(before[id]) : -1;
    if (at >= 0) placed.set(id, at);
  }
  return { placed, shown: answer.shown === true && placed.size === things.length };
}

/** One thing as it was found: the reader's mark and the found size on the scale, and both in words. */
function foundRow(thing, yours, { stops, texts, scale, words }) {
  const step = stops[1] - stops[0];
  const gap = thing.value - stops[yours];
  const way = Math.abs(gap) <= step ? "near" : gap > 0 ? "more" : "less";
  const sentence = fill(words[`placing.${way}`], { yours: texts[yours], found: thing.shown });
  const bar = make("span", { class: "gc-placing-bar" });
  bar.style.width = `${scale.percent(thing.value)}%`;
  const mark = scale.put(make("span", { class: "gc-placing-mark" }), stops[yours]);
  const row = make(
    "li",
    {},
    make("div", { class: "gc-placing-head" }, make("span", {}, thing.text), make("b", {}, thing.shown)),
    make("div", { class: "gc-placing-track", "aria-hidden": "true" }, ...scale.lines(), bar, mark),
    make("p", { class: "gc-placing-yours" }, sentence),
    trusted(thing.note_html, "gc-placing-note"),
  );
  return { row, said: `${thing.text}: ${sentence}` };
}

/** @param {View<PlacingTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, say, complain } = frame(view, "placing");
  /** @type {Thing[]} */ const things = model.get("items");
  const stops = model.get("stops");
  const scale = scaleOf(stops, model.get("landmarks"));
  const use = { stops, texts: model.get("texts"), scale, words, signal };
  const entry = remember(model.get("store"), { words, complain, signal });
  let shown = false;
  const sliders = things.map((thing) =>
    slider(thing, id, use, () => {
      complain("");
      keep();
    })
  );
  const heading = make("p", { class: "gc-placing-heading", id: `${id}-found` }, words["placing.found"]);
  const key = make(
    "p",
    { class: "gc-placing-key" },
    make("span", { class: "gc-placing-key-mark", "aria-hidden": "true" }),
    " ",
    words["placing.key_yours"],
    make("span", { class: "gc-placing-key-found", "aria-hidden": "true" }),
    " ",
    words["placing.key_found"],
  );
  const list = make("ol", { class: "gc-placing-list", "aria-labelledby": heading.id });
  const names = scale.names();
  names.setAttribute("aria-hidden", "true");
  const again = pushButton(
    words["placing.again"],
    () => {
      turn(false);
      sliders[0].input.focus();
    },
    signal,
    true,
  );
  // The names stand along the scale for the eye; read aloud, each needs its number.
  const named = model.get("landmarks").map(({ shown: number, text }) =>
    fill(words["placing.landmark"], { number, text })
  );
  const show = pushButton(words["placing.show"], () => {
    const missing = sliders.find((one) => one.at() < 0);
    if (missing) {
      complain(words["placing.missing"]);
      missing.input.focus();
      return;
    }
    const said = turn(true);
    focusOn(heading);
    say(said.join(" "));
  }, signal);
  const task = make(
    "div",
    {},
    make("p", { id: `${id}-scale`, hidden: true }, named.join(" ")),
    ...sliders.map(({ node }) => node),
    model.get("answers") ? show : make("p", { class: "gc-note" }, words["placing.teacher"]),
  );
  const result = make("div", {}, heading, key, list, names, again);
  body.append(make("p", { class: "gc-title" }, model.get("title")), make("p", {}, model.get("prompt")), task, result);

  function keep() {
    const placed = things.map(({ id: name }, i) => /** @type {[string, number]} */ ([name, sliders[i].at()])).filter((
      [, at],
    ) => at >= 0);
    entry.put("place", { placed: Object.fromEntries(placed.map(([name, at]) => [name, stops[at]])), shown });
  }
  function draw() {
    task.hidden = shown;
    result.hidden = !shown;
    const drawn = shown ? things.map((thing, i) => foundRow(thing, sliders[i].at(), use)) : [];
    list.replaceChildren(...drawn.map(({ row }) => row));
    return drawn.map(({ said }) => said);
  }
  function turn(to) {
    shown = to;
    keep();
    return draw();
  }
  function recall() {
    const before = keptPlaces(entry.get(), things, stops);
    things.forEach((thing, i) => sliders[i].show(before.placed.has(thing.id) ? before.placed.get(thing.id) : -1));
    shown = before.shown && model.get("answers");
    draw();
  }
  entry.onChange(recall);
  recall();
}

export default { render };

// The front end of Ordering: a list whose items move by buttons or by dragging, then the effects as bars.

import { fill, make, trusted } from "../shared/elements.js";
import { focusOn } from "../shared/forms.js";
import { frame } from "../shared/frame.js";
import { orderList } from "../shared/order_list.js";
import { pushButton } from "../shared/push_button.js";
import { isPlain, remember } from "../shared/remember.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { OrderingTraits } from "../shared/traits.d.ts" */

/** @typedef {{id: string, text: string, value: number, shown: string, note_html: string}} Thing */

/** The order in a kept entry, if it is one of these things; else the order in which they are offered.
 * @param {any} entry @param {Thing[]} things @returns {{order: string[], shown: boolean}} */
function keptOrder(entry, things) {
  const ids = things.map((thing) => thing.id);
  const answer = isPlain(entry?.answer) ? entry.answer : {};
  const order = Array.isArray(answer.order) ? answer.order : [];
  const whole = order.length === ids.length && ids.every((id) => order.includes(id));
  return whole ? { order: [...order], shown: answer.shown === true } : { order: ids, shown: false };
}

/** The places that fit a thing by its size; things of one size share theirs: [first, last].
 * @param {Thing} thing @param {Thing[]} things */
function fittingPlaces(thing, things) {
  const larger = things.filter((one) => Math.abs(one.value) > Math.abs(thing.value)).length;
  const asLarge = things.filter((one) => Math.abs(one.value) === Math.abs(thing.value)).length;
  return [larger + 1, larger + asLarge];
}

/** A bar from the zero line towards its own side. @param {Thing} thing @param {Thing[]} things */
function effectBar(thing, things) {
  const values = [0, ...things.map((one) => one.value)];
  const least = Math.min(...values);
  const percent = (value) => (100 * (value - least)) / (Math.max(...values) - least || 1);
  const [from, to] = [percent(0), percent(thing.value)].sort((a, b) => a - b);
  const bar = make("span", { class: "gc-ordering-fill", "data-side": thing.value < 0 ? "below" : "above" });
  bar.style.left = `${from}%`;
  bar.style.width = `${to - from}%`;
  const zero = make("span", { class: "gc-ordering-zero" });
  zero.style.left = `${percent(0)}%`;
  return make("div", { class: "gc-ordering-bar", "aria-hidden": "true" }, bar, zero);
}

/** One effect: what it is, how large, and what that does to the place the reader gave it. */
function effectRow(thing, things, place, words) {
  const [first, last] = fittingPlaces(thing, things);
  const way = place > last ? "up" : place < first ? "down" : "stays";
  const where = fill(words[`ordering.${way}`], { from: place, to: way === "up" ? last : first, text: thing.text });
  const row = make(
    "li",
    {},
    make("div", { class: "gc-ordering-effect" }, make("span", {}, thing.text), make("b", {}, thing.shown)),
    effectBar(thing, things),
    make(
      "p",
      { class: "gc-ordering-place", "data-way": way },
      make("span", { "aria-hidden": "true" }, { up: "↑", down: "↓", stays: "✓" }[way]),
      " ",
      where,
    ),
    trusted(thing.note_html, "gc-ordering-note"),
  );
  return { row, said: fill(words["ordering.said"], { text: thing.text, value: thing.shown, place: where }) };
}

/** @param {View<OrderingTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, say, complain } = frame(view, "ordering");
  /** @type {Thing[]} */ const things = model.get("items");
  const entry = remember(model.get("store"), { words, complain, signal });
  let shown = false;
  const keep = () => entry.put("order", { order: list.order(), shown });
  const list = orderList(things, `${id}-title`, words, say, keep, signal);
  const heading = make("p", { class: "gc-ordering-heading", id: `${id}-effects` }, words["ordering.effects"]);
  const sides = make("p", { class: "gc-note" }, words["ordering.sides"]);
  sides.hidden = things.every((thing) => thing.value >= 0);
  const effects = make("ol", { class: "gc-ordering-effects", "aria-labelledby": heading.id });
  const again = pushButton(
    words["ordering.again"],
    () => {
      turn(false);
      list.focus();
    },
    signal,
    true,
  );
  const show = pushButton(words["ordering.show"], () => {
    const said = turn(true);
    focusOn(heading);
    say(said.join(" "));
  }, signal);
  const task = make(
    "div",
    {},
    list.node,
    model.get("answers") ? show : make("p", { class: "gc-note" }, words["ordering.teacher"]),
  );
  const result = make("div", {}, heading, sides, effects, again);
  body.append(
    make("p", { class: "gc-title", id: `${id}-title` }, model.get("title")),
    make("p", {}, model.get("prompt")),
    task,
    result,
  );

  function draw() {
    task.hidden = shown;
    result.hidden = !shown;
    const sorted = [...things].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
    const drawn = shown
      ? sorted.map((thing) => effectRow(thing, things, list.order().indexOf(thing.id) + 1, words))
      : [];
    effects.replaceChildren(...drawn.map(({ row }) => row));
    return drawn.map(({ said }) => said);
  }
  function turn(to) {
    shown = to;
    keep();
    return draw();
  }
  function recall() {
    const before = keptOrder(entry.get(), things);
    list.arrange(before.order);
    shown = before.shown && model.get("answers");
    draw();
  }
  entry.onChange(recall);
  recall();
}

export default { render };

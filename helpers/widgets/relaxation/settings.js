// The settings of the relaxation guide: seconds of each step, and which parts in which order. The numbers are the
// model's; which parts are left out stays in this view, because it may say something about an injury.

import { fill, make } from "../shared/elements.js";
import { GUIDE_TIMES, WHOLE_BODY } from "./steps.js";
import { markWrong, numberField, plainNumber, wrongNumber } from "../shared/number_field.js";
import { orderList } from "../shared/order_list.js";
import { pushButton } from "../shared/push_button.js";

/** @import { Part } from "./steps.js" */
/** @import { Model } from "../shared/model.d.ts" */
/** @import { RelaxationGuideTraits } from "../shared/traits.d.ts" */

/** @param {{model: Model<RelaxationGuideTraits>, words: Object<string, string>, id: string, say: (sentence: string) => void, signal: AbortSignal}} view
 * @param {{parts: () => void, touched: () => void}} tell `parts`: their choice or order is another one; `touched`: the
 *   reader has changed something, which may also be a number */
export function guideSettings({ model, words, id, say, signal }, { parts: partsChanged, touched }) {
  const limits = model.get("limits");
  const names = GUIDE_TIMES;
  /** @type {Part[]} */ const parts = model.get("parts");
  const movable = parts.filter((part) => part.id !== WHOLE_BODY);
  const wrong = make("p", { class: "gc-problem", id: `${id}-wrong`, role: "alert", hidden: true });
  const label = (name) => words[`guide.field_${name}`];
  const fields = names.map((name) =>
    numberField(
      `${id}-${name}`,
      name === "times" ? label(name) : fill(words["session.field"], { label: label(name) }),
      limits[name],
      wrong.id,
      name === "times" ? 1 : 0.5,
    )
  );
  const ticks = new Map(
    parts.map((part) => [part.id, make("input", { type: "checkbox", id: `${id}-part-${part.id}`, checked: true })]),
  );
  const heading = make("p", { class: "gc-guide-heading", id: `${id}-parts` }, words["guide.parts"]);
  const wholeRow = make("div", { class: "gc-guide-whole" });

  const changed = () => {
    partsChanged();
    touched();
  };
  const out = () => parts.map((part) => part.id).filter((one) => !ticks.get(one).checked);
  function named(one) {
    const text = make("label", { for: ticks.get(one).id });
    return { node: make("span", { class: "gc-guide-tick" }, ticks.get(one), text), text };
  }
  /** Its place among the parts that are not left out. */
  function number(one, place, order) {
    return ticks.get(one).checked
      ? String(order.slice(0, place + 1).filter((other) => ticks.get(other).checked).length)
      : "–";
  }
  const list = orderList(
    movable.map((part) => ({ id: part.id, text: part.name })),
    heading.id,
    words,
    say,
    changed,
    signal,
    { named, number },
  );
  list.arrange(movable.map((part) => part.id));
  if (ticks.has(WHOLE_BODY)) {
    const { node, text } = named(WHOLE_BODY);
    text.textContent = parts[parts.length - 1].name;
    wholeRow.append(node);
  }

  ticks.forEach((tick, one) =>
    tick.addEventListener("change", () => {
      // Nothing to do would be no programme.
      const none = out().length === parts.length;
      if (none) tick.checked = true;
      tell(none ? words["guide.one_left"] : "");
      list.relabel();
      if (none) return;
      const text = parts.find((part) => part.id === one)?.name;
      say(fill(words[tick.checked ? "guide.in" : "guide.out"], { text }));
      changed();
    }, { signal })
  );
  const backAsGiven = () => {
    arrange(movable.map((part) => part.id), []);
    say(words["guide.was_reset"]);
    changed();
  };
  const asGiven = pushButton(words["guide.as_given"], backAsGiven, signal, "gc-session-small");

  /** @param {string} sentence */
  function tell(sentence) {
    wrong.textContent = sentence;
    wrong.hidden = !sentence;
  }
  function arrange(order, left) {
    ticks.forEach((tick, one) => {
      tick.checked = !left.includes(one);
    });
    list.arrange(order);
  }
  function showTimes() {
    names.forEach((name, i) => {
      fields[i].input.value = String(model.get(name));
    });
  }
  function takeTimes() {
    const sentence = markWrong(names.map((name, i) => {
      const { input } = fields[i];
      const half = name === "times" && !Number.isInteger(Number(input.value));
      return [input, wrongNumber(words, half ? "" : input.value, label(name), limits[name])];
    }));
    tell(sentence);
    if (sentence) return;
    names.forEach((name, i) => model.set(name, plainNumber(Number(fields[i].input.value))));
    model.save_changes();
    touched();
  }
  fields.forEach(({ input }) => input.addEventListener("change", takeTimes, { signal }));
  names.forEach((name) => model.on(`change:${name}`, showTimes));
  signal.addEventListener("abort", () => names.forEach((name) => model.off(`change:${name}`, showTimes)));
  showTimes();

  return {
    node: make(
      "div",
      { class: "gc-session-choices" },
      make("div", { class: "gc-session-fields" }, ...fields.map(({ node }) => node)),
      wrong,
      make(
        "div",
        { class: "gc-guide-parts gc-ordering" },
        heading,
        make("p", { class: "gc-note" }, words["guide.parts_note"]),
        list.node,
        wholeRow,
        asGiven,
      ),
    ),
    order: () => list.order(),
    out,
    arrange,
  };
}

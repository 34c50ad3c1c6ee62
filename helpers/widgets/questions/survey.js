// The front end of Survey: all statements on one screen, five steps for each, and what has moved since the first time.

import { fill, make } from "../shared/elements.js";
import { focusOn } from "../shared/forms.js";
import { frame } from "../shared/frame.js";
import { pushButton } from "../shared/push_button.js";
import { isPlain, remember } from "../shared/remember.js";
import { surveyChange } from "./change.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { SurveyTraits } from "../shared/traits.d.ts" */

/** The ratings that fit: a known statement and a step of the scale. @param {any} entry
 * @param {any[]} statements @param {number} steps @returns {Map<string, number>} */
function keptRatings(entry, statements, steps) {
  const ratings = isPlain(entry?.answer) && isPlain(entry.answer.ratings) ? entry.answer.ratings : {};
  return new Map(
    statements.filter(({ id }) =>
      Object.hasOwn(ratings, id) && Number.isInteger(ratings[id]) && ratings[id] >= 1 && ratings[id] <= steps
    )
      .map(({ id }) => [id, ratings[id]]),
  );
}

/** One statement with its steps, in one line; in a narrow place the steps stand under it.
 * @param {string} text @param {string[]} scale @param {string} name unique on the page
 * @param {(step: number) => void} onChoose @param {AbortSignal} signal */
function row(text, scale, name, onChoose, signal) {
  const inputs = scale.map((step, n) =>
    make("input", { type: "radio", name, id: `${name}-${n}`, value: n + 1, "aria-label": step })
  );
  const steps = inputs.map((input, n) =>
    make("label", { class: "gc-survey-step", for: input.id, title: scale[n] }, input)
  );
  const node = make(
    "fieldset",
    { class: "gc-survey-row" },
    make("legend", { class: "gc-survey-text" }, text),
    make("div", { class: "gc-survey-steps" }, ...steps),
  );
  node.addEventListener("change", () => onChoose(inputs.findIndex((input) => input.checked) + 1), { signal });
  return {
    node,
    /** @param {number | undefined} step */
    choose: (step) =>
      inputs.forEach((input, n) => {
        input.checked = n + 1 === step;
      }),
  };
}

/** @param {View<SurveyTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { root, body, id, words, say, complain } = frame(view, "survey");
  const entry = remember(model.get("store"), { words, complain, signal });
  const statements = model.get("statements");
  const scale = model.get("scale");
  const when = model.get("when");
  const first = model.get("before");
  const isAfter = when === "after";
  let ratings = new Map();
  let shown = false; // what has moved

  const rows = statements.map((statement, n) =>
    row(statement.text, scale, `${id}-${n}`, (step) => {
      ratings.set(statement.id, step);
      entry.put("survey", { when, ratings: Object.fromEntries(ratings) });
      show();
    }, signal)
  );
  const ends = [scale[0], scale[scale.length - 1]];
  const head = make(
    "div",
    { class: "gc-survey-head", "aria-hidden": "true" },
    ...ends.map((end) => make("span", {}, end)),
  );
  const given = make("p", { class: "gc-note gc-survey-given" });
  const moved = make("div", { class: "gc-survey-moved", tabindex: -1 });
  const showMoved = pushButton(words["survey.show_moved"], () => {
    if (!ratings.size) {
      complain(words["survey.none"]);
      return;
    }
    complain("");
    shown = true;
    show();
    focusOn(moved);
    say(words["survey.picture"]);
  }, signal);
  body.append(
    make("p", { class: "gc-title" }, words[`survey.${when}`]),
    make("p", { class: "gc-note" }, words[`survey.note_${when}`]),
    make("div", { class: "gc-survey-rows" }, head, ...rows.map(({ node }) => node)),
    given,
    ...(isAfter ? [make("div", { class: "gc-buttons" }, showMoved), moved] : []),
  );

  const isMissing = () => !keptRatings(entry.other(first.lesson, first.item), statements, scale.length).size;
  function show() {
    root.hidden = model.get("with_before") && isMissing();
    given.textContent = ratings.size ? fill(words["survey.given"], { n: ratings.size, of: statements.length }) : "";
    if (!isAfter || !shown || !ratings.size) {
      moved.replaceChildren();
      return;
    }
    const before = first.lesson
      ? keptRatings(entry.other(first.lesson, first.item), statements, scale.length)
      : new Map();
    moved.replaceChildren(surveyChange({ statements, scale, before, after: ratings, words }));
  }
  const read = () => {
    ratings = keptRatings(entry.get(), statements, scale.length);
    statements.forEach((statement, n) => rows[n].choose(ratings.get(statement.id)));
    shown = shown && ratings.size > 0;
    show();
  };
  entry.onChange(read);
  if (isAfter && first.lesson) {
    // Answers of the first time may come later: from a record that is opened, or from another tab.
    const other = remember({ ...model.get("store"), lesson: first.lesson, item: first.item }, {
      words,
      complain,
      signal,
    });
    other.onChange(show);
  }
  read();
}

export default { render };

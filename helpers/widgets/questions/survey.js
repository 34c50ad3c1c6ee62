// The front end of Survey: statements, five steps, and what has moved since the first time.

import { fill, make } from "../shared/elements.js";
import { choices, focusOn } from "../shared/forms.js";
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

/** @param {View<SurveyTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, say, complain } = frame(view, "survey");
  const entry = remember(model.get("store"), { words, complain, signal });
  const statements = model.get("statements");
  const scale = model.get("scale");
  const when = model.get("when");
  const first = model.get("before");
  let ratings = new Map();
  let changing = false;

  const rows = statements.map((statement, n) =>
    choices(
      {
        legend: statement.text,
        items: scale.map((text) => ({ text })),
        name: `${id}-${n}`,
        className: "gc-steps gc-survey-row",
      },
      () => complain(""),
      signal,
    )
  );
  const form = make(
    "div",
    {},
    make("p", { class: "gc-note" }, words["survey.note"]),
    ...rows.map((row) => row.node),
    make("div", { class: "gc-buttons" }, pushButton(words["survey.keep"], keep, signal)),
  );
  const done = make("div", { class: "gc-survey-done" });
  body.append(make("p", { class: "gc-title" }, words[`survey.${when}`]), form, done);

  function keep() {
    const given = new Map();
    rows.forEach((row, n) => {
      const [step] = row.chosen();
      if (step !== undefined) given.set(statements[n].id, step + 1);
    });
    if (!given.size) {
      complain(words["survey.none"]);
      rows[0].focus();
      return;
    }
    ratings = given;
    changing = false;
    entry.put("survey", { when, ratings: Object.fromEntries(ratings) });
    show();
    focusOn(done);
    say(words[when === "before" ? "survey.kept" : "survey.kept_after"]);
  }
  function show() {
    const asked = changing || !ratings.size;
    form.hidden = !asked;
    done.hidden = asked;
    if (asked) {
      done.replaceChildren();
      return;
    }
    const change = pushButton(
      words["survey.change"],
      () => {
        changing = true;
        rows.forEach((row, n) => row.choose(ratings.has(statements[n].id) ? [ratings.get(statements[n].id) - 1] : []));
        show();
        rows[0].focus();
      },
      signal,
      true,
    );
    const before = first.lesson
      ? keptRatings(entry.other(first.lesson, first.item), statements, scale.length)
      : new Map();
    done.replaceChildren(
      make(
        "p",
        {},
        words[when === "before" ? "survey.kept" : "survey.kept_after"],
        " ",
        fill(words["survey.given"], { n: ratings.size, of: statements.length }),
      ),
      ...(when === "after" ? [surveyChange({ statements, scale, before, after: ratings, words })] : []),
      make("div", { class: "gc-buttons" }, change),
    );
  }
  const read = () => {
    ratings = keptRatings(entry.get(), statements, scale.length);
    changing = false;
    rows.forEach((row) => row.choose([]));
    show();
  };
  entry.onChange(read);
  if (when === "after" && first.lesson) {
    // Answers of the first time may come later: from a record that is opened, or from another tab.
    const other = remember({ ...model.get("store"), lesson: first.lesson, item: first.item }, {
      words,
      complain,
      signal,
    });
    other.onChange(() => {
      if (!changing) show();
    });
  }
  read();
}

export default { render };

// The front end of ComeBack: the ideas once more after some days, asked the other way, and a file for the reader's own calendar.

import { fill, make } from "../shared/elements.js";
import { frame } from "../shared/frame.js";
import { pushButton } from "../shared/push_button.js";
import { keyBegins, lessonEntries, RECORD_CHANGED, remember } from "../shared/remember.js";
import { giveBlob } from "../record/given_file.js";
import { finishedOn } from "./concepts.js";
import { keptAnswers, otherForm } from "./dealt.js";
import { ideasFlow } from "./ideas_flow.js";
import { calendarFile, dayOf, daysLater, GAPS, visitOn } from "./schedule.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { ComeBackTraits } from "../shared/traits.d.ts" */
/** @import { Concept, Form } from "./dealt.js" */

/** A day as people say it here. @param {string} day */
const inWords = (day) =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });

/** @param {View<ComeBackTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { root, body, id, words, say, complain } = frame(view, "concepts");
  const store = model.get("store");
  const after = model.get("after");
  const course = store.course || "";
  const concepts = /** @type {Concept[]} */ (model.get("concepts"));
  const use = { words, complain, signal };
  let asking = 0; // the visit that is made now

  const last = () => lessonEntries(course, after.lesson).get(after.item) || null;
  /** @param {number} gap */
  const place = (gap) => ({ ...store, item: `${store.item}.${gap}` });
  function done() {
    const asked = keptAnswers(last(), concepts);
    return GAPS.filter((gap) => {
      const answers = keptAnswers(lessonEntries(course, store.lesson || "").get(place(gap).item), concepts);
      return asked.size > 0 && [...asked.keys()].every((name) => answers.has(name));
    });
  }
  const line = (key, values = {}) => make("p", {}, fill(words[`comeback.${key}`], values));

  /** @param {number} gap */
  function ask(gap) {
    asking = gap;
    const questions = make("div");
    body.replaceChildren(line("due", { days: gap }), questions);
    const entry = remember(place(gap), use);
    const asked = keptAnswers(last(), concepts);
    // Each time the other way: two days later as before the course, then as after it, then as before.
    const turned = GAPS.indexOf(gap) % 2 === 0;
    ideasFlow({
      body: questions,
      id: `${id}-${gap}`,
      words,
      store: place(gap),
      entry,
      signal,
      say,
      concepts,
      when: "later",
      told: model.get("answers"),
      asked: (answers) =>
        concepts.filter(({ id: name }) => asked.has(name)).map((concept) => {
          const form = asked.get(concept.id)?.form;
          const fresh = turned ? otherForm(form) : form;
          return { concept, form: /** @type {Form} */ (answers.get(concept.id)?.form ?? fresh) };
        }),
      atTheEnd: () => comingNext(),
    })();
  }
  function comingNext() {
    const { next } = visitOn(finishedOn(last()), done(), dayOf(new Date()));
    return next ? [line("next", { day: inWords(next.day) })] : [line("over")];
  }
  function show() {
    const finished = finishedOn(last());
    root.hidden = !finished;
    if (!finished) return;
    const today = dayOf(new Date());
    const { due, next } = visitOn(finished, done(), today);
    if (due !== null) {
      ask(due);
      return;
    }
    asking = 0;
    const from = finished > today ? today : finished;
    const days = next ? GAPS.filter((gap) => gap >= next.gap).map((gap) => daysLater(from, gap)) : [];
    const save = pushButton(
      words["comeback.calendar"],
      () => {
        const text = calendarFile(days, words["comeback.entry"], new Date(), course || "course");
        giveBlob(`${course || "course"}-come-back.ics`, new Blob([text], { type: "text/calendar" }));
        say(words["comeback.saved"]);
      },
      signal,
      true,
    );
    body.replaceChildren(...comingNext(), ...(days.length ? [make("div", { class: "gc-buttons" }, save)] : []));
  }
  const changed = (key) => {
    if (!key || !key.startsWith(keyBegins(course))) return;
    if (!asking || !finishedOn(last())) show();
  };
  window.addEventListener(RECORD_CHANGED, ({ detail: { key } }) => changed(key), { signal });
  window.addEventListener("storage", ({ key }) => changed(key ?? keyBegins(course)), { signal });
  show();
}

export default { render };

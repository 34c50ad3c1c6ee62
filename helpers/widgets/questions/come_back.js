// The front end of ComeBack: the ideas once more after some days, asked the other way, and a file for the reader's own calendar.

import { fill, make } from "../shared/elements.js";
import { frame } from "../shared/frame.js";
import { pushButton } from "../shared/push_button.js";
import { keyBegins, lessonEntries, RECORD_CHANGED, remember } from "../shared/remember.js";
import { giveBlob } from "../record/given_file.js";
import { keptAnswers, otherForm } from "./dealt.js";
import { ideasFlow } from "./ideas_flow.js";
import { calendarFile, dayOf, daysLater, GAPS } from "./schedule.js";
import { finishedOn, visitItem, visitToday } from "./visits.js";

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

  const names = new Set(concepts.map((one) => one.id));
  const kept = () => lessonEntries(course, after.lesson);
  const last = () => kept().get(after.item) || null;
  const visit = () => visitToday(kept(), after.item, store.item || "", dayOf(new Date()), (name) => names.has(name));
  /** @param {number} gap */
  const place = (gap) => ({ ...store, item: visitItem(store.item || "", gap) });
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
    const next = visit()?.next;
    return next ? [line("next", { day: inWords(next.day) })] : [line("over")];
  }
  function show() {
    const found = visit();
    root.hidden = !found;
    if (!found) return;
    const { due, next } = found;
    if (due !== null) {
      ask(due);
      return;
    }
    asking = 0;
    const days = next ? GAPS.filter((gap) => gap >= next.gap).map((gap) => daysLater(next.day, gap - next.gap)) : [];
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

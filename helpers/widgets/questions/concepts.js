// The front end of Concepts: a few ideas, one question at a time; before a course nothing is told, after it what has moved.

import { fill, make } from "../shared/elements.js";
import { frame } from "../shared/frame.js";
import { readersSeed } from "../shared/reader.js";
import { remember } from "../shared/remember.js";
import { deal, fitsConcept, keptAnswers, movedKey, otherForm } from "./dealt.js";
import { ideasFlow } from "./ideas_flow.js";
import { dayOf } from "./schedule.js";
import { finishedOn } from "./visits.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { ConceptsTraits } from "../shared/traits.d.ts" */
/** @import { Concept, Form } from "./dealt.js" */

/** @param {View<ConceptsTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, say, complain } = frame(view, "concepts");
  const store = model.get("store");
  const entry = remember(store, { words, complain, signal });
  const concepts = /** @type {Concept[]} */ (model.get("concepts"));
  const when = model.get("when");
  const first = model.get("before");
  const told = model.get("answers") && when === "after";

  const before = () =>
    when === "after" && first.lesson ? keptAnswers(entry.other(first.lesson, first.item), concepts) : new Map();
  const read = ideasFlow({
    body,
    id,
    words,
    store,
    entry,
    signal,
    say,
    concepts,
    when,
    told,
    /** What is asked now: kept answers stay in their form, and what was asked before comes in the other one. */
    asked(answers) {
      const was = before();
      return deal(readersSeed(store.course || ""), concepts, model.get("dealt")).map(({ concept, form }) => {
        const fresh = when === "after" ? otherForm(was.get(concept.id)?.form ?? form) : form;
        return { concept, form: /** @type {Form} */ (answers.get(concept.id)?.form ?? fresh) };
      });
    },
    atTheEnd(all, answers) {
      const key = when === "before" ? "concepts.done_before" : told ? "concepts.moved" : "concepts.done_kept";
      const line = make("p", { class: told ? "gc-title" : "" }, fill(words[key], { n: all.length }));
      if (!told) return [line];
      const was = before();
      const rows = all.map(({ concept }) => {
        const [then, now] = [was, answers].map((one) => fitsConcept(concept, one.get(concept.id)));
        const moved = movedKey(then, now);
        const said = fill(words[`concepts.${moved}`], { lesson: concept.lesson_title });
        return make("li", { "data-moved": moved }, make("b", {}, `${concept.title}.`), " ", said);
      });
      return [line, make("ul", { class: "gc-concepts-moved" }, ...rows)];
    },
    // The day from which coming back is counted; the first one stays.
    privately: (isAll) => when === "after" && isAll ? { finished: finishedOn(entry.get()) || dayOf(new Date()) } : null,
  });
  if (when === "after" && first.lesson) {
    const other = remember({ ...store, lesson: first.lesson, item: first.item }, { words, complain, signal });
    other.onChange(read);
  }
  read();
}

export default { render };

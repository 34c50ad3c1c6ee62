// The front end of Concepts: a few ideas, one question at a time; before a course nothing is told, after it what has moved.

import { fill, make, trusted } from "../shared/elements.js";
import { focusOn } from "../shared/forms.js";
import { frame } from "../shared/frame.js";
import { ownOrder } from "../shared/own_order.js";
import { pushButton } from "../shared/push_button.js";
import { readersSeed } from "../shared/reader.js";
import { remember } from "../shared/remember.js";
import { deal, fitsConcept, keptAnswers, movedKey, otherForm } from "./dealt.js";
import { askOne } from "./one_question.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { ConceptsTraits } from "../shared/traits.d.ts" */
/** @import { Answered, Concept, Form } from "./dealt.js" */

/** @param {View<ConceptsTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, say, complain } = frame(view, "concepts");
  const store = model.get("store");
  const entry = remember(store, { words, complain, signal });
  const own = ownOrder(store, signal);
  const concepts = /** @type {Concept[]} */ (model.get("concepts"));
  const when = model.get("when");
  const first = model.get("before");
  const told = model.get("answers") && when === "after";
  const use = { words, signal, answers: told };
  let answers = keptAnswers(entry.get(), concepts);
  let at = 0;

  const before = () =>
    when === "after" && first.lesson ? keptAnswers(entry.other(first.lesson, first.item), concepts) : new Map();
  /** What is asked now: kept answers stay in their form, and what was asked before comes in the other one. */
  function asked() {
    const was = before();
    return deal(readersSeed(store.course || ""), concepts, model.get("dealt")).map(({ concept, form }) => {
      const fresh = when === "after" ? otherForm(was.get(concept.id)?.form ?? form) : form;
      return { concept, form: /** @type {Form} */ (answers.get(concept.id)?.form ?? fresh) };
    });
  }
  function keep() {
    const as = (part) =>
      Object.fromEntries(
        concepts.filter(({ id: name }) => answers.has(name)).map((concept) => {
          const one = /** @type {Answered} */ (answers.get(concept.id));
          const item = concept.items[one.form];
          const right = fitsConcept(concept, one);
          return [concept.id, {
            ...(part === "text" ? { question: trusted(item.html).textContent } : { form: one.form }),
            choice: item.options[one.chosen][part],
            ...(one.sure ? { confidence: one.sure } : {}),
            ...(right === null ? {} : { right }),
          }];
        }),
      );
    if (answers.size) entry.put("concepts", { when, answers: as("id") }, null, { answers: as("text") });
    else entry.drop();
  }
  /** @param {number} to */
  function turn(to) {
    at = to;
    show();
    focusOn(/** @type {HTMLElement} */ (body.firstElementChild));
  }
  const row = (...buttons) => make("div", { class: "gc-buttons" }, ...buttons);

  function show() {
    const all = asked();
    if (at >= all.length) {
      body.replaceChildren(make("div", { class: "gc-check gc-concepts-end" }, ...atTheEnd(all)));
      return;
    }
    const { concept, form } = all[at];
    const item = concept.items[form];
    const name = fill(words["check.name"], { n: at + 1, of: all.length });
    const order = () => own.of(`.${concept.id}.${form}`, item);
    const one = askOne(item, `${id}-${at}`, name, order, use, ({ given, sure }) => {
      answers.set(concept.id, { form, chosen: given[0], sure });
      keep();
      if (!told) {
        turn(at + 1);
        return;
      }
      show();
      const verdict = body.querySelector(".gc-verdict");
      focusOn(/** @type {HTMLElement} */ (verdict || body));
      say(verdict?.textContent || "");
    });
    const answered = answers.get(concept.id);
    const on = pushButton(words["check.next"], () => turn(at + 1), signal);
    const back = pushButton(words["check.back"], () => turn(at - 1), signal, true);
    if (answered) one.showAnswer({ given: [answered.chosen], sure: answered.sure });
    body.replaceChildren(
      make("div", { class: "gc-check gc-check-one" }, one.node, row(...(at ? [back] : []), ...(answered ? [on] : []))),
    );
  }
  /** @param {Array<{concept: Concept, form: Form}>} all */
  function atTheEnd(all) {
    const afresh = pushButton(
      words["check.afresh_all"],
      () => {
        answers = new Map();
        keep();
        turn(0);
      },
      signal,
      true,
    );
    const last = pushButton(words["check.back"], () => turn(all.length - 1), signal, true);
    const key = when === "before" ? "concepts.done_before" : told ? "concepts.moved" : "concepts.done_kept";
    const lines = [make("p", { class: told ? "gc-title" : "" }, fill(words[key], { n: all.length }))];
    if (told) {
      const was = before();
      lines.push(make(
        "ul",
        { class: "gc-concepts-moved" },
        ...all.map(({ concept }) => {
          const moved = movedKey(
            fitsConcept(concept, was.get(concept.id)),
            fitsConcept(concept, answers.get(concept.id)),
          );
          return make(
            "li",
            { "data-moved": moved },
            make("b", {}, `${concept.title}.`),
            " ",
            fill(words[`concepts.${moved}`], { lesson: concept.lesson_title }),
          );
        }),
      ));
    }
    return [...lines, row(last, afresh)];
  }
  function read() {
    answers = keptAnswers(entry.get(), concepts);
    // Who comes back goes on where she left.
    const all = asked();
    const open = all.findIndex(({ concept }) => !answers.has(concept.id));
    at = open < 0 ? all.length : open;
    show();
  }
  entry.onChange(read);
  own.onChange(read);
  if (when === "after" && first.lesson) {
    const other = remember({ ...store, lesson: first.lesson, item: first.item }, { words, complain, signal });
    other.onChange(read);
  }
  read();
}

export default { render };

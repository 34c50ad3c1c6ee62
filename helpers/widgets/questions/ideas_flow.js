// Ideas asked one at a time: what is shown of each, how answers are kept, and going on and back.

import { fill, make, trusted } from "../shared/elements.js";
import { focusOn } from "../shared/forms.js";
import { ownOrder } from "../shared/own_order.js";
import { pushButton } from "../shared/push_button.js";
import { fitsConcept, keptAnswers } from "./dealt.js";
import { askOne } from "./one_question.js";

/** @import { Answered, Concept, Form } from "./dealt.js" */
/** @import { remember } from "../shared/remember.js" */

/** @typedef {Array<{concept: Concept, form: Form}>} Asked */
/** @typedef {Map<string, Answered>} Answers */
/** What is asked, when, and what is told of it. `asked` says which ideas, in which way; `atTheEnd` makes what stands there once all
 * are answered; `privately` gives what is kept beside the answers and handed in by nobody.
 * @typedef {{body: HTMLElement, id: string, words: Object<string, string>, store: any, entry: ReturnType<typeof remember>,
 *   signal: AbortSignal, say: (sentence: string) => void, concepts: Concept[], when: string, told: boolean,
 *   asked: (answers: Answers) => Asked, atTheEnd: (all: Asked, answers: Answers) => Node[], privately?: (all: boolean) => any}} Spec */

/** @param {Spec} spec @returns {() => void} reads what is kept and shows where the reader is */
export function ideasFlow(
  { body, id, words, store, entry, signal, say, concepts, when, told, asked, atTheEnd, privately },
) {
  const own = ownOrder(store, signal);
  const use = { words, signal, answers: told };
  let answers = keptAnswers(entry.get(), concepts);
  let at = 0;

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
    if (!answers.size) {
      entry.drop();
      return;
    }
    const isAll = asked(answers).every(({ concept }) => answers.has(concept.id));
    entry.put("concepts", { when, answers: as("id") }, privately?.(isAll) ?? null, { answers: as("text") });
  }
  /** @param {number} to */
  function turn(to) {
    at = to;
    show();
    focusOn(/** @type {HTMLElement} */ (body.firstElementChild));
  }
  const row = (...buttons) => make("div", { class: "gc-buttons" }, ...buttons);

  function show() {
    const all = asked(answers);
    if (at >= all.length) {
      const last = pushButton(words["check.back"], () => turn(all.length - 1), signal, true);
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
      const end = make("div", { class: "gc-check gc-concepts-end" }, ...atTheEnd(all, answers), row(last, afresh));
      body.replaceChildren(end);
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
  function read() {
    answers = keptAnswers(entry.get(), concepts);
    // Who comes back goes on where she left.
    const all = asked(answers);
    const open = all.findIndex(({ concept }) => !answers.has(concept.id));
    at = open < 0 ? all.length : open;
    show();
  }
  entry.onChange(read);
  own.onChange(read);
  return read;
}

// The front end of Check: one question at a time, each with feedback and a second chance.

import { fill, make, trusted } from "../shared/elements.js";
import { focusOn } from "../shared/forms.js";
import { frame } from "../shared/frame.js";
import { ownOrder } from "../shared/own_order.js";
import { pushButton } from "../shared/push_button.js";
import { remember } from "../shared/remember.js";
import { askOne } from "./one_question.js";
import { isRight, keptTries } from "./tries.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { Try } from "./tries.js" */
/** @import { CheckTraits } from "../shared/traits.d.ts" */

/** @param {View<CheckTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, say, complain } = frame(view, "check");
  const questions = model.get("questions");
  const answers = model.get("answers");
  const use = { words, signal, answers };
  const own = ownOrder(model.get("store"), signal);

  /** @type {Array<{box: HTMLElement, isAnswered: () => boolean}>} */ const all = [];
  let at = 0;
  const back = pushButton(words["check.back"], () => turn(at - 1), signal, true);
  const on = pushButton(words["check.next"], () => turn(at + 1), signal, true);
  const nav = make("div", { class: "gc-buttons gc-check-nav" }, back, on);
  nav.hidden = questions.length < 2;
  function showOne() {
    all.forEach(({ box }, n) => {
      box.hidden = n !== at;
    });
    back.hidden = at === 0;
    on.hidden = at === questions.length - 1;
    on.classList.toggle("gc-quiet", !all[at].isAnswered());
  }
  /** @param {number} to */
  function turn(to) {
    at = Math.max(0, Math.min(questions.length - 1, to));
    showOne();
    focusOn(all[at].box);
  }

  questions.forEach((question, n) => {
    const store = model.get("store");
    const entry = remember(store.item ? { ...store, item: `${store.item}.${question.id}` } : {}, {
      words,
      complain,
      signal,
    });
    const box = make("div", { class: "gc-check-one" });
    body.append(box);
    all.push({ box, isAnswered: () => tries.length > 0 });
    /** @type {Try[]} */ let tries = [];
    let asksAgain = false;
    /** @type {Array<ReturnType<typeof askOne>>} */ let shown = [];
    const ask = (asked, name, legendBefore, called) =>
      askOne(asked, name, legendBefore, () => own.of(called, asked), use, take);

    function keep() {
      const as = (part) => ({
        tries: tries.map(({ given, sure }, i) => {
          const asked = i === 0 ? question : question.again;
          const choice = asked.kind === "number" ? given : given.map((at) => asked.options[at][part]);
          const right = isRight(asked, given, answers);
          return { asked: i === 0 ? "first" : "again", choice, right, ...(sure ? { confidence: sure } : {}) };
        }),
      });
      const title = trusted(question.html).textContent;
      entry.put(
        "check",
        tries.length ? as("id") : null,
        null,
        tries.length ? { question: title, ...as("text") } : null,
      );
    }
    /** @param {Try} tried */
    function take(tried) {
      tries.push(tried);
      keep();
      const last = show();
      last.readOn();
      say(last.node.querySelector(".gc-verdict, .gc-feedback")?.textContent || "");
    }
    /** Draw the question as it stands; returns the part that was answered last. */
    function show() {
      const first = ask(
        question,
        `${id}-${n}`,
        fill(words["check.name"], { n: n + 1, of: questions.length }),
        `.${question.id}`,
      );
      const parts = [first.node];
      shown = [first];
      let last = first;
      const row = make("div", { class: "gc-buttons" });
      if (tries.length) {
        const right = first.showAnswer(tries[0]);
        if (!question.again && right === false) first.open(); // no second chance could tell it
        if (question.again && answers && (asksAgain || tries.length > 1)) {
          last = ask(question.again, `${id}-${n}-again`, words["check.again"], `.${question.id}.again`);
          parts.push(last.node);
          shown.push(last);
          if (tries.length > 1) {
            last.showAnswer(tries[1]);
            if (!right) first.open();
          }
        } else if (question.again && answers) {
          row.append(pushButton(
            words[right ? "check.one_more" : "check.try_again"],
            () => {
              asksAgain = true;
              show().first().focus();
            },
            signal,
            right === true,
          ));
        }
        row.append(pushButton(
          words["check.afresh"],
          () => {
            tries = [];
            asksAgain = false;
            keep();
            show().first().focus();
          },
          signal,
          true,
        ));
        parts.push(row);
      }
      box.replaceChildren(...parts);
      if (all.length === questions.length) showOne();
      return last;
    }
    const read = () => {
      tries = keptTries(entry.get(), question);
      asksAgain = false;
      show();
    };
    entry.onChange(read);
    own.onChange(() => shown.forEach((one) => one.arrange()));
    read();
  });
  body.append(nav);
  // Who comes back goes on where she left.
  at = Math.max(0, all.findIndex(({ isAnswered }) => !isAnswered()));
  showOne();
}

export default { render };

// The front end of Check: one question at a time, each with feedback and a second chance.

import { placeOf } from "../shared/chosen.js";
import { fill, make, trusted } from "../shared/elements.js";
import { choices, focusOn, verdict } from "../shared/forms.js";
import { frame } from "../shared/frame.js";
import { isNear, readNumber } from "../shared/numbers.js";
import { ownOrder } from "../shared/own_order.js";
import { pushButton } from "../shared/push_button.js";
import { isPlain, remember } from "../shared/remember.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { CheckTraits } from "../shared/traits.d.ts" */

/** Whether an answer is right; null where the teacher has the answers.
 * @param {any} asked @param {number[] | number} given chosen options, or a number */
function isRight(asked, given, answers) {
  if (!answers) return null;
  if (asked.kind === "number") return isNear(given, asked.value, asked.tolerance || 0);
  return asked.options.every((option, i) => Boolean(option.correct) === /** @type {number[]} */ (given).includes(i));
}

/** The tries that were kept, as far as they fit the question. @param {any} entry @param {any} question */
function keptTries(entry, question) {
  const tries = isPlain(entry?.answer) && Array.isArray(entry.answer.tries) ? entry.answer.tries.slice(0, 2) : [];
  const found = [];
  for (const [n, one] of tries.entries()) {
    const asked = n === 0 ? question : question.again;
    if (!isPlain(one) || !asked || one.asked !== (n === 0 ? "first" : "again")) break;
    let given = null;
    if (asked.kind === "number") given = Number.isFinite(one.choice) ? one.choice : null;
    else if (Array.isArray(one.choice)) {
      given = one.choice.map((chosen) => placeOf(asked.options, chosen));
      if (!given.length || given.includes(-1) || (asked.kind === "single" && given.length > 1)) given = null;
    }
    if (given === null) break; // the question was changed since: it is asked afresh
    found.push(given);
  }
  return found;
}

/** One question to answer. @param {any} asked @param {string} name @param {string} legendBefore
 * @param {() => number[]} order in which this reader sees its options */
function askOne(asked, name, legendBefore, order, { words, signal, answers }, onAnswer) {
  const legend = make(
    "span",
    {},
    make("span", { class: "gc-kicker" }, legendBefore),
    trusted(asked.html, "gc-question-text", "span"),
  );
  const wrong = make("p", { class: "gc-problem", role: "alert", hidden: true });
  const complain = (sentence) => {
    wrong.textContent = sentence;
    wrong.hidden = !sentence;
  };
  const feedback = make("div", { class: "gc-feedback" });
  const send = pushButton(words[answers ? "check.send" : "check.send_never"], answer, signal);
  let list = null;
  let field = null;
  let node;
  if (asked.kind === "number") {
    field = make("input", {
      type: "text",
      inputmode: "decimal",
      id: `${name}-number`,
      autocomplete: "off",
      maxlength: 40,
    });
    const label = asked.unit ? fill(words["check.number"], { unit: asked.unit }) : words["check.number_plain"];
    node = make(
      "fieldset",
      { class: "gc-question" },
      make("legend", {}, legend),
      make("div", { class: "gc-field" }, make("label", { for: field.id }, label), field),
    );
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey) {
        event.preventDefault();
        answer();
      }
    }, { signal });
    field.addEventListener("input", () => complain(""), { signal });
  } else {
    const many = asked.kind === "multiple";
    if (many) legend.append(" ", make("span", { class: "gc-note" }, words["check.many"]));
    list = choices(
      { legend, items: asked.options, name, many, className: "gc-question", order: order() },
      () => complain(""),
      signal,
    );
    node = list.node;
  }
  node.append(feedback, wrong, make("div", { class: "gc-buttons" }, send));

  function answer() {
    const given = field ? readNumber(field.value) : list.chosen();
    if (given === null || (list && !given.length)) {
      complain(words[field ? "check.no_number" : asked.kind === "multiple" ? "check.choose_many" : "check.choose"]);
      (field || list).focus();
      return;
    }
    onAnswer(given);
  }
  /** Show an answer as given and locked, with what is said about it; returns whether it is right. */
  function showAnswer(given) {
    if (field) {
      field.value = String(given);
      field.disabled = true;
    } else {
      list.choose(given);
      list.lock(true);
    }
    send.hidden = true;
    complain("");
    const right = isRight(asked, given, answers);
    if (right === null) {
      feedback.replaceChildren(make("p", {}, words["check.kept"]));
      return null;
    }
    if (field) {
      const known = (asked.known || []).find((one) => isNear(given, one.value, one.tolerance || 0));
      const why = right ? asked.right_html : known ? known.feedback_html : asked.wrong_html;
      feedback.replaceChildren(verdict(right, words[right ? "check.fits" : "check.fits_not"], why));
    } else {
      asked.options.forEach((option, i) => {
        const chosen = given.includes(i);
        const missed = !chosen && option.correct && asked.kind === "multiple";
        if (!chosen && !missed) return;
        const word = missed ? "check.missed" : option.correct ? "check.fits" : "check.fits_not";
        list.notes[i].replaceChildren(verdict(Boolean(option.correct), words[word], option.feedback_html));
      });
    }
    return right;
  }
  /** The answer itself, once the second chance is used up. */
  function open() {
    const right = asked.kind === "number"
      ? [asked.value, asked.unit].filter((part) => part !== "").join(" ")
      : asked.options.filter((option) => option.correct).map((option) => option.text).join("; ");
    feedback.append(make("p", {}, make("b", {}, fill(words["check.answer"], { answer: right }))));
  }
  return {
    node,
    feedback,
    showAnswer,
    open,
    first: () => field || list?.first(),
    arrange: () => {
      if (list) list.arrange(order());
    },
  };
}

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
    let tries = [];
    let asksAgain = false;
    /** @type {Array<ReturnType<typeof askOne>>} */ let shown = [];
    const ask = (asked, name, legendBefore, called) =>
      askOne(asked, name, legendBefore, () => own.of(called, asked), use, take);

    function keep() {
      const as = (part) => ({
        tries: tries.map((given, i) => {
          const asked = i === 0 ? question : question.again;
          const choice = asked.kind === "number" ? given : given.map((at) => asked.options[at][part]);
          return { asked: i === 0 ? "first" : "again", choice, right: isRight(asked, given, answers) };
        }),
      });
      entry.put("check", tries.length ? as("id") : null, null, tries.length ? as("text") : null);
    }
    function take(given) {
      tries.push(given);
      keep();
      const last = show();
      focusOn(last.feedback.childElementCount ? last.feedback : last.node);
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

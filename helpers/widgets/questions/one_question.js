// One question to answer, with feedback for every option or number and a locked view of what was answered.

import { fill, make, trusted } from "../shared/elements.js";
import { choices, focusOn, verdict } from "../shared/forms.js";
import { isNear, readNumber } from "../shared/numbers.js";
import { pushButton } from "../shared/push_button.js";
import { surenessField, surenessInWords } from "./sureness.js";
import { isRight } from "./tries.js";

/** @import { Try } from "./tries.js" */

/** One question to answer. @param {any} asked @param {string} name @param {string} legendBefore
 * @param {() => number[]} order in which this reader sees its options */
export function askOne(asked, name, legendBefore, order, { words, signal, answers }, onAnswer) {
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
  const sure = surenessField(`${name}-sure`, words, signal, "check.sure");
  node.append(feedback, sure.node, wrong, make("div", { class: "gc-buttons" }, send));

  function answer() {
    const given = field ? readNumber(field.value) : list.chosen();
    if (given === null || (list && !given.length)) {
      complain(words[field ? "check.no_number" : asked.kind === "multiple" ? "check.choose_many" : "check.choose"]);
      (field || list).focus();
      return;
    }
    onAnswer({ given, sure: sure.level() });
  }
  /** Show an answer as given and locked, with what is said about it; returns whether it is right.
   * @param {Try} tried */
  function showAnswer({ given, sure: level }) {
    if (field) {
      field.value = String(given);
      field.disabled = true;
    } else {
      list.choose(given);
      list.lock(true);
    }
    send.hidden = true;
    sure.node.hidden = true;
    if (level) {
      const told = fill(words["predict.was_sure"], { sure: surenessInWords(level, words) });
      sure.node.after(make("p", { class: "gc-note" }, told));
    }
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
    /** What was said about the answer has the focus: the button that was pressed is gone. */
    readOn: () => focusOn(feedback.childElementCount ? feedback : node),
    first: () => field || list?.first(),
    arrange: () => {
      if (list) list.arrange(order());
    },
  };
}

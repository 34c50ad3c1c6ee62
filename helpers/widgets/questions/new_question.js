// The front end of NewQuestion: a form on top, the question as a reader sees it below, and the button that writes it.

import { fill, make } from "../shared/elements.js";
import { focused } from "../shared/focused.js";
import { frame } from "../shared/frame.js";
import { pushButton } from "../shared/push_button.js";
import { TYPING_REST } from "../shared/rest.js";
import { askOne } from "./one_question.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { NewQuestionTraits } from "../shared/traits.d.ts" */

/** A field with its label. @param {string} tag @param {string} id @param {string} label @param {Object<string, any>} [more] */
function labelled(tag, id, label, more = {}) {
  const input = make(tag, { id, autocomplete: "off", ...more });
  return { input, node: make("div", { class: "gc-field" }, make("label", { for: id }, label), input) };
}

/** The fields of one answer. @param {string} id @param {number} n @param {Object<string, string>} words */
function answerFields(id, n, words) {
  const text = labelled("input", `${id}-text`, words["new.answer_text"], { type: "text", maxlength: 300 });
  const told = labelled("input", `${id}-told`, words["new.answer_told"], { type: "text", maxlength: 2000 });
  const fits = make("input", { type: "checkbox", id: `${id}-fits` });
  return {
    node: make(
      "fieldset",
      { class: "gc-new-answer" },
      make("legend", {}, fill(words["new.answer"], { n })),
      text.node,
      make("div", { class: "gc-new-fits" }, fits, make("label", { for: fits.id }, words["new.fits"])),
      told.node,
    ),
    said: () => ({ text: text.input.value, feedback: told.input.value, fits: fits.checked }),
    first: text.input,
    clear() {
      text.input.value = told.input.value = "";
      fits.checked = false;
    },
  };
}

/** @param {View<NewQuestionTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, say } = frame(view, "new");
  const [fewest, most] = model.get("how_many");
  const question = labelled("textarea", `${id}-question`, words["new.question"], { maxlength: 2000, rows: 2 });
  const list = make("div", {});
  /** @type {Array<ReturnType<typeof answerFields>>} */ const answers = [];
  function addAnswer() {
    const one = answerFields(`${id}-${answers.length}`, answers.length + 1, words);
    answers.push(one);
    list.append(one.node);
    more.hidden = answers.length >= most;
    return one;
  }
  const more = pushButton(words["new.more"], () => addAnswer().first.focus(), signal, true);
  const send = pushButton(words["new.write"], () => {
    hand();
    model.set("sent", model.get("sent") + 1);
    model.save_changes();
  }, signal);
  const state = make("p", { class: "gc-new-state", role: "status" });
  const preview = make("section", { class: "gc-new-preview gc-check", "aria-label": words["new.preview"] });
  const form = make("div", { class: "gc-new-form" }, question.node, list, make("div", { class: "gc-buttons" }, more));
  while (answers.length < fewest) addAnswer();

  let timer = 0;
  function hand() {
    clearTimeout(timer);
    model.set("draft", { question: question.input.value, answers: answers.map((one) => one.said()) });
    model.save_changes();
  }
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(hand, TYPING_REST);
  }, { signal });
  form.addEventListener("change", hand, { signal });

  function showQuestion() {
    const asked = model.get("asked");
    const held = preview.contains(focused());
    preview.hidden = !asked.kind;
    if (!asked.kind) {
      if (held) question.input.focus();
      return;
    }
    const order = () => [...asked.options.keys()];
    const use = { words, signal, answers: true };
    const one = askOne(asked, `${id}-try`, words["new.preview"], order, use, (given) => {
      one.showAnswer(given);
      one.node.append(pushButton(words["check.afresh"], showQuestion, signal, true));
      one.readOn();
    });
    preview.replaceChildren(one.node);
    if (held) one.first().focus();
  }
  function showState() {
    const written = model.get("written");
    state.textContent = written || model.get("fault");
    state.classList.toggle("gc-new-written", Boolean(written));
    if (!written) return;
    say(written);
    if (preview.contains(focused())) question.input.focus();
    preview.hidden = true;
    question.input.value = "";
    answers.forEach((one) => one.clear());
  }
  model.on("change:asked", showQuestion);
  model.on("change:written change:fault", showState);
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    model.off("change:asked", showQuestion);
    model.off("change:written change:fault", showState);
  });
  body.append(
    make("p", { class: "gc-kicker" }, fill(words["new.sentence"], { about: model.get("about") })),
    form,
    preview,
    state,
    make("div", { class: "gc-buttons" }, send),
  );
  showQuestion();
}

export default { render };

// The front end of Message: fields above, the text they make below, to copy, to practise and to keep if wished.

import { copyText } from "../shared/copy_text.js";
import { make } from "../shared/elements.js";
import { field, fittingSaid, textsOf } from "./fields.js";
import { frame } from "../shared/frame.js";
import { keepIfWished } from "../shared/keep_if_wished.js";
import { practise } from "./practise.js";
import { pushButton } from "../shared/push_button.js";
import { isPlain, remember } from "../shared/remember.js";

/** @import { Said, Spec } from "./fields.js" */
/** @import { View } from "../shared/model.d.ts" */
/** @import { MessageTraits } from "../shared/traits.d.ts" */

/** @param {View<MessageTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, say, complain } = frame(view, "message");
  const place = model.get("store");
  const entry = remember(place, { words, complain, signal });
  /** @type {Spec[]} */ const specs = model.get("parts");
  const use = { words, say, signal };
  const fields = specs.map((spec, i) =>
    field(spec, `${id}-${i}`, use, () => {
      draw();
      keeper.changed();
    })
  );
  const text = make("div", { class: "gc-message-text", role: "group", "aria-label": words["message.text"] });
  const told = make("p", { class: "gc-told", hidden: true });
  const lines = () =>
    fields.flatMap(({ get }) => textsOf(get())).flatMap((one) => one.split("\n")).map((one) => one.trim()).filter(
      Boolean,
    );
  const exercise = practise(lines, use);
  const tell = (sentence) => {
    told.textContent = sentence;
    told.hidden = !sentence;
    say(sentence);
  };
  const copy = pushButton(words["fields.copy"], () => copyText(text, lines().join("\n"), words, tell), signal);
  specs.forEach((spec, i) => fields[i].set(atFirst(spec)));
  const keeper = keepIfWished({ entry, kind: "message", place, words, id, signal }, {
    get: () => ({ fields: Object.fromEntries(specs.map((spec, i) => [spec.id, fields[i].get()])) }),
    set(kept) {
      const held = isPlain(kept) && isPlain(kept.fields) ? kept.fields : {};
      specs.forEach((spec, i) =>
        fields[i].set(Object.hasOwn(held, spec.id) ? fittingSaid(held[spec.id], spec) : atFirst(spec))
      );
      draw();
    },
  });

  /** @param {Spec} spec @returns {Said} */
  function atFirst({ options, several }) {
    return { picked: options.length ? (several ? [] : [options[0]]) : [null], own: "" };
  }
  function draw() {
    const all = lines();
    text.replaceChildren(...(all.length ? all : [words["message.empty"]]).map((one) => make("p", {}, one)));
    text.classList.toggle("gc-message-none", all.length === 0);
    told.hidden = true;
    exercise.follow();
  }

  body.append(
    make("p", { class: "gc-title" }, model.get("title")),
    make("p", {}, model.get("prompt")),
    ...fields.map(({ node }) => node),
    make("p", { class: "gc-message-heading", "aria-hidden": "true" }, words["message.text"]),
    text,
    make("div", { class: "gc-buttons" }, copy, exercise.opener),
    told,
    exercise.node,
    keeper.node,
  );
  draw();
}

export default { render };

// The front end of Message: the message itself, whose lines are tapped to swap them, in one of some voices; to copy, to
// share where the device can, to practise and to keep if wished. It stands in view all the time.

import { copyText } from "../shared/copy_text.js";
import { make } from "../shared/elements.js";
import { field, fittingSaid, textsOf } from "./fields.js";
import { frame } from "../shared/frame.js";
import { keepIfWished } from "../shared/keep_if_wished.js";
import { practise } from "./practise.js";
import { pushButton } from "../shared/push_button.js";
import { shareButton } from "../shared/share_text.js";
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
  const use = { words, say, signal, none: words["fields.left_out"] };
  const fields = specs.map((spec, i) =>
    field(spec, `${id}-${i}`, use, () => {
      draw();
      keeper.changed();
    })
  );
  const text = make(
    "div",
    { class: "gc-message-text", role: "group", "aria-label": words["message.text"] },
    ...fields.map(({ node }) => node),
  );
  const told = make("p", { class: "gc-told", hidden: true });
  const lines = () =>
    fields.flatMap(({ get }) => textsOf(get())).flatMap((one) => one.split("\n")).map((one) => one.trim()).filter(
      Boolean,
    );
  const exercise = practise(lines, use);
  const tell = (sentence, aloud = true) => {
    told.textContent = sentence;
    told.hidden = !sentence;
    if (aloud) say(sentence);
  };
  const whole = () => lines().join("\n");
  const copy = pushButton(words["fields.copy"], () => copyText(text, whole(), words, tell), signal);
  const voices = make(
    "div",
    { class: "gc-message-voices", role: "group", "aria-label": words["message.voice"] },
    ...model.get("voices").map((name, n) => pushButton(name, () => speakIn(n), signal, true)),
  );
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
  /** The voice in which all lines stand, if they do. */
  function voiceNow() {
    const stands = (_, n) => specs.every(({ options }, i) => !options[n] || fields[i].get().picked[0] === options[n]);
    return model.get("voices").findIndex(stands);
  }
  /** Every line in one voice; what the reader wrote stays hers. @param {number} n */
  function speakIn(n) {
    specs.forEach(({ options }, i) => {
      const { picked, own } = fields[i].get();
      if (options[n] && !(picked.includes(null) && own.trim())) fields[i].set({ picked: [options[n]], own });
    });
    draw();
    keeper.changed();
    say(whole());
  }
  function draw() {
    const voice = voiceNow();
    [...voices.children].forEach((one, n) => one.setAttribute("aria-pressed", String(n === voice)));
    tell("", false);
    if (!lines().length) tell(words["message.empty"], false);
    exercise.follow();
  }

  voices.hidden = model.get("voices").length < 2;
  body.append(
    make("p", { class: "gc-title" }, model.get("title")),
    make("p", {}, model.get("prompt")),
    voices,
    text,
    make("div", { class: "gc-buttons" }, copy, ...shareButton(whole, words, tell, signal), exercise.opener),
    told,
    exercise.node,
    keeper.node,
  );
  draw();
}

export default { render };

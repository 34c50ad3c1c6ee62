// The front end of Reflect: a field to write in for each prompt, kept as it is typed, or answers to tap.

import { make, trusted } from "../shared/elements.js";
import { choices } from "../shared/forms.js";
import { frame } from "../shared/frame.js";
import { isPlain, remember } from "../shared/remember.js";
import { TYPING_REST } from "../shared/rest.js";
import { placeOf } from "../shared/chosen.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { ReflectTraits } from "../shared/traits.d.ts" */

const LONGEST_THOUGHT = 20000;

/** A field to write in: its text, what shows it, and when it has changed.
 * @param {any} prompt @param {string} id @param {string} note the id of the note under the fields */
function field(prompt, id, note, { onTyping, onRest, signal }) {
  const input = make("textarea", { id, maxlength: LONGEST_THOUGHT, "aria-describedby": note });
  input.addEventListener("input", onTyping, { signal });
  input.addEventListener("blur", onRest, { signal });
  return {
    node: make(
      "div",
      { class: "gc-field" },
      make("label", { for: id }, trusted(prompt.html, "gc-text", "span")),
      input,
    ),
    said: () => input.value,
    show: (text) => {
      input.value = text;
    },
  };
}

/** Answers to tap; what is said of it comes after the tap. */
function taps(prompt, id, { onRest, say, signal }) {
  const told = make("p", { class: "gc-reflect-told" });
  const list = choices(
    { legend: trusted(prompt.html, "gc-text", "span"), items: prompt.options, name: id, className: "gc-question" },
    () => {
      tell();
      onRest();
      say(told.textContent);
    },
    signal,
  );
  const tell = () => {
    told.textContent = list.chosen().length ? prompt.told : "";
  };
  return {
    node: make("div", { class: "gc-reflect-taps" }, list.node, told),
    said: () => prompt.options[list.chosen()[0]]?.id ?? "",
    show(kept) {
      const place = placeOf(prompt.options, kept);
      list.choose(place < 0 ? [] : [place]);
      tell();
    },
  };
}

/** @param {View<ReflectTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, say, complain } = frame(view, "reflect");
  const entry = remember(model.get("store"), { words, complain, signal });
  const prompts = model.get("prompts");
  const onTyping = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, TYPING_REST);
  };
  const use = { onTyping, onRest: () => keep(), say, signal };
  const asked = prompts.map((prompt, i) =>
    prompt.options ? taps(prompt, `${id}-${i}`, use) : field(prompt, `${id}-${i}`, `${id}-note`, use)
  );
  let timer = 0;
  let kept = prompts.map(() => "");

  function read() {
    const entered = entry.get();
    const texts = isPlain(entered?.private) && isPlain(entered.private.texts) ? entered.private.texts : {};
    return prompts.map((
      prompt,
    ) => (Object.hasOwn(texts, prompt.id) && typeof texts[prompt.id] === "string"
      ? texts[prompt.id].slice(0, LONGEST_THOUGHT)
      : "")
    );
  }
  /** What was changed elsewhere is shown; what is being typed is left alone. */
  function show() {
    const now = read();
    now.forEach((text, i) => {
      if (text !== kept[i]) asked[i].show(text);
    });
    kept = now;
  }
  function keep() {
    clearTimeout(timer);
    const now = asked.map((one) => one.said());
    if (now.every((text, i) => text === kept[i])) return;
    kept = now;
    const texts = Object.fromEntries(prompts.map((prompt, i) => [prompt.id, now[i]]).filter(([, text]) => text));
    entry.put("reflect", null, { texts });
  }
  window.addEventListener("pagehide", keep, { signal });
  document.addEventListener("visibilitychange", keep, { signal });
  entry.onChange(show);
  signal.addEventListener("abort", keep);

  const written = prompts.some((prompt) => !prompt.options);
  body.append(
    ...(written ? [make("p", { class: "gc-kicker" }, words["reflect.kicker"])] : []),
    ...asked.map(({ node }) => node),
    ...(written ? [make("p", { class: "gc-note", id: `${id}-note` }, words["reflect.note"])] : []),
  );
  show();
}

export default { render };

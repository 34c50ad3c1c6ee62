// The front end of Reflect: a field to write in for each prompt, kept as it is typed.

import { make, trusted } from "../shared/elements.js";
import { frame } from "../shared/frame.js";
import { isPlain, remember } from "../shared/remember.js";
import { TYPING_REST } from "../shared/rest.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { ReflectTraits } from "../shared/traits.d.ts" */

const LONGEST_THOUGHT = 20000;

/** @param {View<ReflectTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, complain } = frame(view, "reflect");
  const entry = remember(model.get("store"), { words, complain, signal });
  const prompts = model.get("prompts");
  const fields = prompts.map((_, i) =>
    make("textarea", { id: `${id}-${i}`, maxlength: LONGEST_THOUGHT, "aria-describedby": `${id}-note` })
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
  /** A field whose text was changed elsewhere takes it; one that is being typed in is left alone. */
  function show() {
    const now = read();
    now.forEach((text, i) => {
      if (text !== kept[i]) fields[i].value = text;
    });
    kept = now;
  }
  function keep() {
    clearTimeout(timer);
    const now = fields.map((field) => field.value);
    if (now.every((text, i) => text === kept[i])) return;
    kept = now;
    const texts = Object.fromEntries(
      prompts.map((prompt, i) => [prompt.id, fields[i].value]).filter(([, text]) => text),
    );
    entry.put("reflect", null, { texts });
  }
  fields.forEach((field) => {
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(keep, TYPING_REST);
    }, { signal });
    field.addEventListener("blur", keep, { signal });
  });
  window.addEventListener("pagehide", keep, { signal });
  document.addEventListener("visibilitychange", keep, { signal });
  entry.onChange(show);
  signal.addEventListener("abort", keep);

  body.append(
    make("p", { class: "gc-kicker" }, words["reflect.kicker"]),
    ...prompts.map((prompt, i) =>
      make(
        "div",
        { class: "gc-field" },
        make("label", { for: fields[i].id }, trusted(prompt.html, "gc-text", "span")),
        fields[i],
      )
    ),
    make("p", { class: "gc-note", id: `${id}-note` }, words["reflect.note"]),
  );
  show();
}

export default { render };

// The front end of Planner: a page whose lines are tapped or written, to print, to copy and to keep if wished. The page as
// it is printed stands behind it, and is seen on paper alone.

import { copyText } from "../shared/copy_text.js";
import { make, trusted } from "../shared/elements.js";
import { field, fittingSaid, textsOf } from "./fields.js";
import { frame } from "../shared/frame.js";
import { keepIfWished } from "../shared/keep_if_wished.js";
import { printSheet } from "../shared/print_sheet.js";
import { pushButton } from "../shared/push_button.js";
import { isPlain, remember } from "../shared/remember.js";

/** @import { Spec } from "./fields.js" */
/** @import { View } from "../shared/model.d.ts" */
/** @import { PlannerTraits } from "../shared/traits.d.ts" */

/** The page itself. @param {string} title @param {Spec[]} specs @param {Object<string, string>} words
 * @param {string} foot @param {string} help both made and sanitised in Python */
function planPage(title, specs, words, foot, help) {
  const parts = specs.map((spec) => ({ spec, said: make("div", { class: "gc-sheet-said" }) }));
  const node = make(
    "div",
    { class: "gc-sheet", role: "group", "aria-label": words["planner.page"] },
    make("p", { class: "gc-sheet-title" }, title),
    ...parts.map(({ spec, said }) =>
      make("div", { class: "gc-sheet-part" }, make("p", { class: "gc-sheet-label" }, spec.label), said)
    ),
    ...(foot ? [trusted(foot, "gc-sheet-foot")] : []),
    ...(help ? [trusted(help, "gc-sheet-help")] : []),
  );
  return {
    node,
    /** @param {string[][]} texts of each field */
    show(texts) {
      parts.forEach(({ spec, said }, i) => {
        const tag = spec.several && texts[i].length > 1 ? "ol" : "div";
        const lines = texts[i].map((text) => make(tag === "ol" ? "li" : "p", {}, text));
        said.replaceChildren(
          ...(lines.length
            ? [make(tag, {}, ...lines)]
            : [make("span", { class: "gc-sheet-blank" }, make("span", {}, words["planner.blank"]))]),
        );
      });
    },
  };
}

/** @param {View<PlannerTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, say, complain } = frame(view, "planner");
  const place = model.get("store");
  const entry = remember(place, { words, complain, signal });
  /** @type {Spec[]} */ const specs = model.get("fields");
  const use = { words, say, signal, none: words["fields.choose"] };
  const fields = specs.map((spec, i) =>
    field(spec, `${id}-${i}`, use, () => {
      draw();
      keeper.changed();
    })
  );
  const page = planPage(model.get("title"), specs, words, model.get("foot_html"), model.get("help_html"));
  const lines = make("div", { class: "gc-planner-fields" }, ...fields.map(({ node }) => node));
  const told = make("p", { class: "gc-told", hidden: true });
  const tell = (sentence) => {
    told.textContent = sentence;
    told.hidden = !sentence;
    say(sentence);
  };
  const texts = () => fields.map(({ get }) => textsOf(get()));
  const print = pushButton(words["planner.print"], () => {
    printSheet(page.node, signal);
    tell(words["planner.printed"]);
  }, signal);
  const copy = pushButton(words["fields.copy"], () => copyText(lines, asText(), words, tell), signal, true);
  const keeper = keepIfWished({ entry, kind: "plan", place, words, id, signal }, {
    get: () => ({ fields: Object.fromEntries(specs.map((spec, i) => [spec.id, fields[i].get()])) }),
    set(kept) {
      const held = isPlain(kept) && isPlain(kept.fields) ? kept.fields : {};
      specs.forEach((spec, i) => fields[i].set(fittingSaid(Object.hasOwn(held, spec.id) ? held[spec.id] : null, spec)));
      draw();
    },
  });

  /** The page as plain text; nothing while nothing is filled in. */
  function asText() {
    const filled = texts();
    if (filled.every((one) => one.length === 0)) return "";
    const parts = specs.flatMap((
      { label, several },
      i,
    ) => (filled[i].length
      ? [`${label}:`, ...filled[i].map((text, n) => (several && filled[i].length > 1 ? `${n + 1}. ${text}` : text)), ""]
      : [])
    );
    return [model.get("title"), "", ...parts].join("\n").trim();
  }
  function draw() {
    page.show(texts());
    told.hidden = true;
  }

  body.append(
    make("p", { class: "gc-title" }, model.get("title")),
    make("p", {}, model.get("prompt")),
    lines,
    page.node,
    make("div", { class: "gc-buttons" }, print, copy),
    told,
    keeper.node,
  );
  draw();
}

export default { render };

// Cards all at once, as chips: tap those that belong to the first pile; then each says what it is.

import { fill, make, trusted } from "../shared/elements.js";
import { focusOn } from "../shared/forms.js";
import { frame } from "../shared/frame.js";
import { pushButton } from "../shared/push_button.js";
import { remember } from "../shared/remember.js";
import { keptPiles, mixedByName } from "./piles.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { CardsTraits } from "../shared/traits.d.ts" */

/** @param {View<CardsTraits>} view */
export function chips(view) {
  const { model, signal } = view;
  const { body, id, words, say, complain } = frame(view, "chips");
  const entry = remember(model.get("store"), { words, complain, signal });
  const [tapped, left] = model.get("bins");
  const items = model.get("order") === "fixed" ? model.get("items") : mixedByName(model.get("items"));
  const answers = model.get("answers");
  const notes = items.map(() => make("span", { class: "gc-chip-told" }));
  const inputs = items.map((_, n) => make("input", { type: "checkbox", id: `${id}-${n}` }));
  const nodes = items.map((item, n) =>
    make(
      "li",
      { class: "gc-chip" },
      make("label", { for: inputs[n].id }, inputs[n], make("span", { class: "gc-chip-text" }, item.text, notes[n])),
    )
  );
  const commit = pushButton(words["chips.commit"], () => {
    const placed = items.map((item, n) => [item.id, (inputs[n].checked ? tapped : left).id]);
    entry.put("sort", { placed: Object.fromEntries(placed), checks: 1 });
    show();
    focusOn(told);
    say(told.textContent);
  }, signal);
  const afresh = pushButton(
    words["piles.afresh"],
    () => {
      entry.drop();
      show();
      inputs[0].focus();
    },
    signal,
    true,
  );
  const told = make("p", { class: "gc-chips-result", tabindex: -1 });
  body.append(
    make("p", { class: "gc-title" }, model.get("title")),
    told,
    make("ol", { class: "gc-chips-list" }, ...nodes),
    make("div", { class: "gc-buttons" }, commit, afresh),
  );

  function show() {
    const placed = keptPiles(entry.get(), items, [tapped, left]);
    const done = placed.size > 0;
    const isHit = (item) => item.bin === tapped.id;
    const mine = (item) => placed.get(item.id) === tapped.id;
    items.forEach((item, n) => {
      inputs[n].checked = mine(item);
      inputs[n].disabled = done;
      const shown = done && answers;
      nodes[n].dataset.hit = String(shown && isHit(item));
      nodes[n].dataset.fits = String(!shown || isHit(item) === mine(item));
      notes[n].replaceChildren(...(shown && item.feedback_html ? [trusted(item.feedback_html, "", "span")] : []));
    });
    const hits = items.filter(isHit);
    told.textContent = !done ? fill(words["chips.how"], { bin: tapped.text }) : !answers ? words["piles.kept"] : fill(
      words["chips.result"],
      { n: items.filter(mine).length, right: hits.filter(mine).length, of: hits.length, bin: tapped.text },
    );
    commit.hidden = done;
    afresh.hidden = !done;
  }
  entry.onChange(show);
  show();
}

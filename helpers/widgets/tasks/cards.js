// The front end of Cards: one card at a time, put on a pile by a swipe, a drag, a tap or a key, and answered at once.

import { chips } from "./chips.js";
import { draggable } from "./dragging.js";
import { drawn } from "../shared/drawing.js";
import { fill, make } from "../shared/elements.js";
import { verdict } from "../shared/forms.js";
import { frame } from "../shared/frame.js";
import { pushButton } from "../shared/push_button.js";
import { remember } from "../shared/remember.js";
import { roomFor } from "../shared/room_for.js";
import { keptPiles, mixedByName } from "./piles.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { CardsTraits } from "../shared/traits.d.ts" */
/** @import { Item } from "./piles.js" */

/** @param {View<CardsTraits>} view */
function render(view) {
  const { model, signal } = view;
  if (model.get("look") === "chips") return chips(view);
  const { root, body, id, words, say, complain } = frame(view, "piles");
  const entry = remember(model.get("store"), { words, complain, signal });
  const bins = model.get("bins");
  const items = model.get("order") === "fixed" ? model.get("items") : mixedByName(model.get("items"));
  const answers = model.get("answers");
  /** @type {Map<string, string>} Where each card lies: item id to bin id. */ let placed = new Map();
  /** @type {Item | null} The card that is shown; null once all lie on a pile. */ let shown = null;

  const count = make("p", { class: "gc-note gc-piles-count" });
  const card = make("div", { class: "gc-piles-card" });
  const told = make("div", { class: "gc-piles-told", tabindex: -1 });
  const numbers = bins.map(() => make("span", { class: "gc-piles-number", "aria-hidden": "true" }));
  const piles = bins.map((bin, b) => {
    const button = pushButton("", () => put(bin.id), signal, true);
    button.classList.add("gc-pile");
    if (bin.hint) button.setAttribute("aria-describedby", `${id}-hint-${b}`);
    const hint = bin.hint ? [make("span", { class: "gc-piles-hint", id: `${id}-hint-${b}` }, bin.hint)] : [];
    button.append(make("span", { class: "gc-piles-name" }, bin.text), ...hint, numbers[b]);
    return button;
  });
  const next = pushButton(words["piles.next"], goOn, signal);
  const afresh = pushButton(
    words["piles.afresh"],
    () => {
      placed = new Map();
      keep();
      show();
      piles[0].focus();
    },
    signal,
    true,
  );
  const onShelves = model.get("look") === "shelves";
  /** What lies on each shelf, in words. */ const books = bins.map(() => make("ul", { class: "gc-shelf-books" }));
  const places = onShelves ? piles.map((pile, b) => make("div", { class: "gc-shelf" }, pile, books[b])) : piles;
  const row = make("div", {
    class: onShelves ? "gc-shelves" : "gc-piles-row",
    role: "group",
    "aria-label": words["piles.where"],
  }, ...places);
  row.style.setProperty("--piles", String(bins.length));
  const buttons = make("div", { class: "gc-buttons" }, next, afresh);
  const summary = make("div", { class: "gc-piles-end", tabindex: -1 });
  body.append(
    make("p", { class: "gc-title" }, model.get("title")),
    count,
    ...(onShelves
      ? [make("div", { class: "gc-shelf-top" }, card, make("div", {}, told, summary, buttons)), row]
      : [card, row, told, buttons, summary]),
  );
  // Nothing below moves when the answer and its button come.
  roomFor(told, () => answers ? items.map((item) => whyNot(item)) : [make("p", {}, words["piles.kept_one"])], signal);
  draggable(
    card,
    () => (isOpen() ? bins.map((bin, b) => ({ node: piles[b], value: bin.id })) : []),
    (side) => (bins.length < 4 ? bins[side === "left" ? 0 : bins.length - 1].id : undefined),
    put,
    signal,
  );
  // 1, 2, 3 … put the card on the pile of that number, wherever the focus is in the activity.
  root.addEventListener("keydown", (event) => {
    const bin = bins[Number(event.key) - 1];
    if (!bin || event.ctrlKey || event.metaKey || event.altKey || !isOpen()) return;
    event.preventDefault();
    put(bin.id);
  }, { signal });

  const isOpen = () => shown !== null && !placed.has(shown.id);
  const nameOf = (bin) => bins.find((one) => one.id === bin)?.text || "";
  const fits = (item) => placed.get(item.id) === item.bin;

  function keep() {
    entry.put("sort", placed.size ? { placed: Object.fromEntries(placed), checks: placed.size } : null);
  }
  /** @param {string} bin its id */
  function put(bin) {
    if (!isOpen() || !shown) return;
    placed.set(shown.id, bin);
    keep();
    complain("");
    draw();
    say(`${nameOf(bin)}. ${told.textContent}`);
    next.focus();
  }
  function goOn() {
    const last = shown;
    show();
    if (shown && shown !== last) {
      say(`${shown.text} ${count.textContent}`);
      piles[0].focus();
    } else summary.focus();
  }
  /** Go to the first card that lies on no pile, or to the end. */
  function show() {
    shown = items.find((item) => !placed.has(item.id)) || null;
    draw();
  }
  const whyNot = (item) =>
    verdict(false, fill(words["piles.fits_not"], { bin: nameOf(item.bin) }), item.feedback_html || "");
  /** What is said of the card that was just put down. @param {Item} item */
  function answer(item) {
    if (!answers) return make("p", {}, words["piles.kept_one"]);
    return fits(item) ? verdict(true, words["piles.fits"], item.feedback_html || "") : whyNot(item);
  }
  function draw() {
    const done = shown === null;
    const open = isOpen();
    count.textContent = shown ? fill(words["piles.count"], { n: items.indexOf(shown) + 1, of: items.length }) : "";
    card.hidden = done;
    row.hidden = done && !onShelves;
    card.dataset.open = String(open);
    if (shown) {
      card.replaceChildren(
        ...(shown.svg ? [make("div", { class: "gc-piles-picture" }, drawn(shown.svg, id))] : []),
        make("p", { class: "gc-piles-text" }, shown.text),
      );
    }
    piles.forEach((pile, b) => {
      const here = [...placed.values()].filter((bin) => bin === bins[b].id).length;
      numbers[b].textContent = here ? String(here) : "";
      pile.setAttribute("aria-disabled", String(!open)); // not disabled: the focus on it must not go
      pile.dataset.chosen = String(!open && shown !== null && placed.get(shown.id) === bins[b].id);
    });
    // A card that was answered lies where it fits, one whose answer is the teacher's where the reader put it.
    bins.forEach((bin, b) => {
      const here = items.filter((item) => placed.has(item.id) && (answers ? item.bin : placed.get(item.id)) === bin.id);
      books[b].replaceChildren(
        ...here.map((item) => make("li", { "data-fits": String(!answers || fits(item)) }, item.text)),
      );
    });
    told.replaceChildren(...(shown && !open ? [answer(shown)] : []));
    told.hidden = done;
    next.hidden = done || open;
    next.textContent = words[items.every((item) => placed.has(item.id)) ? "piles.end" : "piles.next"];
    afresh.hidden = !done;
    summary.hidden = !done;
    summary.replaceChildren(...(done ? lastWord() : []));
  }
  /** How it went, and once more what fits for each card that lay elsewhere. */
  function lastWord() {
    if (!answers) return [make("p", {}, words["piles.kept"])];
    const off = items.filter((item) => !fits(item));
    if (!off.length) return [make("p", { class: "gc-piles-result" }, words["piles.result_all"])];
    if (onShelves) {
      return [make(
        "p",
        { class: "gc-piles-result" },
        fill(words["piles.result_shelves"], { n: items.length - off.length, of: items.length }),
      )];
    }
    const said = fill(words["piles.result"], { n: items.length - off.length, of: items.length });
    const list = off.map((item) => make("li", {}, item.text, " ", make("b", {}, nameOf(item.bin))));
    return [make("p", { class: "gc-piles-result" }, said), make("ul", { class: "gc-piles-off" }, ...list)];
  }
  function read() {
    placed = keptPiles(entry.get(), items, bins);
    show();
  }
  entry.onChange(read);
  read();
}

export default { render };

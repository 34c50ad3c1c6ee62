// Parts that questions are made of: a group of choices, a button, a verdict, a panel that asks back.
// All native, all named; a choice that is locked stays readable and in place.

import { drawn } from "./drawing.js";
import { make, trusted } from "./elements.js";
import { focused } from "./focused.js";

/** A fieldset with one choice or several.
 * @param {{legend: Node | string, items: Array<{html?: string, text?: string, svg?: string}>, name: string, many?: boolean,
 *   className?: string, order?: number[]}} spec `name` is unique on the page; `order`: which item stands first, second …;
 *   everywhere else an item goes by its place in `items`; items with a drawing stand side by side
 * @param {(chosen: number[]) => void} onChange @param {AbortSignal} signal */
export function choices(
  { legend, items, name, many = false, className = "", order = [...items.keys()] },
  onChange,
  signal,
) {
  const inputs = items.map((_, i) =>
    make("input", { type: many ? "checkbox" : "radio", name, id: `${name}-${i}`, value: i })
  );
  const notes = items.map(() => make("div", { class: "gc-choice-note" }));
  const rows = items.map((item, i) => {
    const text = item.html
      ? trusted(item.html, "gc-choice-text", "span")
      : make("span", { class: "gc-choice-text" }, item.text || "");
    const picture = item.svg ? [make("span", { class: "gc-choice-picture" }, drawn(item.svg, inputs[i].id))] : [];
    return make(
      "div",
      { class: "gc-choice-row" },
      make("label", { class: "gc-choice-label", for: inputs[i].id }, inputs[i], ...picture, text),
      notes[i],
    );
  });
  const head = make("legend", {}, legend);
  const node = make(
    "fieldset",
    { class: `gc-choices ${className} ${items.some((item) => item.svg) ? "gc-tiles" : ""}` },
    head,
    ...order.map((i) => rows[i]),
  );
  let first = order[0];
  const chosen = () => inputs.flatMap((input, i) => (input.checked ? [i] : []));
  node.addEventListener("change", () => onChange(chosen()), { signal });
  return {
    node,
    inputs,
    rows,
    notes,
    chosen,
    /** @param {number[]} which */
    choose(which) {
      inputs.forEach((input, i) => {
        input.checked = which.includes(i);
      });
    },
    /** Locked: still shown, no longer changed. @param {boolean} locked */
    lock(locked) {
      inputs.forEach((input, i) => {
        input.disabled = locked;
        rows[i].classList.toggle("gc-chosen", locked && input.checked);
      });
    },
    /** Show the items in another order. @param {number[]} wanted */
    arrange(wanted) {
      const held = node.contains(focused()) ? /** @type {HTMLElement} */ (focused()) : null;
      head.after(...wanted.map((i) => rows[i]));
      first = wanted[0];
      if (held) held.focus(); // a row that moves in the page loses it
    },
    first: () => inputs[first],
    focus() {
      (inputs.find((input) => input.checked) || inputs[first]).focus();
    },
  };
}

/** What is said about an answer: a sign, a word and the reason; never the colour alone.
 * @param {boolean} fits @param {string} word @param {string} html made and sanitised in Python */
export function verdict(fits, word, html) {
  return make(
    "div",
    { class: "gc-verdict", "data-fits": String(fits) },
    make("span", { class: "gc-verdict-sign", "aria-hidden": "true" }, fits ? "✓" : "○"),
    make("div", {}, make("b", { class: "gc-verdict-word" }, word), " ", trusted(html, "gc-verdict-why", "span")),
  );
}

/** A panel that asks before something happens. Opening moves the focus in, closing gives it back.
 * @param {string} name of the region @param {AbortSignal} signal */
export function askBack(name, signal) {
  const node = make("div", { class: "gc-panel", role: "region", "aria-label": name, tabindex: -1, hidden: true });
  /** @type {HTMLElement | null} */ let opener = null;
  function close() {
    if (node.hidden) return;
    node.hidden = true;
    node.replaceChildren();
    if (opener) opener.setAttribute("aria-expanded", "false");
    if (opener && opener.isConnected) opener.focus();
    opener = null;
  }
  node.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  }, { signal });
  return {
    node,
    close,
    /** @param {HTMLElement} from the button that opens it @param {...Node} content */
    open(from, ...content) {
      opener = from;
      from.setAttribute("aria-expanded", "true");
      node.replaceChildren(...content);
      node.hidden = false;
      node.focus();
    },
  };
}

/** Show the focus on something that has just been written, so that a screen reader reads on there.
 * @param {HTMLElement} node */
export function focusOn(node) {
  node.tabIndex = -1;
  node.focus({ preventScroll: false });
}

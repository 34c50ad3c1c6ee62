// A list whose rows the reader puts in order, by buttons or by dragging a handle. Shared by Ordering, Planner and RelaxationGuide.

import { dragRows } from "./drag_rows.js";
import { fill, make } from "./elements.js";
import { known } from "./known.js";

/** @typedef {{id: string, text: string}} Named */

/** The name alone. */
function plainName() {
  const text = make("span");
  return { node: text, text };
}

/** @param {Named[]} things all that may stand in the list @param {string} labelled id of the list's heading
 * @param {Object<string, string>} words @param {(sentence: string) => void} say
 * @param {() => void} tell called when the reader has moved something @param {AbortSignal} signal
 * @param {{named?: (id: string) => {node: HTMLElement, text: HTMLElement}, number?: (id: string, place: number, order: string[]) => string}} [use]
 *   what stands in a row for its name, and for its number */
export function orderList(
  things,
  labelled,
  words,
  say,
  tell,
  signal,
  { named = plainName, number: numberOf = (_, place) => String(place + 1) } = {},
) {
  const list = make("ol", { class: "gc-ordering-list", "aria-labelledby": labelled });
  let order = things.map((thing) => thing.id);
  const rows = new Map(things.map(({ id, text }) => {
    const number = make("span", { class: "gc-ordering-number", "aria-hidden": "true" });
    const { node, text: name } = named(id);
    const [up, down] = [-1, 1].map((step) => arrow(id, step));
    const row = make(
      "li",
      { "data-id": id },
      make("span", { class: "gc-ordering-handle", "aria-hidden": "true" }, "⠿"),
      number,
      node,
      make("span", { class: "gc-ordering-moves" }, up, down),
    );
    return [id, { row, number, name, up, down, text }];
  }));
  things.forEach(({ id, text }) => rename(id, text));

  /** @param {string} id @param {string} text */
  function rename(id, text) {
    const row = known(rows, id);
    row.text = text;
    row.name.textContent = text;
    for (const [button, key] of [[row.up, "ordering.move_up"], [row.down, "ordering.move_down"]]) {
      button.setAttribute("aria-label", fill(words[key], { text }));
      button.title = button.getAttribute("aria-label");
    }
  }
  function arrow(id, step) {
    const button = make(
      "button",
      { type: "button", class: "gc-quiet" },
      make("span", { "aria-hidden": "true" }, step < 0 ? "↑" : "↓"),
    );
    button.addEventListener("click", () => {
      const from = order.indexOf(id);
      const to = from + step;
      if (to < 0 || to >= order.length) {
        say(fill(words[step < 0 ? "ordering.first" : "ordering.last"], { text: known(rows, id).text }));
        return;
      }
      order.splice(to, 0, ...order.splice(from, 1));
      list.append(...order.map((one) => known(rows, one).row));
      button.focus(); // a row that moves in the page loses the focus
      settled(id);
    }, { signal });
    return button;
  }
  /** Numbers, and which moves are left. A button that leads nowhere stays, so that the focus on it does. */
  function label() {
    order.forEach((one, i) => {
      const { number, up, down } = known(rows, one);
      number.textContent = numberOf(one, i, order);
      up.setAttribute("aria-disabled", String(i === 0));
      down.setAttribute("aria-disabled", String(i === order.length - 1));
    });
  }
  function settled(id) {
    label();
    tell();
    say(fill(words["ordering.moved"], { text: known(rows, id).text, place: order.indexOf(id) + 1, of: order.length }));
  }
  dragRows(list, ".gc-ordering-handle", {
    moved() {
      order = [...list.children].map((row) => /** @type {HTMLElement} */ (row).dataset.id || "");
      label();
    },
    dropped(row) {
      settled(row.dataset.id);
    },
  }, signal);
  return {
    node: list,
    rename,
    /** Write the numbers anew. */
    relabel: label,
    order: () => [...order],
    /** Show these, in this order. @param {string[]} wanted */
    arrange(wanted) {
      order = [...wanted];
      list.replaceChildren(...order.map((one) => known(rows, one).row));
      label();
    },
    focus() {
      known(rows, order[0]).down.focus();
    },
  };
}

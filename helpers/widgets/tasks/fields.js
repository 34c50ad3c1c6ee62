// Fields that a message or a plan is made of: one of a few sentences, several in an order, or own words.
// What they hold is given to the caller alone; it is no trait, so it reaches no kernel and no notebook.

import { fill, make } from "../shared/elements.js";
import { choices } from "../shared/forms.js";
import { orderList } from "../shared/order_list.js";
import { isPlain } from "../shared/remember.js";

/** @typedef {{id: string, label: string, hint: string, options: string[], several: boolean}} Spec */
/** @typedef {{picked: Array<string | null>, own: string}} Said What a field holds; null stands for the own words. */

const LONGEST_WORDS = 600;
const OWN = "own"; // the place of the own words in a list to order

/** What a field says, one text for each sentence. @param {Said} said @returns {string[]} */
export function textsOf({ picked, own }) {
  return picked.map((one) => (one === null ? own.trim() : one)).filter(Boolean);
}

/** Of what was kept, that which this field can hold. @param {any} said @param {Spec} spec @returns {Said} */
export function fittingSaid(said, spec) {
  const picked = isPlain(said) && Array.isArray(said.picked) ? said.picked : [];
  const own = isPlain(said) && typeof said.own === "string" ? said.own.slice(0, LONGEST_WORDS) : "";
  const fits = picked.filter((one, i) => (one === null || spec.options.includes(one)) && picked.indexOf(one) === i);
  if (!spec.options.length) return { picked: [null], own };
  return { picked: spec.several ? fits : fits.slice(0, 1), own };
}

/** A field for own words, which grows with its text. @param {string} id @param {AbortSignal} signal */
function ownWords(id, attributes, changed, signal) {
  const area = make("textarea", { id, rows: 1, maxlength: LONGEST_WORDS, class: "gc-fields-own", ...attributes });
  area.addEventListener("input", changed, { signal });
  return area;
}

/** One field. @param {Spec} spec @param {string} id unique on the page
 * @param {{words: Object<string, string>, say: (sentence: string) => void, signal: AbortSignal}} use
 * @param {() => void} changed @returns {{node: HTMLElement, get: () => Said, set: (said: Said) => void}} */
export function field(spec, id, { words, say, signal }, changed) {
  const hint = spec.hint ? make("p", { class: "gc-note gc-fields-hint", id: `${id}-hint` }, spec.hint) : null;
  const described = hint ? { "aria-describedby": hint.id } : {};
  if (!spec.options.length) {
    const area = ownWords(id, described, changed, signal);
    const node = make(
      "div",
      { class: "gc-field gc-fields-field" },
      make("label", { for: id }, spec.label),
      ...(hint ? [hint] : []),
      area,
    );
    return {
      node,
      get: () => ({ picked: [null], own: area.value }),
      set: ({ own }) => {
        if (area.value !== own) area.value = own;
      },
    };
  }
  const { options, several } = spec;
  const area = ownWords(`${id}-own`, { "aria-label": fill(words["fields.own_label"], { label: spec.label }) }, () => {
    renameOwn();
    changed();
  }, signal);
  const items = [...options, words["fields.own"], ...(several ? [] : [words["fields.leave_out"]])].map((text) => ({
    text,
  }));
  const group = choices({ legend: spec.label, items, name: id, many: several, className: "gc-fields-choices" }, () => {
    follow();
    changed();
  }, signal);
  if (hint) {
    group.node.querySelector("legend").after(hint);
    group.node.setAttribute("aria-describedby", hint.id);
  }
  const heading = make("p", { class: "gc-fields-order", id: `${id}-order` }, words["fields.order"]);
  const named = [...options.map((text, i) => ({ id: String(i), text })), { id: OWN, text: words["fields.own"] }];
  const list = several ? orderList(named, heading.id, words, say, changed, signal) : null;
  const ordered = list ? make("div", { class: "gc-ordering" }, heading, list.node) : "";
  const node = make("div", { class: "gc-fields-field" }, group.node, area, ordered);

  const keyOf = (one) => (one === null ? OWN : String(options.indexOf(one)));
  const pickOf = (key) => (key === OWN ? null : options[Number(key)]);
  const chosen = () =>
    group.chosen().filter((i) => i <= options.length).map((i) => (i === options.length ? null : options[i]));
  function renameOwn() {
    if (list) list.rename(OWN, area.value.trim() || words["fields.own"]);
  }
  /** What was picked last comes last; what was taken back goes. */
  function follow() {
    area.hidden = !chosen().includes(null);
    if (!list) return;
    const keys = chosen().map(keyOf);
    const before = list.order().filter((key) => keys.includes(key));
    list.arrange([...before, ...keys.filter((key) => !before.includes(key))]);
    ordered.hidden = keys.length < 2;
  }
  if (list) list.arrange([]);
  follow();
  return {
    node,
    get: () => ({ picked: list ? list.order().map(pickOf) : chosen(), own: area.value }),
    set({ picked, own }) {
      if (area.value !== own) area.value = own;
      renameOwn();
      group.choose(picked.map((one) => (one === null ? options.length : options.indexOf(one))));
      if (list) list.arrange(picked.map(keyOf));
      follow();
    },
  };
}

// Fields that a message or a plan is made of: a line that is tapped to swap it, several in the order of tapping, or own
// words. What they hold is given to the caller alone; it is no trait, so it reaches no kernel and no notebook.

import { fill, make } from "../shared/elements.js";
import { pushButton } from "../shared/push_button.js";
import { isPlain } from "../shared/remember.js";

/** @typedef {{id: string, label: string, hint: string, options: string[], several: boolean}} Spec */
/** @typedef {{picked: Array<string | null>, own: string}} Said What a field holds; null stands for the own words. */
/** @typedef {{words: Object<string, string>, say: (sentence: string) => void, signal: AbortSignal, none: string}} Use
 * `none`: what stands where nothing is chosen. */
/** @typedef {{node: HTMLElement, get: () => Said, set: (said: Said) => void}} Field */

const LONGEST_WORDS = 600;

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

/** What a tap on a line swaps it for: the next option, after the last one nothing, and then the first again.
 * @param {string[]} options @param {Array<string | null>} picked what stands there; own words count as none of them */
export function swapped(options, picked) {
  const at = picked.length && picked[0] !== null ? options.indexOf(picked[0]) : -1;
  return at === options.length - 1 ? [] : [options[at + 1]];
}

/** What a tap on one of several leads to: it comes last, or goes. @param {Array<string | null>} picked @param {string | null} one */
export function toggled(picked, one) {
  return picked.includes(one) ? picked.filter((other) => other !== one) : [...picked, one];
}

/** One field. @param {Spec} spec @param {string} id unique on the page @param {Use} use @param {() => void} changed
 * @returns {Field} */
export function field(spec, id, use, changed) {
  const { words, signal } = use;
  const hint = spec.hint ? make("p", { class: "gc-note gc-fields-hint", id: `${id}-hint` }, spec.hint) : null;
  const area = make("textarea", {
    id,
    rows: 1,
    maxlength: LONGEST_WORDS,
    class: "gc-fields-own",
    "aria-label": spec.options.length ? fill(words["fields.own_label"], { label: spec.label }) : null,
    "aria-describedby": hint ? hint.id : null,
    placeholder: spec.options.length ? null : words["fields.write"],
  });
  area.addEventListener("input", changed, { signal });
  const heading = spec.options.length
    ? make("p", { class: "gc-fields-label", id: `${id}-label` }, spec.label)
    : make("label", { class: "gc-fields-label", for: id }, spec.label);
  /** @type {Array<string | null>} */ let picked = spec.options.length ? [] : [null];
  const taps = spec.options.length ? (spec.several ? severalTaps : lineTaps)(spec, use, () => picked, pick) : null;
  const node = make(
    "div",
    { class: "gc-fields-field", role: "group", "aria-label": spec.label },
    heading,
    ...(hint ? [hint] : []),
    ...(taps ? [taps.node] : []),
    area,
  );

  function show() {
    area.hidden = !picked.includes(null);
    taps?.show();
  }
  /** @param {Array<string | null>} next */
  function pick(next) {
    const writes = next.includes(null) && !picked.includes(null);
    picked = next;
    show();
    if (writes) area.focus();
    changed();
  }
  show();
  return {
    node,
    get: () => ({ picked: [...picked], own: area.value }),
    set(said) {
      picked = spec.options.length ? [...said.picked] : [null];
      if (area.value !== said.own) area.value = said.own;
      show();
    },
  };
}

/** One line to tap, and a button for own words. @param {Spec} spec @param {Use} use
 * @param {() => Array<string | null>} now @param {(next: Array<string | null>) => void} pick */
function lineTaps({ label, options }, { words, say, signal, none }, now, pick) {
  const line = pushButton(
    "",
    () => {
      pick(swapped(options, now()));
      say(line.textContent || "");
    },
    signal,
    "gc-fields-line",
  );
  const own = pushButton(
    words["fields.own_short"],
    () => pick(now().includes(null) ? [options[0]] : [null]),
    signal,
    "gc-fields-pen",
  );
  own.setAttribute("aria-label", fill(words["fields.own_button"], { label, own: words["fields.own_short"] }));
  return {
    node: make("div", { class: "gc-fields-taps" }, line, own),
    show() {
      const [one] = now();
      const text = one === undefined ? none : one === null ? "" : one;
      line.textContent = text;
      line.hidden = one === null;
      line.classList.toggle("gc-fields-none", one === undefined);
      line.setAttribute("aria-label", fill(words["fields.swap"], { text }));
      own.setAttribute("aria-pressed", String(one === null));
    },
  };
}

/** Several to tap, numbered in the order of tapping. @param {Spec} spec @param {Use} use
 * @param {() => Array<string | null>} now @param {(next: Array<string | null>) => void} pick */
function severalTaps({ options }, { words, say, signal }, now, pick) {
  const all = /** @type {Array<string | null>} */ ([...options, null]);
  const buttons = all.map((one) =>
    pushButton(
      "",
      () => {
        pick(toggled(now(), one));
        say(fill(words["fields.order_said"], { order: now().map((other) => other ?? words["fields.own"]).join(", ") }));
      },
      signal,
      "gc-fields-one",
    )
  );
  return {
    node: make("div", { class: "gc-fields-several" }, ...buttons),
    show() {
      all.forEach((one, i) => {
        const place = now().indexOf(one);
        const text = one ?? words["fields.own"];
        buttons[i].setAttribute("aria-pressed", String(place >= 0));
        buttons[i].textContent = place < 0 ? text : fill(words["fields.numbered"], { n: place + 1, text });
      });
    },
  };
}

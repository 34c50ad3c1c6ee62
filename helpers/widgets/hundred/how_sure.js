// How sure one is, from 50 % (a guess) to 100 % (certain): native radios in a row, and the words of the chosen one.

import { fill, make } from "../shared/elements.js";

export const HOW_SURE = [50, 60, 70, 80, 90, 100];

/** @param {string} id @param {Record<string, string>} words @param {AbortSignal} signal @param {() => void} onChange */
export function howSure(id, words, signal, onChange) {
  const said = make("p", { class: "gc-hundred-sure-said", "aria-hidden": "true" });
  const inWords = (n) => fill(words["hundred.sure_said"], { n, words: words[`hundred.sure_${n}`] });
  const inputs = HOW_SURE.map((n) =>
    make("input", { type: "radio", name: `${id}-sure`, id: `${id}-sure-${n}`, value: n, "aria-label": inWords(n) })
  );
  const labels = inputs.map((input, i) =>
    make(
      "label",
      { for: input.id },
      input,
      make("span", {}, fill(words["hundred.sure_percent"], { n: HOW_SURE[i] }).replace(" ", "\u00a0")),
    )
  );
  const node = make(
    "fieldset",
    { class: "gc-hundred-sure" },
    make("legend", {}, words["hundred.sure"]),
    make("div", { class: "gc-hundred-sure-row" }, ...labels),
    said,
  );
  const chosen = () => HOW_SURE[inputs.findIndex((input) => input.checked)];
  const show = () => {
    const n = chosen();
    said.textContent = n === undefined ? "\u00a0" : inWords(n).replace(" %", "\u00a0%");
  };
  node.addEventListener("change", () => {
    show();
    onChange();
  }, { signal });
  show();
  return {
    node,
    /** @returns {number | undefined} */
    chosen,
    focus: () => inputs[0].focus(),
    /** @param {number | null} [n] */
    choose(n) {
      inputs.forEach((input, i) => {
        input.checked = HOW_SURE[i] === n;
      });
      show();
    },
  };
}

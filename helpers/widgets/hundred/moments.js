// The rounds in a row, as moments on a line of time: native radios. What was seen of one stays small under it.

import { fill, make } from "../shared/elements.js";
import { drawn } from "../shared/drawn.js";
import { drawn as drawing } from "../shared/drawing.js";
import { oneFigure } from "./crowd.js";
import { ACROSS, inOrder, isAverage, looksOf } from "./looks.js";

/** @import { Group } from "./looks.js" */
/** @typedef {{id: string, question: string, when: string, svg: string, guess: boolean, sure: boolean, group: string,
 *   found?: Group[], mark?: string, told_html?: string, near?: string, more?: string, less?: string}} Round */

/** The hundred again, so small that only their colours are left. @param {Group[]} groups */
function tiny(groups) {
  const dots = looksOf(groups).map((look, i) =>
    drawn("rect", {
      class: "gc-figure",
      "data-look": look,
      x: (i % ACROSS) * 4,
      y: Math.floor(i / ACROSS) * 4,
      width: 3,
      height: 3,
    })
  );
  return drawn("svg", { class: "gc-hundred-tiny", viewBox: "-1 -1 41 41", "aria-hidden": "true" }, ...dots);
}

/** The groups as they are read aloud: "57 felt better, 33 felt the same".
 * @param {Group[]} groups @param {Record<string, string>} words */
export const inWords = (groups, words) =>
  groups.map((one) => isAverage(one.look) ? one.text : fill(words["hundred.group"], one)).join(", ");

/** @param {Round[]} rounds @param {Record<string, string>} figures @param {string} id @param {Record<string, string>} words
 * @param {AbortSignal} signal @param {(at: number) => void} onChoose */
export function moments(rounds, figures, id, words, signal, onChoose) {
  const inputs = rounds.map((_, i) => make("input", { type: "radio", name: `${id}-when`, id: `${id}-when-${i}` }));
  const seen = rounds.map(() => make("span", { class: "gc-hundred-seen" }));
  const rows = rounds.map((one, i) =>
    make(
      "label",
      { class: "gc-hundred-moment", for: inputs[i].id },
      make(
        "span",
        { class: "gc-hundred-when" },
        ...(one.svg ? [drawing(one.svg, `${id}-${one.id}`)] : []),
        one.when || String(i + 1),
      ),
      inputs[i],
      seen[i],
    )
  );
  const guesses = rounds.some(({ guess }) => guess);
  const legend = make("legend", {}, words[guesses ? "hundred.asked" : "hundred.moments"]);
  const node = make(
    "fieldset",
    { class: "gc-hundred-moments" },
    legend,
    make("div", { class: "gc-hundred-row" }, ...rows),
  );
  inputs.forEach((input, i) => input.addEventListener("change", () => onChoose(i), { signal }));
  return {
    node,
    /** @param {number} at the chosen one, or -1 @param {number} reach the last one that can be chosen; -1: no row
     * @param {boolean[]} told what was seen of each */
    show(at, reach, told) {
      node.hidden = reach < 0;
      inputs.forEach((input, i) => {
        input.checked = i === at;
        rows[i].hidden = i > reach;
        const groups = inOrder(rounds[i].found || [], rounds[i].group);
        const has = told[i] && groups.length > 0;
        if (has === (seen[i].childNodes.length > 0)) return;
        if (!has) return seen[i].replaceChildren();
        const is = isAverage(groups[0].look);
        const numbers = is ? [] : groups.map(({ n }) => make("span", {}, String(n)));
        seen[i].replaceChildren(
          is ? oneFigure(figures, groups[0].look) : tiny(groups),
          make("span", { class: "gc-hundred-numbers", "aria-hidden": "true" }, ...numbers),
          make("span", { class: "gc-voice" }, inWords(groups, words)),
        );
      });
    },
  };
}

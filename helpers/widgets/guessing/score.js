// The running miss of the reader beside that of someone who always says the average: two bars with their numbers.

import { make } from "../shared/elements.js";
import { told } from "./misses.js";

const FULL = 2; // a mean miss of so much fills a bar

/** @param {Object<string, string>} words */
export function score(words) {
  const row = (name, kind) => {
    const bar = make("span", { class: "gc-guessing-bar" });
    const number = make("b", {});
    const node = make(
      "div",
      { class: `gc-guessing-row ${kind}` },
      make("span", {}, name),
      make("span", { class: "gc-guessing-rail", "aria-hidden": "true" }, bar),
      number,
    );
    const show = (value) => {
      number.textContent = value === null ? words["guessing.none"] : told(value);
      bar.style.width = `${Math.min(100, (100 * (value ?? 0)) / FULL)}%`;
    };
    return { node, show };
  };
  const yours = row(words["guessing.you"], "gc-guessing-yours");
  const average = row(words["guessing.always"], "gc-guessing-average");
  return {
    node: make(
      "div",
      { class: "gc-guessing-score" },
      make("p", { class: "gc-note" }, words["guessing.score"]),
      yours.node,
      average.node,
    ),
    /** @param {{yours: number, average: number} | null} off */
    show(off) {
      yours.show(off ? off.yours : null);
      average.show(off ? off.average : null);
    },
  };
}

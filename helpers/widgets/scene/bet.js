// A bet in a scene: the reader moves its parts and commits; then what was found comes in beside them.

import { fill, make } from "../shared/elements.js";
import { pushButton } from "../shared/push_button.js";
import { isPlain } from "../shared/remember.js";
import { nodesOf } from "./moves.js";

/** @import { Control } from "./together.js" */

/** Where a kept bet has put the controls; null where it does not fit this scene (it may come from a file).
 * @param {any} entry @param {{name: string, values: any[]}[]} specs @returns {number[] | null} */
export function keptStops(entry, specs) {
  const answer = isPlain(entry) && entry.kind === "bet" && isPlain(entry.answer) ? entry.answer : {};
  const kept = isPlain(answer.values) ? answer.values : {};
  const stops = specs.map(({ name, values }) => Object.hasOwn(kept, name) ? values.indexOf(kept[name]) : -1);
  return stops.length && stops.every((stop) => stop >= 0) ? stops : null;
}

/** The bet of a scene: a task with a button, and in its place what was found.
 * @param {{found: string[], answer: string}} bet @param {Control[]} controls
 * @param {{task: HTMLElement, reading: HTMLElement, words: Object<string, string>, svg: SVGSVGElement, id: string, entry: any,
 *   signal: AbortSignal, say: (sentence: string) => void, read: () => string, place: () => void}} use
 * @returns {{node: HTMLElement, room: any[][], isOpen: () => boolean, recall: () => void}} */
export function betting(bet, controls, { task, reading, words, svg, id, entry, signal, say, read, place }) {
  const parts = bet.found.flatMap((name) => nodesOf(svg, name));
  const yours = make("p", { class: "gc-bet-yours", id: `${id}-yours` });
  const answer = make("p", { class: "gc-bet-answer" });
  let open = true;
  const inWords = (text = ({ spec, at }) => spec.texts[at()]) =>
    fill(words["scene.bet_yours"], { values: controls.map((one) => `${one.spec.label}: ${text(one)}`).join(". ") });
  const turn = (to) => {
    open = to;
    parts.forEach((node) => node.classList.toggle("gc-not-yet", open));
    task.classList.toggle("gc-away", open === false);
    result.classList.toggle("gc-away", open);
    // Before the bet nothing of the answer stands on the page.
    yours.textContent = open ? "" : inWords();
    answer.textContent = open ? "" : bet.answer;
    place();
  };
  const commit = pushButton(words["scene.bet_commit"], () => {
    const values = Object.fromEntries(controls.map(({ spec, at }) => [spec.name, spec.values[at()]]));
    const told = Object.fromEntries(controls.map(({ spec, at }) => [spec.label, spec.texts[at()]]));
    entry.put("bet", { values }, null, { values: told });
    turn(false);
    again.focus({ preventScroll: true });
    say(`${read()} ${bet.answer}`.trim());
  }, signal);
  const again = pushButton(
    words["scene.bet_again"],
    () => {
      turn(true);
      const first = /** @type {HTMLElement | null} */ (task.querySelector("input, select, button"));
      first?.focus({ preventScroll: true });
    },
    signal,
    true,
  );
  task.append(make("div", { class: "gc-buttons gc-bet-commit" }, commit));
  const result = make(
    "div",
    { class: "gc-bet-result" },
    reading,
    answer,
    make("div", { class: "gc-buttons" }, again, yours),
  );
  return {
    node: make("div", { class: "gc-bet" }, task, result),
    room: [
      [answer, bet.answer],
      [yours, inWords(({ spec }) => [...spec.texts].sort((one, other) => other.length - one.length)[0])],
    ],
    isOpen: () => open,
    recall() {
      const kept = keptStops(entry.get(), controls.map(({ spec }) => spec));
      kept?.forEach((stop, i) => controls[i].show(stop));
      turn(kept === null);
    },
  };
}

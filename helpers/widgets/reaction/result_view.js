// The result of a reaction task as it is shown: one sentence, the times on one scale, the reader among many; the rest folds open.

import { crowdView } from "./crowd.js";
import { fill, make } from "../shared/elements.js";
import { resultGroups, resultSentences, wayOf } from "./result.js";

/** @import { Crowd } from "./crowd.js" */
/** @import { Group, Task, TaskResult } from "./result.js" */

/** @param {TaskResult} found @param {Object<string, Object<string, number[]>>} times by category and condition; may be empty
 * @param {boolean} simulated @param {Task} task @param {{crowd: Crowd | {}, faces: any[], name: string, signal: AbortSignal}} around
 * @returns {{node: HTMLElement, heading: HTMLElement, said: string}} */
export function resultView(found, times, simulated, task, { crowd, faces, name, signal }) {
  const { conditions: [a, b], words } = task;
  const groups = resultGroups(found, task) || [];
  const [first] = groups;
  const sentences = resultSentences(found, groups, task, simulated);
  const isKnown = first?.id != null && first.difference !== null;
  const within = { a_condition: a.within, b_condition: b.within };
  const { way, ms } = isKnown ? wayOf(first, task) : { way: "same", ms: 0 };
  const said = isKnown ? fill(words[`reaction.headline_${way}`], { ...within, group: first.name, ms }) : sentences[0];
  const heading = make(
    "p",
    { class: "gc-reaction-heading" },
    words[simulated ? "reaction.simulated" : "reaction.result"],
  );
  const main = resultPicture(groups.slice(0, 1), task, times, faces, false);
  const all = resultPicture(groups.slice(1), task, times, faces, true);
  const many = /** @type {Crowd} */ (crowd);
  const use = {
    words,
    within: { a_condition: a.within, b_condition: b.within },
    name,
    who: simulated ? "made" : "you",
    signal,
  };
  const node = make(
    "div",
    {},
    heading,
    make("p", { class: "gc-reaction-headline" }, said),
    ...(main ? [main] : []),
    ...(isKnown && many.people ? [crowdView(/** @type {any} */ (first), many, use)] : []),
    make(
      "details",
      { class: "gc-reaction-all" },
      make("summary", {}, words["reaction.all"]),
      ...(all ? [all] : []),
      make("ul", {}, ...sentences.map((one) => make("li", {}, one))),
      make("p", { class: "gc-note" }, words["reaction.cannot"]),
    ),
  );
  return { node, heading, said };
}

/** A picture of the kind that a row is about, so that it is seen once more. @param {any[]} stimuli @param {string | null} category @param {string} condition */
function faceOf(stimuli, category, condition) {
  const one = stimuli.find((each) => each.category === category && each.condition === condition);
  return one ? [make("img", { alt: "", src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(one.svg)}` })] : [];
}

/** The groups below each other on one scale, a row for each condition; each time is a small mark where times are given,
 * the median a large one. Null where there is no median.
 * @param {Group[]} groups @param {Task} task @param {Object<string, Object<string, number[]>>} times by category and condition; may be empty
 * @param {any[]} stimuli whose first picture of each row stands at its name @param {boolean} named whether each group has its name above it */
function resultPicture(groups, { conditions, words }, times, stimuli, named) {
  const timesOf = (group, id) => times[group.id]?.[id] || [];
  const cells = groups.flatMap((group) => conditions.map(({ id }) => [group.cells[id].median, ...timesOf(group, id)]));
  const all = cells.flat().filter((ms) => ms !== null);
  if (!all.length) return null;
  const low = Math.floor((Math.min(...all) - 60) / 100) * 100;
  const high = Math.ceil((Math.max(...all) + 60) / 100) * 100;
  const put = (node, ms) => {
    node.style.left = `${(100 * (ms - low)) / (high - low)}%`;
    return node;
  };
  const row = (group, { id, text }) => {
    const middle = group.cells[id].median;
    return make(
      "div",
      { class: "gc-reaction-row" },
      make(
        "span",
        { class: "gc-reaction-label" },
        ...faceOf(stimuli, group.id, id),
        make("span", {}, text, ...(middle === null ? [] : [make("b", {}, `${Math.round(middle)}\u00a0ms`)])),
      ),
      make(
        "div",
        { class: "gc-reaction-track" },
        ...timesOf(group, id).map((ms) => put(make("span", { class: "gc-reaction-dot" }), ms)),
        ...(middle === null ? [] : [put(make("span", { class: "gc-reaction-median" }), middle)]),
      ),
    );
  };
  const step = high - low > 600 ? 200 : 100;
  const ticks = Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => low + i * step);
  const axis = make(
    "div",
    { class: "gc-reaction-row gc-reaction-axis" },
    make("span", {}, words["reaction.axis"]),
    make("div", { class: "gc-reaction-ticks" }, ...ticks.map((ms) => put(make("span", {}, String(ms)), ms))),
  );
  return make(
    "div",
    { class: "gc-reaction-picture", "aria-hidden": "true" },
    ...groups.map((group) =>
      make(
        "div",
        { class: "gc-reaction-group" },
        ...(named ? [make("p", { class: "gc-reaction-name" }, group.name)] : []),
        ...conditions.map((one) => row(group, one)),
      )
    ),
    axis,
  );
}

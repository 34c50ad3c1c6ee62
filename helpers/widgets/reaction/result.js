// What came of a reaction task, in numbers and in words; also for made-up results.
// The two conditions are compared within each category, one category being the one that counts. A result from before
// pooled the categories; it is shown as what it is.

import { fill } from "../shared/elements.js";
import { isPlain } from "../shared/remember.js";
import { median, medianDifference, summed } from "./trials.js";

/** @typedef {{median: number | null, n: number, wrong: number, early: number, late: number}} Cell one category in one condition */
/** @typedef {{difference: number | null, low: number | null, high: number | null}} Difference of the two conditions */
/** @typedef {{seed: number, frames: number, frame_ms: number | null, shown_ms: number | null, differences: Object<string, Difference>,
 *   cells: Object<string, Object<string, Cell>>}} TaskResult numbers only, by category and condition: what may be handed in */
/** @typedef {{name: string, id: string | null, cells: Object<string, Cell>} & Difference} Group a category; id null: all of them together */
/** @typedef {{categories: any[], conditions: any[], compare: string, limits: {early: number, late: number}, words: any}} Task */

const whole = (ms) => Math.round(ms);
const signed = (ms) => `${ms < 0 ? "\u2212" : ms > 0 ? "+" : ""}${Math.abs(whole(ms))}`;
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Something for each category in each condition. @param {{categories: any[], conditions: any[]}} task
 * @param {(category: string, condition: string) => any} call @returns {Object<string, Object<string, any>>} */
export function eachCell({ categories, conditions }, call) {
  return Object.fromEntries(
    categories.map((
      one,
    ) => [one.id, Object.fromEntries(conditions.map((other) => [other.id, call(one.id, other.id)]))]),
  );
}

/** The numbers of a run. @param {any[]} trials @param {Task} task
 * @param {{seed: number, frames: number, frame_ms: number | null, shown_ms: number | null}} how @returns {TaskResult} */
export function taskResult(trials, task, how) {
  const rounded = (value) => (value === null || value === undefined ? null : Math.round(value * 10) / 10);
  const sums = eachCell(task, (category, condition) => summed(trials, category, condition, task.limits));
  const cells = eachCell(task, (category, condition) => {
    const { times, ...counts } = sums[category][condition];
    return { median: times.length ? rounded(median(times)) : null, n: times.length, ...counts };
  });
  const [a, b] = task.conditions;
  const differences = Object.fromEntries(task.categories.map(({ id }) => {
    const found = medianDifference(sums[id][a.id].times, sums[id][b.id].times, how.seed);
    return [id, { difference: rounded(found?.difference), low: rounded(found?.low), high: rounded(found?.high) }];
  }));
  return { ...how, differences, cells };
}

/** The groups of a kept answer, the compared one first; null if it is no result. It may come from a file.
 * @param {any} answer @param {Task} task @returns {Group[] | null} */
export function resultGroups(answer, { categories, conditions, compare, limits, words }) {
  const isNumber = (value) => value === null || Number.isFinite(value);
  const own = (value, name) => (isPlain(value) && Object.hasOwn(value, name) ? value[name] : null);
  const isCell = (cell) =>
    isPlain(cell) && isNumber(cell.median ?? null) && (cell.median ?? 0) >= 0 && (cell.median ?? 0) <= limits.late &&
    ["n", "wrong", "early", "late"].every((name) => Number.isInteger(cell[name]) && cell[name] >= 0);
  const isGood = (difference, cells) =>
    isPlain(difference) && ["difference", "low", "high"].every((name) => isNumber(difference[name] ?? null)) &&
    conditions.every(({ id }) => isCell(own(cells, id)));
  if (
    !isPlain(answer) || !Number.isInteger(answer.frames) ||
    !["frame_ms", "shown_ms"].every((name) => isNumber(answer[name] ?? null))
  ) return null;
  const group = (name, id, difference, cells) => ({
    name: capital(name),
    id,
    cells,
    difference: difference.difference ?? null,
    low: difference.low ?? null,
    high: difference.high ?? null,
  });
  if (isPlain(answer.cells)) {
    const parts = (id) => [own(answer.differences, id), own(answer.cells, id)];
    if (!categories.every(({ id }) => isGood(...parts(id)))) return null;
    const inOrder = [...categories].sort((a, b) => Number(b.id === compare) - Number(a.id === compare));
    return inOrder.map((one) => group(one.group, one.id, ...parts(one.id)));
  }
  // From before: one difference over both categories.
  return isGood(answer, answer.conditions)
    ? [
      group(
        fill(words["reaction.together"], { a: categories[0].group, b: categories[1].group }),
        null,
        answer,
        answer.conditions,
      ),
    ]
    : null;
}

/** How much faster in the first condition, as the two medians are told: rounded first, then compared.
 * @param {Group} group @param {Task} task @returns {{way: "same" | "faster" | "slower", ms: number}} */
export function wayOf({ cells, difference }, { conditions: [a, b] }) {
  const middles = [cells[b.id].median, cells[a.id].median];
  const ms = middles.includes(null) ? whole(difference) : whole(middles[0]) - whole(middles[1]);
  return { way: ms === 0 ? "same" : ms > 0 ? "faster" : "slower", ms: Math.abs(ms) };
}

/** The result as sentences. @param {TaskResult} result @param {Group[]} groups @param {Task} task @param {boolean} simulated @returns {string[]} */
export function resultSentences(result, groups, task, simulated) {
  const { categories, conditions, limits, words } = task;
  const [a, b] = conditions;
  const within = { a_condition: a.within, b_condition: b.within };
  const ofGroup = (group, at) => {
    const cells = conditions.map(({ id, within: condition }) => {
      const { median: middle, n } = group.cells[id];
      return fill(words[middle === null ? "reaction.no_median" : "reaction.median"], {
        condition,
        ms: whole(middle),
        n,
      });
    });
    const said = [fill(words["reaction.group"], { group: group.name, cells: cells.join(", ") })];
    if (group.difference !== null) {
      const { way, ms } = wayOf(group, task);
      said.push(fill(words[`reaction.${way}${simulated ? "_made" : ""}`], { ...within, ms }));
      said.push(
        group.low === null ? words["reaction.few"] : fill(words[at ? "reaction.range_other" : "reaction.range"], {
          ...within,
          low: signed(group.low),
          high: signed(group.high),
        }),
      );
      if (group.low !== null && at === 0) {
        said.push(words[group.low <= 0 && group.high >= 0 ? "reaction.range_zero" : "reaction.range_not_zero"]);
      }
    }
    return said.join(" ");
  };
  const isBefore = groups[0].id === null;
  const said = [
    ...(isBefore ? [fill(words["reaction.before"], { a: categories[0].group, b: categories[1].group })] : []),
    ...groups.map(ofGroup),
  ];
  if (simulated) return said;
  const total = (name) =>
    groups.reduce((sum, group) => sum + conditions.reduce((part, { id }) => part + group.cells[id][name], 0), 0);
  said.push(
    fill(words["reaction.left_out"], {
      wrong: total("wrong"),
      early: total("early"),
      late: total("late"),
      early_ms: limits.early,
      late_ms: limits.late,
    }),
  );
  if (Number.isFinite(result.frame_ms) && Number.isFinite(result.shown_ms)) {
    said.push(fill(words["reaction.screen"], { frame: result.frame_ms, shown: whole(result.shown_ms) }));
  }
  return said;
}

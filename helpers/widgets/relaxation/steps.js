// Muscle relaxation as steps for the clock: for each part get ready, tense, let go. The same steps as
// steps.py, which a test holds together; here because a reader can change them where no Python is.

import { startOf } from "../shared/clock.js";
import { isPlain } from "../shared/remember.js";

/** @import { Step } from "../shared/clock.js" */

/** @typedef {{id: string, name: string, cue: string}} Part */
/** @typedef {{tense: number, let_go: number, pause: number, times: number}} Times */
/** @typedef {Step & {part: number}} GuideStep `part`: its place in the list, from 0. */

export const WHOLE_BODY = "whole";
/** What can be set, in the order of use. */
/** @type {Array<keyof Times>} */
export const GUIDE_TIMES = ["tense", "let_go", "pause", "times"];
/** Which of the three tones goes with a step: the same ones as for the breath that goes with it. */
export const GUIDE_TONES = { ready: "hold", tense: "in", let_go: "out" };

/** @param {Part[]} parts @param {Times} times @returns {GuideStep[]} */
export function guideSteps(parts, { tense, let_go, pause, times }) {
  /** @type {Array<[string, number]>} */ const turn = [["tense", tense], ["let_go", let_go]];
  /** @type {Array<[string, number]>} */ const kinds = [
    ["ready", pause],
    ...Array.from({ length: times }, () => turn).flat(),
  ];
  return parts.flatMap((_, part) => kinds.map(([kind, seconds]) => ({ kind, seconds, part, tone: GUIDE_TONES[kind] })));
}

/** The second at which a part begins; the end of all where there is none. @param {GuideStep[]} steps @param {number} part */
function partStart(steps, part) {
  const first = steps.findIndex((step) => step.part >= Math.max(0, part));
  return startOf(steps, first < 0 ? steps.length : first);
}

/** Where "back" leads: to the start of this part; while one gets ready for it, to the part before.
 * @param {GuideStep[]} steps @param {number} index of the present step */
export function backFrom(steps, index) {
  const { kind, part } = steps[index];
  return partStart(steps, kind === "ready" ? part - 1 : part);
}

/** Where "skip" leads. @param {GuideStep[]} steps @param {number} index of the present step */
export function skipFrom(steps, index) {
  return partStart(steps, steps[index].part + 1);
}

/** How many parts are done when one is at a part: those before it that were not skipped.
 * @param {number} part its place @param {Set<number>} skipped places */
export function doneBefore(part, skipped) {
  return part - [...skipped].filter((one) => one < part).length;
}

/** The parts as the reader wants them; the whole body stays the last.
 * @param {Part[]} parts as given @param {string[]} order ids of all but the whole body @param {string[]} out ids left out
 * @returns {Part[]} */
export function wantedParts(parts, order, out) {
  const given = new Map(parts.map((part) => [part.id, part]));
  return [...order, WHOLE_BODY].filter((id) => given.has(id) && !out.includes(id)).map((
    id,
  ) => /** @type {Part} */ (given.get(id)));
}

/** What a record holds, if it is of these parts and within the bounds; else null.
 * @param {any} kept @param {Part[]} parts @param {Object<string, number[]>} limits
 * @returns {{order: string[], out: string[], times: Times} | null} */
export function fittingGuide(kept, parts, limits) {
  const ids = parts.map((part) => part.id);
  const movable = ids.filter((id) => id !== WHOLE_BODY);
  if (!isPlain(kept) || !Array.isArray(kept.order) || !Array.isArray(kept.out) || !isPlain(kept.times)) return null;
  if (kept.order.length !== movable.length || !movable.every((id) => kept.order.includes(id))) return null;
  const out = ids.filter((id) => kept.out.includes(id));
  const fits = Object.entries(limits).every(([name, [low, high]]) => {
    const value = kept.times[name];
    return typeof value === "number" && value >= low && value <= high && (name !== "times" || Number.isInteger(value));
  });
  if (!fits || out.length === ids.length) return null;
  const { tense, let_go, pause, times } = kept.times;
  return { order: [...kept.order], out, times: { tense, let_go, pause, times } };
}

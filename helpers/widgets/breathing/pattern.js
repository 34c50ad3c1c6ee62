// A breathing pattern: how high the breath stands, and the pattern in words. The same sums and
// sentences as pattern.py, which a test holds together; here because a learner can change
// the pattern where no Python is.

import { roundSeconds } from "../shared/clock.js";
import { fill } from "../shared/elements.js";
import { counted, plainNumber } from "../shared/number_field.js";

/** @import { Step } from "../shared/clock.js" */

/** @typedef {[kind: string, seconds: number]} Phase */

/** @param {Phase[]} phases @returns {Step[]} */
export function stepsOf(phases) {
  return phases.map(([kind, seconds]) => ({ kind, seconds }));
}

/** Seconds of a whole breath. @param {Phase[]} phases */
export function breathSeconds(phases) {
  return plainNumber(roundSeconds(stepsOf(phases)));
}

/** The most seconds that the breath is held on end; the last phase is followed by the first.
 * @param {Phase[]} phases */
export function longestHold(phases) {
  const moving = phases.findIndex(([kind]) => kind !== "hold");
  let held = 0;
  let most = 0;
  for (const [kind, seconds] of [...phases.slice(moving), ...phases.slice(0, moving)]) {
    held = kind === "hold" ? held + seconds : 0;
    most = Math.max(most, held);
  }
  return plainNumber(most);
}

/** Whole breaths in a session: it ends with a finished breath. @param {Phase[]} phases @param {number} minutes */
export function breathsIn(phases, minutes) {
  return Math.max(1, Math.floor((minutes * 60) / breathSeconds(phases) + 0.5));
}

/** How full the breath is (0 to 1) at the start of each phase and at the end of the last.
 * Phases of the same kind in a row ("in, in, out") share the way by their seconds.
 * @param {Phase[]} phases @returns {number[]} */
export function breathLevels(phases) {
  const moving = phases.map((_, i) => i).filter((i) => phases[i][0] !== "hold");
  const kindAt = (n) => phases[moving[(n + moving.length) % moving.length]][0];
  const first = moving.findIndex((_, n) => kindAt(n) === "in" && kindAt(n - 1) === "out");
  const rise = phases.map(() => 0);
  for (let n = first; n < first + moving.length;) {
    const run = [];
    for (const kind = kindAt(n); n < first + moving.length && kindAt(n) === kind; n += 1) {
      run.push(moving[n % moving.length]);
    }
    const whole = run.reduce((sum, i) => sum + phases[i][1], 0);
    for (const i of run) rise[i] = (phases[i][1] / whole) * (phases[i][0] === "in" ? 1 : -1);
  }
  // The breath is empty where that first "in" begins; walk on from there, round to the beginning.
  const at = phases.map(() => 0);
  let level = 0;
  for (let step = 0; step < phases.length; step += 1) {
    const i = (moving[first] + step) % phases.length;
    at[i] = Math.min(1, Math.max(0, level));
    level += rise[i];
  }
  return [...at, at[0]];
}

/** "6 breaths a minute". @param {Object<string, string>} words @param {Phase[]} phases */
function rateInWords(words, phases) {
  const rate = 60 / breathSeconds(phases);
  const shown = Math.floor(rate * 10 + 0.5) / 10;
  const exact = Math.abs(rate - shown) < 1e-9;
  return exact ? counted(words, "pacer.rate", shown) : fill(words["pacer.rate_about"], { n: shown });
}

/** "3 minutes", or "about 3 minutes" where the last breath ends elsewhere.
 * @param {Object<string, string>} words @param {Phase[]} phases @param {number} minutes */
export function minutesInWords(words, phases, minutes) {
  const length = minutes >= 1
    ? counted(words, "session.minutes", minutes)
    : fill(words["session.seconds"], { n: plainNumber(minutes * 60) });
  const exact = Math.abs(breathsIn(phases, minutes) * breathSeconds(phases) - minutes * 60) < 1e-6;
  return exact ? length : fill(words["session.about"], { time: length });
}

/** The whole pattern in one sentence. @param {Object<string, string>} words @param {Phase[]} phases
 * @param {number} minutes */
export function breathSentence(words, phases, minutes) {
  const parts = phases.map(([kind, seconds]) => counted(words, `pacer.part_${kind}`, seconds)).join(", ");
  return fill(words["pacer.sentence"], {
    parts,
    rate: rateInWords(words, phases),
    minutes: minutesInWords(words, phases, minutes),
  });
}

// The circle of the breathing pacer. It moves on the compositor with one endless animation whose
// start is tied to the clock, so a busy page delays nothing. Under reduced motion nothing moves:
// a row of beads, one a second, fills instead.

import { breathLevels, stepsOf } from "./pattern.js";
import { countDown, roundSeconds } from "../shared/clock.js";
import { drawn } from "../shared/drawn.js";
import { make, retell } from "../shared/elements.js";
import { media } from "../shared/media.js";
import { tieToClock } from "../shared/motion.js";

/** @import { Phase } from "./pattern.js" */
/** @import { Moment } from "../shared/clock.js" */

/** The circle's size when the breath is out, as a part of its full size. */
const SMALLEST_CIRCLE = 0.6;
/** Seconds one way, where the circle breathes by itself: four breaths a minute. */
const SWAY_SECONDS = 7.5;
/** Starts and ends like a breath: a sine. */
const BREATH_EASING = "cubic-bezier(0.37, 0, 0.63, 1)";

/** @param {number} level 0 to 1 */
function circleScale(level) {
  return `scale(${(SMALLEST_CIRCLE + (1 - SMALLEST_CIRCLE) * level).toFixed(4)})`;
}

/** The whole breath as key frames. @param {Phase[]} phases @returns {Keyframe[]} */
function circleFrames(phases) {
  const levels = breathLevels(phases);
  const round = roundSeconds(stepsOf(phases));
  let at = 0;
  return levels.map((level, i) => {
    const frame = { offset: Math.min(1, at / round), transform: circleScale(level), easing: BREATH_EASING };
    at += i < phases.length ? phases[i][1] : 0;
    return frame;
  });
}

/** Ring of arcs, one a phase, drawn once for a pattern. @param {SVGElement} ring @param {Phase[]} phases */
function drawRing(ring, phases) {
  const round = roundSeconds(stepsOf(phases));
  const gap = round * 0.014;
  let at = 0;
  ring.replaceChildren(...phases.map(([kind, seconds]) => {
    const length = seconds - gap;
    const arc = drawn("circle", {
      cx: 100,
      cy: 100,
      r: 95,
      pathLength: round,
      class: `gc-arc gc-arc-${kind}`,
      "stroke-dasharray": `${length} ${round - length}`,
      "stroke-dashoffset": -(at + gap / 2),
    });
    at += seconds;
    return arc;
  }));
}

/** Build the stage: ring, circle, the phase in words and its seconds.
 * @param {AbortSignal} signal */
export function breathCircle(signal) {
  const ring = drawn("svg", { viewBox: "0 0 200 200", class: "gc-pacer-ring" });
  const disc = make("div", { class: "gc-pacer-disc" });
  const orbit = make("div", { class: "gc-pacer-orbit" });
  const drawing = make("div", { class: "gc-pacer-drawing", "aria-hidden": "true" }, ring, orbit, disc);
  const word = make("p", { class: "gc-pacer-word" });
  const number = make("p", { class: "gc-pacer-number" });
  const beads = make("div", { class: "gc-pacer-beads", "aria-hidden": "true" });
  const node = make(
    "div",
    { class: "gc-pacer-stage" },
    drawing,
    make("div", { class: "gc-pacer-text" }, word, number, beads),
  );
  const still = media("(prefers-reduced-motion: reduce)");
  /** @type {Animation[]} */ let moving = [];
  /** @type {Phase[]} */ let phases = [];

  function move() {
    if (moving.length) return;
    const forever = { duration: roundSeconds(stepsOf(phases)) * 1000, iterations: Infinity };
    moving = [
      disc.animate(circleFrames(phases), forever),
      orbit.animate([{ transform: "rotate(0turn)" }, { transform: "rotate(1turn)" }], forever),
    ];
  }
  /** To and fro, as slowly as a breath may be, while nothing runs. */
  function sway() {
    if (still.matches || moving.length) return;
    const frames = [0, 1].map((level) => ({ transform: circleScale(level), easing: BREATH_EASING }));
    moving = [disc.animate(frames, { duration: SWAY_SECONDS * 1000, direction: "alternate", iterations: Infinity })];
  }
  function halt() {
    moving.forEach((animation) => animation.cancel());
    moving = [];
  }

  /** Back to the resting size, softly: a jump would startle. */
  function settle() {
    const from = getComputedStyle(disc).transform;
    const moved = moving.length > 0;
    halt();
    if (moved) {
      disc.animate([{ transform: from }, { transform: disc.style.transform }], {
        duration: 900,
        easing: "ease-in-out",
      });
    }
  }
  function showBeads(place) {
    const all = Math.ceil(phases[place.index][1]);
    const full = all - countDown(place.left) + 1;
    if (beads.childElementCount !== all) beads.replaceChildren(...Array.from({ length: all }, () => make("span")));
    [...beads.children].forEach((bead, i) => bead.classList.toggle("gc-full", i < full));
  }
  /** @param {boolean} on */
  const showStill = (on) => {
    node.classList.toggle("gc-pacer-still", on);
    if (on) halt();
  };
  showStill(still.matches);
  still.addEventListener("change", () => showStill(still.matches), { signal });
  signal.addEventListener("abort", halt);

  return {
    node,
    /** @param {Phase[]} newPhases */
    setPattern(newPhases) {
      phases = newPhases;
      drawRing(ring, phases);
      disc.style.transform = circleScale(breathLevels(phases)[0]);
    },
    /** What the stage says when no breath is shown. @param {string} sentence
     * @param {boolean} [swaying] whether the circle breathes by itself meanwhile */
    rest(sentence, swaying = false) {
      settle();
      if (swaying) sway();
      node.classList.remove("gc-running");
      retell(word, sentence);
      retell(number, "");
      beads.replaceChildren();
      ring.querySelectorAll(".gc-now").forEach((arc) => arc.classList.remove("gc-now"));
    },
    /** @param {string} phase its word @param {Moment} place @param {number} seconds on the clock */
    show(phase, place, seconds) {
      node.classList.add("gc-running");
      retell(word, phase);
      retell(number, String(countDown(place.left)));
      [...ring.children].forEach((arc, i) => arc.classList.toggle("gc-now", i === place.index));
      if (still.matches) {
        showBeads(place);
        return;
      }
      move();
      moving.forEach((animation) => {
        if (animation.playState !== "running") animation.play();
        tieToClock(animation, seconds);
      });
    },
    /** @param {string} sentence @param {number} seconds on the clock */
    pause(sentence, seconds) {
      retell(word, sentence);
      retell(number, "");
      moving.forEach((animation) => {
        animation.pause();
        animation.currentTime = seconds * 1000;
      });
    },
  };
}

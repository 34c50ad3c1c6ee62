// A wave that follows the breath: a line over one whole breath, and a dot that runs along it by the pacer's clock.
// How far it swings at which breathing rate, and what is said of it, comes with the widget; the shape is the
// breath's own (breath.js), so it also holds for holds and for a longer breath out.

import { breathLevels, breathSeconds, stepsOf } from "./pattern.js";
import { checkRow } from "../shared/check_row.js";
import { placeAt, roundSeconds } from "../shared/clock.js";
import { drawn } from "../shared/drawn.js";
import { fill, make } from "../shared/elements.js";
import { media } from "../shared/media.js";
import { tieToClock } from "../shared/motion.js";

/** @import { Phase } from "./pattern.js" */

/** @typedef {{title: string, says: string, toggle: string, middle: number, swings: Array<[number, number]>}} Wave
 * `swings`: breaths a minute and how far the wave swings there, lowest to highest. */

const WAVE_BOX = { width: 320, height: 92, left: 40, right: 312, top: 12, bottom: 80 };
const WAVE_POINTS = 60;

/** How far it swings at a breathing rate, by straight lines. @param {Array<[number, number]>} swings @param {number} rate */
function swingAt(swings, rate) {
  const above = swings.findIndex(([at]) => at >= rate);
  if (above <= 0) return swings[above < 0 ? swings.length - 1 : 0][1];
  const [[fromRate, from], [toRate, to]] = [swings[above - 1], swings[above]];
  return from + ((to - from) * (rate - fromRate)) / (toRate - fromRate);
}

/** How full the breath is (0 to 1) at a part of the way through it; it starts and ends softly.
 * @param {Phase[]} phases @param {number} part 0 to 1 */
function breathLevelAt(phases, part) {
  const levels = breathLevels(phases);
  const place = placeAt(stepsOf(phases), 1, Math.min(part, 0.999999) * roundSeconds(stepsOf(phases)));
  const through = place.into / (place.into + place.left);
  return levels[place.index] +
    (levels[place.index + 1] - levels[place.index]) * ((1 - Math.cos(Math.PI * through)) / 2);
}

/** @param {Wave} wave @param {string} id @param {AbortSignal} signal */
export function breathWave(wave, id, signal) {
  const { width, height, left, right, top, bottom } = WAVE_BOX;
  const line = drawn("path", { class: "gc-wave-line" });
  const dot = drawn("circle", { class: "gc-wave-dot", r: 6.5 });
  const marks = ["low", "high"].map(() => drawn("text", { x: left - 8, class: "gc-wave-mark" }));
  const drawing = drawn("svg", { viewBox: `0 0 ${width} ${height}`, class: "gc-wave-drawing", "aria-hidden": "true" });
  const centre = (top + bottom) / 2;
  drawing.append(
    drawn("line", { x1: left, x2: right, y1: centre, y2: centre, class: "gc-wave-middle" }),
    ...marks,
    line,
    dot,
  );
  const says = make("p", { class: "gc-note gc-wave-says" });
  const node = make("div", { class: "gc-wave" }, make("p", { class: "gc-wave-title" }, wave.title), drawing, says);
  const toggle = make("input", { type: "checkbox", id: `${id}-wave` });
  const choice = checkRow(toggle, wave.toggle);
  toggle.checked = true;
  toggle.addEventListener("change", () => {
    node.hidden = !toggle.checked;
  }, { signal });

  const still = media("(prefers-reduced-motion: reduce)");
  const most = Math.max(...wave.swings.map(([, swing]) => swing));
  /** @type {Phase[]} */ let phases = [];
  let swing = 0;
  /** @type {Animation | null} */ let moving = null;

  const x = (part) => left + (right - left) * part;
  const y = (part) => centre - ((bottom - top) / most) * swing * (breathLevelAt(phases, part) - 0.5);
  const at = (part) => `translate(${x(part).toFixed(2)}px, ${y(part).toFixed(2)}px)`;
  const parts = Array.from({ length: WAVE_POINTS + 1 }, (_, i) => i / WAVE_POINTS);
  const halt = () => {
    if (moving) moving.cancel();
    moving = null;
  };
  /** Under reduced motion the dot goes on once a second, as the beads do. @param {number} seconds */
  function put(seconds) {
    const round = roundSeconds(stepsOf(phases));
    dot.style.transform = at((Math.floor(seconds + 1e-3) % round) / round);
  }
  still.addEventListener("change", halt, { signal });
  signal.addEventListener("abort", halt);

  return {
    node,
    choice,
    /** @param {Phase[]} newPhases */
    setPattern(newPhases) {
      phases = newPhases;
      const rate = 60 / breathSeconds(phases);
      swing = swingAt(wave.swings, rate);
      const ends = [wave.middle - swing / 2, wave.middle + swing / 2].map(Math.round);
      line.setAttribute(
        "d",
        parts.map((part, i) => `${i ? "L" : "M"}${x(part).toFixed(2)} ${y(part).toFixed(2)}`).join(""),
      );
      marks.forEach((mark, i) => {
        mark.textContent = String(ends[i]);
        mark.setAttribute("y", String(centre - ((bottom - top) / most) * swing * (i - 0.5) + 4));
      });
      says.textContent = fill(wave.says, { rate: Math.floor(rate * 10 + 0.5) / 10, low: ends[0], high: ends[1] });
      halt();
      dot.style.transform = at(0);
    },
    /** @param {number} seconds on the clock */
    show(seconds) {
      if (still.matches) {
        put(seconds);
        return;
      }
      const forever = { duration: roundSeconds(stepsOf(phases)) * 1000, iterations: Infinity };
      const move = moving || dot.animate(parts.map((part) => ({ offset: part, transform: at(part) })), forever);
      if (move.playState !== "running") move.play();
      tieToClock(move, seconds);
      moving = move;
    },
    /** @param {number} seconds on the clock */
    pause(seconds) {
      if (moving) {
        moving.pause();
        moving.currentTime = seconds * 1000;
      }
    },
    rest() {
      halt();
      dot.style.transform = at(0);
    },
  };
}

// The axes in the browser, drawn at the place's own width, so that letters have the same size on a phone and nothing touches.

import { drawn } from "../shared/drawn.js";
import { besidePoints, leaderTo, wrapped } from "./labels.js";

/** @typedef {{from: number, to: number, label: string, unit: string, places: number[],
 *   ticks: Array<{at: number, text: string}>}} Along */
/** @typedef {{from: number, to: number, low: string, high: string, label: string, lines: Array<{at: number, text: string}>,
 *   ticks: Array<{at: number, text: string}>, digits: number}} Up */
/** @import { Box } from "./labels.js" */
/** @typedef {[number, number]} Spot */
/** @typedef {{x: Along, y: Up, start: Spot[], start_text: string, also: {text?: string, curve: Spot[], late: boolean},
 *   points: Array<{x: number, y: number, text: string}>, shape: string}} Given */
/** @typedef {{curve: Spot[], found: boolean, moving: boolean, pencil: Spot | null, hint: string, yours: string}} Shown */

export const LETTERS = 14; // pixels
const [LINE, PAD, BELOW, SIDE, GUTTER] = [18, 26, 44, 12, 44];
export const POINT_MS = 250;

/** How wide a text is. @param {string} font @returns {(text: string) => number} */
function ruler(font) {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return (text) => text.length * LETTERS * 0.6;
  context.font = font;
  return (text) => context.measureText(text).width;
}

/** The axes at a width, and the way from values to pixels.
 * @param {Given} given @param {number} width */
export function scales({ x, y }, width) {
  const height = Math.round(Math.min(280, Math.max(215, width * 0.34)));
  const top = y.label ? LINE + 4 : 6;
  const left = y.ticks.length ? GUTTER : SIDE;
  const right = width - SIDE;
  const bottom = height - BELOW;
  return {
    ...{ width, height, top, left, right, bottom },
    across: (at) => left + ((right - left) * (at - x.from)) / (x.to - x.from),
    up: (at) => bottom - PAD - ((bottom - top - 2 * PAD) * (at - y.from)) / (y.to - y.from),
    /** The height that a pixel means, within the axis. @param {number} pixel */
    heightAt: (pixel) => {
      const part = (bottom - PAD - pixel) / (bottom - top - 2 * PAD);
      return y.from + (y.to - y.from) * Math.min(1, Math.max(0, part));
    },
  };
}

/** Everything on the axes. @param {Given} given @param {Shown} shown @param {number} width @param {string} family of letters */
export function picture(given, { curve, found, moving, pencil, hint, yours }, width, family) {
  const { x, y, start, also, points } = given;
  const s = scales(given, width);
  const widthOf = ruler(`${LETTERS}px ${family}`);
  const boldWidthOf = ruler(`600 ${LETTERS}px ${family}`);
  /** @type {Box[]} */ const taken = [];
  const parts = [];
  const path = (spots) =>
    spots.map(([a, b], i) => `${i ? "L" : "M"}${s.across(a).toFixed(1)} ${s.up(b).toFixed(1)}`).join("");
  const line = (name, d) => parts.push(drawn("path", { class: name, d }));
  /** Words at a place; what stands there is kept free of others. */
  const text = (words, left, base, anchor = "start", name = "") => {
    const long = widthOf(words);
    const from = anchor === "end" ? left - long : anchor === "middle" ? left - long / 2 : left;
    const at = Math.min(Math.max(from, 0), width - long);
    taken.push({ x: at, y: base - LETTERS, width: long, height: LETTERS + 4 });
    parts.push(drawn("text", { class: `gc-draw-text ${name}`, x: at.toFixed(1), y: base }, words));
  };

  for (const one of y.lines) line("gc-draw-level", `M${s.left} ${s.up(one.at)}H${s.right}`);
  line("gc-draw-axis", `M${s.left} ${s.top}V${s.bottom}H${s.right}`);
  if (y.label) text(y.label, s.left, s.top - 6);
  text(y.high, s.left + 7, s.top + LETTERS + 1);
  text(y.low, s.left + 7, s.bottom - 7);
  for (const one of y.lines) text(one.text, s.right, s.up(one.at) - 5, "end");
  for (const { at, text: words } of y.ticks) text(words, s.left - 6, s.up(at) + 5, "end");
  let free = 0;
  for (const { at, text: words } of x.ticks) {
    const [middle, half] = [s.across(at), widthOf(words) / 2];
    line("gc-draw-axis", `M${middle} ${s.bottom}v5`);
    if (middle - half < free) continue; // on a narrow place every other number is left out
    text(words, middle, s.bottom + LINE + 2, "middle");
    free = middle + half + 8;
  }
  text(x.label, (s.left + s.right) / 2, s.bottom + 2 * LINE + 4, "middle");

  const most = Math.min(170, Math.max(84, width * 0.3));
  /** Words that look for a free place beside a point. @type {Array<{at: Spot, text: string, name: string, delay: number}>} */
  const words = [];
  if (also.curve && (!also.late || found)) {
    line("gc-draw-also", path(also.curve));
    const middle = also.curve[Math.floor((2 * also.curve.length) / 3)];
    words.push({ at: middle, text: also.text || "", name: "gc-draw-also-text", delay: 0 });
  }
  if (start.length) {
    line("gc-draw-start", path(start));
    if (given.start_text) words.push({ at: start[0], text: given.start_text, name: "", delay: 0 });
  }
  if (hint) {
    const [from, to] = [s.across(x.places[0]), s.right];
    parts.push(
      drawn("text", {
        class: "gc-draw-text gc-draw-hint",
        x: Math.max(s.left, (from + to - boldWidthOf(hint)) / 2),
        y: s.top + (s.bottom - s.top) * 0.3,
      }, hint),
    );
  }
  const wait = (node, ms) => {
    if (moving) node.style.animationDelay = `${ms}ms`;
    node.classList.toggle("gc-draw-coming", moving);
    parts.push(node);
  };
  if (found && given.shape === "ours" && points.length > 1) {
    wait(
      drawn("path", { class: "gc-draw-shape", d: path(points.map((one) => [one.x, one.y])) }),
      points.length * POINT_MS,
    );
  }
  if (curve.length) line("gc-draw-yours", path(curve));
  if (pencil) {
    parts.push(drawn("circle", { class: "gc-draw-pencil", cx: s.across(pencil[0]), cy: s.up(pencil[1]), r: 9 }));
  }
  for (const [i, one] of (found ? points : []).entries()) {
    const [cx, cy] = [s.across(one.x), s.up(one.y)];
    taken.push({ x: cx - 7, y: cy - 7, width: 14, height: 14 });
    wait(drawn("circle", { class: "gc-draw-point", cx, cy, r: 6 }), i * POINT_MS);
    words.push({ at: [one.x, one.y], text: one.text, name: "gc-draw-point-text", delay: i * POINT_MS });
  }
  if (found && curve.length) {
    words.push({ at: curve[Math.floor(curve.length / 2)], text: yours, name: "gc-draw-yours-text", delay: 0 });
  }
  const sized = words.map((one) => {
    const lines = wrapped(one.text, most, boldWidthOf);
    const size = { width: Math.max(...lines.map(boldWidthOf)), height: lines.length * LINE };
    return { ...one, lines, x: s.across(one.at[0]), y: s.up(one.at[1]), ...size };
  });
  const room = { x: s.left + 4, y: s.top, width: s.right - s.left - 4, height: s.bottom - s.top - 4 };
  besidePoints(sized, taken, room).forEach((box, i) => {
    const { lines, name, delay, x: px, y: py } = sized[i];
    const leader = leaderTo(box, px, py);
    if (leader) parts.push(drawn("path", { class: "gc-draw-axis", d: leader }));
    const rows = lines.map((row, n) => drawn("tspan", { x: box.x.toFixed(1), y: box.y + LINE * n + LETTERS }, row));
    wait(drawn("text", { class: `gc-draw-text ${name}` }, ...rows), delay);
  });
  return { parts, scales: s };
}

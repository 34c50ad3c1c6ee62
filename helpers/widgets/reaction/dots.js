// A dot for each value on a line, stacked where they meet, with the middle and its range; a sentence stands beside it.

import { make } from "../shared/elements.js";
import { median } from "./trials.js";

/** How far a line has to go to both sides for all values. @param {number[]} values */
export const dotReach = (values) => Math.max(50, Math.ceil((Math.max(...values.map(Math.abs)) + 20) / 50) * 50);

/** @param {number[]} values at least one
 * @param {{low: string, high: string, range: [number, number] | null, reach: number}} how names of the two ends; the same reach makes lines comparable
 * @returns {HTMLElement} */
export function dotRow(values, { low, high, range, reach }) {
  const at = (value) => `${50 + (50 * value) / reach}%`;
  const put = (node, value) => {
    node.style.left = at(value);
    return node;
  };
  const stacked = new Map();
  const dots = values.map((value) => {
    const bin = Math.round(value / (reach / 40));
    const height = stacked.get(bin) || 0;
    stacked.set(bin, height + 1);
    const dot = put(make("span", { class: "gc-dots-dot" }), value);
    dot.style.bottom = `${0.35 + 0.75 * Math.min(height, 8)}rem`;
    return dot;
  });
  const middle = put(make("span", { class: "gc-dots-middle" }), median(values));
  const band = make("span", { class: "gc-dots-range" });
  if (range) {
    band.style.left = at(range[0]);
    band.style.width = `${(50 * (range[1] - range[0])) / reach}%`;
  }
  const track = make(
    "div",
    { class: "gc-dots-track" },
    put(make("span", { class: "gc-dots-zero" }), 0),
    ...(range ? [band] : []),
    ...dots,
    middle,
  );
  track.style.height = `${Math.max(3, 1.2 + 0.75 * Math.min(9, Math.max(...stacked.values())))}rem`;
  const ticks = make(
    "div",
    { class: "gc-dots-ticks" },
    ...[-reach / 2, 0, reach / 2].map((value) =>
      put(make("span", {}, `${value < 0 ? "\u2212" : value > 0 ? "+" : ""}${Math.abs(value)} ms`), value)
    ),
  );
  const ends = make(
    "div",
    { class: "gc-dots-ends" },
    make("span", {}, `\u2190 ${low}`),
    make("span", {}, `${high} \u2192`),
  );
  return make("div", { class: "gc-dots", "aria-hidden": "true" }, track, ticks, ends);
}

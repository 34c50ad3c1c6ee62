// What a reader has put into a picture as a bet: a line across the axes, a point, or a curve, with its name once it is placed.

import { drawn } from "../shared/drawn.js";

/** @import { Bet } from "./distance.js" */

/** Pixels of the plan: how far inside the axes a mark stands that is dragged along one of them, and how wide its name is. */
const INSIDE = 14;
const NAME_WIDE = 60;

/** The curve as far as it is drawn. */
function curve(at, places) {
  let line = "";
  at.forEach((stop, i) => {
    if (stop >= 0) line += `${line && at[i - 1] >= 0 ? "L" : "M"}${places.x[i]} ${places.y[stop]}`;
  });
  return line ? [drawn("path", { d: line, class: "gc-bet-line" })] : [];
}

/** The SVG nodes of a bet, and where its grip stands, in the plan's pixels.
 * @param {Bet} bet
 * @param {{at: number[], placed: boolean, done: boolean, pen: number[]}} state `pen`: the place and the height of a curve's pen
 * @param {number[]} box of the axes @param {{x: number[], y: number[]}} places @param {string} name */
export function betMark(bet, { at, placed, done, pen }, [left, top, width, height], places, name) {
  const { x } = bet.scales;
  if (bet.kind === "curve") {
    const nodes = curve(at, places);
    const end = places.x[at.length - 1];
    // over the highest part of the line that the words are as wide as
    const high = Math.min(...at.map((stop, i) => places.x[i] > end - NAME_WIDE ? places.y[stop] : Infinity));
    if (done) nodes.push(nameAt(name, end, high - 8, "end"));
    return { nodes, across: places.x[pen[0]], down: places.y[pen[1]] };
  }
  const axes = Object.keys(bet.scales);
  // A mark on one axis stands inside the axes, clear of their numbers.
  const across = x ? places.x[at[0]] : left + INSIDE;
  const down = bet.scales.y ? places.y[at[axes.length - 1]] : top + height - INSIDE;
  const nodes = [];
  if (bet.kind === "value" && placed) {
    const line = x ? `M${across} ${top}V${top + height}` : `M${left} ${down}H${left + width}`;
    nodes.push(drawn("path", { d: line, class: "gc-bet-line" }));
  }
  if (done) {
    nodes.push(drawn("circle", { cx: across, cy: down, r: 7, class: "gc-bet-dot" }));
    if (!x) nodes.push(nameAt(name, left + width, down - 6, "end"));
    else {
      const side = across > left + width * 0.8 ? "end" : across < left + width * 0.2 ? "start" : "middle";
      nodes.push(nameAt(name, across, bet.kind === "point" ? down - 12 : top - 4, side));
    }
  }
  return { nodes, across, down };
}

const nameAt = (name, x, y, anchor) =>
  drawn("text", { x, y: Math.max(y, 12), class: "gc-bet-name", "text-anchor": anchor }, name);

// Words over a drawing: HTML, so that they keep their size on a phone, are read aloud and can be translated.

import { make, retell } from "../shared/elements.js";
import { reader } from "../explore/engine/marks.js";
import { boxOf } from "./boxes.js";
import { nodesOf } from "./moves.js";

const GAP = 4; // pixels between a label and its part
const TOUCH = 2; // pixels by which two labels may touch and still be read

/** @typedef {{x: number, y: number, width: number, height: number}} Box where a label lies, in pixels */

/** Whether two labels cover one another. @param {Box} one @param {Box} other */
const covers = (one, other) =>
  Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > TOUCH &&
  Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > TOUCH;

/** Labels for a drawing.
 * @param {{part: string, side: string, words: {templates: string[], pools: string[][]}}[]} specs @param {DataView} places
 * @param {number} stops how many there are in all @param {SVGSVGElement} svg @param {HTMLElement} frame
 * @returns {{nodes: HTMLElement[], say: (stop: number) => void, place: () => void}} the words of a stop, and put them where
 *   their parts are; where there is no room for two, the one that was given first stays */
export function labels(specs, places, stops, svg, frame) {
  let from = 0;
  const all = specs.map(({ part, side, words }) => {
    const length = 2 * stops * (1 + words.pools.length);
    const read = reader(words, new DataView(places.buffer, places.byteOffset + from, length), stops);
    from += length;
    const node = make("span", { class: "gc-scene-label", "data-side": side });
    frame.append(node);
    return { node, read, side, parts: nodesOf(svg, part) };
  });
  let at = 0;
  return {
    nodes: all.map(({ node }) => node),
    say(stop) {
      at = stop;
    },
    place() {
      /** @type {Box[]} */ const placed = [];
      for (const { node, read, side, parts } of all) {
        const box = boxOf(parts, frame);
        const words = box ? read(at) : ""; // what is not there yet is not told
        node.hidden = !words;
        if (!box || !words) continue;
        retell(node, words);
        const { offsetWidth: width, offsetHeight: height } = node;
        let x = (box.left + box.right - width) / 2;
        let y = (box.top + box.bottom - height) / 2;
        if (side === "above") y = box.top - height - GAP;
        else if (side === "below") y = box.bottom + GAP;
        else if (side === "left") x = box.left - width - GAP;
        else if (side === "right") x = box.right + GAP;
        x = Math.max(0, Math.min(x, frame.clientWidth - width));
        y = Math.max(0, Math.min(y, frame.clientHeight - height));
        node.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
        const here = { x, y, width, height };
        const isCovered = placed.some((other) => covers(here, other));
        node.style.visibility = isCovered ? "hidden" : "";
        if (!isCovered) placed.push(here);
      }
    },
  };
}

// The curve of certainty and being right, with its sentence, its table and the largest surprises.

import { surenessInWords } from "../questions/sureness.js";
import { drawn } from "../shared/drawn.js";
import { fill, make } from "../shared/elements.js";
import { byLevel, FEWEST_ANSWERS, saidMost, surprises, together } from "./calibration.js";

/** @import { Level, Said } from "./calibration.js" */

const [WIDTH, HEIGHT] = [330, 270];
const ROOM = { left: 64, right: 20, top: 16, bottom: 52 };
const x = (sure) => ROOM.left + ((sure - 50) / 50) * (WIDTH - ROOM.left - ROOM.right);
const y = (percent) => HEIGHT - ROOM.bottom - (percent / 100) * (HEIGHT - ROOM.top - ROOM.bottom);

/** @param {Level[]} levels @param {string} sentence @param {Object<string, string>} words */
function curve(levels, sentence, words) {
  const text = (at, attributes = {}) => drawn("text", { class: "gc-curve-text", ...attributes }, at);
  const points = levels.map(({ level, n, right }) => ({ cx: x(level), cy: y((100 * right) / n), n }));
  return drawn(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "gc-curve", role: "img", "aria-label": sentence },
    ...[0, 50, 100].flatMap((percent) => [
      drawn("line", { x1: x(50), x2: x(100), y1: y(percent), y2: y(percent), class: "gc-curve-grid" }),
      text(`${percent}\u00a0%`, { x: ROOM.left - 12, y: y(percent) + 5, "text-anchor": "end" }),
    ]),
    ...[50, 75, 100].map((sure) => text(String(sure), { x: x(sure), y: HEIGHT - 30, "text-anchor": "middle" })),
    text(words["calibration.across"], { x: (x(50) + x(100)) / 2, y: HEIGHT - 8, "text-anchor": "middle" }),
    drawn("line", { x1: x(50), x2: x(100), y1: y(50), y2: y(100), class: "gc-curve-even" }),
    drawn("polyline", { points: points.map(({ cx, cy }) => `${cx},${cy}`).join(" "), class: "gc-curve-line" }),
    ...points.map(({ cx, cy, n }) =>
      drawn("circle", { cx, cy, r: 4 + Math.min(6, Math.sqrt(n)), class: "gc-curve-dot" })
    ),
  );
}

/** @param {Level[]} levels @param {Object<string, string>} words */
const table = (levels, words) =>
  make(
    "details",
    {},
    make("summary", {}, words["calibration.table"]),
    make(
      "table",
      {},
      make(
        "thead",
        {},
        make(
          "tr",
          {},
          ...["said", "answers", "right"].map((name) => make("th", { scope: "col" }, words[`calibration.${name}`])),
        ),
      ),
      make(
        "tbody",
        {},
        ...levels.map(({ level, n, right }) =>
          make(
            "tr",
            {},
            make("th", { scope: "row" }, surenessInWords(level, words)),
            make("td", {}, String(n)),
            make("td", {}, String(right)),
          )
        ),
      ),
    ),
  );

/** The sentence of the level that was said most. @param {Said[]} said @param {Object<string, string>} words */
export function curveSentence(said, words) {
  const { level, n, right } = saidMost(byLevel(said));
  return fill(words["calibration.sentence"], { level: surenessInWords(level, words), right, n });
}

/** How many answers there are so far, where they are few; else the curve. @param {Said[]} said
 * @param {Object<string, string>} words @returns {HTMLElement} */
export function calibrationPicture(said, words) {
  if (said.length < FEWEST_ANSWERS) {
    return make("p", { class: "gc-calibrated" }, fill(words["calibration.few"], { n: said.length }));
  }
  const levels = byLevel(said);
  const sentence = curveSentence(said, words);
  const surprised = surprises(said).map(({ sure, question, lesson }) =>
    make(
      "li",
      { "data-lesson": lesson },
      fill(words["calibration.surprise"], {
        question,
        level: surenessInWords(sure, words),
      }),
    )
  );
  return make(
    "div",
    { class: "gc-calibrated" },
    make("p", { class: "gc-title" }, words["calibration.title"]),
    make("p", { class: "gc-curve-sentence" }, make("b", {}, sentence)),
    curve(levels, sentence, words),
    make("p", { class: "gc-note" }, words["calibration.key"]),
    make("p", {}, fill(words[`calibration.${together(said)}`], { n: said.length })),
    ...(surprised.length
      ? [make("p", {}, make("b", {}, words["calibration.surprises"])), make("ul", {}, ...surprised)]
      : []),
    table(levels, words),
  );
}

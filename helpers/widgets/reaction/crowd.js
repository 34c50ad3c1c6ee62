// One result among many: the reader's dot, others drawn by chance from a seed, and the interval of their average closing.

import { chance } from "../shared/chance.js";
import { drawn } from "../shared/drawn.js";
import { fill, make } from "../shared/elements.js";
import { choices } from "../shared/forms.js";

/** @typedef {{people: number[], middle: number, spread: number, seed: number, mark: string}} Crowd how many, the average and
 *   spread that they are drawn with in milliseconds, and a line on where they come from */
/** @typedef {{mean: number, low: number | null, high: number | null, values: number[]}} Average of some people, with its 95 % interval */

const [WIDE, HIGH, FLOOR] = [400, 88, 66]; // of the picture, and where its axis lies
const COLUMN = 8; // how wide a stack of dots is

/** Values from a bell curve, the same row for the same seed. @param {Crowd} crowd @param {number} n */
export function others({ middle, spread, seed }, n) {
  const random = chance(seed);
  return Array.from({ length: n }, () => {
    const far = Math.sqrt(-2 * Math.log(1 - random()));
    return middle + spread * far * Math.cos(2 * Math.PI * random());
  });
}

/** The factor of a 95 % interval of an average with so many degrees of freedom: Student's t, by its usual series. @param {number} free */
export function factor(free) {
  const z = 1.959964;
  return z + (z ** 3 + z) / (4 * free) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * free ** 2);
}

/** The reader and the first of the others. @param {number} mine @param {Crowd} crowd @param {number} n two or more @returns {Average} */
export function averageOf(mine, crowd, n) {
  const values = [mine, ...others(crowd, n - 1)];
  const mean = values.reduce((sum, one) => sum + one, 0) / n;
  const spread = Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (n - 1));
  const half = (factor(n - 1) * spread) / Math.sqrt(n);
  return { mean, low: mean - half, high: mean + half, values };
}

/** What an average tells, in words. @param {Average} found @param {number} n @param {Record<string, string>} within @param {Record<string, string>} words
 * @param {string} [who] "you", or "made" for made-up answers */
export function inWords({ mean, low, high }, n, within, words, who = "you") {
  const signed = (ms) => `${Math.round(ms) < 0 ? "\u2212" : ""}${Math.abs(Math.round(ms))}`;
  const named = { ...within, n: n.toLocaleString("en-US"), ms: Math.abs(Math.round(mean)) };
  const said = fill(words[`reaction.crowd_${n === 1 ? `${who}_` : ""}${mean < 0 ? "slower" : "faster"}`], named);
  if (low === null || high === null) return said;
  const zero = low <= 0 && high >= 0;
  const range = fill(words["reaction.crowd_range"], { low: signed(low), high: signed(high) });
  return `${said} ${range} ${words[zero ? "reaction.crowd_open" : "reaction.crowd_clear"]}`;
}

/** The reader's dot and a choice of how many others stand beside it.
 * @param {{difference: number, low: number | null, high: number | null}} mine @param {Crowd} crowd
 * @param {{words: Record<string, string>, within: Record<string, string>, name: string, who: string, signal: AbortSignal}} use @returns {HTMLElement} */
export function crowdView(mine, crowd, { words, within, name, who, signal }) {
  const sizes = [1, ...crowd.people];
  const farthest = Math.max(...[mine.difference, mine.low ?? 0, mine.high ?? 0].map(Math.abs));
  const reach = Math.ceil(Math.max(3.2 * crowd.spread, farthest + 20) / 50) * 50;
  const at = (ms) => WIDE / 2 + ((WIDE / 2 - 8) * Math.max(-reach, Math.min(reach, ms))) / reach;
  const plot = drawn("svg", { class: "gc-crowd-picture", viewBox: `0 0 ${WIDE} ${HIGH}`, "aria-hidden": "true" });
  const told = make("p", { class: "gc-reading gc-crowd-told", role: "status" });
  const asked = choices(
    {
      legend: words["reaction.crowd"],
      items: sizes.map((n) => ({
        text: fill(words[n === 1 ? `reaction.crowd_${who}` : "reaction.crowd_people"], {
          n: n.toLocaleString("en-US"),
        }),
      })),
      name: `${name}-crowd`,
    },
    ([i]) => show(i),
    signal,
  );

  /** @param {number} i which of the sizes */
  function show(i) {
    const n = sizes[i];
    const found = n === 1 ? { ...mine, mean: mine.difference, values: [] } : averageOf(mine.difference, crowd, n);
    const low = at(found.low ?? found.mean);
    const long = Math.max(3, at(found.high ?? found.mean) - low);
    plot.replaceChildren(
      drawn("path", { class: "gc-crowd-axis", d: `M0 ${FLOOR}H${WIDE}` }),
      drawn("path", { class: "gc-crowd-zero", d: `M${WIDE / 2} 2V${HIGH}` }),
      stacks(found.values.slice(1).map(at)),
      drawn("rect", { class: "gc-crowd-range", x: low, y: FLOOR + 9, width: long, height: 9, rx: 3 }),
      drawn("path", { class: "gc-crowd-you", d: `M${at(mine.difference)} ${FLOOR - 10}l9 9l-9 9l-9-9Z` }),
    );
    told.textContent = inWords(found, n, within, words, who);
  }
  asked.choose([0]);
  show(0);
  const ends = ["reaction.crowd_low", "reaction.crowd_high"].map((word) => make("span", {}, fill(words[word], within)));
  return make(
    "div",
    { class: "gc-crowd" },
    asked.node,
    plot,
    make("div", { class: "gc-crowd-ends gc-note" }, ends[0], make("span", {}, words["reaction.crowd_zero"]), ends[1]),
    told,
    make("p", { class: "gc-note" }, crowd.mark),
  );
}

/** Others as dots on top of each other, or as columns where there are too many for dots. @param {number[]} places */
function stacks(places) {
  const heights = new Map();
  places.forEach((x) => heights.set(Math.round(x / COLUMN), (heights.get(Math.round(x / COLUMN)) || 0) + 1));
  const each = Math.min(COLUMN, (FLOOR - 6) / Math.max(1, ...heights.values()));
  const asDots = each > 2;
  const d = [...heights].map(([column, n]) => {
    const x = column * COLUMN;
    if (!asDots) return `M${x - COLUMN / 2} ${FLOOR}v${-n * each}h${COLUMN}V${FLOOR}Z`;
    const r = Math.min(3.2, each / 2 - 0.2);
    return Array.from(
      { length: n },
      (_, k) => `M${x - r} ${FLOOR - (k + 0.5) * each}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
    ).join("");
  });
  return drawn("path", { class: "gc-crowd-others", d: d.join("") });
}

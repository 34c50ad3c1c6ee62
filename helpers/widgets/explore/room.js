// Room for the longest words that can come, so that nothing below or beside them moves when they change.

import { make } from "../shared/elements.js";

const MOST = 6; // sentences that are laid out unseen

/** The longest that each sentence can become, the longest of all first.
 * @param {{templates: string[], pools: string[][]}} words @param {DataView} places @param {number} stops */
export function longestReadings(words, places, stops) {
  const width = words.pools.length;
  const longest = new Map();
  for (let stop = 0; stop < stops; stop += 1) {
    const template = places.getUint16(2 * stop, true);
    if (!template) continue;
    if (!longest.has(template)) longest.set(template, Array(width).fill(""));
    const best = longest.get(template);
    for (let place = 0; place < width; place += 1) {
      const word = words.pools[place][places.getUint16(2 * ((1 + place) * stops + stop), true)] || "";
      if (word.length > best[place].length) best[place] = word;
    }
  }
  return [...longest].map(([template, best]) =>
    words.templates[template].replace(/\{(\d+)\}/g, (_, place) => best[Number(place)])
  ).sort((one, other) => other.length - one.length).slice(0, MOST);
}

/** A node in the room of the longest of some texts. @param {HTMLElement} node @param {string[]} texts @param {string} [tag] */
export function roomFor(node, texts, tag = "span") {
  const longest = texts.length ? [...texts].sort((one, other) => other.length - one.length).slice(0, MOST) : [];
  return make(
    tag,
    { class: "gc-room" },
    node,
    ...longest.map((text) => make("span", { class: "gc-spacer", "aria-hidden": "true" }, text)),
  );
}

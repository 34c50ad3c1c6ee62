// What cards on piles keep, and the order in which they come.

import { isPlain } from "../shared/remember.js";

/** @typedef {{id: string, text: string, bin?: string, feedback_html?: string, svg?: string}} Item */

/** The same order on every visit, but not the author's: by a number made of each name. @param {Item[]} items */
export function mixedByName(items) {
  const mixed = (text) => [...text].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 17);
  return [...items].sort((a, b) => mixed(a.id) - mixed(b.id));
}

/** Where the cards lie that an entry has kept; a card or a pile that is there no longer is left out.
 * @param {any} entry @param {Item[]} items @param {Array<{id: string}>} bins @returns {Map<string, string>} */
export function keptPiles(entry, items, bins) {
  const where = isPlain(entry?.answer) && isPlain(entry.answer.placed) ? entry.answer.placed : {};
  const known = new Set(bins.map((bin) => bin.id));
  return new Map(
    items.filter(({ id }) => Object.hasOwn(where, id) && known.has(where[id])).map(({ id }) => [id, where[id]]),
  );
}

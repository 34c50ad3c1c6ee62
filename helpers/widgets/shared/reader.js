// Two random numbers of the reader, kept under the course's own key: `id` stands on files to hand in, in place of a
// name; `seed` decides in which order she sees options, and no file to hand in holds it. Each is made when it is first
// needed, goes along in her own file and is erased with the record. They say nothing, so they count as nothing kept.

import { known } from "./known.js";
import { isPlain, RECORD_VERSION, storedText, storeText } from "./remember.js";

/** @typedef {{id?: string, seed?: string}} Numbers */

/** The well-formed ones of what the storage or a file holds. @param {any} found @returns {Numbers} */
export function goodNumbers(found) {
  const isHex = (name, digits) =>
    isPlain(found) && typeof found[name] === "string" && new RegExp(`^[0-9a-f]{${digits}}$`).test(found[name]);
  return { ...(isHex("id", 12) ? { id: found.id } : {}), ...(isHex("seed", 8) ? { seed: found.seed } : {}) };
}

/** Those that were made before. @param {string} course @returns {Numbers} */
export function keptNumbers(course) {
  try {
    return goodNumbers(JSON.parse(storedText(course) || "null"));
  } catch {
    return {};
  }
}

/** Keep these beside what is kept. @param {string} course @param {Numbers} numbers */
export function keepNumbers(course, numbers) {
  storeText(course, JSON.stringify({ version: RECORD_VERSION, ...keptNumbers(course), ...numbers }));
}

/** @param {number} digits an even number */
const randomHex = (digits) =>
  [...crypto.getRandomValues(new Uint8Array(digits / 2))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** The number in place of a name. @param {string} course */
export function randomId(course) {
  const before = keptNumbers(course).id;
  if (before) return before;
  const id = randomHex(12);
  keepNumbers(course, { id });
  return id;
}

/** The seeds of this page by course, and whether each is kept. @returns {Map<string, {seed: string, kept: boolean}>} */
function pageSeeds() {
  return (window.gcReaderSeeds = window.gcReaderSeeds || new Map());
}

/** The reader's seed. A first one is kept at once. After all was erased there is a new one, too, but it is not kept
 * before something else is: what was erased stays empty. @param {string} course empty: it lives as long as the page */
export function readersSeed(course) {
  const stored = course ? keptNumbers(course).seed : undefined;
  const before = pageSeeds().get(course);
  if (stored) pageSeeds().set(course, { seed: stored, kept: true });
  else if (!before || before.kept) {
    const seed = randomHex(8);
    const isFirst = Boolean(course) && !before;
    pageSeeds().set(course, { seed, kept: isFirst });
    if (isFirst) keepNumbers(course, { seed });
  }
  return known(pageSeeds(), course).seed;
}

/** Something was kept again: the seed goes with it. @param {string} course */
export function keepSeedToo(course) {
  const before = pageSeeds().get(course);
  if (!before || before.kept || keptNumbers(course).seed) return;
  pageSeeds().set(course, { ...before, kept: true });
  keepNumbers(course, { seed: before.seed });
}

// What each of the hundred figures looks like: before, while one guesses, and as groups come in. Pure: no page is needed.

/** @typedef {{id: string, text: string, n: number, look: string}} Group */

export const PEOPLE = 100;
export const ACROSS = 10;
/** A guess that is no farther off is called close. */
export const CLOSE = 5;
/** Milliseconds in which one group comes in. */
export const WAVE_MS = 300;

/** Whether a look is that of an average, which counts no heads: one large figure stands for it. @param {string} [look] */
export const isAverage = (look) => Boolean(look?.endsWith("_on_average"));

/** The pose of a look, which an average has as any one figure has it. @param {string} look */
export const poseOf = (look) => look.replace("_on_average", "");

/** The groups, the guessed one first, so that a guess can be seen beside it. @param {Group[]} found
 * @param {string} [guessed] @returns {Group[]} */
export function inOrder(found, guessed) {
  return [...found.filter(({ id }) => id === guessed), ...found.filter(({ id }) => id !== guessed)];
}

/** The look of each figure when all groups are in. @param {Group[]} groups @returns {string[]} */
export const looksOf = (groups) => groups.flatMap(({ n, look }) => Array(n).fill(look));

/** The first so many with a look, the others not told. @param {number} n @param {string} look @returns {string[]} */
export const lit = (n, look) => Array.from({ length: PEOPLE }, (_, i) => (i < n ? look : "open"));

/** How many figures have changed after so many milliseconds, group by group.
 * @param {Group[]} groups @param {number} ms */
export function changedAfter(groups, ms) {
  let before = 0;
  for (const [i, { n }] of groups.entries()) {
    const part = (ms - i * WAVE_MS) / WAVE_MS;
    if (part < 1) return before + Math.max(0, Math.floor(n * part));
    before += n;
  }
  return before;
}

/** How many figures a place in the square means: 10 for the end of the first row. Above and left of it is none.
 * @param {number} across from 0 (left) to 1 @param {number} down from 0 (top) to 1 */
export function peopleAt(across, down) {
  if (down < 0) return 0;
  const row = Math.min(ACROSS - 1, Math.floor(down * ACROSS));
  const column = Math.min(ACROSS - 1, Math.floor(across * ACROSS));
  return Math.max(0, Math.min(PEOPLE, row * ACROSS + column + 1));
}

/** The line that parts the first n figures from the others, as steps through the square.
 * @param {number} n @param {number} wide @param {number} high one figure's room */
export function stepsAfter(n, wide, high) {
  const row = Math.floor(n / ACROSS);
  const x = (n % ACROSS) * wide;
  const right = ACROSS * wide;
  if (x === 0) return `M0 ${row * high}H${right}`;
  return `M0 ${(row + 1) * high}H${x}V${row * high}H${right}`;
}

/** Which sentence says the distance. @param {number} yours @param {number} found @returns {"near" | "more" | "less"} */
export function wayOf(yours, found) {
  return Math.abs(found - yours) <= CLOSE ? "near" : found > yours ? "more" : "less";
}

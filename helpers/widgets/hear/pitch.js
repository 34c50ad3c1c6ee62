// Heights as pitches, and a curve as notes in time. Nothing here needs a page.

import { share } from "./values.js";

/** @import { Point } from "./values.js" */
/** @typedef {{at: number, hertz: number | null}} Note `at` in seconds; without hertz there is silence from there on */

/** Hertz of the lowest and of the highest: two octaves that small loudspeakers carry. */
const [LOWEST, HIGHEST] = [220, 880];
/** Seconds from one end of the axis to the other. */
export const SECONDS = 3;

/** A higher value has a higher pitch, and equal steps sound equal. @param {number} part from 0 to 1 */
export const hertz = (part) => LOWEST * (HIGHEST / LOWEST) ** part;

/** A curve from its left to its right. @param {Point[]} points @param {{along: number[], up: number[]}} over from where
 * to where they go @returns {Note[]} */
export const notes = (points, over) =>
  points.map(({ along, up }) => ({
    at: SECONDS * share(over.along, along),
    hertz: Number.isNaN(up) ? null : hertz(share(over.up, up)),
  }));

/** The notes at which a curve turns: from up to down, or from down to up. @param {Note[]} line @returns {Note[]} */
export function bends(line) {
  let way = 0;
  return line.filter((note, i) => {
    const [here, next] = [note.hertz, line[i + 1]?.hertz];
    if (here == null || next == null || here === next) return false;
    const turned = way * (next - here) < 0;
    way = next - here;
    return turned;
  });
}

// Words beside points, put so that they touch neither one another nor a point. Pure: no page is needed.

/** @typedef {{x: number, y: number, width: number, height: number}} Box its left upper corner, and its size */

const [GAP, FAR] = [9, 24];

/** @param {Box} a @param {Box} b */
export function overlap(a, b) {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 0 && down > 0 ? across * down : 0;
}

/** A text in lines no longer than `most`. @param {string} text @param {number} most
 * @param {(text: string) => number} widthOf */
export function wrapped(text, most, widthOf) {
  /** @type {string[]} */ const lines = [];
  for (const word of text.split(/ +/)) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && widthOf(longer) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Where the words of one point may stand, the best first, all within the room.
 * @param {{x: number, y: number, width: number, height: number}} one @param {Box} room @returns {Box[]} */
function candidates({ x, y, width, height }, room) {
  const made = [GAP, FAR, 2 * FAR].flatMap((gap) => [
    [x - width / 2, y - gap - height],
    [x - width / 2, y + gap],
    [x + gap, y - height / 2],
    [x - gap - width, y - height / 2],
    [x + gap, y - gap - height],
    [x - gap - width, y - gap - height],
    [x + gap, y + gap],
    [x - gap - width, y + gap],
  ]);
  const inside = (at, size, low, all) => Math.min(Math.max(at, low), low + all - size);
  return made.map(([left, top]) => ({
    x: inside(left, width, room.x, room.width),
    y: inside(top, height, room.y, room.height),
    width,
    height,
  }));
}

/** Put the words of each point where they touch nothing, as far as there is such a place.
 * @param {Array<{x: number, y: number, width: number, height: number}>} words each at its point, with its size
 * @param {Box[]} taken @param {Box} room @returns {Box[]} */
export function besidePoints(words, taken, room) {
  const held = [...taken];
  return words.map((one) => {
    const cost = (box) => held.reduce((sum, other) => sum + overlap(box, other), 0);
    const possible = candidates(one, room);
    const best = possible.find((box) => cost(box) === 0) ||
      possible.reduce((least, box) => (cost(box) < cost(least) ? box : least));
    held.push(best);
    return best;
  });
}

/** A thin line from a point to words that stand farther off; empty where they stand beside it.
 * @param {Box} box @param {number} x @param {number} y */
export function leaderTo(box, x, y) {
  const toX = Math.min(Math.max(x, box.x), box.x + box.width);
  const toY = Math.min(Math.max(y, box.y), box.y + box.height);
  return Math.hypot(toX - x, toY - y) > 1.6 * GAP
    ? `M${x.toFixed(1)} ${y.toFixed(1)}L${toX.toFixed(1)} ${toY.toFixed(1)}`
    : "";
}

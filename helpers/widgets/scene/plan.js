// The numbers of a scene: what is said of each part at a stop, and where that lies on the way from one stop to the next.

/** @typedef {{from: number, on: number[]}} Column where its numbers begin, and the controls on which they depend */
/** @typedef {{part: string, what: string, columns: Column[]}} Said */

/** What is said at these stops. @param {Column[]} columns @param {ArrayLike<number>} numbers
 * @param {number[]} stops @param {number[]} sizes how many stops each control has @returns {number[]} */
export function valuesAt(columns, numbers, stops, sizes) {
  return columns.map(({ from, on }) => numbers[from + on.reduce((at, axis) => at * sizes[axis] + stops[axis], 0)]);
}

/** Things that are there or not: nothing lies between. */
const AT_ONCE = new Set(["shown", "lit", "falls", "about"]);

/** Milliseconds from one stop to the next. @param {string} what */
export const timeFor = (what) => AT_ONCE.has(what) ? 0 : what === "view" ? 320 : 120;

/** Part of the way. A view zooms by equal factors, so that each tenfold takes as long as the last.
 * @param {string} what @param {number[]} before @param {number[]} after @param {number} way from 0 to 1; below it where a frame is older than the press that it follows */
export function between(what, before, after, way) {
  if (way >= 1 || before.length === 0) return after;
  const part = 1 - (1 - Math.max(0, way)) ** 2;
  if (what !== "view") return after.map((value, i) => before[i] + (value - before[i]) * part);
  const [x, y, width, height] = before;
  const grown = [after[2] / width, after[3] / height].map((factor) => factor ** part);
  const size = [width * grown[0], height * grown[1]];
  // The corner goes the same share of its way as the size does.
  const share = after[2] === width ? part : (size[0] - width) / (after[2] - width);
  return [x + (after[0] - x) * share, y + (after[1] - y) * share, ...size];
}

/** What moves, turns and grows a part, after its own transform; picture.py does the same.
 * @param {Object<string, number[]>} values */
export function transformOf({ move, turn, grow, about = [0, 0] }) {
  const moves = [];
  if (move) moves.push(`translate(${move[0]} ${move[1]})`);
  if (turn) moves.push(`rotate(${turn[0]} ${about[0]} ${about[1]})`);
  if (grow) {
    moves.push(`translate(${about[0]} ${about[1]}) scale(${grow[0]} ${grow[1]}) translate(${-about[0]} ${-about[1]})`);
  }
  return moves.join(" ");
}

/** The stop whose place is nearest. @param {number[]} places @param {number} target */
export function nearestStop(places, target) {
  return places.reduce((best, place, i) => Math.abs(place - target) < Math.abs(places[best] - target) ? i : best, 0);
}

/** The first and the last stops of a held button are far apart in time, those in its middle near: slowly, then faster.
 * @param {number} seconds since it was pressed @param {number} stops of the whole control @returns {number} stops to climb */
export const climbed = (seconds, stops) => 1 + Math.floor(stops * (Math.max(0, seconds - 0.25) / 7) ** 1.7);

/** How a handle's part tells where it is along an axis: by which of the things said of it, and at which of its edges.
 * @param {Said[]} said of that part @param {"x" | "y"} axis @param {number} control which of the controls
 * @returns {{edge: "start" | "middle" | "end", terms: Column[]}} */
export function ridesOn(said, axis, control) {
  const [along, centre, length, nth] = axis === "y" ? ["y", "cy", "height", 1] : ["x", "cx", "width", 0];
  const moving = (what, n = 0) => {
    const column = said.find((one) => one.what === what)?.columns[n];
    return column && column.on.includes(control) ? [column] : [];
  };
  const [corner, size] = [moving(along), moving(length)];
  const others = [...moving(centre), ...moving("move", Number(nth))];
  if (size.length && !corner.length && !others.length) return { edge: "end", terms: size };
  return { edge: size.length && corner.length ? "start" : "middle", terms: [...corner, ...others] };
}

// Chance from a seed: the same seed gives the same row of numbers, the same text the same order of things. Kept in
// step with `places` in course/paper_order.py, which orders what is printed.

/** A generator of numbers from 0 to 1 that gives the same row for the same seed (mulberry32).
 * @param {number} seed @returns {() => number} */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffled, all orders alike. @template T @param {T[]} items @param {() => number} random @returns {T[]} */
export function shuffled(items, random) {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

/** A seed made of a text (FNV-1a of its bytes, 32 bits). @param {string} text @returns {number} */
function seedOf(text) {
  return new TextEncoder().encode(text).reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
}

/** The places 0 to count - 1 in an order that the text alone decides. @param {string} text @param {number} count */
export const places = (text, count) => shuffled([...Array(count).keys()], chance(seedOf(text)));

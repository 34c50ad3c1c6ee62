// Telling the steps apart with the eyes closed and no sound: in is one long buzz, hold two short ones, out three.

/** Milliseconds of buzz and rest in turn. @type {Object<string, number[]>} */
const PATTERNS = { in: [500], hold: [90, 130, 90], out: [160, 120, 160, 120, 160] };

/** The buzz of a step; of one that has none, nothing. @param {string} kind @returns {number[]} */
export const buzzOf = (kind) => PATTERNS[kind] || [];

/** @param {AbortSignal} signal */
export function vibration(signal) {
  const there = typeof navigator.vibrate === "function";
  let on = false;
  const still = () => {
    if (there && on) navigator.vibrate(0);
  };
  signal.addEventListener("abort", still);
  return {
    there,
    /** @param {boolean} wanted */
    turn(wanted) {
      still();
      on = there && wanted;
    },
    still,
    /** @param {string} kind */
    buzz(kind) {
      if (on) navigator.vibrate(buzzOf(kind));
    },
  };
}

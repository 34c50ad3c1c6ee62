// What a reader has asked her system for: less motion, a dark page.

/** A query of the system's settings. Where a frame forbids to ask, nothing was asked for, and nothing ever changes.
 * @param {string} query @returns {Pick<MediaQueryList, "matches" | "addEventListener">} */
export function media(query) {
  try {
    return window.matchMedia(query);
  } catch {
    return { matches: false, addEventListener() {} };
  }
}

// Each reader sees options in an order of her own, so that no place gives an answer away: made of her seed and of the name
// of what is asked, so that it is the same on every page and stays when other questions come or go.

import { places } from "./chance.js";
import { keepSeedToo, readersSeed } from "./reader.js";
import { keyBegins, RECORD_CHANGED, storedText } from "./remember.js";

/** @import { Store } from "./remember.js" */

/** @param {Partial<Store>} place where answers are kept; empty: the order lives as long as the page
 * @param {AbortSignal} signal */
export function ownOrder({ course = "", lesson = "", item = "" }, signal) {
  let seed = "";
  /** @type {Array<() => void>} */ const calls = [];
  function follow() {
    const before = seed;
    if (!before) return; // no order was shown yet
    seed = readersSeed(course);
    if (seed !== before) calls.forEach((call) => call());
  }
  if (course) {
    window.addEventListener(RECORD_CHANGED, ({ detail: { key } }) => {
      if (key === course) follow();
      else if (key.startsWith(keyBegins(course)) && storedText(key)) keepSeedToo(course);
    }, { signal });
    window.addEventListener("storage", ({ key }) => {
      if (key === course || key === null) follow();
    }, { signal });
  }
  return {
    /** Which option stands first, second …
     * @param {string} name what is asked, after the place's own name @param {{options: any[], order?: string}} asked
     * @returns {number[]} places in `options` */
    of(name, { options, order }) {
      if (order === "fixed") return [...options.keys()];
      seed = readersSeed(course);
      return places(`${seed}/${lesson}/${item}${name}`, options.length);
    },
    /** Called when another order goes: another record was opened, or all was erased. @param {() => void} call */
    onChange(call) {
      calls.push(call);
    },
  };
}

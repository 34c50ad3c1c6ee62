// A tick that lets the reader keep what she made in this browser. Without it nothing is kept at all. What is
// kept is private: it has no answer half, so no file that is handed in can hold it.

import { make } from "./elements.js";
import { focused } from "./focused.js";
import { isPlain, RECORD_CHANGED, storedText } from "./remember.js";
import { TYPING_REST } from "./rest.js";

/** @import { Store } from "./remember.js" */

const isTyping = () => Boolean(focused()?.matches('textarea, input:not([type="radio"], [type="checkbox"])'));

/** @param {{entry: any, kind: string, place: Partial<Store>, words: Object<string, string>, id: string, signal: AbortSignal}} use
 * @param {{get: () => any, set: (kept: any) => void}} made what the reader made; set(null) empties it */
export function keepIfWished({ entry, kind, place, words, id, signal }, made) {
  const tick = make("input", { type: "checkbox", id: `${id}-keep`, "aria-describedby": `${id}-keep-note` });
  const node = make(
    "div",
    { class: "gc-keep" },
    make("div", { class: "gc-keep-tick" }, tick, make("label", { for: tick.id }, words["fields.keep"])),
    make("p", { class: "gc-note", id: `${id}-keep-note` }, words["fields.keep_note"]),
  );
  let timer = 0;
  let waiting = false;

  const kept = () => {
    const found = entry.get();
    return found && isPlain(found.private) ? found.private : null;
  };
  function keep() {
    clearTimeout(timer);
    if (!waiting) return;
    waiting = false;
    entry.put(kind, null, made.get());
  }
  function changed() {
    if (!tick.checked) return;
    waiting = true;
    clearTimeout(timer);
    if (isTyping()) timer = setTimeout(keep, TYPING_REST);
    else keep(); // all but typing at once
  }
  function recall() {
    const found = kept();
    if (found && JSON.stringify(found) !== JSON.stringify(made.get())) made.set(found);
    // It was kept and is no longer: erased, here or in another tab.
    if (!found && tick.checked) {
      waiting = false;
      made.set(null);
    }
    tick.checked = Boolean(found);
  }
  /** The next person at this computer must not find on the screen what was never kept. */
  function erased(event) {
    if (place.course && event.detail.key === place.course && storedText(place.course) === null) {
      waiting = false;
      tick.checked = false;
      made.set(null);
    }
  }
  tick.addEventListener("change", () => {
    if (tick.checked) {
      waiting = true;
      keep();
    } else {
      waiting = false;
      clearTimeout(timer);
      entry.drop();
    }
  }, { signal });
  node.hidden = !(place.course && place.lesson && place.item);
  entry.onChange(() => {
    if (!waiting) recall();
  });
  window.addEventListener(RECORD_CHANGED, erased, { signal });
  window.addEventListener("pagehide", keep, { signal });
  document.addEventListener("visibilitychange", keep, { signal });
  signal.addEventListener("abort", keep);
  recall();
  return { node, changed };
}

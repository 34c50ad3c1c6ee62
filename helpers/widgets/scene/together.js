// The controls of a scene together: they move it at once, and what they stand at is saved and said once they rest.

import { make } from "../shared/elements.js";

const REST = 150; // milliseconds without a move before the values are saved and the reading is said

/** @typedef {{spec: any, element: HTMLElement, at: () => number, show: (to: number) => void}} Control */

/** Build them and tie them to the model.
 * @param {{model: any, signal: AbortSignal, label: string, build: (spec: any, moved: () => void) => Control,
 *   place: () => void, rested: () => void, shared?: boolean}} use
 *   `build` makes one control, `place` moves the picture, `rested` says it; what is not `shared` stays in the browser
 * @returns {{controls: Control[], group: HTMLElement, moved: () => void, backToStart: () => void}} */
export function together({ model, signal, label, build, place, rested, shared = true }) {
  let rest = 0;
  const share = () => {
    if (shared) controls.forEach((c) => model.set(c.spec.name, c.spec.values[c.at()]));
  };
  const settle = () => {
    clearTimeout(rest);
    if (!rest) return;
    rest = 0;
    share();
    if (shared) model.save_changes();
    rested();
  };
  const moved = () => {
    share(); // at once, so that other views and jslink follow; saved once the movement rests
    place(); // at once: it takes a fraction of a millisecond, and so the very next frame shows it
    clearTimeout(rest);
    rest = setTimeout(settle, REST);
  };
  /** @type {Control[]} */ const controls = model.get("controls").map((spec) => build(spec, moved));
  const group = make("div", { class: "gc-controls", role: "group", "aria-label": label });
  controls.forEach((c) => {
    const follow = () => {
      if (rest) return; // a slow kernel echoes where the control stood before; the reader is already further on
      const to = c.spec.values.indexOf(model.get(c.spec.name));
      if (to >= 0 && to !== c.at()) {
        c.show(to);
        place();
      }
    };
    const to = c.spec.values.indexOf(model.get(c.spec.name));
    if (to >= 0) c.show(to);
    model.on(`change:${c.spec.name}`, follow);
    signal.addEventListener("abort", () => model.off(`change:${c.spec.name}`, follow));
    group.append(c.element);
  });
  group.addEventListener("pointerup", settle, { signal });
  group.addEventListener("focusout", settle, { signal });
  signal.addEventListener("abort", () => clearTimeout(rest));
  return {
    controls,
    group,
    moved,
    backToStart() {
      controls.forEach((c) => c.show(c.spec.start));
      moved();
    },
  };
}

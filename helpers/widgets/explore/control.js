// One native control of an explorable: a slider, a list, a switch or a button that draws again.

import { fill, make, retell } from "../shared/elements.js";
import { pushButton } from "../shared/push_button.js";
import { grip } from "./grip.js";
import { roomFor } from "./room.js";

/** One native control with its name and unit. Returns where it stands and how to move it; `held` is what of it lies in the
 * picture. @param {any} picture see stage.js @param {{move: () => void, rest: () => void}} calls
 * what happens on a move, and when it is over */
export function control(spec, id, words, signal, picture, calls) {
  const { move: onMove, rest } = calls;
  const name = `${id}-${spec.name}`;
  const last = spec.texts.length - 1;
  let at = spec.start;
  const move = (to) => {
    if (to !== at) {
      show(to);
      onMove();
    }
  };
  let show = (to) => {
    at = to;
  };
  let element;
  let held = null;
  if (spec.handle) {
    const axis = spec.handle;
    const text = make("output", { for: name, class: "gc-value" });
    held = grip(
      { [axis]: { id: name, label: spec.label, last, labelled: true } },
      picture,
      () => ({ [axis]: picture.plan().places[spec.name] }),
      { move: (to) => move(to[axis]), rest },
      signal,
    );
    show = (to) => {
      at = to;
      retell(text, spec.texts[to]);
      held.set(axis, to, spec.texts[to]);
    };
    const sign = make("span", { class: "gc-grip-sign", "aria-hidden": "true" }, axis === "x" ? "\u2194" : "\u2195");
    const label = make("label", { for: name }, spec.label);
    element = make("div", { class: "gc-control gc-handle" }, sign, label, roomFor(text, spec.texts));
  } else if (spec.kind === "number") {
    const text = make("output", { for: name, class: "gc-value" });
    const input = make("input", { type: "range", id: name, min: 0, max: last, step: 1 });
    show = (to) => {
      at = to;
      input.value = String(to);
      retell(text, spec.texts[to]);
      input.setAttribute("aria-valuetext", spec.texts[to]);
    };
    input.addEventListener("input", () => move(Number(input.value)), { signal });
    element = make(
      "div",
      { class: "gc-control gc-slider" },
      make("label", { for: name }, spec.label),
      roomFor(text, spec.texts),
      input,
    );
  } else if (spec.kind === "choice") {
    const input = make("select", { id: name }, ...spec.texts.map((text, i) => make("option", { value: i }, text)));
    show = (to) => {
      at = to;
      input.value = String(to);
    };
    input.addEventListener("change", () => move(Number(input.value)), { signal });
    element = make("div", { class: "gc-control gc-choice" }, make("label", { for: name }, spec.label), input);
  } else if (spec.kind === "switch") {
    const input = make("input", { type: "checkbox", id: name });
    show = (to) => {
      at = to;
      input.checked = to === 1;
    };
    input.addEventListener("change", () => move(input.checked ? 1 : 0), { signal });
    element = make("div", { class: "gc-control gc-switch" }, input, make("label", { for: name }, spec.label));
  } else {
    const count = make("span", { class: "gc-value" });
    show = (to) => {
      at = to;
      count.textContent = fill(words["explore.again_count"], { n: to + 1, of: last + 1 });
    };
    const button = pushButton(words["explore.again"], () => move(at === last ? 0 : at + 1), signal);
    element = make(
      "div",
      { class: "gc-control gc-seed" },
      make("span", { class: "gc-label" }, spec.label),
      button,
      count,
    );
  }
  show(at);
  /** Put the grip where its value is on the axis, and across from there on the mark of its name, if there is one. */
  const follow = () => {
    if (!held) return;
    const { places, clip } = picture.plan();
    const [left, top, , height] = clip;
    const [x, y] = picture.named(spec.name) || [left, top + height];
    const along = places[spec.name][at];
    picture.put(held.element, spec.handle === "x" ? along : x, spec.handle === "y" ? along : y);
  };
  return { spec, element, held, follow, at: () => at, show: (to) => show(to) };
}

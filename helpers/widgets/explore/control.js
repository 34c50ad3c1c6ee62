// One native control of an explorable: a slider, a list, a switch or a button that draws again.

import { fill, make } from "../shared/elements.js";
import { pushButton } from "../shared/push_button.js";

/** One native control with its name and unit. Returns where it stands and how to move it. */
export function control(spec, id, words, signal, onMove) {
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
  if (spec.kind === "number") {
    const text = make("output", { for: name, class: "gc-value" });
    const input = make("input", { type: "range", id: name, min: 0, max: last, step: 1 });
    show = (to) => {
      at = to;
      input.value = String(to);
      text.textContent = spec.texts[to];
      input.setAttribute("aria-valuetext", spec.texts[to]);
    };
    input.addEventListener("input", () => move(Number(input.value)), { signal });
    element = make("div", { class: "gc-control" }, make("label", { for: name }, spec.label), text, input);
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
  return { spec, element, at: () => at, show: (to) => show(to) };
}

// The slider that places one thing on a scale: "not placed yet" until it is touched.

import { make } from "../shared/elements.js";

/** One thing to place: its name, a slider that is "not placed yet" until it is touched, the named places. */
export function slider(thing, id, { texts, scale, words, signal }, onPlaced) {
  const input = make("input", {
    type: "range",
    id: `${id}-${thing.id}`,
    min: 0,
    max: texts.length - 1,
    step: 1,
    value: 0,
    "aria-describedby": `${id}-scale`,
  });
  const value = make("output", { for: input.id, class: "gc-placing-value" });
  let at = -1;
  const show = (to) => {
    at = to;
    input.value = String(Math.max(0, to));
    value.textContent = to < 0 ? words["placing.not_yet"] : texts[to];
    value.dataset.placed = String(to >= 0);
    input.setAttribute("aria-valuetext", value.textContent);
  };
  const place = () => {
    if (Number(input.value) !== at) {
      show(Number(input.value));
      onPlaced();
    }
  };
  input.addEventListener("input", place, { signal });
  // The start of the scale is an answer too: a tap or a key there places it. Not on keyup: that may come
  // from a key that was pressed on the button.
  input.addEventListener("pointerup", place, { signal });
  input.addEventListener("keydown", (event) => {
    if (["Home", "ArrowLeft", "ArrowDown", "PageDown", "Enter", " "].includes(event.key)) place();
  }, { signal });
  show(-1);
  const names = scale.names();
  names.setAttribute("aria-hidden", "true");
  const node = make(
    "div",
    { class: "gc-placing-thing" },
    make("label", { for: input.id }, thing.text),
    value,
    make("div", { class: "gc-placing-slide" }, input),
    names,
  );
  return { node, input, show, at: () => at };
}

// A number that climbs while a button is held: slowly at first, then faster. A slider does the same for those who cannot hold.

import { make } from "../shared/elements.js";
import { pushButton } from "../shared/push_button.js";
import { climbed } from "./plan.js";

/** @param {any} spec @param {string} id @param {Object<string, string>} words @param {AbortSignal} signal
 * @param {() => void} onMove @param {(held: boolean) => void} onHold */
export function holdControl(spec, id, words, signal, onMove, onHold) {
  const last = spec.texts.length - 1;
  let at = spec.start;
  let frame = 0;
  let pressed = 0;
  let from = 0;
  const name = `${id}-${spec.name}`;
  const value = make("output", { id: `${name}-value`, for: name, class: "gc-value" });
  const slider = make("input", { type: "range", id: name, min: 0, max: last, step: 1 });
  const show = (to) => {
    at = to;
    slider.value = String(to);
    value.textContent = spec.texts[to];
    slider.setAttribute("aria-valuetext", spec.texts[to]);
    again.disabled = to === 0;
  };
  const move = (to) => {
    const within = Math.max(0, Math.min(last, to));
    if (within === at) return;
    show(within);
    onMove();
  };
  const climb = (time) => {
    move(from + climbed((time - pressed) / 1000, last));
    if (at === last) release();
    else frame = requestAnimationFrame(climb);
  };
  const press = () => {
    if (frame) return;
    [pressed, from] = [performance.now(), at];
    onHold(true);
    climb(pressed);
  };
  const release = () => {
    if (!frame && !button.classList.contains("gc-held")) return;
    cancelAnimationFrame(frame);
    frame = 0;
    onHold(false);
  };
  const button = make("button", {
    type: "button",
    class: "gc-hold-button",
    "aria-describedby": `${value.id} ${name}-help`,
  }, spec.hold);
  button.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    button.setPointerCapture(event.pointerId);
    press();
  }, { signal });
  for (const end of ["pointerup", "pointercancel", "lostpointercapture", "blur"]) {
    button.addEventListener(end, release, { signal });
  }
  button.addEventListener("keydown", (event) => {
    if (event.key !== " " && event.key !== "Enter") return;
    event.preventDefault(); // its click would be one more step
    if (!event.repeat) press();
  }, { signal });
  button.addEventListener("keyup", (event) => {
    if (event.key !== " " && event.key !== "Enter") return;
    event.preventDefault();
    release();
  }, { signal });
  // A finger that rests on it opens no menu. A click without a pointer or a key is a screen reader's: one step.
  button.addEventListener("contextmenu", (event) => event.preventDefault(), { signal });
  button.addEventListener("click", (event) => {
    if (event.detail === 0) move(at + 1);
  }, { signal });
  const again = pushButton(
    words["scene.hold_again"],
    () => {
      move(0);
      button.focus();
    },
    signal,
    true,
  );
  slider.addEventListener("input", () => move(Number(slider.value)), { signal });
  const element = make(
    "div",
    { class: "gc-control gc-hold" },
    make("label", { for: name }, spec.label),
    value,
    make("div", { class: "gc-buttons" }, button, again),
    make("span", { id: `${name}-help`, hidden: true }, words["scene.hold_help"]),
    make("details", { class: "gc-hold-slider" }, make("summary", {}, words["scene.hold_slider"]), slider),
  );
  show(at);
  signal.addEventListener("abort", () => cancelAnimationFrame(frame));
  return { spec, element, at: () => at, show, move, button };
}

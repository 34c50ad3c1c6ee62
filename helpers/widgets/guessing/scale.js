// A scale from low to high with the average in its middle; on the one that is guessed on, a finger, a mouse or keys say where.

import { make } from "../shared/elements.js";

const STEP = 0.1;

/** @param {{name: string, low: string, high: string, span: number}} use */
export function scale({ name, low, high, span }) {
  const track = make("div", { class: "gc-guessing-track" }, make("span", { class: "gc-guessing-middle" }));
  const label = make("span", { class: "gc-guessing-name" }, name);
  const ends = make("div", { class: "gc-guessing-ends" }, make("span", {}, low), make("span", {}, high));
  const node = make("div", { class: "gc-guessing-scale" }, label, track, ...(low || high ? [ends] : []));
  const put = (mark, value) => {
    mark.hidden = value === null;
    if (value !== null) mark.style.left = `${(50 * (value + span)) / span}%`;
  };
  /** Something that stands on the scale. @param {string} kind @param {string} [words] beside it */
  const mark = (kind, words = "") => {
    const one = make("span", { class: `gc-guessing-mark ${kind}`, hidden: true }, words && make("i", {}, words));
    track.append(one);
    return { node: one, put: (value) => put(one, value) };
  };
  return { node, track, label, mark };
}

/** Let a scale be guessed on.
 * @param {HTMLElement} track @param {{id: string, label: string, span: number, inWords: (value: number) => string,
 *   signal: AbortSignal}} use @param {(value: number) => void} moved @param {() => void} placed by a tap or Enter */
export function guessable(track, { id, label, span, inWords, signal }, moved, placed) {
  const last = Math.round((2 * span) / STEP);
  const input = make("input", {
    ...{ type: "range", id: `${id}-guess`, min: 0, max: last, step: 1, value: last / 2, class: "gc-guessing-keys" },
    "aria-label": label,
  });
  track.append(input);
  track.classList.add("gc-guessing-open");
  const value = () => Math.round((Number(input.value) * STEP - span) * 10) / 10;
  const show = () => input.setAttribute("aria-valuetext", inWords(value()));
  const go = (to) => {
    input.value = String(to);
    show();
    moved(value());
  };
  let pointer = -1;
  /** @param {PointerEvent} event */
  const under = (event) => {
    const { left, width } = track.getBoundingClientRect();
    go(Math.round((last * (event.clientX - left)) / width));
  };
  track.addEventListener("pointerdown", (event) => {
    if (input.disabled || event.button !== 0 || pointer >= 0) return;
    pointer = event.pointerId;
    track.setPointerCapture(pointer);
    event.preventDefault();
    under(event);
  }, { signal });
  track.addEventListener("pointermove", (event) => {
    if (event.pointerId === pointer) under(event);
  }, { signal });
  track.addEventListener("pointerup", (event) => {
    if (event.pointerId !== pointer) return;
    pointer = -1;
    placed();
  }, { signal });
  // A finger that goes on to scroll has not guessed.
  track.addEventListener("pointercancel", () => {
    pointer = -1;
  }, { signal });
  input.addEventListener("input", () => go(Number(input.value)), { signal });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || input.disabled) return;
    event.preventDefault();
    placed();
  }, { signal });
  return {
    input,
    value,
    /** Begin anew in the middle, or close it. @param {boolean} on */
    open(on) {
      input.disabled = !on;
      track.classList.toggle("gc-guessing-closed", !on);
      if (on) input.value = String(last / 2);
      show();
    },
  };
}

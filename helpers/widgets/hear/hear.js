// A small button on a picture, and behind it the picture as sound, step by step, and as a table. Off until it is pressed.

import { drawn } from "../shared/drawn.js";
import { fill, make } from "../shared/elements.js";
import { pushButton } from "../shared/push_button.js";
import { hertz, notes } from "./pitch.js";
import { sounds } from "./sound.js";
import { table } from "./table.js";
import { heightAt, rowsOf, share } from "./values.js";

/** @import { Curve, Point } from "./values.js" */
/** What is heard: its curves now, where they go at any stop, the heads of its table and what stands above it, and how to show where
 * one is: `mark` is given the points there.
 * @typedef {{curves: () => Curve[], spans: {along: number[], up: number[]}, heads: string[], caption: () => string,
 *   mark: (points: Point[]) => void}} Source */

const ICON = ["M3 8h3l4-4v12l-4-4h-3z", "M13 7.5q2.2 2.5 0 5", "M15.6 5q4.4 5 0 10"];

/** @param {{root: HTMLElement, corner: HTMLElement, id: string, words: Record<string, string>, signal: AbortSignal}} place its frame,
 *   and the box in whose corner the button lies
 * @param {Source} source
 * @returns {{follow: (along?: number) => void, let: (on: boolean) => void}} follow: the picture moved, and where along a grip
 *   stands; let: whether it may be heard */
export function hearing({ root, corner, id, words, signal }, source) {
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const open = pushButton("", () => turn(panel.hidden), signal, "gc-hear-open");
  open.append(
    drawn("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" }, ...ICON.map((d) => drawn("path", { d }))),
  );
  const name = (key) => `${id}-hear-${key}`;
  for (const [key, value] of Object.entries({ "aria-label": words["hear.open"], title: words["hear.open"] })) {
    open.setAttribute(key, value);
  }
  open.setAttribute("aria-expanded", "false");
  corner.append(open);

  const choice = make("select", { id: name("which") });
  const which = make("div", { class: "gc-hear-which" }, make("label", { for: choice.id }, words["hear.which"]), choice);
  const play = pushButton(words["hear.play"], () => playing ? stop() : begin(), signal, true);
  const tones = make("input", { type: "checkbox", id: name("tones") });
  const follows = make("div", { class: "gc-hear-tones" }, tones, make("label", { for: tones.id }, words["hear.tones"]));
  const steps = make("input", { type: "range", id: name("step"), min: 0, step: 1 });
  const told = make("output", { class: "gc-hear-told", for: steps.id });
  const step = make("div", { class: "gc-hear-step" }, make("label", { for: steps.id }, words["hear.step"]), told, steps);
  const silent = make("p", { class: "gc-note", hidden: true }, words["hear.silent"]);
  const reading = table(words["hear.table"], source.heads);
  const panel = make(
    "div",
    { class: "gc-hear", id: name("panel"), role: "group", "aria-label": words["hear.panel"], hidden: true },
    make("div", { class: "gc-hear-row" }, play, follows, which),
    ...[step, silent, reading.node],
  );
  open.setAttribute("aria-controls", panel.id);
  root.append(panel);

  const sound = sounds(signal, (cannot) => {
    silent.hidden = !cannot;
  });
  /** @type {Curve[]} */ let curves = [];
  /** @type {ReturnType<typeof rowsOf>} */ let rows = [];
  let at = -1;
  /** @type {number | undefined} */ let grip; // where along the reader's own thing in the picture stands
  let playing = 0;

  /** The curves that are chosen, with their voices. */
  const chosen = () =>
    curves.map((curve, voice) => ({ ...curve, voice })).filter(({ voice }) =>
      choice.value === "" || Number(choice.value) === voice
    );
  const take = () => {
    curves = source.curves();
    if (choice.options.length !== curves.length + 1) {
      const names = [...curves.map((curve) => curve.name), words["hear.all"]];
      choice.replaceChildren(
        ...names.map((text, n) => make("option", { value: n < curves.length ? n : "" }, text)),
      );
    }
    which.hidden = curves.length < 2;
    rows = rowsOf(chosen());
    if (at < 0 || at >= rows.length) at = Math.floor((rows.length - 1) / 2);
  };
  const here = () => (rows[at]?.points ?? []).filter((point) => point !== undefined);
  const inWords = () => {
    const some = chosen();
    const heights = (rows[at]?.points ?? []).flatMap((point, n) => {
      if (!point) return [];
      const is = point.is || words["hear.gap"];
      return [some.length > 1 ? fill(words["hear.named"], { name: some[n].name, is }) : is];
    });
    return fill(words["hear.point"], { at: here()[0]?.at ?? "", is: heights.join("; ") });
  };
  const show = () => {
    steps.max = String(rows.length - 1);
    steps.value = String(at);
    steps.setAttribute("aria-valuetext", fill(words["hear.place"], { n: at + 1, of: rows.length }));
    const sentence = inWords();
    if (told.textContent !== sentence) told.textContent = sentence;
    if (!playing) source.mark(here());
    reading.show(curves, source.caption());
  };
  /** A tone of each height. @param {number[]} heights of the chosen curves */
  const ring = (heights) => {
    const chord = chosen().flatMap(({ voice }, n) =>
      Number.isFinite(heights[n]) ? [{ voice, hertz: hertz(share(source.spans.up, heights[n])) }] : []
    );
    if (chord.length) sound.tone(chord);
  };
  const stop = () => {
    sound.hush();
    cancelAnimationFrame(playing);
    playing = 0;
    play.textContent = words["hear.play"];
    if (!panel.hidden) source.mark(here());
  };
  function begin() {
    const lines = chosen().map(({ voice, points }) => ({ voice, points, notes: notes(points, source.spans) }));
    const begins = sound.play(lines);
    if (!begins) return;
    const began = performance.now();
    play.textContent = words["hear.stop"];
    const look = (now) => {
      const gone = (now - began) / 1000;
      if (gone >= begins[lines.length] || !play.checkVisibility()) {
        stop();
        return;
      }
      const n = begins.findLastIndex((time) => time <= gone);
      const note = (lines[n]?.notes ?? []).findLastIndex((one) => one.at <= gone - begins[n]);
      if (note >= 0 && !still.matches) source.mark([lines[n].points[note]]);
      playing = requestAnimationFrame(look);
    };
    playing = requestAnimationFrame(look);
  }
  /** @param {boolean} on */
  const turn = (on) => {
    panel.hidden = !on;
    open.setAttribute("aria-expanded", String(on));
    if (on) {
      take();
      goTo(grip);
      show();
      steps.focus({ preventScroll: true });
    } else {
      stop();
      source.mark([]);
    }
  };
  steps.addEventListener("input", () => {
    if (playing) stop();
    at = Number(steps.value);
    show();
    if (tones.checked) ring(rows[at].points.map((point) => point?.up ?? NaN));
  }, { signal });
  choice.addEventListener("change", () => {
    const along = rows[at]?.along;
    if (playing) stop();
    take();
    goTo(along);
    show();
  }, { signal });
  reading.node.addEventListener("toggle", show, { signal });
  /** To the place that is nearest. @param {number} [along] */
  function goTo(along) {
    if (along === undefined) return;
    rows.forEach((row, i) => {
      if (Math.abs(row.along - along) < Math.abs(rows[at].along - along)) at = i;
    });
  }
  // Whatever it is that takes the reader away, or Escape, ends the sound.
  root.addEventListener("focusout", (event) => {
    if (playing && event.relatedTarget && !root.contains(/** @type {Node} */ (event.relatedTarget))) stop();
  }, { signal });
  globalThis.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !playing) return;
    stop();
    event.preventDefault(); // in a notebook the focus stays where it is
  }, { signal, capture: true });
  document.addEventListener("visibilitychange", () => document.hidden && stop(), { signal });
  globalThis.addEventListener("pagehide", stop, { signal });
  signal.addEventListener("abort", stop);

  let before = "";
  return {
    follow(along) {
      grip = along;
      if (panel.hidden) return;
      take();
      goTo(along);
      const heights = chosen().map(({ points }) => heightAt(points, along ?? rows[at]?.along));
      const now = `${along} ${heights}`;
      const moved = before !== "" && now !== before;
      before = now;
      if (playing && moved) stop();
      show();
      if (moved && tones.checked) ring(heights);
    },
    let(on) {
      open.hidden = !on;
      if (!on && !panel.hidden) turn(false);
    },
  };
}

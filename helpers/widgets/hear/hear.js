// A small button on a picture, and behind it the picture as sound, step by step, and as a table. Off until it is pressed.

import { drawn } from "../shared/drawn.js";
import { fill, make, retell } from "../shared/elements.js";
import { media } from "../shared/media.js";
import { pushButton } from "../shared/push_button.js";
import { hertz, notes } from "./pitch.js";
import { sounds } from "./sound.js";
import { table } from "./table.js";
import { rowsOf, share } from "./values.js";

/** @import { Curve, Point } from "./values.js" */
/** What is heard: its curves now, how far they go at any stop, the heads of its table and what stands above it, and how to show where
 * one is: `mark` is given the points there.
 * @typedef {{curves: () => Curve[], along: number[], up: number[], heads: string[], caption: () => string,
 *   mark: (points: Point[]) => void}} Source */

const ICON = "M3 8h3l4-4v12l-4-4h-3zM13 7.5q2.2 2.5 0 5M15.6 5q4.4 5 0 10";

/** @param {{root: HTMLElement, corner: HTMLElement, id: string, words: Record<string, string>, signal: AbortSignal}} place its frame,
 *   and the box in whose corner the button lies
 * @param {Source} source
 * @returns {{follow: (stops: string, along?: number) => void, let: (on: boolean) => void}} follow: the picture was drawn at these
 *   stops, and a grip stands there along it; let: whether it may be heard */
export function hearing({ root, corner, id, words, signal }, source) {
  const named = (key) => ({ id: `${id}-hear-${key}` });
  const label = (control, key) => make("label", { for: control.id }, words[key]);
  const still = media("(prefers-reduced-motion: reduce)");

  const choice = make("select", named("which"));
  const which = make("div", {}, label(choice, "hear.which"), choice);
  const play = pushButton(words["hear.play"], () => playing ? stop() : begin(), signal, true);
  const tones = make("input", { type: "checkbox", ...named("tones") });
  const steps = make("input", { type: "range", min: 0, ...named("step") });
  const told = make("output", { class: "gc-hear-told", for: steps.id });
  const silent = make("p", { class: "gc-note", hidden: true }, words["hear.silent"]);
  const reading = table(words["hear.table"], source.heads);
  const panel = make(
    "div",
    { class: "gc-hear", role: "group", "aria-label": words["hear.panel"], ...named("panel") },
    make("div", { class: "gc-hear-row" }, play, make("div", {}, tones, label(tones, "hear.tones")), which),
    make("div", { class: "gc-hear-step" }, label(steps, "hear.step"), told, steps),
    silent,
    reading.node,
  );
  const open = pushButton("", () => turn(!panel.isConnected), signal, "gc-hear-open");
  open.append(drawn("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" }, drawn("path", { d: ICON })));
  open.ariaLabel = open.title = words["hear.open"];
  open.ariaExpanded = "false";
  corner.append(open);

  const sound = sounds(signal, (cannot) => {
    silent.hidden = !cannot;
  });
  /** @type {Curve[]} */
  let curves = [];
  /** @type {ReturnType<typeof rowsOf>} */
  let rows = [];
  let at = -1;
  let playing = 0;
  let stops = "";
  /** @type {number | undefined} */
  let grip; // where along the reader's own thing in the picture stands

  /** The curves that are chosen, with their voices. */
  const chosen = () =>
    curves.map((curve, voice) => ({ ...curve, voice })).filter(({ voice }) =>
      !choice.value || Number(choice.value) === voice
    );
  /** What there is now, as near as may be to a place along it. @param {number} [along] */
  const take = (along = rows[at]?.along) => {
    curves = source.curves();
    if (choice.options.length !== curves.length + 1) {
      const names = [...curves.map(({ name }) => name), words["hear.all"]];
      choice.replaceChildren(...names.map((name, n) => make("option", { value: n < curves.length ? n : "" }, name)));
    }
    which.hidden = curves.length < 2;
    rows = rowsOf(chosen());
    at = rows.length >> 1;
    if (along === undefined) return;
    const far = rows.map((row) => Math.abs(row.along - along));
    at = far.indexOf(Math.min(...far));
  };
  const here = () => rows[at]?.points ?? [];
  const show = () => {
    const some = chosen();
    const is = here().flatMap((point, n) => {
      if (!point) return [];
      const text = point.is || words["hear.gap"];
      return [some.length > 1 ? fill(words["hear.named"], { name: some[n].name, is: text }) : text];
    }).join("; ");
    const sentence = fill(words["hear.point"], { at: here().find(Boolean)?.at ?? "", is });
    retell(told, sentence); // it is said when it changes
    steps.max = rows.length - 1;
    steps.value = at;
    steps.ariaValueText = fill(words["hear.place"], { n: at + 1, of: rows.length });
    if (!playing) mark(here());
    reading.show(curves, source.caption());
  };
  const mark = (points) => source.mark(points.filter((point) => Number.isFinite(point?.up)));
  /** A tone of each height that is here. */
  const ring = () => {
    if (!tones.checked) return;
    const some = chosen();
    sound.tone(
      here().flatMap((point, n) =>
        Number.isFinite(point?.up)
          ? [{ voice: some[n].voice, hertz: hertz(share(source.up, /** @type {Point} */ (point).up)) }]
          : []
      ),
    );
  };
  const stop = () => {
    sound.hush();
    cancelAnimationFrame(playing);
    playing = 0;
    play.textContent = words["hear.play"];
    mark(panel.isConnected ? here() : []);
  };
  const begin = () => {
    const lines = chosen().map((one) => ({ ...one, notes: notes(one.points, source) }));
    const begins = sound.play(lines);
    if (!begins) return;
    const spots = lines.flatMap(({ notes, points }, n) =>
      notes.map((note, i) => ({ at: begins[n] + note.at, point: points[i] }))
    );
    const began = performance.now();
    play.textContent = words["hear.stop"];
    const look = (now) => {
      const gone = (now - began) / 1000;
      if (gone >= begins[lines.length] || !play.offsetWidth) return stop();
      if (!still.matches) mark([spots.findLast((spot) => spot.at <= gone)?.point]);
      playing = requestAnimationFrame(look);
    };
    playing = requestAnimationFrame(look);
  };
  /** @param {boolean} on */
  const turn = (on) => {
    open.ariaExpanded = String(on);
    if (on) open.setAttribute("aria-controls", panel.id);
    else open.removeAttribute("aria-controls"); // what is not in the page cannot be named
    if (on) root.append(panel);
    else panel.remove();
    stop();
    if (!on) return;
    take(grip);
    show();
    steps.focus({ preventScroll: true });
  };
  steps.addEventListener("input", () => {
    if (playing) stop();
    at = Number(steps.value);
    show();
    ring();
  }, { signal });
  choice.addEventListener("change", () => {
    stop();
    take();
    show();
  }, { signal });
  reading.node.addEventListener("toggle", show, { signal });
  // Whatever it is that takes the reader away, or Escape, ends the sound.
  const away = (event) => {
    if (playing && event.relatedTarget && !root.contains(event.relatedTarget)) stop();
  };
  root.addEventListener("focusout", away, { signal });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !playing) return;
    stop();
    event.preventDefault(); // in a notebook the focus stays where it is
  }, { signal, capture: true });
  document.addEventListener("visibilitychange", () => document.hidden && stop(), { signal });
  addEventListener("pagehide", stop, { signal });
  signal.addEventListener("abort", stop);

  return {
    follow(now, along) {
      const moved = now !== stops;
      [stops, grip] = [now, along];
      if (!panel.isConnected) return;
      if (playing && moved) stop();
      take(along);
      show();
      if (moved) ring();
    },
    let(on) {
      open.hidden = !on;
      if (!on && panel.isConnected) turn(false);
    },
  };
}

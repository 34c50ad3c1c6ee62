// The front end of DrawIt: the reader draws a curve; then the points that were found come in, and a sentence tells how far off.

import { drawn } from "../shared/drawn.js";
import { fill, make } from "../shared/elements.js";
import { focusOn } from "../shared/forms.js";
import { frame } from "../shared/frame.js";
import { pushButton } from "../shared/push_button.js";
import { remember } from "../shared/remember.js";
import { roomFor } from "../shared/room_for.js";
import { picture } from "./canvas.js";
import { filled, heightAt, keptPoints, pointsOf, put, reachesEnd, swept } from "./curve.js";
import { foundPanel } from "./found.js";
import { hands } from "./hands.js";
import { described, distances, foundInWords, heightInWords, withUnit } from "./said.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { Curve } from "./curve.js" */
/** @import { DrawItTraits } from "../shared/traits.d.ts" */

/** @param {View<DrawItTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { root, body, id, words, say, complain } = frame(view, "draw");
  const entry = remember(model.get("store"), { words, complain, signal });
  /** @type {any} */ const given = Object.fromEntries(
    ["x", "y", "start", "start_text", "also", "points", "shape"].map((
      name,
    ) => [name, model.get(/** @type {any} */ (name))]),
  );
  const { x, y, start, points } = given;
  const places = x.places;
  const ends = start.length ? start[start.length - 1][1] : null;
  /** @type {Curve} */ let curve = places.map(() => null);
  let done = false;
  let moving = false;
  /** @type {number | null} */ let pencil = null;
  /** @type {ReturnType<typeof picture>["scales"]} */ let scales;

  const svg = drawn("svg", { class: "gc-draw-picture", role: "img" });
  const area = make("div", { class: "gc-draw-area" }, svg);
  const status = make("p", { class: "gc-note gc-draw-status", id: `${id}-how` }, words["draw.how"]);
  const place = make("div", { class: "gc-draw-place" });
  const hand = hands(area, {
    id,
    where: fill(words["draw.where"], { label: x.label }),
    high: words["draw.how_high"],
    places: places.length,
    signal,
  }, { at: spotUnder, sweep, moved, raised, held: (at) => (held(at) - y.from) / (y.to - y.from) });
  hand.ranges.forEach((range) => {
    range.setAttribute("aria-describedby", status.id);
    range.addEventListener("blur", () => {
      pencil = null;
      draw();
    }, { signal });
  });
  const show = pushButton(words[model.get("answers") ? "draw.show" : "draw.keep"], commit, signal);
  const clear = pushButton(words["draw.clear"], rubOut, signal, "gc-draw-clear");
  const form = make("div", { class: "gc-draw-form" }, show, status, clear);
  body.append(
    make("p", { class: "gc-title" }, model.get("title")),
    make("p", { class: "gc-draw-prompt" }, model.get("prompt")),
    area,
    place,
  );
  place.append(form);
  const longestForm = () => {
    const copy = /** @type {HTMLElement} */ (form.cloneNode(true));
    /** @type {HTMLElement} */ (copy.querySelector(".gc-draw-status")).textContent = words["draw.keys"];
    return copy;
  };
  const longest = () =>
    result(model.get("answers") ? distances.longest(model.get("compare"), x, words) : [words["draw.teacher"]]);
  roomFor(place, () => [longestForm(), longest()], signal);
  const resized = new ResizeObserver(() => draw());
  resized.observe(area);
  signal.addEventListener("abort", () => resized.disconnect());

  const inWords = (height) => heightInWords(height, y, words);
  const where = (at) => withUnit(at, x);
  /** The height under the pencil: of the line, or where it would go on. @param {number} at */
  function held(at) {
    const line = filled(curve, ends);
    return line.length ? line[Math.min(at, line.length - 1)] : ends ?? (y.from + y.to) / 2;
  }
  /** @param {PointerEvent} event @returns {[number, number] | null} */
  function spotUnder(event) {
    const box = svg.getBoundingClientRect();
    const [from, to] = [scales.across(places[0]), scales.across(places[places.length - 1])];
    const part = ((event.clientX - box.left) - from) / (to - from);
    const at = Math.round(part * (places.length - 1));
    if (event.type === "pointerdown" && part < -0.08) return null; // what is given is no place to draw
    return [Math.min(places.length - 1, Math.max(0, at)), scales.heightAt(event.clientY - box.top)];
  }
  function sweep(from, to) {
    changed(swept(curve, from, to));
  }
  function moved(at) {
    pencil = at;
    told(at);
    draw();
  }
  function raised(at, part) {
    pencil = at;
    changed(put(curve, at, y.from + (y.to - y.from) * part, hand.stride));
    told(at);
  }
  function told(at) {
    const spot = { where: where(places[at]), height: inWords(held(at)) };
    hand.describe(fill(words[filled(curve, ends).length > at ? "draw.spot" : "draw.spot_none"], spot), spot.height);
  }
  function changed(to) {
    curve = to;
    complain("");
    draw();
  }
  function rubOut() {
    curve = places.map(() => null);
    [done, pencil] = [false, null];
    entry.drop();
    complain("");
    turn();
    hand.focus();
  }
  function commit() {
    if (!reachesEnd(curve)) {
      complain(words["draw.unfinished"], form);
      hand.focus();
      return;
    }
    const kept = pointsOf(places, filled(curve, ends), y.digits);
    entry.put("draw", { points: kept }, null, fill(words["draw.kept"], { title: model.get("title") }));
    [done, moving, pencil] = [true, true, null];
    const sentences = turn();
    moving = false;
    focusOn(/** @type {HTMLElement} */ (place.firstElementChild));
    say([foundInWords(given, words), ...sentences].filter(Boolean).join(" "));
  }
  /** @param {string[]} sentences */
  const result = (sentences) =>
    foundPanel(sentences, {
      told_html: model.get("told_html"),
      notes: [model.get("mark"), given.shape === "ours" ? words["draw.shape"] : ""],
      label: words["draw.found"],
    }, pushButton(words["draw.again"], rubOut, signal, true));
  /** Show the form, or what was found. */
  function turn() {
    const line = pointsOf(places, filled(curve, ends), y.digits);
    const sentences = !done
      ? []
      : points.length
      ? distances.of(line, given, model.get("compare"), words)
      : [words["draw.teacher"]];
    hand.let(!done);
    place.replaceChildren(done ? result(sentences) : form);
    draw();
    return sentences;
  }
  function draw() {
    const width = area.clientWidth;
    if (!width) return;
    const line = filled(curve, ends);
    const made = picture(
      given,
      {
        curve: line.map((height, i) => [places[i], height]),
        found: done,
        moving,
        pencil: pencil === null ? null : [places[pencil], held(pencil)],
        yours: words["draw.yours"],
        hint: line.length || done || pencil !== null ? "" : words["draw.here"],
      },
      width,
      getComputedStyle(root).fontFamily,
    );
    scales = made.scales;
    svg.setAttribute("viewBox", `0 0 ${width} ${scales.height}`);
    svg.style.height = `${scales.height}px`;
    svg.replaceChildren(...made.parts);
    clear.style.visibility = line.length ? "visible" : "hidden";
    status.textContent = words[pencil === null ? "draw.how" : "draw.keys"];
    svg.setAttribute("aria-label", described(given, line, { done, stride: hand.stride }, words));
  }
  function recall() {
    const kept = keptPoints(entry.get(), x, y);
    done = kept.length > 0;
    curve = places.map((at) => (done ? heightAt(kept, at) : null));
    turn();
  }
  entry.onChange(recall);
  recall();
}

export default { render };

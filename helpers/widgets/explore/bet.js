// A bet on a picture: placed in it by hand or by keys, then seen beside what was found.

import { fill, make } from "../shared/elements.js";
import { focusOn } from "../shared/forms.js";
import { pushButton } from "../shared/push_button.js";
import { remember } from "../shared/remember.js";
import { betMark } from "./bet_mark.js";
import { distance, fromKept, stroke, toKeep, toTheEdges } from "./distance.js";
import { grip, nearest } from "./grip.js";

/** @import { Bet } from "./distance.js" */

/** @param {Bet} bet @param {any} picture see stage.js
 * @param {{id: string, words: Object<string, string>, signal: AbortSignal, say: (sentence: string) => void,
 *   complain: (sentence: string) => void, store: any, change: (moving: boolean) => void}} use `change` is called when the
 *   bet was placed, taken back or brought by a record */
export function betting(bet, picture, use) {
  const { id, words, signal, say, complain, change } = use;
  const { x, y } = bet.scales;
  const isCurve = bet.kind === "curve";
  const axes = Object.keys(bet.scales);
  const entry = remember(use.store, { words, complain, signal });
  /** The stop on each scale; of a curve, the height of each place across. */
  let at = [];
  let placed = false; // whether the reader has touched it
  let done = false;
  let column = 0;

  const empty = () => isCurve ? x.stops.map(() => -1) : axes.map((axis) => bet.scales[axis].stops.length >> 1);
  const places = () => {
    const all = picture.plan().places;
    return { x: all["bet.x"], y: all["bet.y"] };
  };
  const level = () => at[column] >= 0 ? at[column] : (y.stops.length - 1) >> 1;

  /** @param {Object<string, number>} to */
  function move(to) {
    if (done) return;
    complain("");
    placed = true;
    if (!isCurve) axes.forEach((axis, i) => at[i] = to[axis] ?? at[i]);
    else if (to.x !== undefined && to.y !== undefined) draw(to.x, to.y);
    else if (to.y !== undefined) at[column] = to.y;
    else {
      const before = level(); // the line goes on level, until it is raised or lowered
      if (at[column] < 0) at[column] = before;
      column = to.x;
      if (at[column] < 0) at[column] = before;
    }
    show();
  }
  /** A line by hand, from where the pen was. */
  function draw(toColumn, toHeight) {
    const from = at[column] >= 0 ? [column, at[column]] : [toColumn, toHeight];
    for (const [across, height] of stroke(from, [toColumn, toHeight])) at[across] = height;
    column = toColumn;
  }

  const named = {
    x: { id: `${id}-bet-x`, label: isCurve ? words["explore.bet_along"] : x?.label || bet.question },
    y: { id: `${id}-bet-y`, label: isCurve ? words["explore.bet_height"] : y?.label || bet.question },
  };
  /** @type {Object<string, {id: string, label: string, last: number}>} */ const gripped = {};
  for (const axis of axes) gripped[axis] = { ...named[axis], last: bet.scales[axis].stops.length - 1 };
  const mark = grip(gripped, picture, places, { move, rest: () => move({}) }, signal);
  mark.element.classList.add("gc-bet-grip");
  mark.element.addEventListener("keydown", (event) => {
    if (["Home", "Enter", " "].includes(event.key)) move({}); // where it stands is a bet, too
  }, { signal });

  // A tap in the axes brings the mark there; a curve is drawn on them, without the page moving.
  const sheet = make("div", { class: "gc-bet-sheet", "data-kind": bet.kind });
  const hit = (event) => {
    const [px, py] = picture.at(event);
    const now = places();
    /** @type {Object<string, number>} */ const to = {};
    if (x) to.x = nearest(now.x, px);
    if (y) to.y = nearest(now.y, py);
    return to;
  };
  let drawing = false;
  sheet.addEventListener("pointerdown", (event) => {
    if (!isCurve || done || event.button > 0 || !event.isPrimary) return;
    event.preventDefault();
    sheet.setPointerCapture(event.pointerId);
    drawing = true;
    const to = hit(event);
    column = to.x;
    at[column] = to.y;
    move(to);
  }, { signal });
  sheet.addEventListener("pointermove", (event) => {
    if (drawing) move(hit(event));
  }, { signal });
  for (const name of ["pointerup", "pointercancel", "lostpointercapture"]) {
    sheet.addEventListener(name, () => drawing = false, { signal });
  }
  if (!isCurve) sheet.addEventListener("click", (event) => move(hit(event)), { signal });
  picture.box.append(sheet, mark.element);

  const sentence = make("p", { class: "gc-bet-said" });
  const commit = pushButton(words["explore.bet_commit"], () => {
    if (isCurve) at = toTheEdges(at);
    const missing = !placed || at.some((one) => one < 0);
    if (missing) {
      complain(words[isCurve && placed ? "explore.bet_missing_curve" : "explore.bet_missing"]);
      mark.input(axes[0]).focus();
      return;
    }
    turn(true);
    const texts = axes.map((axis, i) => bet.scales[axis].texts[at[i]]);
    const told = isCurve ? fill(words["explore.bet_drawn"], { n: at.length }) : texts.join(", ");
    entry.put("bet", toKeep(bet, at), null, { [bet.kind === "value" ? "value" : "points"]: told });
    change(true);
    focusOn(sentence);
    say(sentence.textContent);
  }, signal);
  const again = pushButton(
    words["explore.bet_again"],
    () => {
      entry.drop();
      start();
      change(false);
      mark.input(axes[0]).focus();
    },
    signal,
    "gc-bet-again",
  );
  const task = make(
    "div",
    { class: "gc-bet-task" },
    make("p", { class: "gc-bet-do" }, words[`explore.bet_do_${bet.kind}`]),
    commit,
  );

  /** Draw what the reader has put, and say where it is. */
  function show() {
    const plan = picture.plan();
    const [left, top, width, height] = plan.clip;
    sheet.hidden = mark.element.hidden = done;
    picture.put(sheet, left, top);
    sheet.style.width = `${(100 * width) / plan.width}%`;
    sheet.style.height = `${(100 * height) / plan.height}%`;
    if (isCurve) {
      const tall = at[column] < 0 ? words["explore.bet_not_yet"] : y.texts[at[column]];
      mark.set("x", column, `${x.texts[column]}: ${tall}`);
      mark.set("y", level(), `${tall}: ${x.texts[column]}`);
    } else {
      axes.forEach((axis, i) => {
        mark.set(axis, at[i], placed ? bet.scales[axis].texts[at[i]] : words["explore.bet_not_yet"]);
      });
    }
    const state = { at, placed, done, pen: isCurve ? [column, level()] : [] };
    const { nodes, across, down } = betMark(bet, state, plan.clip, places(), words["explore.bet_yours"]);
    picture.over().replaceChildren(...nodes);
    mark.element.dataset.placed = String(placed);
    picture.put(mark.element, across, down);
  }
  function turn(to) {
    done = to;
    picture.show(done, true);
    sentence.textContent = done ? distance(bet, at, words).sentence : "";
    task.hidden = done;
    sentence.hidden = again.hidden = !done;
    show();
  }
  function start() {
    at = empty();
    column = 0;
    placed = false;
    turn(false);
  }
  function recall() {
    const kept = fromKept(entry.get(), bet);
    if (kept) {
      at = kept;
      placed = true;
      turn(true);
    } else start();
  }
  entry.onChange(() => {
    recall();
    change(false);
  });
  recall();
  return { task, sentence, again, show, isPlaced: () => done };
}

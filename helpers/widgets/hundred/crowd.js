// The square of a hundred figures: one path each. They light up under a finger, and change group by group.

import { drawn } from "../shared/drawn.js";
import { media } from "../shared/media.js";
import { ACROSS, changedAfter, isAverage, lit, looksOf, PEOPLE, peopleAt, poseOf, stepsAfter } from "./looks.js";

/** @import { Group } from "./looks.js" */

/** One figure's room, and where in it the figure stands, in units of its drawing. */
const [WIDE, HIGH, LEFT, TOP] = [26, 25, 5, 0.5];
/** How often as large the figure of an average is. */
const LARGE = 8;

/** @param {Record<string, string>} figures the path of each look @param {AbortSignal} signal
 * @param {(n: number) => void} [onPick] a finger or pointer stands at the nth figure */
export function crowd(figures, signal, onPick) {
  const paths = Array.from({ length: PEOPLE }, (_, i) => {
    const at = `translate(${(i % ACROSS) * WIDE + LEFT} ${Math.floor(i / ACROSS) * HIGH + TOP})`;
    return drawn("path", { class: "gc-figure", transform: at });
  });
  const line = drawn("path", { class: "gc-hundred-line", d: "" });
  const [x, y] = [(ACROSS * WIDE - LARGE * 16) / 2, (ACROSS * HIGH - LARGE * 24) / 2];
  const average = drawn("path", {
    class: "gc-hundred-average",
    transform: `translate(${x} ${y}) scale(${LARGE})`,
  });
  const node = drawn(
    "svg",
    { class: "gc-hundred-crowd", viewBox: `0 -2 ${ACROSS * WIDE} ${ACROSS * HIGH + 4}`, role: "img" },
    ...paths,
    line,
    average,
  );
  const still = media("(prefers-reduced-motion: reduce)");
  let frame = 0;
  let pickable = false;
  signal.addEventListener("abort", () => window.cancelAnimationFrame(frame));

  /** @param {string[]} looks */
  function show(looks) {
    window.cancelAnimationFrame(frame);
    const is = isAverage(looks[0]);
    node.classList.toggle("gc-hundred-of-all", is);
    if (is) {
      average.setAttribute("d", figures[looks[0]]);
      average.dataset.look = poseOf(looks[0]);
    }
    looks.forEach((look, i) => paint(i, is ? "open" : look));
  }
  function paint(i, look) {
    if (paths[i].dataset.look === look) return;
    paths[i].dataset.look = look;
    paths[i].setAttribute("d", figures[look]);
  }
  /** Let the groups come in one after the other; at once where motion is not wished. @param {Group[]} groups */
  function wave(groups) {
    window.cancelAnimationFrame(frame);
    const looks = looksOf(groups);
    if (still.matches || isAverage(looks[0])) return show(looks);
    node.classList.remove("gc-hundred-of-all");
    let begin = 0;
    let done = 0;
    const step = (now) => {
      begin ||= now;
      const to = changedAfter(groups, now - begin);
      for (; done < to; done += 1) paint(done, looks[done]);
      if (done < PEOPLE) frame = window.requestAnimationFrame(step);
    };
    frame = window.requestAnimationFrame(step);
  }
  if (onPick) {
    let held = -1;
    const pick = (event) => {
      const box = node.getBoundingClientRect();
      onPick(peopleAt((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height));
    };
    node.addEventListener("pointerdown", (event) => {
      if (!pickable || event.button !== 0) return;
      held = event.pointerId;
      node.setPointerCapture(held);
      pick(event);
      event.preventDefault();
    }, { signal });
    node.addEventListener("pointermove", (event) => event.pointerId === held && pick(event), { signal });
    for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) {
      node.addEventListener(end, () => {
        held = -1;
      }, { signal });
    }
  }
  show(lit(0, "open"));
  return {
    node,
    show,
    wave,
    /** @param {number | null} n where the reader's line stands */
    mark: (n) => line.setAttribute("d", n === null ? "" : stepsAfter(n, WIDE, HIGH)),
    /** @param {boolean} to */
    letPick(to) {
      pickable = to;
      node.classList.toggle("gc-hundred-open", to);
    },
    /** What it shows, for those who cannot see it. @param {string} text */
    describe: (text) => node.setAttribute("aria-label", text),
  };
}

/** One figure for a legend. @param {Record<string, string>} figures @param {string} look */
export function oneFigure(figures, look) {
  const path = drawn("path", { class: "gc-figure", d: figures[look], "data-look": poseOf(look) });
  return drawn("svg", { class: "gc-hundred-one", viewBox: "0 0 16 24", "aria-hidden": "true" }, path);
}

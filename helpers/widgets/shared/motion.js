// Animations that go by the clock.

import { media } from "./media.js";

/** @import { Moment } from "./clock.js" */

/** Put an animation where the clock is. Frames and performance.now() count from the same moment;
 * where a page gives them different ones, the frame's own time is used.
 * @param {Animation} animation @param {number} seconds gone by on the clock */
export function tieToClock(animation, seconds) {
  const frameTime = Number(document.timeline.currentTime);
  const behind = performance.now() - frameTime;
  const now = frameTime + (behind >= 0 && behind < 1000 ? behind : 0);
  const start = now - seconds * 1000;
  // Writing the same start again would cost a frame; a hundredth of a second cannot be seen.
  if (animation.startTime === null || Math.abs(Number(animation.startTime) - start) > 10) animation.startTime = start;
}

/** Moves that last as long as a step of the programme and stand where the clock is. Under reduced motion there are none.
 * @param {AbortSignal} signal */
export function stepMotion(signal) {
  const still = media("(prefers-reduced-motion: reduce)");
  /** @type {Animation[]} */ let moving = [];
  let shown = -1;
  const halt = () => {
    moving.forEach((animation) => animation.cancel());
    moving = [];
    shown = -1;
  };
  still.addEventListener("change", halt, { signal });
  signal.addEventListener("abort", halt);
  return {
    halt,
    /** @param {Moment} place @param {(timing: KeyframeAnimationOptions) => Animation[]} begin makes the moves of a step */
    show(place, begin) {
      if (still.matches) return;
      if (place.index !== shown) {
        halt();
        moving = begin({ duration: (place.into + place.left) * 1000, fill: "both" });
        shown = place.index;
      }
      moving.forEach((animation) => {
        if (animation.playState === "paused") animation.play();
        tieToClock(animation, place.into);
      });
    },
    /** @param {Moment} place */
    pause(place) {
      moving.forEach((animation) => {
        animation.pause();
        animation.currentTime = place.into * 1000;
      });
    },
  };
}

// Drawings in SVG, and animations that go by the clock.

const SVG_NAMES = "http://www.w3.org/2000/svg";

/** An SVG element. @param {string} tag @param {Object<string, any>} attributes @param {...(Node|string)} children
 * @returns {any} */
function drawn(tag, attributes, ...children) {
  const node = document.createElementNS(SVG_NAMES, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children);
  return node;
}

/** Put an animation where the clock is. Frames and performance.now() count from the same moment;
 * where a page gives them different ones, the frame's own time is used.
 * @param {Animation} animation @param {number} seconds gone by on the clock */
function tieToClock(animation, seconds) {
  const frameTime = Number(document.timeline.currentTime);
  const behind = performance.now() - frameTime;
  const now = frameTime + (behind >= 0 && behind < 1000 ? behind : 0);
  const start = now - seconds * 1000;
  // Writing the same start again would cost a frame; a hundredth of a second cannot be seen.
  if (animation.startTime === null || Math.abs(Number(animation.startTime) - start) > 10) animation.startTime = start;
}

/** Moves that last as long as a step of the programme and stand where the clock is. Under reduced motion there are none.
 * @param {AbortSignal} signal */
function stepMotion(signal) {
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  /** @type {Animation[]} */ let moving = [];
  let shown = -1;
  const halt = () => { moving.forEach((animation) => animation.cancel()); moving = []; shown = -1; };
  still.addEventListener("change", halt, { signal });
  signal.addEventListener("abort", halt);
  return {
    halt,
    /** @param {Place} place @param {(timing: KeyframeAnimationOptions) => Animation[]} begin makes the moves of a step */
    show(place, begin) {
      if (still.matches) return;
      if (place.index !== shown) {
        halt();
        moving = begin({ duration: (place.into + place.left) * 1000, fill: "both" });
        shown = place.index;
      }
      moving.forEach((animation) => { if (animation.playState === "paused") animation.play(); tieToClock(animation, place.into); });
    },
    /** @param {Place} place */
    pause(place) { moving.forEach((animation) => { animation.pause(); animation.currentTime = place.into * 1000; }); },
  };
}

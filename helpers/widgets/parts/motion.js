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

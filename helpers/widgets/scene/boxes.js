// Where a part of the drawing is on the screen, in pixels of the box around the drawing.

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

/** Whether a part can be seen. @param {Element} node */
export const isThere = (node) => {
  for (let one = /** @type {Element | null} */ (node); one instanceof SVGElement; one = one.parentElement) {
    if (one.style.display === "none" || one.classList.contains("gc-not-yet")) return false;
  }
  return true;
};

/** The box around some parts, in pixels from the corner of `frame`; null where none can be seen.
 * @param {SVGGraphicsElement[]} nodes @param {HTMLElement} frame @returns {Box | null} */
export function boxOf(nodes, frame) {
  const corner = frame.getBoundingClientRect();
  /** @type {Box | null} */ let box = null;
  for (const node of nodes.filter(isThere)) {
    const own = node.getBBox();
    const matrix = node.getScreenCTM();
    if (!matrix) continue;
    for (const [x, y] of [[0, 0], [1, 0], [0, 1], [1, 1]]) {
      const at = new DOMPoint(own.x + x * own.width, own.y + y * own.height).matrixTransform(matrix);
      const [across, down] = [at.x - corner.left, at.y - corner.top];
      box ??= { left: across, right: across, top: down, bottom: down };
      box.left = Math.min(box.left, across);
      box.right = Math.max(box.right, across);
      box.top = Math.min(box.top, down);
      box.bottom = Math.max(box.bottom, down);
    }
  }
  return box;
}

/** The same box, large enough to touch. @param {Box} box @param {number} [least] pixels */
export function touchable({ left, right, top, bottom }, least = 44) {
  const across = Math.max(0, least - (right - left)) / 2;
  const down = Math.max(0, least - (bottom - top)) / 2;
  return { left: left - across, right: right + across, top: top - down, bottom: bottom + down };
}

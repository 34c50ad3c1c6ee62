// A drawing (SVG of the course's own, as text) as part of an activity: its parts can be moved, and it brings nothing with it.

const FORBIDDEN = "script, foreignObject, iframe, image, use[href^='http'], animate, set, style";

/** @param {string} text @param {string} id put before the drawing's own ids, so that none stands twice on a page
 * @returns {SVGSVGElement} */
export function drawn(text, id) {
  const own = text.replace(/(\bid="|url\(#|href="#)/g, `$1${id}-`);
  // A page may forbid style attributes (not styles set by a script), so they are taken over one by one.
  const parsed = new DOMParser().parseFromString(own.replace(/ style="/g, ' data-style="'), "image/svg+xml");
  const svg = /** @type {SVGSVGElement} */ (/** @type {Element} */ (document.importNode(parsed.documentElement, true)));
  for (const node of svg.querySelectorAll(FORBIDDEN)) node.remove();
  for (const node of /** @type {SVGElement[]} */ ([svg, ...svg.querySelectorAll("*")])) {
    for (const { name } of [...node.attributes]) if (/^on/i.test(name)) node.removeAttribute(name);
    node.style.cssText = node.getAttribute("data-style") || "";
    node.removeAttribute("data-style");
  }
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  return svg;
}

// The course's drawings in a page: SVG that was given as text, made safe and put in so that its colours follow the page.

const SVG = "http://www.w3.org/2000/svg";
/** What could run, load or change something outside the drawing. */
const NEVER = "script, foreignObject, style, iframe, object, embed, audio, video, animate[attributeName='href'], set";

/** Whether an attribute may stay. @param {Attr} attribute */
function isHarmless({ name, value }) {
  if (/^on/i.test(name)) return false;
  if (/(^|:)href$/i.test(name)) return /^#/.test(value.trim());
  return !/url\((?!\s*["']?#)/i.test(value) && !/javascript:/i.test(value);
}

/** A drawing as an element: nothing in it runs or loads, its ids are its own, and screen readers pass over it. A text that
 * is no SVG gives an empty one. Its parts keep their classes.
 * @param {string} text @param {string} id what its ids begin with: that of the activity it stands in
 * @returns {SVGSVGElement} */
export function drawn(text, id) {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  const given = parsed.namespaceURI === SVG && parsed.localName === "svg" ? parsed : null;
  const svg =
    /** @type {SVGSVGElement} */ (given ? document.importNode(given, true) : document.createElementNS(SVG, "svg"));
  svg.querySelectorAll(NEVER).forEach((node) => node.remove());
  for (const node of [svg, .../** @type {NodeListOf<SVGElement>} */ (svg.querySelectorAll("*"))]) {
    for (const attribute of [...node.attributes]) {
      const { name, value } = attribute;
      if (!isHarmless(attribute)) node.removeAttribute(name);
      else if (name === "id") node.id = `${id}-${value}`;
      else if (name === "style") {
        // A page may forbid style attributes, not styles that a script sets.
        node.removeAttribute(name);
        node.style.cssText = value;
      } else if (/(^|:)href$/.test(name)) node.setAttribute(name, `#${id}-${value.trim().slice(1)}`);
      else if (value.includes("url(")) {
        node.setAttribute(name, value.replace(/url\(\s*["']?#([^"')\s]+)["']?\s*\)/g, `url(#${id}-$1)`));
      }
    }
  }
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  return svg;
}

// Drawings in SVG.

const SVG = "http://www.w3.org/2000/svg";

/** An SVG element. @param {string} tag @param {Object<string, any>} [attributes] @param {...(Node|string)} children
 * @returns {any} */
export function drawn(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children);
  return node;
}

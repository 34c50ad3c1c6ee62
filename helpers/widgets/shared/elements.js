// Elements of a page: made, filled with a sentence, or with text that Python made.

/** Make an element with attributes and children.
 * @param {string} tag @param {Object<string, any>} [attributes] @param {...(Node|string)} children
 * @returns {any} */
export function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    // A page may forbid style attributes; a style that a script sets is always allowed.
    if (name === "style") node.style.cssText = String(value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children);
  return node;
}

/** What each node was last told to say. @type {WeakMap<Node, string>} */
const lastTold = new WeakMap();

/** Let a node say another text. Its own text node stays, which costs a browser far less than another one; what it was told
 * already is not written again. It isn't read back from the node: a browser that translates a page puts its own words and
 * elements there, and would have to do so again at every look. A node that is told so is told by nothing else.
 * @param {Node} node @param {string} text */
export function retell(node, text) {
  if (lastTold.get(node) === text) return;
  lastTold.set(node, text);
  const only = node.childNodes.length === 1 ? node.firstChild : null;
  if (only?.nodeType !== Node.TEXT_NODE) node.textContent = text;
  else only.nodeValue = text;
}

/** Put values into a whole sentence: fill("{n} left", {n: 3}) is "3 left".
 * @param {string} sentence @param {Object<string, any>} values */
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** HTML that Python made and sanitised (one function there); nothing else becomes HTML.
 * @param {string} html @param {string} [name] its class @param {string} [tag] */
export function trusted(html, name = "gc-text", tag = "div") {
  const box = make(tag, { class: name });
  box.innerHTML = html || "";
  return box;
}

// The marks of a picture as SVG elements, moved to where blend.js says.

import { blender, pathText, pointsText } from "./blend.js";
import { drawn } from "../../shared/drawn.js";

/** The author's name for what stands there before a bet, as in given.py. */
const GIVEN = "given";

/** The middle of some points. @param {Float64Array} at */
function middle(at) {
  let low = Infinity;
  let high = -Infinity;
  for (const one of at) {
    if (one < low) low = one;
    if (one > high) high = one;
  }
  return (low + high) / 2;
}

/** The marks of the picture as SVG elements, and how to move them; those that wait for a bet are not in the page before.
 * @param {SVGSVGElement} svg @param {any} plan @param {DataView} bytes @param {string} id */
export function marks(svg, plan, bytes, id) {
  const block = new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const { blend, times } = blender(plan, block);
  const layer = /** @type {SVGGElement} */ (svg.querySelector(`[id="${id}-explore-marks"]`));
  const view = svg.viewBox.baseVal;
  layer.setAttribute("transform", `scale(${view.width / plan.width} ${view.height / plan.height})`);
  const clips = new Map();
  /** What cuts a mark off: the box of the axes, or a box of its own. */
  const clipTo = (clipped) => {
    const sides = clipped === true ? plan.clip : clipped;
    const key = sides.join(" ");
    if (!clips.has(key)) {
      const [x, y, width, height] = sides;
      clips.set(key, drawn("clipPath", { id: `${id}-clip-${clips.size}` }, drawn("rect", { x, y, width, height })));
    }
    return `url(#${clips.get(key).id})`;
  };
  let shown = -1;
  let looks = [];
  let nodes = [];
  /** How often the two columns of each mark had been worked out when it was written. @type {string[]} */
  let written = [];
  let whole = true;
  /** Where the middle of each named mark is. @type {Map<string, number[]>} */
  const named = new Map();

  const put = () => {
    const there = nodes.filter((_, i) => whole || looks[i][4] === GIVEN);
    layer.replaceChildren(...clips.values(), ...there);
  };
  const build = (skin) => {
    looks = plan.skins[skin].map((number) => plan.looks[number]);
    nodes = looks.map(([kind, words, css, clipped, name, place]) => {
      const image = kind === "image" && plan.images[words];
      const node = drawn(image ? "image" : kind === "text" ? "text" : "path");
      if (name === GIVEN) node.setAttribute("class", "gc-given");
      if (clipped) node.setAttribute("clip-path", clipTo(clipped));
      if (image) {
        node.setAttribute("href", image);
        node.setAttribute("preserveAspectRatio", "none");
        ["x", "y", "width", "height"].forEach((name, i) => node.setAttribute(name, place[i]));
      }
      if (kind === "image") return node; // one that stands still is on the stage
      node.style.cssText = css;
      if (kind === "text") {
        node.classList.add("gc-mark");
        words.split("\n").forEach((line, i) => {
          node.append(drawn("tspan", i ? { x: 0, dy: "1.2em" } : { x: 0 }, line));
        });
      }
      return node;
    });
    put();
    shown = skin;
    written = nodes.map(() => "");
  };

  const draw = (sheetNumber, blends) => {
    const [group, sheet, skin] = plan.sheets[sheetNumber];
    if (skin !== shown) build(skin);
    plan.groups[group].forEach(([x, y], i) => {
      const [kind, words, , , name, turn] = looks[i];
      if (kind === "image") return;
      const px = blend(x, sheet, blends);
      const py = blend(y, sheet, blends);
      const now = `${times(x)} ${times(y)}`;
      if (written[i] === now) return; // a mark that stays costs nothing
      written[i] = now;
      if (name) named.set(name, [middle(px), middle(py)]);
      if (kind === "text") {
        nodes[i].setAttribute("transform", `translate(${px[0]} ${py[0]}) rotate(${turn})`);
      } else {
        nodes[i].setAttribute("d", kind === "points" ? pointsText(words, px, py) : pathText(words, px, py));
      }
    });
  };
  /** @param {boolean} all whether what waits for a bet is shown */
  const reveal = (all) => {
    whole = all || !plan.asks;
    if (shown >= 0) put();
  };
  return { draw, named, reveal };
}

/** The sentence at a stop, word for word as Python made it.
 * @param {{templates: string[], pools: string[][]}} words @param {DataView} places @param {number} stops */
export function reader(words, places, stops) {
  return (stop) => {
    const entry = (row) => places.getUint16(2 * (row * stops + stop), true);
    return words.templates[entry(0)].replace(/\{(\d+)\}/g, (_, place) => words.pools[place][entry(1 + Number(place))]);
  };
}

// Moves the marks of a picture: takes the table that Python drew and blends it at any stop.

const SVG = "http://www.w3.org/2000/svg";
const GONE = -32768;

/** An SVG path of these points; kept in step with `path_text` in engine/marks.py.
 * @param {string} operations one letter a point: M, L, Q and C start, q and c go on, Z closes
 * @param {Float64Array} x @param {Float64Array} y */
function pathText(operations, x, y) {
  let text = "";
  let point = 0;
  let lifted = true;
  for (const letter of operations) {
    if (letter === "Z") { text += "Z"; continue; }
    const px = x[point];
    const py = y[point++];
    if (px !== px || py !== py) { lifted = true; continue; }
    const verb = letter === "q" || letter === "c" ? " " : lifted ? "M" : letter;
    text += `${verb}${Math.round(px * 100) / 100} ${Math.round(py * 100) / 100}`;
    lifted = false;
  }
  return text;
}

/** The same small shape at every point. @param {string} marker */
function pointsText(marker, x, y) {
  const letters = marker.split(" ").join(" ");
  const parts = letters.match(/[A-Za-z]|-?[\d.]+(?:e-?\d+)?/g) || [];
  let text = "";
  for (let i = 0; i < x.length; i += 1) {
    if (x[i] !== x[i] || y[i] !== y[i]) continue;
    let across = true;
    for (const part of parts) {
      if (/[A-Za-z]/.test(part)) { text += part; across = true; continue; }
      text += ` ${(Number(part) + (across ? x[i] : y[i])).toFixed(2)}`;
      across = !across;
    }
  }
  return text;
}

/** Blends columns of the table at any stop.
 * @param {any} plan @param {Int16Array} block */
function blender(plan, block) {
  const room = plan.columns.map((column) => new Float64Array(column.n));
  /** @param {number} number which column @param {number} sheet its place in its group
   *  @param {number[][][]} blends for each slider: the drawn stops and their weights here */
  const blend = (number, sheet, blends) => {
    const column = plan.columns[number];
    const out = room[number].fill(0);
    if (column.parts) {
      let at = 0;
      for (const part of column.parts) {
        const some = blend(part, sheet, blends);
        out.set(some, at);
        at += some.length;
      }
      return out;
    }
    const walk = (axis, offset, weight) => {
      if (axis === blends.length) {
        for (let i = 0; i < column.n; i += 1) {
          const raw = block[offset + i];
          out[i] += raw === GONE ? NaN : weight * raw;
        }
        return;
      }
      const step = column.steps[axis + 1];
      if (!step) { walk(axis + 1, offset, weight); return; }
      for (const [node, share] of blends[axis]) walk(axis + 1, offset + node * step, weight * share);
    };
    walk(0, column.at + sheet * column.steps[0], 1);
    for (let i = 0; i < column.n; i += 1) out[i] = out[i] * column.scale + column.middle;
    return out;
  };
  return blend;
}

/** The marks of the picture as SVG elements, and how to move them.
 * @param {SVGSVGElement} svg @param {any} plan @param {DataView} bytes @param {string} id */
function marks(svg, plan, bytes, id) {
  const block = new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const column = blender(plan, block);
  const layer = svg.querySelector(`[id="${id}-explore-marks"]`);
  const view = svg.viewBox.baseVal;
  layer.setAttribute("transform", `scale(${view.width / plan.width} ${view.height / plan.height})`);
  const clips = new Map();
  /** What cuts a mark off: the box of the axes, or a box of its own. */
  const clipTo = (clipped) => {
    const sides = clipped === true ? plan.clip : clipped;
    const key = sides.join(" ");
    if (!clips.has(key)) {
      const clip = document.createElementNS(SVG, "clipPath");
      clip.id = `${id}-clip-${clips.size}`;
      const box = document.createElementNS(SVG, "rect");
      ["x", "y", "width", "height"].forEach((name, i) => box.setAttribute(name, sides[i]));
      clip.append(box);
      clips.set(key, clip);
    }
    return `url(#${clips.get(key).id})`;
  };
  let shown = -1;
  let looks = [];
  let nodes = [];

  const build = (skin) => {
    looks = plan.skins[skin].map((number) => plan.looks[number]);
    nodes = looks.map(([kind, words, css, clipped, place]) => {
      const image = kind === "image" && plan.images[words];
      const node = document.createElementNS(SVG, image ? "image" : kind === "text" ? "text" : "path");
      if (clipped) node.setAttribute("clip-path", clipTo(clipped));
      if (image) {
        node.setAttribute("href", image);
        node.setAttribute("preserveAspectRatio", "none");
        ["x", "y", "width", "height"].forEach((name, i) => node.setAttribute(name, place[i]));
      }
      if (kind === "image") return node; // one that stands still is on the stage
      node.style.cssText = css;
      if (kind === "text") {
        node.setAttribute("class", "gc-mark");
        words.split("\n").forEach((line, i) => {
          const span = document.createElementNS(SVG, "tspan");
          span.textContent = line;
          if (i) span.setAttribute("dy", "1.2em");
          node.append(span);
        });
      }
      return node;
    });
    layer.replaceChildren(...clips.values(), ...nodes);
    shown = skin;
  };

  return (sheetNumber, blends) => {
    const [group, sheet, skin] = plan.sheets[sheetNumber];
    if (skin !== shown) build(skin);
    plan.groups[group].forEach(([x, y], i) => {
      const [kind, words, , , turn] = looks[i];
      if (kind === "image") return;
      const px = column(x, sheet, blends);
      const py = column(y, sheet, blends);
      if (kind === "text") {
        nodes[i].setAttribute("transform", `translate(${px[0]} ${py[0]}) rotate(${turn})`);
        for (const span of nodes[i].children) span.setAttribute("x", "0");
      } else {
        nodes[i].setAttribute("d", kind === "points" ? pointsText(words, px, py) : pathText(words, px, py));
      }
    });
  };
}

/** The sentence at a stop, word for word as Python made it.
 * @param {{templates: string[], pools: string[][]}} words @param {DataView} places @param {number} stops */
function reader(words, places, stops) {
  return (stop) => {
    const entry = (row) => places.getUint16(2 * (row * stops + stop), true);
    return words.templates[entry(0)].replace(/\{(\d+)\}/g, (_, place) => words.pools[place][entry(1 + Number(place))]);
  };
}

// The front end of `explore`: takes the table that Python drew and moves the marks itself,
// inside the next frame. It needs no kernel.

const SVG = "http://www.w3.org/2000/svg";
const GONE = -32768;
const REST = 150; // milliseconds without a move before the values are saved and the reading is said

/** An SVG path of these points; kept in step with `path_text` in drawing.py.
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
  return (number, sheet, blends) => {
    const column = plan.columns[number];
    const out = room[number].fill(0);
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
}

/** The marks of the picture as SVG elements, and how to move them.
 * @param {SVGSVGElement} svg @param {any} plan @param {DataView} bytes @param {string} id */
function marks(svg, plan, bytes, id) {
  const block = new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const column = blender(plan, block);
  const layer = svg.querySelector(`[id="${id}-explore-marks"]`);
  const view = svg.viewBox.baseVal;
  layer.setAttribute("transform", `scale(${view.width / plan.width} ${view.height / plan.height})`);
  const clip = document.createElementNS(SVG, "clipPath");
  clip.id = `${id}-clip`;
  const box = document.createElementNS(SVG, "rect");
  ["x", "y", "width", "height"].forEach((name, i) => box.setAttribute(name, plan.clip[i]));
  clip.append(box);
  let shown = -1;
  let looks = [];
  let nodes = [];

  const build = (skin) => {
    looks = plan.skins[skin].map((number) => plan.looks[number]);
    nodes = looks.map(([kind, words, css, clipped]) => {
      const node = document.createElementNS(SVG, kind === "text" ? "text" : "path");
      if (kind === "image") return node;
      node.style.cssText = css;
      if (clipped) node.setAttribute("clip-path", `url(#${clip.id})`);
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
    layer.replaceChildren(clip, ...nodes);
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

/** One native control with its name and unit. Returns where it stands and how to move it. */
function control(spec, id, words, signal, onMove) {
  const name = `${id}-${spec.name}`;
  const last = spec.texts.length - 1;
  let at = spec.start;
  const move = (to) => { if (to !== at) { show(to); onMove(); } };
  let show = (to) => { at = to; };
  let element;
  if (spec.kind === "number") {
    const text = make("output", { for: name, class: "gc-value" });
    const input = make("input", { type: "range", id: name, min: 0, max: last, step: 1 });
    show = (to) => {
      at = to;
      input.value = String(to);
      text.textContent = spec.texts[to];
      input.setAttribute("aria-valuetext", spec.texts[to]);
    };
    input.addEventListener("input", () => move(Number(input.value)), { signal });
    element = make("div", { class: "gc-control" }, make("label", { for: name }, spec.label), text, input);
  } else if (spec.kind === "choice") {
    const input = make("select", { id: name }, ...spec.texts.map((text, i) => make("option", { value: i }, text)));
    show = (to) => { at = to; input.value = String(to); };
    input.addEventListener("change", () => move(Number(input.value)), { signal });
    element = make("div", { class: "gc-control gc-choice" }, make("label", { for: name }, spec.label), input);
  } else if (spec.kind === "switch") {
    const input = make("input", { type: "checkbox", id: name });
    show = (to) => { at = to; input.checked = to === 1; };
    input.addEventListener("change", () => move(input.checked ? 1 : 0), { signal });
    element = make("div", { class: "gc-control gc-switch" }, input, make("label", { for: name }, spec.label));
  } else {
    const count = make("span", { class: "gc-value" });
    const button = make("button", { type: "button" }, words["explore.again"]);
    show = (to) => { at = to; count.textContent = fill(words["explore.again_count"], { n: to + 1, of: last + 1 }); };
    button.addEventListener("click", () => move(at === last ? 0 : at + 1), { signal });
    element = make("div", { class: "gc-control gc-seed" }, make("span", { class: "gc-label" }, spec.label), button, count);
  }
  show(at);
  return { spec, element, at: () => at, show: (to) => show(to) };
}

/** @param {{model: any, el: HTMLElement, signal: AbortSignal}} view */
function render({ model, el, signal }) {
  const { body, footer, id, words, say } = frame({ model, el, signal }, "explore");
  const specs = model.get("controls");
  const plan = model.get("plan");

  const svgText = model.get("stage").replace(/(\bid="|url\(#|href="#)/g, `$1${id}-`);
  const svg = document.importNode(new DOMParser().parseFromString(svgText, "image/svg+xml").documentElement, true);
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  const draw = marks(svg, plan, model.get("positions"), id);
  const stops = specs.reduce((product, spec) => product * spec.texts.length, 1);
  const read = reader(model.get("reading_words"), model.get("reading_places"), stops);

  const question = make("p", { class: "gc-title", id: `${id}-question` }, model.get("question"));
  question.hidden = !question.textContent;
  const reading = make("p", { class: "gc-reading", id: `${id}-reading` });
  const picture = make("div", { class: "gc-picture" }, svg);
  const group = make("div", { class: "gc-controls", role: "group", "aria-label": words["explore.controls"] });
  const reset = make("button", { type: "button", class: "gc-quiet gc-reset" }, words["explore.reset"]);

  const place = () => {
    let sheet = 0;
    let stop = 0;
    const blends = [];
    controls.forEach((c) => {
      const at = c.at();
      stop = stop * c.spec.texts.length + at;
      if (c.spec.kind === "number") blends.push(plan.blends[blends.length][at]);
      else sheet = sheet * c.spec.texts.length + at;
    });
    draw(sheet, blends);
    reading.textContent = read(stop);
    reading.hidden = !reading.textContent;
  };

  let rest = 0;
  const settle = () => {
    clearTimeout(rest);
    if (!rest) return;
    rest = 0;
    model.save_changes();
    say(reading.textContent);
  };
  const moved = () => {
    // Set at once, so that other views and jslink follow; saved once the movement rests.
    controls.forEach((c) => model.set(c.spec.name, c.spec.values[c.at()]));
    place(); // at once: it takes a fraction of a millisecond, and so the very next frame shows it
    clearTimeout(rest);
    rest = setTimeout(settle, REST);
  };
  const controls = specs.map((spec) => control(spec, id, words, signal, moved));
  const follow = controls.map((c) => () => {
    const to = c.spec.values.indexOf(model.get(c.spec.name));
    if (to >= 0 && to !== c.at()) { c.show(to); place(); }
  });
  controls.forEach((c, i) => {
    follow[i]();
    model.on(`change:${c.spec.name}`, follow[i]);
    group.append(c.element);
  });
  reset.addEventListener("click", () => { controls.forEach((c) => c.show(c.spec.start)); moved(); }, { signal });
  group.addEventListener("pointerup", settle, { signal });
  group.addEventListener("focusout", settle, { signal });
  if (controls.length) footer.prepend(reset);

  body.append(question, picture, reading, group);
  place();
  signal.addEventListener("abort", () => {
    clearTimeout(rest);
    controls.forEach((c, i) => model.off(`change:${c.spec.name}`, follow[i]));
  });
}

export default { render };

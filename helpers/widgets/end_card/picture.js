// The card as one drawing: what is seen is what is saved. Its letters are set in lines by measuring them.

import { drawn } from "../shared/drawn.js";

const WIDE = { width: 640, pad: 44 };
const NARROW = { width: 400, pad: 26 }; // the letters stay as large as they are
const SERIF = '"Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "DejaVu Serif", serif';
const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", sans-serif';
const CURVE = { width: 180, height: 90 };

/** @typedef {{label: string, said: string, found: string, mine?: Array<[number, number]> | null,
 *   curve?: {x: [number, number], y: [number, number], points: Array<[number, number]>}}} Part */

/** A text in lines that are no wider than `width`. @param {string} text @param {number} width
 * @param {(line: string) => number} measure pixels of a line @returns {string[]} */
export function inLines(text, width, measure) {
  const lines = [];
  let line = "";
  for (const word of text.split(/ +/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

/** Pixels of a line in a font. @param {string} font */
function measured(font) {
  const brush = document.createElement("canvas").getContext("2d");
  if (!brush) return (line) => line.length * 9;
  brush.font = font;
  return (line) => brush.measureText(line).width;
}

/** @param {{course: string, title: string, parts: Part[], line: string}} content
 * @param {(name: string) => string} colour by the name of a variable @param {boolean} isNarrow where there is little room
 * @returns {SVGSVGElement} */
export function cardPicture({ course, title, parts, line }, colour, isNarrow) {
  const { width, pad } = isNarrow ? NARROW : WIDE;
  const nodes = [];
  let y = pad;
  /** Set a text and go below it. */
  const set = (
    text,
    { size, family = SANS, weight = 400, fill = "ink", x = pad, room = width - pad - x, gap = 0 },
  ) => {
    y += gap;
    for (const one of inLines(text, room, measured(`${weight} ${size}px ${family}`))) {
      y += size * 1.3;
      nodes.push(drawn("text", {
        x,
        y: y - size * 0.3,
        "font-size": size,
        "font-family": family,
        "font-weight": weight,
        fill: colour(fill),
      }, one));
    }
  };
  nodes.push(drawn("path", {
    d: "M16 2c5 8 9 12 9 18a9 9 0 0 1-18 0c0-6 4-10 9-18z",
    transform: `translate(${pad - 8} ${pad - 5})`,
    fill: colour("accent"),
  }));
  const top = y;
  set(course, { size: 17, family: SERIF, weight: 600, fill: "soft", x: pad + 28 });
  y = Math.max(y, top + 22);
  set(title, { size: isNarrow ? 27 : 33, family: SERIF, weight: 600, gap: 14 });
  for (const part of parts) {
    const from = y + 22;
    const narrow = part.curve && !isNarrow ? width - 2 * pad - CURVE.width - 24 : undefined;
    if (part.label) set(part.label, { size: 16, fill: "soft", gap: 18, room: narrow });
    set(part.said, { size: 20, gap: part.label ? 2 : 18, room: narrow });
    if (part.found) set(part.found, { size: 20, weight: 600, fill: "accent", gap: 2, room: narrow });
    if (part.curve) {
      const [left, top] = isNarrow ? [pad, y + 14] : [width - pad - CURVE.width, from];
      nodes.push(curvePicture(part, colour, left, top));
      y = Math.max(y, top + CURVE.height);
    }
  }
  if (line) {
    y += 26;
    nodes.push(drawn("line", { x1: pad, x2: width - pad, y1: y, y2: y, stroke: colour("rule"), "stroke-width": 2 }));
    set(line, { size: isNarrow ? 22 : 26, family: SERIF, gap: 16 });
  }
  const height = Math.round(y + pad * 0.8);
  return drawn(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      width: width,
      height,
      xmlns: "http://www.w3.org/2000/svg",
      class: "gc-end-picture",
      "aria-hidden": "true",
    },
    drawn("rect", { width: width, height, rx: 20, fill: colour("paper") }),
    drawn("rect", {
      x: 1.5,
      y: 1.5,
      width: width - 3,
      height: height - 3,
      rx: 19,
      fill: "none",
      stroke: colour("rule"),
      "stroke-width": 3,
    }),
    ...nodes,
  );
}

/** What was drawn beside what was found, small. @param {Part} part */
function curvePicture({ mine, curve }, colour, x, y) {
  const { x: across, y: up, points } = /** @type {any} */ (curve);
  const place = ([px, py]) =>
    [
      (CURVE.width * (px - across[0])) / (across[1] - across[0]),
      CURVE.height - (CURVE.height * (py - up[0])) / (up[1] - up[0]),
    ].map((one) => Math.round(one * 10) / 10);
  const line = (all) => all.map((one) => place(one).join(",")).join(" ");
  return drawn(
    "g",
    { transform: `translate(${x} ${y})` },
    drawn("line", {
      x1: 0,
      x2: CURVE.width,
      y1: CURVE.height,
      y2: CURVE.height,
      stroke: colour("edge"),
      "stroke-width": 1.5,
    }),
    ...(mine
      ? [
        drawn("polyline", {
          points: line(mine),
          fill: "none",
          stroke: colour("orange"),
          "stroke-width": 3,
          "stroke-linejoin": "round",
        }),
      ]
      : []),
    ...points.map((one) => drawn("circle", { cx: place(one)[0], cy: place(one)[1], r: 6, fill: colour("accent") })),
  );
}

/** The card as the bytes of a PNG, twice as fine; null where this browser gives none.
 * @param {SVGSVGElement} svg @returns {Promise<Blob | null>} */
export async function asPng(svg) {
  const [width, height] = ["width", "height"].map((name) => 2 * Number(svg.getAttribute(name)));
  const text = new XMLSerializer().serializeToString(svg);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  try {
    await image.decode();
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width, height });
    canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
    // Not toBlob: Chromium waits with that until the page is idle, a second and more where something moves all the time.
    const bytes = atob(canvas.toDataURL("image/png").split(",")[1]);
    return bytes ? new Blob([Uint8Array.from(bytes, (one) => one.charCodeAt(0))], { type: "image/png" }) : null;
  } catch {
    return null;
  }
}

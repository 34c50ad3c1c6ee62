// The table that Python drew, blended at any stop, and its columns as the text of an SVG path. Nothing here needs a page.

/** What stands for "no point here", as in packing.py. */
const GONE = -32768;

/** An SVG path of these points; kept in step with `path_text` in paths.py.
 * @param {string} operations one letter a point: M, L, Q and C start, q and c go on, Z closes
 * @param {Float64Array} x @param {Float64Array} y */
export function pathText(operations, x, y) {
  let text = "";
  let point = 0;
  let lifted = true;
  for (const letter of operations) {
    if (letter === "Z") {
      text += "Z";
      continue;
    }
    const px = x[point];
    const py = y[point++];
    if (px !== px || py !== py) {
      lifted = true;
      continue;
    }
    const verb = letter === "q" || letter === "c" ? " " : lifted ? "M" : letter;
    text += `${verb}${Math.round(px * 100) / 100} ${Math.round(py * 100) / 100}`;
    lifted = false;
  }
  return text;
}

/** The same small shape at every point. @param {string} marker @param {Float64Array} x @param {Float64Array} y */
export function pointsText(marker, x, y) {
  const parts = marker.match(/[A-Za-z]|-?[\d.]+(?:e-?\d+)?/g) || [];
  let text = "";
  for (let i = 0; i < x.length; i += 1) {
    if (x[i] !== x[i] || y[i] !== y[i]) continue;
    let across = true;
    for (const part of parts) {
      if (/[A-Za-z]/.test(part)) {
        text += part;
        across = true;
        continue;
      }
      text += ` ${(Number(part) + (across ? x[i] : y[i])).toFixed(2)}`;
      across = !across;
    }
  }
  return text;
}

/** Blends columns of the table at any stop; one that the stop has not moved is not worked out again.
 * @param {any} plan @param {Int16Array} block */
export function blender(plan, block) {
  const room = plan.columns.map((column) => new Float64Array(column.n));
  /** For each column, what it was last worked out for, and how often it was. */
  const made = plan.columns.map(() => ({ of: /** @type {any[]} */ ([]), times: 0 }));
  const isSame = (of, now) => of.length === now.length && of.every((one, i) => one === now[i]);
  /** @param {number} number which column @param {number} sheet its place in its group
   *  @param {number[][][]} blends for each slider: the drawn stops and their weights here */
  const blend = (number, sheet, blends) => {
    const column = plan.columns[number];
    const out = room[number];
    const parts = (column.parts || []).map((part) => blend(part, sheet, blends));
    const moving = column.parts
      ? column.parts.map((part) => made[part].times)
      : [sheet, ...blends].map((one, axis) => column.steps[axis] ? one : null);
    if (made[number].times && isSame(made[number].of, moving)) return out;
    made[number] = { of: moving, times: made[number].times + 1 };
    out.fill(0);
    if (column.parts) {
      let at = 0;
      for (const some of parts) {
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
      if (!step) {
        walk(axis + 1, offset, weight);
        return;
      }
      for (const [node, share] of blends[axis]) walk(axis + 1, offset + node * step, weight * share);
    };
    walk(0, column.at + sheet * column.steps[0], 1);
    for (let i = 0; i < column.n; i += 1) out[i] = out[i] * column.scale + column.middle;
    return out;
  };
  /** How often a column was worked out: while that is the same, so is the column. @param {number} number */
  const times = (number) => made[number].times;
  return { blend, times };
}

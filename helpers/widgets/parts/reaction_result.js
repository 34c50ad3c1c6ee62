// What came of a reaction task, in words and as two rows of marks on one scale; also for made-up results.

/** @typedef {{median: number | null, n: number, wrong: number, early: number, late: number}} Row one condition */
/** @typedef {{seed: number, frames: number, frame_ms: number | null, shown_ms: number | null, difference: number | null,
 *   low: number | null, high: number | null, conditions: Object<string, Row>}} TaskResult numbers only: what may be handed in */

const whole = (ms) => Math.round(ms);
const signed = (ms) => `${ms < 0 ? "\u2212" : ms > 0 ? "+" : ""}${Math.abs(whole(ms))}`;

/** The numbers of a run. @param {any[]} trials @param {any[]} conditions @param {{early: number, late: number}} limits
 * @param {{seed: number, frames: number, frame_ms: number | null, shown_ms: number | null}} how @returns {TaskResult} */
function taskResult(trials, conditions, limits, how) {
  const sums = conditions.map(({ id }) => summed(trials, id, limits));
  const compared = medianDifference(sums[0].times, sums[1].times, how.seed);
  const rounded = (value) => (value === null || value === undefined ? null : Math.round(value * 10) / 10);
  return {
    ...how,
    difference: rounded(compared?.difference), low: rounded(compared?.low), high: rounded(compared?.high),
    conditions: Object.fromEntries(conditions.map(({ id }, i) => [id, { median: sums[i].times.length ? rounded(median(sums[i].times)) : null,
      n: sums[i].times.length, wrong: sums[i].wrong, early: sums[i].early, late: sums[i].late }])),
  };
}

/** A kept result, if it is one; it may come from a file. @param {any} answer @param {any[]} conditions @returns {TaskResult | null} */
function keptResult(answer, conditions) {
  const number = (value) => value === null || Number.isFinite(value);
  if (!isPlain(answer) || !isPlain(answer.conditions) || !["difference", "low", "high", "frame_ms", "shown_ms"].every((name) => number(answer[name] ?? null))) return null;
  const rows = conditions.map(({ id }) => (Object.hasOwn(answer.conditions, id) ? answer.conditions[id] : null));
  const good = rows.every((row) => isPlain(row) && number(row.median ?? null) && ["n", "wrong", "early", "late"].every((name) => Number.isInteger(row[name]) && row[name] >= 0));
  return good && Number.isInteger(answer.frames) ? answer : null;
}

/** The result as sentences. @param {TaskResult} result @returns {string[]} */
function resultSentences(result, { conditions, limits, words }, simulated) {
  const [a, b] = conditions;
  const within = { a_condition: a.within, b_condition: b.within };
  const said = conditions.map(({ id, text }) => {
    const { median: middle, n } = result.conditions[id];
    return fill(words[middle === null ? "reaction.no_median" : "reaction.median"], { condition: text, ms: whole(middle), n });
  });
  if (result.difference !== null) {
    const way = whole(result.difference) === 0 ? "same" : result.difference > 0 ? "faster" : "slower";
    said.push(fill(words[`reaction.${way}${simulated ? "_made" : ""}`], { ...within, ms: Math.abs(whole(result.difference)) }));
    said.push(result.low === null ? words["reaction.few"]
      : `${fill(words["reaction.range"], { ...within, low: signed(result.low), high: signed(result.high) })} ${words[result.low <= 0 && result.high >= 0 ? "reaction.range_zero" : "reaction.range_not_zero"]}`);
  }
  if (simulated) return said;
  const total = (name) => conditions.reduce((sum, { id }) => sum + result.conditions[id][name], 0);
  said.push(fill(words["reaction.left_out"], { wrong: total("wrong"), early: total("early"), late: total("late"), early_ms: limits.early, late_ms: limits.late }));
  if (result.frame_ms !== null) said.push(fill(words["reaction.screen"], { frame: result.frame_ms, shown: whole(result.shown_ms) }));
  return said;
}

/** Two rows on one scale; each time is a small mark where times are given, the median a large one.
 * @param {TaskResult} result @param {any[]} conditions @param {Object<string, number[]>} times may be empty */
function resultPicture(result, conditions, times, words) {
  const medians = conditions.map(({ id }) => result.conditions[id].median).filter((ms) => ms !== null);
  const all = [...medians, ...conditions.flatMap(({ id }) => times[id] || [])];
  const low = Math.floor((Math.min(...all) - 60) / 100) * 100;
  const high = Math.ceil((Math.max(...all) + 60) / 100) * 100;
  const at = (ms) => `${(100 * (ms - low)) / (high - low)}%`;
  const put = (node, ms) => { node.style.left = at(ms); return node; };
  const rows = conditions.map(({ id, text }) => {
    const middle = result.conditions[id].median;
    return make("div", { class: "gc-reaction-row" }, make("span", { class: "gc-reaction-name" }, text), make("div", { class: "gc-reaction-track" },
      ...(times[id] || []).map((ms) => put(make("span", { class: "gc-reaction-dot" }), ms)),
      ...(middle === null ? [] : [put(make("span", { class: "gc-reaction-median" }), middle)])));
  });
  const step = high - low > 600 ? 200 : 100;
  const ticks = Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => low + i * step);
  const axis = make("div", { class: "gc-reaction-row gc-reaction-axis" }, make("span", {}, words["reaction.axis"]),
    make("div", { class: "gc-reaction-ticks" }, ...ticks.map((ms) => put(make("span", {}, String(ms)), ms))));
  return make("div", { class: "gc-reaction-picture", "aria-hidden": "true" }, ...rows, axis);
}

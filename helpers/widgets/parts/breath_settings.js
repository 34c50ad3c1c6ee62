// The settings of the breathing pacer: pattern, seconds of each phase, minutes. What makes no
// sense is answered with a plain sentence beside the fields and changes nothing.

/** @typedef {{kind: string, seconds: number, label: string, isHold: boolean}} Row */

/** The fields for a pattern: one a phase, and a hold of 0 seconds wherever one could stand, so that
 * a learner can add it. @param {Object<string, string>} words @param {Phase[]} phases @returns {Row[]} */
function settingRows(words, phases) {
  const moving = phases.filter(([kind]) => kind !== "hold");
  let last = moving[moving.length - 1][0];
  /** @type {Row[]} */ const rows = [];
  const add = (kind, seconds) => {
    const label = kind === "hold" ? words[`pacer.field_hold_${last}`] : words[`pacer.${kind}`];
    rows.push({ kind, seconds, label, isHold: kind === "hold" });
  };
  phases.forEach(([kind, seconds], i) => {
    if (kind !== "hold") last = kind;
    add(kind, seconds);
    const next = phases[(i + 1) % phases.length][0];
    if (kind !== "hold" && next !== "hold" && next !== kind && moving.length <= 4) add("hold", 0);
  });
  // Two fields must not have one name.
  const names = rows.map((row) => row.label);
  return rows.map((row, i) => {
    if (names.filter((name) => name === row.label).length === 1) return row;
    const n = names.slice(0, i + 1).filter((name) => name === row.label).length;
    return { ...row, label: fill(words["pacer.field_part"], { label: row.label, n }) };
  });
}

/** What is wrong with a number in a field, as a sentence; "" when nothing is.
 * @param {Object<string, string>} words @param {string} text @param {string} label @param {number[]} bounds
 * @param {boolean} [isHold] a hold may also be 0 */
function wrongNumber(words, text, label, [low, high], isHold = false) {
  const value = text.trim() === "" ? NaN : Number(text);
  if ((isHold && value === 0) || (value >= low && value <= high)) return "";
  return fill(words[isHold ? "pacer.wrong_hold" : "pacer.wrong"], { label, low, high });
}

/** Build the settings, which read and write the model.
 * @param {{model: any, words: Object<string, string>, id: string, signal: AbortSignal}} view */
function breathSettings({ model, words, id, signal }) {
  const limits = model.get("limits");
  const choice = make("select", { id: `${id}-pattern` });
  const fields = make("div", { class: "gc-pacer-fields" });
  const minutes = make("input", { type: "number", id: `${id}-minutes`, min: limits.minutes[0], max: limits.minutes[1],
    step: 0.5, inputmode: "decimal", "aria-describedby": `${id}-wrong` });
  const wrong = make("p", { class: "gc-problem", id: `${id}-wrong`, role: "alert", hidden: true });
  const pattern = make("div", { class: "gc-pacer-field gc-pacer-wide" },
    make("label", { for: choice.id }, words["pacer.pattern"]), choice);
  const length = make("div", { class: "gc-pacer-field" },
    make("label", { for: minutes.id }, words["pacer.minutes"]), minutes);
  const node = make("div", { class: "gc-pacer-choices" }, pattern, fields, length, wrong);
  /** @type {Row[]} */ let rows = [];
  /** @type {any[]} */ let inputs = [];

  function showPresets() {
    const presets = model.get("presets");
    pattern.hidden = presets.length === 0;
    choice.replaceChildren(...presets.map(([name, phases], i) => make("option", { value: i },
      fill(words["pacer.preset"], { name, rate: Math.floor(600 / breathSeconds(phases) + 0.5) / 10 }))),
    make("option", { value: "own" }, words["pacer.own"]));
    showChoice();
  }
  function showChoice() {
    const now = JSON.stringify(model.get("phases"));
    const found = model.get("presets").findIndex(([, phases]) => JSON.stringify(phases) === now);
    choice.value = found < 0 ? "own" : String(found);
  }
  function showPhases() {
    const before = rows.map((row) => row.label).join();
    rows = settingRows(words, model.get("phases"));
    // The fields stay while their names do: the one with the focus must not vanish under the fingers.
    if (rows.map((row) => row.label).join() !== before) buildFields();
    rows.forEach((row, i) => { inputs[i].value = String(row.seconds); });
    showChoice();
  }
  function buildFields() {
    inputs = rows.map((row, i) => make("input", { type: "number", id: `${id}-phase-${i}`, step: 0.5, inputmode: "decimal",
      min: row.isHold ? 0 : limits.phase[0], max: limits.phase[1], "aria-describedby": wrong.id }));
    fields.replaceChildren(...rows.map((row, i) => make("div", { class: "gc-pacer-field" },
      make("label", { for: inputs[i].id }, fill(words["pacer.field"], { label: row.label })), inputs[i])));
  }
  function showMinutes() { minutes.value = String(model.get("minutes")); }

  /** @returns {Phase[]} */
  function readPhases() {
    return rows.map(({ kind }, i) => /** @type {Phase} */ ([kind, plainNumber(Number(inputs[i].value))]))
      .filter(([, seconds]) => seconds > 0);
  }
  /** The first thing that is wrong; marks the fields. */
  function findWrong() {
    const found = [...rows.map((row, i) => [inputs[i], wrongNumber(words, inputs[i].value, row.label, limits.phase, row.isHold)]),
      [minutes, wrongNumber(words, minutes.value, words["pacer.minutes"], limits.minutes)]];
    for (const [input, sentence] of found) {
      if (sentence) input.setAttribute("aria-invalid", "true"); else input.removeAttribute("aria-invalid");
    }
    const first = found.map(([, sentence]) => sentence).find(Boolean);
    if (first) return first;
    const whole = breathSeconds(readPhases());
    const high = limits.breath[1];
    return whole > high ? fill(words["pacer.wrong_breath"], { n: whole, high }) : "";
  }
  function take() {
    const sentence = findWrong();
    wrong.textContent = sentence;
    wrong.hidden = !sentence;
    if (sentence) return;
    model.set("phases", readPhases());
    model.set("minutes", plainNumber(Number(minutes.value)));
    model.save_changes();
  }
  fields.addEventListener("change", take, { signal });
  minutes.addEventListener("change", take, { signal });
  choice.addEventListener("change", () => {
    const preset = model.get("presets")[Number(choice.value)];
    if (!preset) { inputs[0].focus(); return; }
    rows = [];  // a preset replaces whatever stands in the fields, right or wrong
    model.set("phases", preset[1]);
    showPhases();
    take();
  }, { signal });

  const heard = { "change:phases": showPhases, "change:minutes": showMinutes, "change:presets": showPresets };
  for (const [event, call] of Object.entries(heard)) model.on(event, call);
  signal.addEventListener("abort", () => { for (const [event, call] of Object.entries(heard)) model.off(event, call); });
  showPresets();
  showPhases();
  showMinutes();
  return node;
}

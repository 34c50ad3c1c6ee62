// The settings of the breathing pacer: pattern, seconds of each phase, minutes. What makes no
// sense is answered with a plain sentence beside the fields and changes nothing.

import { breathSeconds, longestHold } from "./pattern.js";
import { fill, make } from "../shared/elements.js";
import { markWrong, numberField, plainNumber, wrongNumber } from "../shared/number_field.js";

/** @import { Phase } from "./pattern.js" */
/** @import { Model } from "../shared/model.d.ts" */
/** @import { BreathPacerTraits } from "../shared/traits.d.ts" */

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

/** Build the settings, which read and write the model.
 * @param {{model: Model<BreathPacerTraits>, words: Object<string, string>, id: string, signal: AbortSignal}} view */
export function breathSettings({ model, words, id, signal }) {
  const limits = model.get("limits");
  const choice = make("select", { id: `${id}-pattern` });
  const fields = make("div", { class: "gc-session-fields" });
  const wrong = make("p", { class: "gc-problem", id: `${id}-wrong`, role: "alert", hidden: true });
  const pattern = make(
    "div",
    { class: "gc-session-field gc-session-wide" },
    make("label", { for: choice.id }, words["pacer.pattern"]),
    choice,
  );
  const { input: minutes, node: length } = numberField(
    `${id}-minutes`,
    words["pacer.minutes"],
    limits.minutes,
    wrong.id,
  );
  const node = make("div", { class: "gc-session-choices" }, pattern, fields, length, wrong);
  /** @type {Row[]} */ let rows = [];
  /** @type {any[]} */ let inputs = [];

  function showPresets() {
    const presets = model.get("presets");
    pattern.hidden = presets.length === 0;
    choice.replaceChildren(
      ...presets.map(([name, phases], i) =>
        make(
          "option",
          { value: i },
          fill(words["pacer.preset"], { name, rate: Math.floor(600 / breathSeconds(phases) + 0.5) / 10 }),
        )
      ),
      make("option", { value: "own" }, words["pacer.own"]),
    );
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
    rows.forEach((row, i) => {
      inputs[i].value = String(row.seconds);
    });
    showChoice();
  }
  function buildFields() {
    const built = rows.map((row, i) =>
      numberField(
        `${id}-phase-${i}`,
        fill(words["session.field"], { label: row.label }),
        row.isHold ? [0, limits.hold[1]] : limits.phase,
        wrong.id,
      )
    );
    inputs = built.map(({ input }) => input);
    fields.replaceChildren(...built.map(({ node: field }) => field));
  }
  function showMinutes() {
    minutes.value = String(model.get("minutes"));
  }

  /** @returns {Phase[]} */
  function readPhases() {
    return rows.map(({ kind }, i) => /** @type {Phase} */ ([kind, plainNumber(Number(inputs[i].value))]))
      .filter(([, seconds]) => seconds > 0);
  }
  /** The first thing that is wrong; marks the fields. */
  function findWrong() {
    const first = markWrong([
      ...rows.map((
        row,
        i,
      ) => /** @type {[any, string]} */ ([
        inputs[i],
        wrongNumber(
          words,
          inputs[i].value,
          row.label,
          row.isHold ? limits.hold : limits.phase,
          row.isHold ? "pacer.wrong_hold" : undefined,
        ),
      ])),
      [minutes, wrongNumber(words, minutes.value, words["pacer.minutes"], limits.minutes)],
    ]);
    if (first) return first;
    const held = longestHold(readPhases());
    if (held > limits.hold[1]) return fill(words["pacer.wrong_held"], { n: held, high: limits.hold[1] });
    const whole = breathSeconds(readPhases());
    const [shortest, longest] = limits.breath;
    const [low, high] = limits.rate;
    return whole < shortest || whole > longest
      ? fill(words["pacer.wrong_breath"], { n: whole, shortest, longest, low, high })
      : "";
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
    if (!preset) {
      inputs[0].focus();
      return;
    }
    rows = []; // a preset replaces whatever stands in the fields, right or wrong
    model.set("phases", preset[1]);
    showPhases();
    take();
  }, { signal });

  const heard = { "change:phases": showPhases, "change:minutes": showMinutes, "change:presets": showPresets };
  for (const [event, call] of Object.entries(heard)) model.on(event, call);
  signal.addEventListener("abort", () => {
    for (const [event, call] of Object.entries(heard)) model.off(event, call);
  });
  showPresets();
  showPhases();
  showMinutes();
  return node;
}

// The switch for sound with what belongs to it: volume, a try-out, which tone means what.

import { checkRow } from "./check_row.js";
import { fill, make } from "./elements.js";

/** @param {Object<string, string>} words @param {{hear: string, meaning: string}} texts of the activity's own tones
 * @param {string} id @param {AbortSignal} signal */
export function soundControls(words, { hear: hearText, meaning }, id, signal) {
  const sound = make("input", { type: "checkbox", id: `${id}-sound` });
  const volume = make("input", { type: "range", id: `${id}-volume`, min: 0, max: 100, step: 5, value: 40 });
  const percent = make("output", { for: volume.id });
  const hear = make("button", { type: "button", class: "gc-quiet gc-session-small" }, hearText);
  const silent = make("p", { class: "gc-problem", role: "alert", hidden: true }, words["session.silent"]);
  const more = make(
    "div",
    { class: "gc-session-sound", hidden: true },
    make(
      "div",
      { class: "gc-session-volume" },
      make("label", { for: volume.id }, words["session.volume"]),
      volume,
      percent,
    ),
    hear,
    make("p", { class: "gc-note" }, meaning),
    silent,
  );
  const node = make("div", { class: "gc-session-sounds" }, checkRow(sound, words["session.sound"]), more);
  const showPercent = () => {
    percent.textContent = fill(words["session.percent"], { n: volume.value });
    volume.setAttribute("aria-valuetext", percent.textContent);
  };
  volume.addEventListener("input", showPercent, { signal });
  sound.addEventListener("change", () => {
    more.hidden = !sound.checked;
  }, { signal });
  showPercent();
  return {
    node,
    sound,
    volume,
    hear,
    silent,
    /** How loud, 0 to 1. */
    get loudness() {
      return Number(volume.value) / 100;
    },
  };
}

// A tick with a line of what it does, and the tick that turns the device's own voice on. Where there is no such voice, it says so.

import { checkRow } from "./check_row.js";
import { make } from "./elements.js";
import { deviceVoice } from "./voice.js";

/** A tick with what is said of it. @param {string} id @param {string} label */
export function aid(id, label) {
  const tick = make("input", { type: "checkbox", id, "aria-describedby": `${id}-note` });
  const note = make("p", { class: "gc-note", id: `${id}-note` });
  return { tick, note, node: make("div", { class: "gc-aid" }, checkRow(tick, label), note) };
}

/** The switch of the device's voice. @param {Object<string, string>} words @param {string} id @param {AbortSignal} signal */
export function voiceSwitch(words, id, signal) {
  const { tick, note, node } = aid(`${id}-voice`, words["voice.label"]);
  const voice = deviceVoice(() => {
    tick.disabled = !voice.there;
    note.textContent = words[voice.there ? "voice.note" : "voice.none"];
    if (!voice.there) tick.checked = false;
    voice.turn(tick.checked);
  }, signal);
  tick.addEventListener("change", () => voice.turn(tick.checked), { signal });
  voice.look();
  return { node, voice };
}

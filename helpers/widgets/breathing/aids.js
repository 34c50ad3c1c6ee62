// What helps to breathe with closed eyes besides the tones: a voice and vibration, each with its switch, both off at first;
// and a screen that stays on while it runs. Where the device has none, that is said.

import { screenAwake } from "../shared/awake.js";
import { vibration } from "../shared/vibration.js";
import { aid, voiceSwitch } from "../shared/voice_switch.js";

/** @param {Object<string, string>} words @param {string} id @param {AbortSignal} signal */
export function breathAids(words, id, signal) {
  const spoken = voiceSwitch(words, id, signal);
  const felt = vibration(signal);
  const { tick, note, node } = aid(`${id}-vibration`, words["calm.vibration"]);
  tick.disabled = !felt.there;
  note.textContent = words[felt.there ? "calm.vibration_note" : "calm.vibration_none"];
  tick.addEventListener("change", () => {
    felt.turn(tick.checked);
    if (tick.checked) felt.buzz("in"); // so that one feels whether it works
  }, { signal });
  const awake = screenAwake(signal);
  return {
    nodes: [spoken.node, node],
    /** A step begins. @param {string} kind @param {string} word */
    tell(kind, word) {
      spoken.voice.say(word);
      felt.buzz(kind);
    },
    /** @param {boolean} running */
    work(running) {
      awake.keep(running);
      if (running) return;
      spoken.voice.hush();
      felt.still();
    },
  };
}

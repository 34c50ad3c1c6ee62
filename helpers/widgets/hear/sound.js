// Curves on the sound card: each has a voice of its own, an oscillator that runs and a gate that opens for it. No sound, and no
// sound card in use, before it is first asked for one.

import { bends, SECONDS } from "./pitch.js";

/** @import { Note } from "./pitch.js" */

/** How loud all is, and a voice in it: modest, since nobody set it louder. */
const [LOUDNESS, PEAK] = [0.2, 0.3];
/** The timbre of each voice in turn, and where it comes from: left, right, the middle. */
const VOICES = /** @type {const} */ ([["triangle", -0.4], ["sine", 0.4], ["triangle", 0]]);
/** Where a curve turns: a fading rattle of a hundredth of a second, at 8,000 samples a second. */
const CLICK = Float32Array.from({ length: 96 }, (_, i) => (i & 4 ? 0.6 : -0.6) * (1 - i / 96));
const EDGE = 0.02; // seconds in which a tone comes and goes, so that it does not click
const TONE = 0.28; // seconds of a single one
const BREAK = 0.35; // seconds between two curves
const ASLEEP = 800; // milliseconds after the last tone

/** @param {AbortSignal} signal @param {(cannot: boolean) => void} onSilent told whether the browser cannot play */
export function sounds(signal, onSilent) {
  /** @type {any} */ let card = null;
  /** @type {any} */ let all = null;
  /** @type {any[]} */ const voices = [];
  /** @type {any[]} */ let ticks = [];
  let sleep = 0;

  function wake() {
    clearTimeout(sleep);
    try {
      if (!card) {
        const Card = globalThis.AudioContext || /** @type {any} */ (globalThis).webkitAudioContext;
        card = new Card();
        all = card.createGain();
        all.gain.value = LOUDNESS;
        all.connect(card.destination);
      }
      if (card.state !== "running") card.resume().catch(() => onSilent(true));
    } catch {
      onSilent(true);
      return false;
    }
    onSilent(false);
    return true;
  }
  /** @param {number} n */
  function voice(n) {
    if (!voices[n]) {
      const [source, gate, place] = [card.createOscillator(), card.createGain(), card.createStereoPanner()];
      gate.gain.value = 0;
      [source.type, place.pan.value] = VOICES[n % VOICES.length];
      source.connect(gate).connect(place).connect(all);
      source.start();
      voices[n] = { pitch: source.frequency, gate: gate.gain };
    }
    return voices[n];
  }
  /** A short click, where a curve turns. @param {number} at */
  function tick(at) {
    const source = card.createBufferSource();
    source.buffer = card.createBuffer(1, CLICK.length, 8000);
    source.buffer.copyToChannel(CLICK, 0);
    source.connect(all);
    source.start(at);
    ticks.push(source);
  }
  function hush() {
    if (!card) return;
    const now = card.currentTime;
    for (const { pitch, gate } of voices.filter(Boolean)) {
      pitch.cancelScheduledValues(now);
      gate.cancelScheduledValues(now);
      gate.setTargetAtTime(0, now, EDGE);
    }
    ticks.forEach((one) => one.stop());
    ticks = [];
  }
  const rest = (seconds) => {
    clearTimeout(sleep);
    sleep = setTimeout(() => card.suspend(), 1000 * seconds + ASLEEP);
  };
  signal.addEventListener("abort", () => {
    clearTimeout(sleep);
    if (card) card.close();
  });
  return {
    /** One tone now of each of these voices. @param {Array<{voice: number, hertz: number}>} chord */
    tone(chord) {
      if (!wake()) return;
      hush();
      const now = card.currentTime;
      for (const { voice: n, hertz } of chord) {
        const { pitch, gate } = voice(n);
        pitch.setValueAtTime(hertz, now);
        gate.setTargetAtTime(PEAK, now, EDGE / 2);
        gate.setTargetAtTime(0, now + TONE, EDGE * 2);
      }
      rest(TONE);
    },
    /** Curves, one after the other; returns when each begins, in seconds, and at last when all is over.
     * @param {Array<{voice: number, notes: Note[]}>} curves */
    play(curves) {
      if (!wake()) return null;
      hush();
      const now = card.currentTime + EDGE;
      const begins = curves.map((_, n) => n * (SECONDS + BREAK));
      curves.forEach(({ voice: n, notes }, nth) => {
        const { pitch, gate } = voice(n);
        let open = false;
        for (const { at, hertz } of notes) {
          const when = now + begins[nth] + at;
          if (hertz !== null) pitch[open ? "linearRampToValueAtTime" : "setValueAtTime"](hertz, when);
          if (open !== (hertz !== null)) gate.setTargetAtTime(open ? 0 : PEAK, when, EDGE);
          open = hertz !== null;
        }
        const end = now + begins[nth] + (notes.at(-1)?.at ?? 0);
        gate.setTargetAtTime(0, end + TONE / 2, EDGE);
        for (const { at } of bends(notes)) tick(now + begins[nth] + at);
      });
      const over = curves.length * (SECONDS + BREAK);
      rest(over);
      return [...begins, over];
    },
    hush,
  };
}

// Soft tones for closed eyes, shared by the breathing pacer and the relaxation guide. A whole
// programme is written ahead onto the sound card's own clock, so the tones go on while the tab is
// hidden or the screen is off, where the page's timers sleep. Each kind of step has one voice: an
// oscillator that always runs, and a gain that opens for each tone. That is five voices for ten
// minutes, not hundreds of oscillators.

/** @import { Step } from "./clock.js" */

/** Hertz of each tone, a calm chord with the breath in on top, and of the two bells. A step sounds its own kind,
 * or the tone that it names. */
const TONE_HERTZ = { in: 392, hold: 329.63, out: 261.63 };
const BELL_HERTZ = { low: 523.25, high: 783.99 };
/** Seconds to full strength, and after which a tone has faded. Slow edges do not click or startle. */
const TONE_ATTACK = 0.09;
const TONE_LENGTH = 1.8;
const BELL_LENGTH = 2.6;
const BELL_GAP = 0.35;
/** Strengths of the overtones: a little of the octave, so that small loudspeakers carry the tone. */
const OVERTONES = [0, 1, 0.22, 0.06];
const TONE_PEAK = 0.3;
/** A tone that began this many seconds ago is still played: a sound card takes a moment to wake. */
const TONE_GRACE = 0.6;
/** Seconds that sound card and page clock may part before the rest is written anew. */
const MOST_DRIFT = 0.06;

/** Every tone of a programme that is still to come, in order.
 * @param {Step[]} steps @param {number} rounds @param {number} from seconds already gone by
 * @returns {{kind: string, at: number, length: number}[]} `at` in seconds of the programme */
function tonesToCome(steps, rounds, from) {
  const tones = [];
  const bell = (kind, at) => tones.push({ kind, at, length: BELL_LENGTH });
  // The start signal rises and the end signal falls.
  if (from < TONE_GRACE) {
    bell("low", 0);
    bell("high", BELL_GAP);
  }
  let at = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const { kind, tone = kind, seconds } of steps) {
      if (at > from - TONE_GRACE) tones.push({ kind: tone, at, length: Math.min(TONE_LENGTH, seconds * 0.9) });
      at += seconds;
    }
  }
  bell("high", at);
  bell("low", at + BELL_GAP);
  return tones;
}

/** One voice: opens softly at a time, and fades. */
function toneVoice(context, hertz, wave, goal) {
  const source = context.createOscillator();
  const gate = context.createGain();
  source.setPeriodicWave(wave);
  source.frequency.value = hertz;
  gate.gain.value = 0;
  source.connect(gate).connect(goal);
  source.start();
  return {
    ring(at, length) {
      gate.gain.setValueAtTime(0, at);
      gate.gain.linearRampToValueAtTime(TONE_PEAK, at + TONE_ATTACK);
      gate.gain.exponentialRampToValueAtTime(0.001, at + length - 0.02);
      gate.gain.linearRampToValueAtTime(0, at + length);
    },
    hush() {
      const now = context.currentTime;
      const value = gate.gain.value;
      gate.gain.cancelScheduledValues(0);
      gate.gain.setValueAtTime(value, now);
      gate.gain.linearRampToValueAtTime(0, now + 0.1);
      source.stop(now + 0.15);
    },
    /** End by itself, then tell. */
    end(at, told) {
      source.stop(at);
      source.onended = () => {
        gate.disconnect();
        told();
      };
    },
  };
}

/** The tones of one widget. Makes no sound, and no audio context, before it is first asked for one.
 * @param {() => number} seconds of the programme, read when the tones are written
 * @param {(cannot: boolean) => void} onSilent told when the browser cannot play
 * @param {AbortSignal} signal */
export function makeTones(seconds, onSilent, signal) {
  /** @type {any} */ let context = null;
  /** @type {any} */ let loudness = null;
  /** @type {Object<string, any>} */ let voices = {};
  /** Programme time 0 on the sound card's clock; null while nothing is written. */
  let zero = null;
  let asked = 0;
  let volume = 0.4;
  /** Oscillators that run. */
  let sounding = 0;

  function open() {
    const Context = window.AudioContext || /** @type {any} */ (window).webkitAudioContext;
    context = new Context();
    loudness = context.createGain();
    loudness.gain.value = volume * volume;
    loudness.connect(context.destination);
  }
  function tuneVoices() {
    const none = new Float32Array(OVERTONES.length);
    const wave = context.createPeriodicWave(none, new Float32Array(OVERTONES));
    for (const [kind, hertz] of Object.entries({ ...TONE_HERTZ, ...BELL_HERTZ })) {
      voices[kind] = toneVoice(context, hertz, wave, loudness);
      sounding += 1;
    }
  }
  /** Take back every tone that is still to come. */
  function cancel() {
    asked += 1;
    zero = null;
    for (const voice of Object.values(voices)) voice.hush();
    voices = {};
  }
  /** Wait for the sound card, then write `tones(from)`; `now()` is the present second of the programme. */
  async function write(tones, now) {
    cancel();
    const mine = asked;
    try {
      if (!context) open();
      if (context.state !== "running") await context.resume();
    } catch {
      onSilent(true);
      return;
    }
    if (mine !== asked || signal.aborted) return;
    onSilent(false);
    tuneVoices();
    const from = now();
    zero = context.currentTime - from;
    let end = 0;
    for (const { kind, at, length } of tones(from)) {
      const begin = Math.max(context.currentTime, zero + at);
      if (voices[kind]) voices[kind].ring(begin, length);
      end = begin + length;
    }
    for (const voice of Object.values(voices)) voice.end(end + 0.1, rest);
  }
  /** Let the sound card sleep when the last tone has faded. */
  function rest() {
    sounding -= 1;
    if (sounding === 0 && context.state === "running") context.suspend();
  }
  const play = (steps, rounds) => write((from) => tonesToCome(steps, rounds, from), seconds);
  signal.addEventListener("abort", () => {
    cancel();
    if (context) context.close();
  });
  return {
    /** Write all tones of the programme from its present second on. */
    play,
    /** The tones of the steps once, without bells: to hear which is which. */
    sample: (steps) => write(() => tonesToCome(steps, 1, 0).filter(({ kind }) => kind in TONE_HERTZ), () => 0),
    /** Sound cards run a little fast or slow, or are held up by a call: write the rest anew if they parted. */
    keepWith(steps, rounds) {
      if (zero !== null && Math.abs(context.currentTime - zero - seconds()) > MOST_DRIFT) play(steps, rounds);
    },
    /** Let the end signal ring out. */
    ringOut() {
      zero = null;
    },
    cancel,
    /** @param {number} part 0 to 1 */
    loud(part) {
      volume = part;
      // Loudness is heard by ratios: the square makes the middle of the slider sound like the middle.
      if (context) loudness.gain.setTargetAtTime(part * part, context.currentTime, 0.02);
    },
  };
}

// What the breathing pacer and the relaxation guide share: start, pause and stop, sound for closed eyes, a voice
// for screen readers, full screen and the space bar, all tied to one clock. The kernel may sleep or be gone.

import { checkRow } from "./check_row.js";
import { countDown, programme } from "./clock.js";
import { fill, make } from "./elements.js";
import { focused } from "./focused.js";
import { offerFullScreen } from "./full_screen.js";
import { soundControls } from "./sound_controls.js";
import { makeTones } from "./tones.js";

/** @import { Moment, Step } from "./clock.js" */

/** What the space bar does by itself: on these it stays theirs. */
const SPACE_IS_THEIRS = "button, select, summary, a, textarea, input:not([type=range])";

/** Says each step to a screen reader, if switched on. @param {(sentence: string) => void} say */
function announcer(say) {
  let on = false;
  return {
    get on() {
      return on;
    },
    /** @param {boolean} wanted */
    turn(wanted) {
      on = wanted;
      if (!on) say("");
    },
    /** @param {string} sentence */
    step(sentence) {
      if (on) say(sentence);
    },
  };
}

/** "2:40 left". @param {Object<string, string>} words @param {number} seconds */
export function timeLeft(words, seconds) {
  const whole = countDown(seconds);
  const time = fill(words["session.time"], {
    minutes: Math.floor(whole / 60),
    seconds: String(whole % 60).padStart(2, "0"),
  });
  return fill(words["session.left"], { time });
}

/** A session that is started, paused and stopped. The buttons are the caller's to place.
 * @param {{root: HTMLElement, body: HTMLElement, id: string, words: Object<string, string>, say: (sentence: string) => void}} framed
 *   what frame() gave
 * @param {{name: string, hear: string, meaning: string, announce: string, sample: Step[], atWork?: HTMLElement[],
 *   lead?: number}} use its name, the texts about its tones, the steps whose tones can be tried, further buttons that work
 *   while it runs, seconds to get ready before the first step
 * @param {{look: (place: Moment) => void, step: (place: Moment) => string, pause: () => void, end: () => void,
 *   rest: (why: string) => void, lead?: (left: number) => void, state?: (state: string) => void}} show what the caller
 *   shows; `step` gives the sentence for a screen reader, `state` hears of ready, running and paused
 * @param {AbortSignal} signal */
export function timedSession(
  { root, body, id, words, say },
  { name, hear, meaning, announce, sample, atWork = [], lead = 0 },
  show,
  signal,
) {
  const voice = announcer(say);
  const main = make("button", { type: "button", class: "gc-session-main" }, words["session.start"]);
  const stopper = make("button", { type: "button", class: "gc-quiet" }, words["session.stop"]);
  const full = make("button", { type: "button", class: "gc-quiet" });
  const sounds = soundControls(words, { hear, meaning }, id, signal);
  const aloud = make("input", { type: "checkbox", id: `${id}-aloud` });
  const onlyAtWork = [stopper, ...atWork];

  /** @type {"ready" | "running" | "paused"} */ let state = "ready";
  /** @type {Step[]} */ let steps = [];
  let rounds = 1;
  const clock = programme(
    { onLook, onStep: (place) => voice.step(show.step(place)), onEnd, onLead: show.lead },
    signal,
  );
  const tones = makeTones(() => clock.seconds, (cannot) => {
    sounds.silent.hidden = !cannot;
  }, signal);
  tones.loud(sounds.loudness);

  /** @param {Moment} place */
  function onLook(place) {
    show.look(place);
    // Just before a tone is the moment when none sounds.
    if (place.left < 0.3) tones.keepWith(steps, rounds);
  }
  function onEnd() {
    tones.ringOut();
    setState("ready");
    show.end();
  }
  function setState(next) {
    state = next;
    main.textContent = words[{ ready: "session.start", running: "session.pause", paused: "session.go_on" }[state]];
    // A button that goes grey would drop the focus: hand it on.
    if (state === "ready" && onlyAtWork.includes(/** @type {any} */ (focused()))) main.focus();
    onlyAtWork.forEach((button) => {
      button.disabled = state === "ready";
    });
    sounds.hear.disabled = state !== "ready";
    root.classList.toggle("gc-at-work", state !== "ready");
    show.state?.(state);
  }
  function playIfWanted() {
    if (sounds.sound.checked && clock.running) tones.play(steps, rounds);
  }
  function startOrPause() {
    if (state === "running") {
      clock.pause();
      tones.cancel();
      setState("paused");
      show.pause();
      return;
    }
    const fresh = state === "ready";
    setState("running");
    if (fresh) clock.start(steps, rounds, lead);
    else clock.goOn();
    playIfWanted();
  }
  /** Back to the beginning. @param {string} [why] */
  function stop(why = "") {
    clock.stop();
    tones.cancel();
    setState("ready");
    show.rest(why);
    if (voice.on) say("");
  }

  root.classList.add("gc-session");
  // A click anywhere gives the focus to the activity, so that the space bar works there.
  body.tabIndex = -1;
  body.setAttribute("role", "group");
  body.setAttribute("aria-label", name);
  body.addEventListener("keydown", (event) => {
    const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
    if (event.key !== " " || !plain || /** @type {Element} */ (event.target).closest(SPACE_IS_THEIRS)) return;
    event.preventDefault();
    if (!event.repeat) startOrPause();
  }, { signal });
  main.addEventListener("click", startOrPause, { signal });
  stopper.addEventListener("click", () => stop(), { signal });
  sounds.hear.addEventListener("click", () => tones.sample(sample), { signal });
  sounds.sound.addEventListener("change", () => {
    if (sounds.sound.checked) playIfWanted();
    else tones.cancel();
  }, { signal });
  sounds.volume.addEventListener("input", () => tones.loud(sounds.loudness), { signal });
  aloud.addEventListener("change", () => voice.turn(aloud.checked), { signal });
  offerFullScreen(root, full, { enter: words["session.full"], leave: words["session.full_leave"] }, signal);

  return {
    main,
    stopper,
    full,
    sounds: sounds.node,
    /** The tick that has each step said to a screen reader. */
    aloud: checkRow(aloud, announce),
    get state() {
      return state;
    },
    get seconds() {
      return clock.seconds;
    },
    /** Whether each step is said to a screen reader. */
    get spoken() {
      return voice.on;
    },
    /** Take another programme; one that runs stops, and says why. @param {Step[]} newSteps @param {number} newRounds */
    setProgramme(newSteps, newRounds) {
      steps = newSteps;
      rounds = newRounds;
      stop(state === "ready" ? "" : words["session.changed"]);
    },
    /** Be at another second, running or paused. @param {number} seconds */
    goTo(seconds) {
      if (state === "ready") return;
      tones.cancel();
      clock.goTo(seconds);
      if (state === "paused") show.pause();
      playIfWanted();
    },
  };
}

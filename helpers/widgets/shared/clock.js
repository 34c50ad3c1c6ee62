// The clock that the breathing pacer and the relaxation guide share. A programme is a list of
// steps {kind, seconds} that is gone through a number of times. Everything that is shown is worked
// out from the time gone by, never from the end of an animation or a count of ticks: a timer that
// is late, or a page that was hidden, can make nothing drift.

/** @typedef {{kind: string, seconds: number, tone?: string}} Step `tone`: which one it sounds, if not its kind's. */
/** @typedef {{index: number, kind: string, into: number, left: number, rounds: number, toGo: number,
 *   over: boolean}} Moment Where a programme stands: the step, seconds into it and left of it,
 *   whole rounds done, seconds to go in all. */

/** Seconds that one round of the steps takes. @param {Step[]} steps */
export function roundSeconds(steps) {
  return steps.reduce((sum, step) => sum + step.seconds, 0);
}

/** Where the programme stands after `seconds`.
 * @param {Step[]} steps @param {number} rounds how often the steps are gone through
 * @param {number} seconds gone by @returns {Moment} */
export function placeAt(steps, rounds, seconds) {
  const round = roundSeconds(steps);
  const total = round * rounds;
  const over = seconds >= total;
  const at = Math.max(0, seconds);
  const done = over ? rounds : Math.min(rounds - 1, Math.floor(at / round));
  let into = over ? round : at - done * round;
  let index = 0;
  // A hair before a step's end counts as its end: sums of tenths of seconds are not exact.
  while (index < steps.length - 1 && into >= steps[index].seconds - 1e-9) {
    into -= steps[index].seconds;
    index += 1;
  }
  const { kind, seconds: length } = steps[index];
  into = Math.max(0, into);
  return { index, kind, into, left: Math.max(0, length - into), rounds: done, toGo: Math.max(0, total - at), over };
}

/** Seconds of the programme at which a step of the first round begins. @param {Step[]} steps @param {number} index */
export function startOf(steps, index) {
  return roundSeconds(steps.slice(0, index));
}

/** Whole seconds as a person counts them down: 5, 4, 3, 2, 1.
 * The small part keeps a hair over a whole second from showing one more. @param {number} seconds */
export function countDown(seconds) {
  return Math.max(0, Math.ceil(seconds - 1e-3));
}

/** A stop-watch on the page's steady clock (never the time of day, which can be set). */
function stopWatch() {
  let before = 0;
  /** @type {number | null} */ let since = null;
  return {
    get running() {
      return since !== null;
    },
    /** Seconds gone by, pauses left out. */
    seconds: () => (before + (since === null ? 0 : performance.now() - since)) / 1000,
    go() {
      if (since === null) since = performance.now();
    },
    pause() {
      if (since !== null) {
        before += performance.now() - since;
        since = null;
      }
    },
    reset() {
      before = 0;
      since = null;
    },
    /** Go on, or stay, from another second. @param {number} seconds */
    put(seconds) {
      before = seconds * 1000;
      if (since !== null) since = performance.now();
    },
  };
}

/** Go through a programme: looks at the clock at each change and tells what it finds.
 * `onLook` comes at least four times a second, `onStep` once at each new step, `onEnd` once. `onLead` comes while a
 * start with a lead is still to come. A throttled page looks later but finds the same.
 * @param {{onLook: (place: Moment) => void, onStep: (place: Moment) => void, onEnd: () => void,
 *   onLead?: (left: number) => void}} tell
 * @param {AbortSignal} signal */
export function programme({ onLook, onStep, onEnd, onLead = () => {} }, signal) {
  const watch = stopWatch();
  /** @type {Step[]} */ let steps = [];
  let rounds = 1;
  let timer = 0;
  let last = "";

  function look() {
    clearTimeout(timer);
    const lead = -watch.seconds();
    if (lead > 0) {
      onLead(lead);
      if (watch.running) timer = setTimeout(look, Math.min(250, lead * 1000 + 1));
      return;
    }
    const place = placeAt(steps, rounds, watch.seconds());
    if (place.over) {
      stop();
      onEnd();
      return;
    }
    const step = `${place.rounds}/${place.index}`;
    if (step !== last) {
      last = step;
      onStep(place);
    }
    onLook(place);
    // Wake just after the next number is due, so that it is shown within a few milliseconds.
    const next = place.left - Math.max(0, countDown(place.left) - 1);
    if (watch.running) timer = setTimeout(look, Math.min(250, Math.max(1, next * 1000 + 1)));
  }
  function stop() {
    clearTimeout(timer);
    watch.reset();
    last = "";
  }

  // A page that was hidden shows the right thing at once, not at the next slow tick.
  document.addEventListener("visibilitychange", () => {
    if (watch.running) look();
  }, { signal });
  signal.addEventListener("abort", stop);
  return {
    get running() {
      return watch.running;
    },
    get seconds() {
      return watch.seconds();
    },
    /** @param {Step[]} newSteps @param {number} newRounds @param {number} [lead] seconds before the first step begins:
     * until then the programme stands at less than 0 */
    start(newSteps, newRounds, lead = 0) {
      steps = newSteps;
      rounds = newRounds;
      last = "";
      watch.put(-lead);
      watch.go();
      look();
    },
    pause() {
      watch.pause();
      clearTimeout(timer);
    },
    goOn() {
      watch.go();
      look();
    },
    /** Be at another second of the programme, running or not; its step is told anew. @param {number} seconds */
    goTo(seconds) {
      watch.put(Math.max(0, seconds));
      last = "";
      look();
    },
    stop,
  };
}

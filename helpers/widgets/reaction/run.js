// One run of a reaction task on its stage: a cross, a picture for a set time, an answer; practice first, then what counts.
// Times come from performance.now(), pictures from the screen's own frames.

import { chance } from "../shared/chance.js";
import { fill, make } from "../shared/elements.js";
import { pushButton } from "../shared/push_button.js";
import { balancedOrder, typical } from "./trials.js";

/** @typedef {{category: string, condition: string, ms: number | null, right: boolean}} Trial */

const CROSS_MS = [500, 900]; // how long the cross stands: not the same each time, so that nobody can press by rhythm
const REST_MS = 600; // after an answer, before the next cross
const FEEDBACK_MS = 1100; // the same, where something is said about the answer

/** The pictures, ready to be shown at once: an image that stands there, hidden, decoded. */
function pictures(stimuli) {
  const images = stimuli.map(({ svg }) =>
    make("img", {
      alt: "",
      class: "gc-reaction-image",
      draggable: "false",
      src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`,
    })
  );
  const ready = Promise.all(images.map((image) => image.decode().catch(() => {})));
  return { images, ready };
}

/** @param {{model: any, words: Object<string, string>, say: (sentence: string) => void, count: HTMLElement, ms: number,
 *   focus: () => void, finished: (trials: Trial[], measured: any) => void, signal: AbortSignal}} of
 *   `count` tells how far one is, `ms` is how long a picture stands, `focus` goes back to the task */
export function taskRun({ model, words, say, count, ms: standsFor, focus, finished, signal }) {
  const stimuli = model.get("stimuli");
  const categories = model.get("categories");
  const limits = model.get("limits");
  const { images, ready } = pictures(stimuli);
  const cross = make("span", { class: "gc-reaction-cross" }, "+");
  const message = make("p", { class: "gc-reaction-message" });

  /** @type {"idle" | "cross" | "open" | "rest" | "paused" | "between"} */ let state = "idle";
  let seed = 0;
  let random = chance(0);
  /** @type {number[]} */ let queue = [];
  let isPractice = true;
  let all = 0;
  let now = { stimulus: 0, since: 0 };
  /** @type {Trial[]} */ let trials = [];
  let timer = 0;
  let ticket = 0; // a frame of a trial that is over finds another number and does nothing
  let frameTimes = [];
  let shownTimes = [];

  function later(ms, call) {
    clearTimeout(timer);
    timer = setTimeout(call, ms);
  }
  function clear() {
    images.forEach((image) => image.classList.remove("gc-on"));
    cross.hidden = true;
    message.textContent = "";
  }
  function halt() {
    clearTimeout(timer);
    ticket += 1;
    state = "idle";
    clear();
  }

  /** From the practice on; nothing happens if it was halted before the pictures were ready. */
  async function begin() {
    seed = Math.floor(Math.random() * 2 ** 32);
    random = chance(seed);
    trials = [];
    frameTimes = [];
    shownTimes = [];
    const mine = ticket;
    await ready;
    if (signal.aborted || mine !== ticket) return;
    setOff(model.get("practice") > 0);
  }
  function setOff(practice) {
    isPractice = practice;
    all = model.get(practice ? "practice" : "trials");
    queue = balancedOrder(stimuli, all, random);
    next();
  }
  function next() {
    clear();
    if (!queue.length) {
      if (isPractice) between();
      else finish();
      return;
    }
    state = "cross";
    cross.hidden = false;
    count.textContent = fill(words[isPractice ? "reaction.practice" : "reaction.trial"], {
      n: all - queue.length + 1,
      of: all,
    });
    now = { stimulus: queue[0], since: 0 };
    const mine = (ticket += 1);
    later(CROSS_MS[0] + random() * (CROSS_MS[1] - CROSS_MS[0]), () =>
      requestAnimationFrame((t) => {
        if (mine === ticket) show(mine, t);
      }));
  }
  /** The picture stands from this frame on. @param {number} mine @param {number} first its time */
  function show(mine, first) {
    cross.hidden = true;
    images[now.stimulus].classList.add("gc-on");
    state = "open";
    now.since = performance.now();
    let before = first;
    const look = (t) => {
      if (mine !== ticket) return;
      const frame = t - before;
      frameTimes.push(frame);
      before = t;
      // Until the frame that is nearest to the set time, however many frames this screen draws till then.
      if (t - first < standsFor - frame / 2) {
        requestAnimationFrame(look);
        return;
      }
      images[now.stimulus].classList.remove("gc-on");
      shownTimes.push(t - first);
    };
    requestAnimationFrame(look);
    later(limits.late, () => taken(null, null));
  }
  /** @param {number} which of the two answers */
  function answer(which) {
    if (state !== "cross" && state !== "open") return;
    taken(categories[which].id, state === "open" ? performance.now() - now.since : 0);
  }
  /** @param {string | null} given @param {number | null} ms null: none came */
  function taken(given, ms) {
    ticket += 1;
    clear();
    queue.shift();
    const { category, condition } = stimuli[now.stimulus];
    const right = given === category;
    const early = ms !== null && ms < limits.early;
    state = "rest";
    if (!isPractice) trials.push({ category, condition, ms, right });
    else {
      const name = categories.find((one) => one.id === category).text;
      message.textContent = ms === null
        ? words["reaction.slow"]
        : early
        ? words["reaction.early"]
        : right
        ? words["reaction.fits"]
        : fill(words["reaction.fits_not"], { text: name });
    }
    later(isPractice ? FEEDBACK_MS : REST_MS, next);
  }
  function wait(sentence, word, call) {
    clear();
    message.replaceChildren(
      make("span", {}, sentence),
      " ",
      pushButton(word, () => {
        focus();
        call();
      }, signal),
    );
    message.querySelector("button").focus();
    say(sentence);
  }
  function between() {
    state = "between";
    wait(words["reaction.between"], words["reaction.go"], () => setOff(false));
  }
  /** Leaving the page spoils the picture that is up: it comes again. */
  function pause() {
    if (state === "idle" || state === "paused" || state === "between") return;
    const again = state === "rest" ? [] : [queue[0]];
    clearTimeout(timer);
    ticket += 1;
    if (again.length) {
      queue.shift();
      queue.push(...again);
    }
    state = "paused";
    wait(words["reaction.paused"], words["reaction.on"], next);
  }
  function finish() {
    halt();
    finished(trials, { seed, frame_ms: typical(frameTimes), shown_ms: typical(shownTimes) });
  }
  return {
    stage: make("div", { class: "gc-reaction-stage" }, cross, ...images, message),
    begin,
    answer,
    pause,
    halt,
    isIdle: () => state === "idle",
  };
}

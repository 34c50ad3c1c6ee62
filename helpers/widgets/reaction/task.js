// The front end of ReactionTask: cross, picture for a set time, answer; practice first, then what counts.
// Times come from performance.now(), pictures from the screen's own frames.

import { chance } from "../shared/chance.js";
import { fill, make } from "../shared/elements.js";
import { focusOn } from "../shared/forms.js";
import { frame } from "../shared/frame.js";
import { pushButton } from "../shared/push_button.js";
import { eachCell, resultGroups, taskResult } from "./result.js";
import { resultView } from "./result_view.js";
import { remember } from "../shared/remember.js";
import { balancedOrder, median, summed } from "./trials.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { ReactionTaskTraits } from "../shared/traits.d.ts" */

const CROSS_MS = [500, 900]; // how long the cross stands: not the same each time, so that nobody can press by rhythm
const REST_MS = 600; // after an answer, before the next cross
const FEEDBACK_MS = 1100; // the same, where something is said about the answer
const USUAL_FRAME_MS = 1000 / 60; // what `frames` are counted in; a screen may draw 120 or 144 a second

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

/** @param {View<ReactionTaskTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, say, complain } = frame(view, "reaction");
  const entry = remember(model.get("store"), { words, complain, signal });
  const stimuli = model.get("stimuli");
  const categories = model.get("categories");
  const conditions = model.get("conditions");
  const limits = model.get("limits");
  const frames = model.get("frames");
  const standsFor = frames * USUAL_FRAME_MS;
  const use = { categories, conditions, compare: model.get("compare"), limits, words };
  const keyName = (key) => key.toUpperCase();

  // -- what stands there ---------------------------------------------------------------------------
  const { images, ready } = pictures(stimuli);
  const cross = make("span", { class: "gc-reaction-cross" }, "+");
  const message = make("p", { class: "gc-reaction-message" });
  const stage = make("div", { class: "gc-reaction-stage" }, cross, ...images, message);
  const count = make("p", { class: "gc-note gc-reaction-count" });
  const answers = categories.map((one, i) => {
    const button = make(
      "button",
      { type: "button", class: "gc-reaction-answer" },
      fill(words["reaction.button"], { text: one.text, key: keyName(one.key) }),
    );
    // On press, not on release: the time of a touch is when the finger comes down.
    button.addEventListener("pointerdown", (event) => {
      if (event.isPrimary && event.button === 0) {
        event.preventDefault();
        answer(i);
      }
    }, { signal });
    button.addEventListener("click", (event) => {
      if (event.detail === 0) answer(i);
    }, { signal }); // Enter or space on the button
    return button;
  });
  const stopper = pushButton(
    words["reaction.stop"],
    () => {
      halt();
      intro(words["reaction.stopped"]);
      start.focus();
      say(words["reaction.stopped"]);
    },
    signal,
    true,
  );
  const task = make(
    "div",
    { class: "gc-reaction-task", tabindex: -1, role: "group", "aria-label": model.get("title") },
    stage,
    count,
    make("div", { class: "gc-reaction-answers" }, ...answers),
    make("div", { class: "gc-buttons" }, stopper),
  );
  const start = pushButton(words["reaction.start"], () => begin(), signal);
  const skip = pushButton(
    words["reaction.skip"],
    () => showResult(simulatedResult(), model.get("demo"), true),
    signal,
    true,
  );
  const note = make("p", { class: "gc-reaction-note", hidden: true });
  const minutes = model.get("minutes");
  const welcome = make(
    "div",
    {},
    note,
    make(
      "p",
      {},
      fill(words["reaction.how"], {
        ms: Math.round(standsFor),
        key_a: keyName(categories[0].key),
        a: categories[0].text,
        key_b: keyName(categories[1].key),
        b: categories[1].text,
      }),
    ),
    make(
      "p",
      {},
      fill(words["reaction.length"], {
        practice: model.get("practice"),
        trials: model.get("trials"),
        minutes: fill(words[minutes === 1 ? "reaction.minutes_one" : "reaction.minutes"], { n: minutes }),
      }),
    ),
    make("p", { class: "gc-note" }, words["reaction.eyes"]),
    make("div", { class: "gc-buttons" }, start, ...(Object.keys(model.get("demo")).length ? [skip] : [])),
  );
  const prompt = make("p", {}, model.get("prompt"));
  const result = make("div", { class: "gc-reaction-result" });
  body.append(
    make("p", { class: "gc-title" }, model.get("title")),
    prompt,
    welcome,
    task,
    result,
  );

  // -- one run -------------------------------------------------------------------------------------
  /** @type {"idle" | "cross" | "open" | "rest" | "paused" | "between"} */ let state = "idle";
  let seed = 0;
  let random = chance(0);
  /** @type {number[]} */ let queue = [];
  let isPractice = true;
  let all = 0;
  let now = { stimulus: 0, since: 0 };
  let trials = [];
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

  async function begin() {
    seed = Math.floor(Math.random() * 2 ** 32);
    random = chance(seed);
    trials = [];
    frameTimes = [];
    shownTimes = [];
    result.replaceChildren();
    welcome.hidden = true;
    prompt.hidden = true;
    task.hidden = false;
    task.focus();
    await ready;
    if (signal.aborted || task.hidden) return;
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
        task.focus();
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
    const typical = frameTimes.length ? Math.round(median(frameTimes) * 10) / 10 : null;
    const found = taskResult(trials, use, {
      seed,
      frames,
      frame_ms: typical,
      shown_ms: shownTimes.length ? Math.round(median(shownTimes) * 10) / 10 : null,
    });
    entry.put("task", found);
    showResult(found, eachCell(use, (category, condition) => summed(trials, category, condition, limits).times), false);
  }

  // -- before and after ----------------------------------------------------------------------------
  function intro(sentence = "") {
    note.textContent = sentence;
    note.hidden = !sentence;
    welcome.hidden = false;
    prompt.hidden = false;
    task.hidden = true;
    result.replaceChildren();
  }
  function simulatedResult() {
    const made = [];
    eachCell(
      use,
      (category, condition) =>
        made.push(...model.get("demo")[category][condition].map((ms) => ({ category, condition, ms, right: true }))),
    );
    return taskResult(made, use, { seed: 1, frames, frame_ms: null, shown_ms: null });
  }
  function showResult(found, times, simulated, focus = true) {
    welcome.hidden = true;
    prompt.hidden = true;
    task.hidden = true;
    const again = pushButton(
      words[simulated ? "reaction.back" : "reaction.again"],
      () => {
        intro();
        start.focus();
      },
      signal,
      true,
    );
    const shown = resultView(found, times, simulated, use, {
      crowd: model.get("crowd"),
      faces: stimuli,
      name: id,
      signal,
    });
    result.replaceChildren(shown.node, again);
    if (focus) {
      focusOn(shown.heading);
      say(shown.said);
    }
  }
  function recall() {
    if (state !== "idle") return;
    const kept = entry.get()?.answer;
    if (resultGroups(kept, use)) showResult(kept, {}, false, false);
    else intro();
  }

  body.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const which = categories.findIndex(({ key }) => key.toLowerCase() === event.key.toLowerCase());
    if (which < 0 || task.hidden) return;
    event.preventDefault();
    answer(which);
  }, { signal });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) pause();
  }, { signal });
  window.addEventListener("blur", pause, { signal });
  signal.addEventListener("abort", halt);
  entry.onChange(recall);
  task.id = `${id}-task`;
  task.hidden = true;
  recall();
}

export default { render };

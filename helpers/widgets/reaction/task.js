// The front end of ReactionTask: what stands before it, the task, and what came of it.

import { fill, make } from "../shared/elements.js";
import { focusOn } from "../shared/forms.js";
import { frame } from "../shared/frame.js";
import { pushButton } from "../shared/push_button.js";
import { eachCell, resultGroups, taskResult } from "./result.js";
import { resultView } from "./result_view.js";
import { remember } from "../shared/remember.js";
import { taskRun } from "./run.js";
import { summed } from "./trials.js";
import { keyName, welcome } from "./welcome.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { ReactionTaskTraits } from "../shared/traits.d.ts" */

const USUAL_FRAME_MS = 1000 / 60; // what `frames` are counted in; a screen may draw 120 or 144 a second

/** @param {View<ReactionTaskTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, say, complain } = frame(view, "reaction");
  const entry = remember(model.get("store"), { words, complain, signal });
  const categories = model.get("categories");
  const conditions = model.get("conditions");
  const limits = model.get("limits");
  const frames = model.get("frames");
  const ms = frames * USUAL_FRAME_MS;
  const use = { categories, conditions, compare: model.get("compare"), limits, words };

  // -- what stands there ---------------------------------------------------------------------------
  const count = make("p", { class: "gc-note gc-reaction-count" });
  const run = taskRun({ model, words, say, count, ms, focus: () => task.focus(), finished: finish, signal });
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
        run.answer(i);
      }
    }, { signal });
    button.addEventListener("click", (event) => {
      if (event.detail === 0) run.answer(i);
    }, { signal }); // Enter or space on the button
    return button;
  });
  const stopper = pushButton(
    words["reaction.stop"],
    () => {
      run.halt();
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
    run.stage,
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
  const buttons = [start, ...(Object.keys(model.get("demo")).length ? [skip] : [])];
  const before = welcome({ model, words, ms, buttons });
  const prompt = make("p", {}, model.get("prompt"));
  const result = make("div", { class: "gc-reaction-result" });
  body.append(
    make("p", { class: "gc-title" }, model.get("title")),
    prompt,
    before.node,
    task,
    result,
  );

  // -- before and after ----------------------------------------------------------------------------
  function begin() {
    result.replaceChildren();
    before.node.hidden = true;
    prompt.hidden = true;
    task.hidden = false;
    task.focus();
    run.begin();
  }
  function finish(trials, measured) {
    const found = taskResult(trials, use, { frames, ...measured });
    entry.put("task", found);
    showResult(found, eachCell(use, (category, condition) => summed(trials, category, condition, limits).times), false);
  }
  function intro(sentence = "") {
    before.say(sentence);
    before.node.hidden = false;
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
    before.node.hidden = true;
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
      faces: model.get("stimuli"),
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
    if (!run.isIdle()) return;
    const kept = entry.get()?.answer;
    if (resultGroups(kept, use)) showResult(kept, {}, false, false);
    else intro();
  }

  body.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const which = categories.findIndex(({ key }) => key.toLowerCase() === event.key.toLowerCase());
    if (which < 0 || task.hidden) return;
    event.preventDefault();
    run.answer(which);
  }, { signal });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) run.pause();
  }, { signal });
  window.addEventListener("blur", run.pause, { signal });
  signal.addEventListener("abort", run.halt);
  entry.onChange(recall);
  task.id = `${id}-task`;
  task.hidden = true;
  recall();
}

export default { render };

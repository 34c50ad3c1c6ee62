// The breathing pacer. Its session (buttons, clock, sound) comes from timed_session.js, motion from breath_circle.js;
// the model is asked for settings only, so the kernel may sleep or be gone.

import { breathSentence, breathsIn, minutesInWords, stepsOf } from "./pattern.js";
import { breathCircle } from "./circle.js";
import { breathSettings } from "./settings.js";
import { breathWave } from "./wave.js";
import { countDown, roundSeconds } from "../shared/clock.js";
import { fill, make, retell } from "../shared/elements.js";
import { frame } from "../shared/frame.js";
import { counted } from "../shared/number_field.js";
import { timedSession, timeLeft } from "../shared/timed_session.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { BreathPacerTraits } from "../shared/traits.d.ts" */

/** @param {View<BreathPacerTraits>} view */
function render({ model, el, signal }) {
  const framed = frame({ model, el, signal }, "pacer");
  const { body, id, words, say } = framed;
  const circle = breathCircle(signal);
  const wave = model.get("wave").title ? breathWave(model.get("wave"), id, signal) : null;
  const count = make("p", { class: "gc-pacer-count" });
  const note = make("p", { class: "gc-pacer-before" }, words["pacer.before"]);
  const sentence = make("p", { class: "gc-note gc-pacer-sentence" });
  const phases = () => model.get("phases");
  let rounds = 1;
  let total = 0;

  const session = timedSession(framed, {
    name: words["pacer.name"],
    hear: words["pacer.hear"],
    meaning: words["pacer.tones"],
    announce: words["pacer.announce"],
    sample: ["in", "hold", "out"].map((kind) => ({ kind, seconds: 1.6 })),
  }, {
    look(place) {
      circle.show(words[`pacer.short_${place.kind}`], place, session.seconds);
      if (wave) wave.show(session.seconds);
      showCount(place.rounds, place.toGo);
    },
    step: (place) => fill(words["pacer.say"], { phase: words[`pacer.${place.kind}`], n: countDown(place.left) }),
    pause() {
      circle.pause(words["pacer.paused"], session.seconds);
      if (wave) wave.pause(session.seconds);
    },
    end() {
      rest(
        words["pacer.over"],
        fill(words["pacer.ended"], { minutes: minutesInWords(words, phases(), model.get("minutes")) }),
      );
      showCount(rounds, 0);
      say(note.textContent);
    },
    rest(why) {
      rest(words["pacer.ready"], why || words["pacer.before"]);
      showCount(0, total);
    },
  }, signal);
  const settings = make(
    "details",
    { class: "gc-session-settings" },
    make("summary", {}, words["session.settings"]),
    breathSettings({ model, words, id, signal }),
    session.aloud,
  );
  body.append(
    circle.node,
    ...(wave ? [wave.node] : []),
    count,
    note,
    make("div", { class: "gc-session-buttons" }, session.main, session.stopper, session.full),
    session.sounds,
    ...(wave ? [wave.choice] : []),
    sentence,
    settings,
  );

  function showCount(done, toGo) {
    retell(count, `${counted(words, "pacer.breaths", done)} · ${timeLeft(words, toGo)}`);
  }
  /** Nothing runs; what the stage and the note say. */
  function rest(word, sentenceBelow) {
    circle.rest(word);
    if (wave) wave.rest();
    note.textContent = sentenceBelow;
  }
  function takeSettings() {
    const steps = stepsOf(phases());
    rounds = breathsIn(phases(), model.get("minutes"));
    total = roundSeconds(steps) * rounds;
    sentence.textContent = breathSentence(words, phases(), model.get("minutes"));
    circle.setPattern(phases());
    if (wave) wave.setPattern(phases());
    session.setProgramme(steps, rounds);
  }

  model.on("change:phases", takeSettings);
  model.on("change:minutes", takeSettings);
  signal.addEventListener("abort", () => {
    model.off("change:phases", takeSettings);
    model.off("change:minutes", takeSettings);
  });
  takeSettings();
}

export default { render };

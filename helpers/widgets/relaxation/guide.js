// The front end of RelaxationGuide: a drawn body and words beside it, step by step. Its session (buttons, clock,
// sound) comes from timed_session.js, as the breathing pacer's does; the kernel may sleep or be gone.

import { guideWords } from "./beside.js";
import { bodyFigure } from "./body.js";
import { countDown, roundSeconds } from "../shared/clock.js";
import { fill, make, retell } from "../shared/elements.js";
import { frame } from "../shared/frame.js";
import { readingScript } from "./script.js";
import { guideSettings } from "./settings.js";
import {
  backFrom,
  doneBefore,
  fittingGuide,
  GUIDE_TIMES,
  GUIDE_TONES,
  guideSteps,
  skipFrom,
  wantedParts,
  WHOLE_BODY,
} from "./steps.js";
import { guideSentence } from "./in_words.js";
import { keepIfWished } from "../shared/keep_if_wished.js";
import { pushButton } from "../shared/push_button.js";
import { remember } from "../shared/remember.js";
import { timedSession, timeLeft } from "../shared/timed_session.js";
import { voiceSwitch } from "../shared/voice_switch.js";

/** @import { GuideStep, Part, Times } from "./steps.js" */
/** @import { View } from "../shared/model.d.ts" */
/** @import { RelaxationGuideTraits } from "../shared/traits.d.ts" */

/** @param {View<RelaxationGuideTraits>} view */
function render(view) {
  const { model, signal } = view;
  const framed = frame(view, "guide");
  const { body, id, words, say, complain } = framed;
  const place = model.get("store");
  const given = model.get("parts");
  const names = GUIDE_TIMES;
  const timesSet = () => /** @type {Times} */ (Object.fromEntries(names.map((name) => [name, model.get(name)])));
  const timesGiven = timesSet();
  const figure = bodyFigure(model.get("body"), words, signal);
  const beside = guideWords(words, model.get("before"), signal);
  const script = readingScript(words, model.get("before"), signal);
  const stage = make("div", { class: "gc-guide-stage" }, figure.node, beside.node);
  const count = make("p", { class: "gc-guide-count" });
  const note = make("p", { class: "gc-guide-note" });
  const sentence = make("p", { class: "gc-note gc-guide-sentence" });
  /** @type {Set<number>} The places of the parts that were skipped. */ const skipped = new Set();
  const back = pushButton(words["guide.back"], () => goTo(backFrom(steps, now.index)), signal, true);
  const skip = pushButton(
    words["guide.skip"],
    () => {
      skipped.add(now.part); // left out is not done
      goTo(skipFrom(steps, now.index));
    },
    signal,
    true,
  );
  const spoken = voiceSwitch(words, id, signal);
  /** @type {Part[]} */ let parts = given;
  /** @type {GuideStep[]} */ let steps = [];
  /** @type {any} */ let now = null;

  const session = timedSession(framed, {
    name: words["guide.name"],
    hear: words["guide.hear"],
    meaning: words["guide.tones"],
    announce: words["guide.announce"],
    sample: ["ready", "tense", "let_go"].map((kind) => ({ kind, tone: GUIDE_TONES[kind], seconds: 1.6 })),
    atWork: [back, skip],
  }, {
    look(at) {
      now = { ...at, part: steps[at.index].part };
      skipped.delete(now.part); // gone back to
      const begins = figure.node.dataset.at === "rest";
      figure.show(now, skipped);
      beside.move(now);
      tellNote(words["guide.note"]);
      showNow(at.kind, words[`guide.${at.kind}`], String(countDown(at.left)));
      showCount(now.part, at.toGo);
      // On a small screen the words before the start, which are gone now, may have pushed it out of sight.
      if (begins) stage.scrollIntoView({ block: "nearest" });
    },
    step(at) {
      const { name, cue } = parts[steps[at.index].part];
      spoken.voice.say(fill(words[`guide.voice_${at.kind}`], { part: name, cue }));
      return fill(words[`guide.say_${at.kind}`], { part: name, cue, n: countDown(at.left) });
    },
    pause() {
      figure.pause(now);
      beside.pause(now);
      showNow("paused", words["guide.paused"], "");
    },
    end() {
      figure.rest(skipped);
      beside.show({
        where: "",
        part: words["guide.over"],
        cue: words["guide.ended"],
        word: "",
        number: "",
        hint: "",
        kind: "over",
      });
      showCount(parts.length, 0);
      skipped.clear();
      tellNote("");
      say(words["guide.ended"]);
    },
    state: (state) => {
      if (state !== "running") spoken.voice.hush();
    },
    rest(why) {
      skipped.clear();
      figure.rest();
      beside.rest();
      tellNote(why);
      showCount(0, roundSeconds(steps));
    },
  }, signal);
  const settings = guideSettings({ model, words, id, say, signal }, {
    parts: takeSettings,
    touched: () => keeper.changed(),
  });
  const entry = remember(place, { words, complain, signal });
  const keeper = keepIfWished({ entry, kind: "guide", place, words, id, signal }, {
    get: () => ({ order: settings.order(), out: settings.out(), times: timesSet() }),
    set(kept) {
      const fits = fittingGuide(kept, given, model.get("limits"));
      const { order, out, times } = fits ||
        { order: given.map((part) => part.id).filter((one) => one !== WHOLE_BODY), out: [], times: timesGiven };
      settings.arrange(order, out);
      names.forEach((name) => model.set(name, times[name]));
      takeSettings();
    },
  });

  /** What to mind stands there at length before the start. @param {string} sentence */
  function tellNote(sentence) {
    note.textContent = sentence;
    note.hidden = !sentence;
  }
  /** @param {string} kind @param {string} word @param {string} number */
  function showNow(kind, word, number) {
    const { name, cue } = parts[now.part];
    const where = fill(words["guide.where"], { n: now.part + 1, of: parts.length });
    beside.show({ where, part: name, cue, word, number, hint: words[`guide.${kind}_hint`], kind });
  }
  function showCount(done, toGo) {
    const left = [...skipped].filter((part) => part < done).length;
    const values = { n: doneBefore(done, skipped), of: parts.length, skipped: left };
    const text = `${fill(words[left ? "guide.done_skipped" : "guide.done"], values)} · ${timeLeft(words, toGo)}`;
    retell(count, text);
  }
  /** @param {number} seconds where one wants to be */
  function goTo(seconds) {
    session.goTo(seconds);
    if (session.state === "ready" || session.spoken) return;
    say(fill(words["guide.moved"], { part: parts[now.part].name, n: now.part + 1, of: parts.length }));
  }
  function takeSettings() {
    parts = wantedParts(given, settings.order(), settings.out());
    steps = guideSteps(parts, timesSet());
    figure.setParts(parts);
    sentence.textContent = guideSentence(words, parts, timesSet());
    script.show(parts, timesSet());
    session.setProgramme(steps, 1);
  }

  names.forEach((name) => model.on(`change:${name}`, takeSettings));
  signal.addEventListener("abort", () => names.forEach((name) => model.off(`change:${name}`, takeSettings)));
  body.append(
    stage,
    count,
    note,
    make("div", { class: "gc-session-buttons" }, session.main, back, skip, session.stopper, session.full),
    session.sounds,
    spoken.node,
    sentence,
    make(
      "details",
      { class: "gc-session-settings" },
      make("summary", {}, words["session.settings"]),
      settings.node,
      session.aloud,
      keeper.node,
    ),
    script.node,
  );
  takeSettings();
}

export default { render };

// Calm: one circle that breathes already, very slowly; a tap, and one breathes with it. The session, the circle and the
// settings are the breathing pacer's. Nothing is kept, and nothing is asked that cannot be skipped.

import { breathAids } from "./aids.js";
import { breathCircle } from "./circle.js";
import { feelingInWords, howNow } from "./how_now.js";
import { breathsIn, stepsOf } from "./pattern.js";
import { breathSettings } from "./settings.js";
import { checkRow } from "../shared/check_row.js";
import { make } from "../shared/elements.js";
import { focused } from "../shared/focused.js";
import { frame } from "../shared/frame.js";
import { timedSession } from "../shared/timed_session.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { CalmTraits } from "../shared/traits.d.ts" */

/** Seconds to get ready before the first breath. */
const LEAD_SECONDS = 4;

/** @param {View<CalmTraits>} view */
function render({ model, el, signal }) {
  const framed = frame({ model, el, signal }, "pacer");
  const { root, body, id, words, say } = framed;
  root.classList.add("gc-calm");
  const circle = breathCircle(signal);
  const aids = breathAids(words, id, signal);
  const how = howNow(words, id, signal);
  const told = make("p", { class: "gc-calm-told", hidden: true });
  const before = make("input", { type: "checkbox", id: `${id}-before` });
  const phases = () => model.get("phases");
  const word = (kind) => words[`calm.${kind}`];
  /** @type {string | null} */ let felt = null;
  let leads = false;

  const session = timedSession(framed, {
    name: words["calm.name"],
    hear: words["pacer.hear"],
    meaning: words["pacer.tones"],
    announce: words["pacer.announce"],
    sample: ["in", "hold", "out"].map((kind) => ({ kind, seconds: 1.6 })),
    lead: LEAD_SECONDS,
  }, {
    lead() {
      if (leads) return;
      leads = true;
      quiet();
      circle.rest(word("get_ready"));
      aids.tell("ready", word("get_ready"));
      say(word("get_ready"));
    },
    look(place) {
      leads = false;
      circle.show(word(place.kind), place, session.seconds);
    },
    step(place) {
      aids.tell(place.kind, word(place.kind));
      return word(place.kind);
    },
    pause() {
      if (leads) circle.rest(word("paused"));
      else circle.pause(word("paused"), session.seconds);
      leads = false;
    },
    end() {
      circle.rest(word("end"), true);
      askNow();
    },
    rest(why) {
      leads = false;
      circle.rest(word("with_me"), true);
      if (why) tell(why);
    },
    state: (state) => aids.work(state === "running"),
  }, signal);
  const gear = make(
    "details",
    { class: "gc-session-settings gc-calm-gear" },
    make("summary", {}, words["session.settings"]),
    session.sounds,
    ...aids.nodes,
    checkRow(before, words["calm.ask_before"]),
    breathSettings({ model, words, id, signal }),
    session.aloud,
    make("p", { class: "gc-note" }, words["pacer.before"]),
  );
  session.main.classList.add("gc-calm-tap");
  body.append(
    make("div", { class: "gc-calm-circle" }, circle.node, session.main),
    make("div", { class: "gc-session-buttons" }, session.stopper),
    how.node,
    told,
    gear,
  );

  /** @param {string} sentence */
  function tell(sentence) {
    told.textContent = sentence;
    told.hidden = !sentence;
    if (sentence) say(sentence);
  }
  /** The circle alone. What goes would take the focus along, as from a slider on which the space bar has started it. */
  function quiet() {
    if ([how.node, gear].some((one) => one.contains(focused()))) session.main.focus({ preventScroll: true });
    how.close();
    tell("");
    gear.open = false;
  }
  function askBefore() {
    how.ask(words["calm.how_before"], (feeling) => {
      felt = feeling;
      how.close();
      session.main.focus({ preventScroll: true });
    });
  }
  function askNow() {
    how.ask(words["calm.how_now"], (feeling) => {
      how.close();
      tell(feeling === null ? "" : feelingInWords(words, felt, feeling));
      felt = null;
      before.checked = false;
      circle.rest(word("with_me"), true);
      session.main.focus({ preventScroll: true });
    });
    how.focus();
    say(words["calm.how_now"]);
  }
  function takeSettings() {
    circle.setPattern(phases());
    session.setProgramme(stepsOf(phases()), breathsIn(phases(), model.get("minutes")));
  }
  before.addEventListener("change", () => {
    felt = null;
    if (before.checked) askBefore();
    else how.close();
  }, { signal });
  model.on("change:phases", takeSettings);
  model.on("change:minutes", takeSettings);
  signal.addEventListener("abort", () => {
    model.off("change:phases", takeSettings);
    model.off("change:minutes", takeSettings);
  });
  takeSettings();
}

export default { render };

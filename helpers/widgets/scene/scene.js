// The front end of `scene`: a drawing whose parts move with native controls, with what is held, dragged and touched, and
// with a bet. It needs no kernel.

import { control } from "../explore/control.js";
import { reader } from "../explore/engine/marks.js";
import { heard } from "../explore/heard.js";
import { together } from "./together.js";
import { drawn } from "../shared/drawing.js";
import { make } from "../shared/elements.js";
import { frame } from "../shared/frame.js";
import { pushButton } from "../shared/push_button.js";
import { remember } from "../shared/remember.js";
import { betting } from "./bet.js";
import { handle } from "./handle.js";
import { holdControl } from "./hold.js";
import { labels } from "./labels.js";
import { moves } from "./moves.js";
import { keepRoom } from "./room.js";
import { touchControl, touching } from "./touch.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { SceneTraits } from "../shared/traits.d.ts" */

const TALL = 0.8; // of its width: a drawing that is taller has its controls beside it where there is room

/** @param {View<SceneTraits>} view */
function render({ model, el, signal }) {
  const { root, body, footer, id, words, say, complain } = frame({ model, el, signal }, "scene");
  root.classList.add("gc-explore"); // its controls are those of `explore`
  const specs = model.get("controls");
  const sizes = specs.map((spec) => spec.texts.length);
  const count = sizes.reduce((product, size) => product * size, 1);
  const plan = model.get("plan");
  const asked = model.get("bet");
  const isBet = Boolean(asked.answer);

  const svg = drawn(model.get("svg"), id);
  const { width, height } = svg.viewBox.baseVal;
  if (model.get("seen")) {
    svg.removeAttribute("aria-hidden");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", model.get("seen"));
  }
  const picture = make("div", { class: "gc-picture gc-scene-picture" }, svg);
  const read = reader(model.get("reading_words"), model.get("reading_places"), count);
  const question = make("p", { class: "gc-title", id: `${id}-question` }, model.get("question"));
  question.hidden = !question.textContent;
  const reading = make("p", { class: "gc-reading", id: `${id}-reading` });
  const note = make("p", { class: "gc-note" }, model.get("note"));
  note.hidden = !note.textContent;

  /** @type {Array<() => void>} */ const riders = [];
  const onFrame = () => riders.forEach((place) => place());
  const move = moves(svg, plan, model.get("numbers"), sizes, signal, onFrame);
  const words_over = labels(model.get("labels"), model.get("label_places"), count, svg, picture);
  riders.push(words_over.place);

  const stops = () => controls.map((c) => c.at());
  const stop = () => stops().reduce((at, one, i) => at * sizes[i] + one, 0);
  let dragged = false;
  let held = false;
  let placed = false;
  const place = () => {
    const told = bet?.isOpen() ? "" : read(stop());
    reading.textContent = told;
    reading.classList.toggle("gc-empty", !told);
    words_over.say(stop());
    move.to(stops(), dragged || !placed);
    hear.follow();
    placed = true;
  };
  const inWords = () => {
    const climbing = controls.filter(({ spec }) => spec.hold).map(({ spec, at }) =>
      `${spec.label}: ${spec.texts[at()]}.`
    );
    return [...climbing, reading.textContent].join(" ").trim();
  };
  const build = (spec, moved) => {
    if (spec.hold) {
      return holdControl(spec, id, words, signal, moved, (on) => {
        held = on;
        root.classList.toggle("gc-holding", held);
        move.fall(held);
        if (!held) say(inWords());
      });
    }
    if (spec.touch) return touchControl(spec, id, signal, moved);
    return { ...control({ ...spec, handle: "" }, id, words, signal, null, { move: moved, rest: () => {} }), spec }; // a handle has its slider, too
  };
  const { controls, group, moved, backToStart } = together({
    model,
    signal,
    label: words["scene.controls"],
    build,
    place,
    rested: () => held || say(inWords()), // what climbs is said when it rests
    shared: !isBet, // a bet is an answer: it stays in the browser
  });

  const hear = heard(model, { box: picture }, () => controls, { root, id, words, signal });
  const use = { plan, numbers: move.numbers, stops, sizes, svg, frame: picture, signal };
  controls.forEach((c, i) => {
    if (c.spec.touch) riders.push(touching(/** @type {any} */ (c), svg, picture, signal));
    if (c.spec.handle) {
      const knob = handle(c, i, use, moved, (on) => {
        dragged = on;
      });
      riders.push(() => {
        knob.node.hidden = Boolean(bet && !bet.isOpen());
        knob.place();
      });
    }
  });

  const task = make("div", { class: "gc-scene-task" }, group);
  const entry = remember(isBet ? model.get("store") : {}, { words, complain, signal });
  const bet = isBet
    ? betting(asked, controls, {
      ...{ task, reading, words, svg, id, entry, signal, say, place },
      read: () => read(stop()),
    })
    : null;
  const side = make("div", { class: "gc-scene-side" }, ...(bet ? [bet.node] : [task, reading]), note);
  const stage = make("div", { class: "gc-scene-stage" }, picture, side);
  stage.classList.toggle("gc-tall", height > TALL * width);
  body.append(question, stage);
  if (controls.length && !isBet && !specs.some((spec) => spec.hold)) {
    footer.prepend(pushButton(words["explore.reset"], backToStart, signal, "gc-reset"));
  }

  const all = () => Array.from({ length: count }, (_, at) => read(at));
  keepRoom(reading, all, side, signal);
  for (const [node, longest] of bet?.room ?? []) keepRoom(node, () => [longest], side, signal);
  const observer = new ResizeObserver(onFrame);
  observer.observe(picture);
  words_over.nodes.forEach((node) => observer.observe(node)); // a reader may give letters more room
  signal.addEventListener("abort", () => observer.disconnect());
  if (bet) {
    bet.recall();
    entry.onChange(bet.recall);
  } else place();
}

export default { render };

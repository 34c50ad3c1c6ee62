// The front end of `explore`: native controls, the reading, and the picture that moves inside the
// next frame (stage.js, engine/marks.js). It needs no kernel.

import { afterFrame } from "../shared/after_frame.js";
import { make, retell } from "../shared/elements.js";
import { frame } from "../shared/frame.js";
import { pushButton } from "../shared/push_button.js";
import { betting } from "./bet.js";
import { control } from "./control.js";
import { heard } from "./heard.js";
import { reader } from "./engine/marks.js";
import { longestReadings, roomFor } from "./room.js";
import { stage } from "./stage.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { ExplorableTraits } from "../shared/traits.d.ts" */

const REST = 150; // milliseconds without a move before the values are saved and the reading is said

/** @param {View<ExplorableTraits>} view */
function render({ model, el, signal }) {
  const { root, body, footer, id, words, say, complain } = frame({ model, el, signal }, "explore");
  const specs = model.get("controls");
  const asked = model.get("bet");
  const hasBet = Boolean(asked.kind);
  const picture = stage(model, id, signal, () => redraw());
  const stops = specs.reduce((product, spec) => product * spec.texts.length, 1);
  const readingWords = model.get("reading_words");
  const readingPlaces = model.get("reading_places");
  const read = reader(readingWords, readingPlaces, stops);

  const question = make(
    "p",
    { class: "gc-title", id: `${id}-question` },
    hasBet ? asked.question : model.get("question"),
  );
  question.hidden = !question.textContent;
  const reading = make("p", { class: "gc-reading", id: `${id}-reading` });
  const note = make("p", { class: "gc-note" }, model.get("note"));
  note.hidden = !note.textContent;
  const group = make("div", { class: "gc-controls", role: "group", "aria-label": words["explore.controls"] });
  /** The room of the longest sentence. It is made when the sentences may be seen. @type {HTMLElement | null} */
  let room = null;

  /** @type {ReturnType<typeof betting> | null} */ let bet = null;
  const place = () => {
    let sheet = 0;
    let stop = 0;
    const blends = [];
    const { blends: all } = picture.plan();
    controls.forEach((c) => {
      const at = c.at();
      stop = stop * c.spec.texts.length + at;
      if (c.spec.kind === "number" && all.length) blends.push(all[blends.length][at]);
      else sheet = sheet * c.spec.texts.length + at;
    });
    picture.draw(sheet, blends);
    controls.forEach((c) => c.follow());
    hear.follow();
    if (bet && !bet.isPlaced()) return;
    const told = read(stop);
    retell(reading, told);
    if (reading.hidden === Boolean(told)) reading.hidden = !told;
  };
  const redraw = () => {
    place();
    if (bet) bet.show(); // no control moves it
  };

  let rest = 0;
  const after = afterFrame(() => controls.forEach((c) => model.set(c.spec.name, c.spec.values[c.at()])), signal);
  const settle = () => {
    clearTimeout(rest);
    if (!rest) return;
    rest = 0;
    after.now();
    model.save_changes();
    say(reading.textContent);
  };
  const moved = () => {
    place(); // at once: it takes a fraction of a millisecond, and so the very next frame shows it
    after.soon(); // other views and jslink follow, right after that frame; saved once the movement rests
    clearTimeout(rest);
    rest = setTimeout(settle, REST);
  };
  const controls = specs.map((spec) => control(spec, id, words, signal, picture, { move: moved, rest: settle }));
  const follow = controls.map((c) => () => {
    if (rest) return; // a slow kernel echoes where the control stood before; the reader is already further on
    const to = c.spec.values.indexOf(model.get(c.spec.name));
    if (to >= 0 && to !== c.at()) {
      c.show(to);
      place();
    }
  });
  const hear = heard(model, picture, () => controls, { root, id, words, signal });
  controls.forEach((c, i) => {
    follow[i]();
    model.on(`change:${c.spec.name}`, follow[i]);
    group.append(c.element);
    if (c.held) {
      picture.box.append(c.held.element);
      c.held.element.addEventListener("focusout", settle, { signal });
    }
  });
  const backToStart = () => {
    controls.forEach((c) => c.show(c.spec.start));
    moved();
  };
  const reset = pushButton(words["explore.reset"], backToStart, signal, "gc-reset");
  group.addEventListener("pointerup", settle, { signal });
  group.addEventListener("focusout", settle, { signal });
  footer.prepend(note);
  if (controls.length) footer.append(reset);

  body.append(question, picture.box);
  /** Show what may be seen: all, or what stands there before a bet. */
  const look = () => {
    const open = !bet || bet.isPlaced();
    if (open && !room) {
      room = roomFor(reading, longestReadings(readingWords, readingPlaces, stops), "div");
      group.after(room); // last, so that what stands under it alone could move
    }
    if (!open && room) {
      room.remove();
      room = null;
      retell(reading, "");
    }
    hear.let(open);
    group.hidden = reset.hidden = !open || !controls.length;
    controls.forEach((c) => {
      if (c.held) c.held.element.hidden = !open;
    });
    redraw();
  };
  if (hasBet) {
    const use = { id, words, signal, say, complain, store: model.get("store"), change: look };
    bet = betting(asked, picture, use);
    body.append(bet.task, bet.sentence);
    footer.append(bet.again);
  }
  body.append(group);
  look();
  signal.addEventListener("abort", () => {
    clearTimeout(rest);
    controls.forEach((c, i) => model.off(`change:${c.spec.name}`, follow[i]));
  });
}

export default { render };

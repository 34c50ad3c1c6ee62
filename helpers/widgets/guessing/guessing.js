// The front end of Guessing: one pair after the other; the truth of one is gone before the next one is guessed.

import { fill, make, trusted } from "../shared/elements.js";
import { frame } from "../shared/frame.js";
import { pushButton } from "../shared/push_button.js";
import { remember } from "../shared/remember.js";
import { roomFor } from "../shared/room_for.js";
import { fromAverage, keptGuesses, misses, toKeep, told } from "./misses.js";
import { guessable, scale } from "./scale.js";
import { score } from "./score.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { GuessingTraits } from "../shared/traits.d.ts" */
/** @import { Round } from "./misses.js" */

/** @param {View<GuessingTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, say, complain } = frame(view, "guessing");
  /** @type {Round[]} */ const rounds = model.get("rounds");
  const [span, low, high] = [model.get("span"), model.get("low"), model.get("high")];
  const entry = remember(model.get("store"), { words, complain, signal });
  const inWords = (value) => fromAverage(value, words);

  const given = scale({ name: model.get("known"), low: "", high: "", span });
  const shown = given.mark("gc-guessing-given");
  const asked = scale({ name: model.get("asked"), low, high, span });
  const join = make("span", { class: "gc-guessing-join", hidden: true });
  asked.track.append(join);
  const found = asked.mark("gc-guessing-found", words["guessing.mark_found"]);
  const yours = asked.mark("gc-guessing-guess", words["guessing.mark_yours"]);
  const hand = guessable(
    asked.track,
    { id, label: model.get("asked"), span, inWords, signal },
    (value) => yours.put(value),
    () => commit(),
  );
  const head = make("p", { class: "gc-guessing-head" });
  const status = make("div", { class: "gc-guessing-status", tabindex: -1 });
  const off = score(words);

  /** @type {number[][]} */ let guesses = rounds.map(() => []);
  let at = 0; // the round
  let isOpen = false; // whether the truth of the last guess stands there

  const over = () => guesses[at].length === rounds[at].pairs.length;
  const commitButton = pushButton(words["guessing.commit"], () => commit(), signal);
  const nextButton = pushButton(words["guessing.next"], () => next(), signal);
  const roundButton = pushButton(words["guessing.next_round"], () => turn(at + 1), signal);
  const againButton = pushButton(
    words["guessing.again"],
    () => {
      guesses = rounds.map(() => []);
      entry.drop();
      turn(0);
    },
    signal,
    true,
  );
  const buttons = make("div", { class: "gc-buttons" }, commitButton, nextButton, roundButton, againButton);

  function commit() {
    if (isOpen || over()) return;
    guesses[at].push(hand.value());
    isOpen = true;
    const kept = toKeep(rounds, guesses, words);
    entry.put("guesses", kept.answer, null, kept.inWords);
    draw();
    say(status.textContent);
    // At the very end no button: one more press of Enter would start over.
    (over() ? (roundButton.hidden ? status : roundButton) : nextButton).focus({ preventScroll: true });
  }
  function next() {
    isOpen = false;
    draw();
    hand.input.focus({ preventScroll: true });
    say(`${head.textContent}. ${model.get("known")}: ${inWords(rounds[at].pairs[guesses[at].length][0])}.`);
  }
  function turn(to) {
    at = to;
    next();
  }
  /** The sentence of one guess, and at the end of a round that of the whole round. */
  const sentences = (round, its, ends) => {
    const last = its.length - 1;
    const truth = round.pairs[last][1];
    const one = fill(words["guessing.off"], {
      found: inWords(truth),
      off: told(Math.abs(truth - its[last])),
      average: told(Math.abs(truth)),
    });
    const mean = misses(round, its);
    if (!ends || !mean) return [make("p", {}, one)];
    const whole = fill(words["guessing.after"], {
      n: its.length,
      yours: told(mean.yours),
      average: told(mean.average),
    });
    const more = round.told_html ? [trusted(round.told_html)] : [];
    return [make("p", {}, make("b", {}, whole)), ...more];
  };
  function draw() {
    const round = rounds[at];
    const ended = over();
    const number = Math.min(guesses[at].length + (isOpen || ended ? 0 : 1), round.pairs.length);
    const [known, truth] = round.pairs[number - 1];
    const open = isOpen || ended;
    head.replaceChildren(
      make("b", {}, round.text),
      ` · ${fill(words["guessing.person"], { n: number, count: round.pairs.length })}`,
    );
    shown.put(known);
    hand.open(!open);
    const guess = open ? guesses[at][number - 1] : null;
    yours.put(guess);
    found.put(open ? truth : null);
    join.hidden = guess === null;
    if (guess !== null) {
      join.style.left = `${(50 * (Math.min(guess, truth) + span)) / span}%`;
      join.style.width = `${(50 * Math.abs(guess - truth)) / span}%`;
    }
    status.replaceChildren(
      ...(open ? sentences(round, guesses[at], ended) : []),
    );
    off.show(misses(round, guesses[at]));
    const following = rounds[at + 1];
    commitButton.hidden = open;
    nextButton.hidden = !open || ended;
    roundButton.hidden = !ended || !following;
    againButton.hidden = !ended || Boolean(following);
  }
  function recall() {
    guesses = keptGuesses(entry.get(), rounds, span);
    at = Math.max(0, guesses.findLastIndex((its) => its.length > 0));
    isOpen = false;
    draw();
  }
  roomFor(
    status,
    () => rounds.map((round) => make("div", {}, ...sentences(round, round.pairs.map(() => -span), true))),
    signal,
  );
  body.append(
    make("p", { class: "gc-title" }, model.get("title")),
    make("p", { class: "gc-guessing-prompt" }, model.get("prompt")),
    head,
    make("div", { class: "gc-guessing-scales" }, given.node, asked.node),
    status,
    make("div", { class: "gc-guessing-foot" }, buttons, off.node),
    ...(model.get("mark") ? [make("p", { class: "gc-note" }, model.get("mark"))] : []),
  );
  entry.onChange(recall);
  recall();
}

export default { render };

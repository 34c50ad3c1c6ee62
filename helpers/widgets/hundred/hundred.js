// The front end of Hundred: how many of them? A guess or a tap on a moment; then the figures change, group by group.

import { fill, make } from "../shared/elements.js";
import { focused } from "../shared/focused.js";
import { focusOn } from "../shared/forms.js";
import { frame } from "../shared/frame.js";
import { pushButton } from "../shared/push_button.js";
import { remember } from "../shared/remember.js";
import { roomFor } from "../shared/room_for.js";
import { crowd } from "./crowd.js";
import { keptHundred, toKeep } from "./kept.js";
import { inOrder, lit, looksOf } from "./looks.js";
import { inWords, moments } from "./moments.js";
import { afterwardsPanel, askHowMany, foundPanel } from "./panels.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { HundredTraits } from "../shared/traits.d.ts" */

/** @import { Round } from "./moments.js" */

/** @param {View<HundredTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, say, complain } = frame(view, "hundred");
  /** @type {Round[]} */ const rounds = model.get("rounds");
  const after = model.get("afterwards");
  const options = after.options || [];
  const figures = model.get("figures");
  const use = { words, signal, figures, id };
  const entry = remember(model.get("store"), { words, complain, signal });
  let { guesses, said } = keptHundred(null, rounds, options);
  /** Rounds that need no guess and were looked at. @type {Set<string>} */ const seen = new Set();
  let at = -1;
  let further = false; // the reader has gone on from the first question: what was found before stands small above

  const square = crowd(figures, signal, (n) => number(n, true));
  const row = moments(rounds, figures, id, words, signal, (i) => turn(i, true));
  const form = askHowMany(use, (n) => number(n, false), commit);
  const question = make("p", { class: "gc-hundred-question" });
  const place = make("div", { class: "gc-hundred-place" });
  const next = pushButton(words["hundred.next"], goOn, signal);
  const afresh = pushButton(words["hundred.afresh"], startAfresh, signal, true);
  const again = pushButton(words["hundred.afresh"], startAfresh, signal, true);
  const buttons = make("div", { class: "gc-buttons" });
  const last = after.question
    ? afterwardsPanel(after, use, (chosen) => {
      said = chosen;
      keep();
    }, again)
    : null;
  body.append(
    make("p", { class: "gc-title" }, model.get("title")),
    row.node,
    question,
    make("div", { class: "gc-hundred-pair" }, make("div", { class: "gc-hundred-left" }, square.node), place),
  );
  roomFor(question, () => rounds.map((one) => document.createTextNode(one.question)), signal);
  roomFor(place, allPanels, signal);

  /** Everything that may stand beside the figures, to measure it. */
  function allPanels() {
    const one = () => pushButton(words["hundred.next"], () => {}, signal);
    const made = rounds.map((round) => foundPanel(round, round.guess ? 100 : null, use, one()).node);
    return [...made, ...(guessing ? [form.node] : []), ...(last ? [last.node] : [])];
  }
  const isTold = (round) => (round.guess ? guesses.has(round.id) : seen.has(round.id));
  /** The last round that can be looked at: the first one that still waits for a guess. */
  function reach() {
    const waits = rounds.findIndex((round) => round.guess && !isTold(round));
    return waits < 0 ? rounds.length - 1 : waits;
  }
  const guessing = rounds.some(({ guess }) => guess);
  function showRow() {
    further ||= at > 0 || !guessing;
    row.show(at, further && rounds.length > 1 ? reach() : -1, rounds.map(isTold));
  }
  function keep() {
    const { answer, inWords: texts } = toKeep(guesses, said, rounds, options, words);
    if (guesses.size || said) entry.put("hundred", answer, null, texts);
    else entry.drop();
  }
  /** @param {number} n @param {boolean} picked in the picture */
  function number(n, picked) {
    complain("");
    if (picked) form.show(n);
    square.show(lit(n, guessedLook()));
    square.mark(n);
  }
  const guessedLook = () => rounds[at].found?.find((one) => one.id === rounds[at].group)?.look || "better";

  function commit() {
    const round = rounds[at];
    const guess = form.number();
    const sure = form.sure.chosen();
    if (guess < 0 || (round.sure && sure === undefined)) {
      complain(words[guess < 0 ? "hundred.missing" : "hundred.missing_sure"], form.node);
      (guess < 0 ? form : form.sure).focus();
      return;
    }
    guesses.set(round.id, { guess, ...(round.sure ? { sure } : {}) });
    keep();
    tell(true);
  }
  /** Show a round, as a question or with what was found. @param {number} to @param {boolean} tapped by the reader */
  function turn(to, tapped) {
    at = to;
    complain("");
    const round = rounds[at];
    if (round && tapped && !round.guess) seen.add(round.id);
    if (round && isTold(round)) return tell(tapped);
    question.textContent = round ? round.question : words["hundred.tap_moment"];
    square.mark(null);
    square.show(lit(0, "open"));
    square.letPick(Boolean(round));
    square.describe(words["hundred.people"]);
    form.show(-1);
    form.sure.choose(null);
    form.sure.node.hidden = !round?.sure;
    place.replaceChildren(...(round ? [form.node] : []));
    showRow();
  }
  /** What was found of a round, the reader's own number beside it. @param {boolean} moving the groups come in */
  function tell(moving) {
    const round = rounds[at];
    const groups = inOrder(round.found || [], round.group);
    const yours = guesses.get(round.id)?.guess ?? null;
    const told = foundPanel(round, yours, use, buttons);
    question.textContent = round.question;
    square.letPick(false);
    square.mark(yours);
    if (groups.length) (moving ? square.wave : (all) => square.show(looksOf(all)))(groups);
    else square.show(lit(yours || 0, "better"));
    const told_groups = inWords(groups, words);
    square.describe(
      fill(words[yours === null ? "hundred.picture" : "hundred.picture_yours"], { groups: told_groups, yours }),
    );
    setButtons();
    const held = place.contains(focused());
    place.replaceChildren(told.node);
    showRow();
    if (!moving) return;
    if (held) focusOn(told.node);
    say(
      [
        told_groups && `${told_groups}.`,
        told.said,
        round.guess ? "" : told.node.querySelector(".gc-hundred-told")?.textContent,
      ].filter(Boolean).join(" "),
    );
  }
  function setButtons() {
    const all = rounds.every(isTold);
    const more = at < rounds.length - 1 && rounds[at].guess;
    next.textContent = words[more ? "hundred.next" : "hundred.after"];
    const goesOn = more || (all && last);
    buttons.replaceChildren(...(goesOn ? [next] : all && guesses.size ? [afresh] : []));
  }
  function goOn() {
    if (rounds[at].guess && at < rounds.length - 1) {
      turn(at + 1, !rounds[at + 1].guess);
      focusOn(question);
      return;
    }
    askAfter();
    last?.focus();
  }
  function askAfter() {
    last?.choose(said);
    if (last) place.replaceChildren(last.node);
  }
  function startAfresh() {
    guesses.clear();
    seen.clear();
    [said, further] = [null, false];
    entry.drop();
    turn(rounds[0].guess ? 0 : -1, false);
    focusOn(question);
  }
  function recall() {
    ({ guesses, said } = keptHundred(entry.get(), rounds, options));
    if (said) rounds.forEach((round) => !round.guess && seen.add(round.id));
    const first = rounds.findIndex((round) => !isTold(round));
    at = first < 0 ? rounds.length - 1 : rounds[first].guess ? first : first - 1;
    turn(at, false);
    if (said && last) askAfter();
  }
  entry.onChange(() => recall());
  recall();
}

export default { render };

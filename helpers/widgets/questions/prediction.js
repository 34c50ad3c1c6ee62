// A prediction that was made: what was kept of it, how it is said again, and how it fits what was found.

import { placeOf } from "../shared/chosen.js";
import { drawn } from "../shared/drawing.js";
import { fill, make, trusted } from "../shared/elements.js";
import { verdict } from "../shared/forms.js";
import { isPlain } from "../shared/remember.js";
import { isSure, knownSureness, surenessInWords } from "./sureness.js";

/** @import { remember } from "../shared/remember.js" */
/** @typedef {ReturnType<typeof remember>} Kept */
/** @import { Option } from "../shared/chosen.js" */

/** What was kept, as far as it fits the question. @param {any} entry @param {Option[]} options */
export function keptPrediction(entry, options) {
  const answer = isPlain(entry?.answer) ? entry.answer : {};
  const half = isPlain(entry?.private) ? entry.private : {};
  const room = isPlain(half.room) ? half.room : {};
  const index = placeOf(options, answer.choice);
  const hands = options.map(() => 0);
  for (const [chosen, n] of Object.entries(room)) {
    const place = placeOf(options, chosen);
    if (place >= 0 && Number.isInteger(n) && n >= 0) hands[place] = Math.min(999, n);
  }
  return {
    index,
    sure: knownSureness(answer.confidence),
    /** Whether the bet was right, once what was found was shown. @type {boolean | null} */
    right: typeof answer.right === "boolean" ? answer.right : null,
    reason: typeof half.reason === "string" ? half.reason.slice(0, 5000) : "",
    counts: hands,
  };
}

/** The bet as it is kept. @param {ReturnType<typeof keptPrediction>} said @param {Option[]} options
 * @param {"id" | "text"} part what an option goes by */
export const betAs = (said, options, part) => ({ choice: options[said.index][part], confidence: said.sure });

/** What was found is shown now: from here on the record may count the bet as right or wrong. Before, that would tell.
 * @param {Kept} entry @param {Array<Option & {correct?: boolean}>} options */
export function keepOutcome(entry, options) {
  const kept = entry.get();
  const said = keptPrediction(kept, options);
  if (!kept || said.index < 0 || said.right !== null || !options.some(({ correct }) => correct)) return;
  const answer = { ...kept.answer, right: Boolean(options[said.index].correct) };
  entry.put(kept.kind, answer, kept.private, kept.in_words);
}

/** What the reader said, in words. */
export function saidBefore(said, options, words) {
  const { svg } = options[said.index];
  return make(
    "div",
    { class: "gc-said" },
    ...(svg ? [make("span", { class: "gc-said-picture" }, drawn(svg, "said"))] : []),
    make("p", { class: "gc-said-choice" }, fill(words["predict.said"], { choice: options[said.index].text })),
    ...(said.sure
      ? [make("p", { class: "gc-note" }, fill(words["predict.was_sure"], { sure: surenessInWords(said.sure, words) }))]
      : []),
    ...(said.reason
      ? [make("p", { class: "gc-note gc-said-reason" }, fill(words["predict.because"], { reason: said.reason }))]
      : []),
  );
}

/** What was found, and how the bet fits it. */
export function outcome(model, words, said) {
  if (!model.get("answers")) return [make("p", {}, words["predict.teacher"])];
  const options = model.get("options");
  const chosen = options[said.index];
  const right = options.find((option) => option.correct);
  const parts = [];
  if (chosen) {
    const fits = words[chosen.correct ? "predict.fits" : "predict.fits_not"];
    parts.push(verdict(Boolean(chosen.correct), fits, chosen.feedback_html));
    if (!chosen.correct && isSure(said.sure)) parts.push(make("p", {}, words["predict.surprise"]));
  }
  if (right && chosen !== right) {
    parts.push(make("p", {}, make("b", {}, fill(words["predict.answer"], { choice: right.text }))));
  }
  return [...parts, trusted(model.get("happened_html"))];
}

// The second view of a prediction: what was said, beside what happened.

import { fill, make, trusted } from "../shared/elements.js";
import { focusOn, verdict } from "../shared/forms.js";
import { pushButton } from "../shared/push_button.js";
import { keptPrediction, saidBefore } from "./prediction.js";
import { isSure } from "./sureness.js";

/** Show what was said, and once it is asked for what happened. */
export function tell({ model, signal, parts }, entry) {
  const { body, words, say } = parts;
  const options = model.get("options");
  const right = options.find((option) => option.correct);
  const content = make("div", {});
  const told = model.get("answers");
  let asked = false;
  body.append(make("p", { class: "gc-title" }, words[told ? "predict.again" : "predict.again_kept"]), content);

  function outcome(said) {
    if (!told) return [make("p", {}, words["predict.teacher"])];
    const chosen = options[said.index];
    const parts = [];
    if (chosen) {
      parts.push(
        verdict(
          Boolean(chosen.correct),
          words[chosen.correct ? "predict.fits" : "predict.fits_not"],
          chosen.feedback_html,
        ),
      );
      if (!chosen.correct && isSure(said.sure)) parts.push(make("p", {}, words["predict.surprise"]));
    }
    if (right && chosen !== right) {
      parts.push(make("p", {}, make("b", {}, fill(words["predict.answer"], { choice: right.text }))));
    }
    return [make("p", { class: "gc-title" }, words["predict.what"]), ...parts, trusted(model.get("happened_html"))];
  }
  function show() {
    const said = keptPrediction(entry.get(), options);
    if (said.index < 0 && !told) {
      content.replaceChildren(make("p", {}, words["predict.none_kept"]));
      return;
    }
    // What was found comes when it is asked for: it stands where the thing stands that decides the bet.
    if (told && !asked) {
      content.replaceChildren(
        said.index < 0 ? make("p", {}, words["predict.none"]) : saidBefore(said, options, words),
        make(
          "div",
          { class: "gc-buttons" },
          pushButton(
            words["predict.show"],
            () => {
              asked = true;
              show();
              focusOn(content);
              say(words["predict.what"]);
            },
            signal,
          ),
        ),
      );
      return;
    }
    content.replaceChildren(
      make(
        "div",
        { class: "gc-beside" },
        ...(said.index >= 0
          ? [make("div", {}, trusted(model.get("question_html"), "gc-text"), saidBefore(said, options, words))]
          : []),
        make("div", {}, ...outcome(said)),
      ),
    );
  }
  entry.onChange(show);
  show();
}

// The second view of a prediction: what was said, beside what happened.

import { make } from "../shared/elements.js";
import { focusOn } from "../shared/forms.js";
import { pushButton } from "../shared/push_button.js";
import { keepOutcome, keptPrediction, outcome, saidBefore } from "./prediction.js";

/** Show what was said, and once it is asked for what happened. */
export function tell({ model, signal, parts }, entry) {
  const { body, words, say } = parts;
  const options = model.get("options");
  const content = make("div", { class: "gc-again" });
  const told = model.get("answers");
  let asked = false;
  body.append(make("p", { class: "gc-title" }, words[told ? "predict.again" : "predict.again_kept"]), content);

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
              keepOutcome(entry, options);
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
        ...(said.index >= 0 ? [make("div", {}, saidBefore(said, options, words))] : []),
        make("div", {}, ...outcome(model, words, said)),
      ),
    );
  }
  entry.onChange(show);
  show();
}

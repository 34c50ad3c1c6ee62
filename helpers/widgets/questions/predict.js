// The front end of Predict: commit to an answer, and see it again beside what happened.

import { make, trusted } from "../shared/elements.js";
import { choices, focusOn } from "../shared/forms.js";
import { frame } from "../shared/frame.js";
import { offerFullScreen } from "../shared/full_screen.js";
import { ownOrder } from "../shared/own_order.js";
import { pushButton } from "../shared/push_button.js";
import { remember } from "../shared/remember.js";
import { roomView } from "./room.js";
import { tell } from "./predict_again.js";
import { betAs, keptPrediction, outcome, saidBefore } from "./prediction.js";
import { surenessField } from "./sureness.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { PredictTraits } from "../shared/traits.d.ts" */

/** The first view: choose, commit, and a room view for a class. */
function ask({ model, signal, parts }, entry) {
  const { root, body, footer, id, words, say, complain } = parts;
  const options = model.get("options");
  const answered = model.get("answered");
  let said = keptPrediction(entry.get(), options);
  const own = ownOrder(model.get("store"), signal);
  const order = () => own.of("", { options, order: model.get("order") });
  const list = choices(
    {
      legend: trusted(model.get("question_html"), "gc-text", "span"),
      items: options,
      name: `${id}-option`,
      className: "gc-question",
      order: order(),
    },
    () => complain(""),
    signal,
  );
  const sure = surenessField(`${id}-sure`, words, signal);
  const reason = make("textarea", { id: `${id}-reason`, maxlength: 5000, "aria-describedby": `${id}-reason-note` });
  const commit = pushButton(words["predict.commit"], send, signal);
  const form = make(
    "div",
    {},
    list.node,
    sure.node,
    make("div", { class: "gc-buttons" }, commit),
    make(
      "details",
      { class: "gc-why" },
      make("summary", {}, words["predict.reason_open"]),
      make("label", { for: reason.id }, words["predict.reason"]),
      reason,
      make("p", { class: "gc-note", id: `${id}-reason-note` }, words["predict.reason_note"]),
    ),
  );
  const done = make("div", { class: "gc-done" });
  const counts = said.counts;
  const room = roomView(
    {
      questionHtml: model.get("question_html"),
      options,
      order: order(),
      happenedHtml: model.get("happened_html"),
      answers: model.get("answers"),
    },
    counts,
    { keep, leave: () => toRoom.click(), say, words, id, signal },
  );
  const toRoom = make("button", { type: "button", class: "gc-quiet" });
  body.append(form, done, room.node);
  if (model.get("room")) footer.prepend(toRoom);
  offerFullScreen(root, toRoom, { enter: words["predict.room"], leave: words["predict.room_leave"] }, signal);
  new MutationObserver(() => {
    const big = root.classList.contains("gc-big");
    if (room.node.hidden !== big) return;
    room.node.hidden = !big;
    form.hidden = big || said.index >= 0;
    done.hidden = big;
    // What had the focus in the room is gone from the page: the button that led there takes it.
    if (big) room.focus();
    else toRoom.focus();
  }).observe(root, { attributes: true, attributeFilter: ["class"] });

  function keep() {
    const hands = Object.fromEntries(options.map((option, i) => [option.id, counts[i]]).filter(([, n]) => n > 0));
    const question = trusted(model.get("question_html")).textContent;
    const isPlaced = said.index >= 0;
    const known = said.right === null ? {} : { right: said.right };
    entry.put(
      "predict",
      isPlaced ? { ...betAs(said, options, "id"), ...known } : null,
      { reason: said.reason, room: hands },
      isPlaced ? { question, ...betAs(said, options, "text") } : null,
    );
  }
  function send() {
    const [index] = list.chosen();
    if (index === undefined) {
      complain(words["predict.choose"]);
      list.focus();
      return;
    }
    said = { ...said, index, sure: sure.level(), reason: reason.value.trim() };
    said.right = answered && model.get("answers") ? Boolean(options[index].correct) : null;
    keep();
    show();
    focusOn(done);
    say(words[!answered ? "predict.locked" : model.get("answers") ? "predict.what" : "predict.teacher"]);
  }
  function show() {
    const locked = said.index >= 0;
    form.hidden = locked || !room.node.hidden;
    done.replaceChildren(
      ...(locked
        ? [
          trusted(model.get("question_html"), "gc-title"),
          saidBefore(said, options, words),
          ...(answered ? outcome(model, words, said) : [make("p", {}, words["predict.locked"])]),
        ]
        : []),
    );
    done.hidden = !locked || !room.node.hidden;
  }
  entry.onChange(() => {
    const had = said.index >= 0;
    said = keptPrediction(entry.get(), options);
    counts.splice(0, counts.length, ...said.counts);
    room.draw();
    if (said.index < 0 && had) {
      list.choose([]);
      sure.clear();
      reason.value = "";
    }
    show();
  });
  own.onChange(() => {
    list.arrange(order());
    room.arrange(order());
  });
  show();
}

/** @param {View<PredictTraits>} view */
function render(view) {
  const { model, signal } = view;
  const parts = frame(view, "predict");
  const entry = remember(model.get("store"), { words: parts.words, complain: parts.complain, signal });
  (model.get("again") ? tell : ask)({ model, signal, parts }, entry);
}

export default { render };

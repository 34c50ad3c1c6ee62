// The front end of Record: what is kept, and five buttons. Nothing leaves or goes without a press.

import { fill, make } from "../shared/elements.js";
import { frame } from "../shared/frame.js";
import { pushButton } from "../shared/push_button.js";
import {
  isNewer,
  keyBegins,
  lessonEntries,
  lessonKeys,
  lessonsKept,
  pageMemory,
  RECORD_CHANGED,
  whatIsWrong,
} from "../shared/remember.js";
import { FEWEST_ANSWERS, saidInCourse } from "./calibration.js";
import { calibrationPicture } from "./calibration_picture.js";
import { desk } from "./desk.js";
import { eraseButton, someoneElseButton } from "./erase.js";
import { recordName, wholeRecord } from "./files.js";
import { handInButton } from "./hand_in.js";
import { hasText } from "./in_words.js";
import { openButton } from "./open_file.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { RecordTraits } from "../shared/traits.d.ts" */

/** Whether this browser keeps anything for the page: "", "blocked", "full", or "ahead" of this version. @param {string} course */
function tryStorage(course) {
  const key = `${course}#try`;
  try {
    window.localStorage.setItem(key, "x");
    window.localStorage.removeItem(key);
    if (lessonKeys(course).some(isNewer)) return "ahead";
    return pageMemory().size ? "full" : "";
  } catch (error) {
    return whatIsWrong(error);
  }
}

/** @param {View<RecordTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, say, complain } = frame(view, "record");
  const course = model.get("course");
  const list = make("ul", { class: "gc-record-list" });
  const sureness = make("div"); // how sure the reader was and how right, once there are answers enough
  const nothing = make("p", {}, words["record.nothing"]);
  const shared = desk({ course, words, titles: model.get("titles"), id, say, complain, signal });
  body.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shared.isOpen()) {
      event.preventDefault();
      shared.close();
    }
  }, { signal });
  function keep() {
    const file = recordName(course);
    shared.handOver(fill(words["record.kept"], { file }), file, wholeRecord(course));
  }
  body.append(
    make("p", { class: "gc-title" }, words["record.title"]),
    make("p", {}, words["record.where"]),
    nothing,
    list,
    sureness,
    shared.row(
      pushButton(words["record.keep"], keep, signal),
      handInButton(shared, () => model.get("handed_in")),
      openButton(shared),
      eraseButton(shared, () => model.get("lesson")),
      someoneElseButton(shared),
    ),
    ...shared.nodes,
  );

  const count = (key, n) => fill(words[n === 1 ? `${key}_one` : key], { n });
  function show() {
    const lessons = lessonsKept(course);
    nothing.hidden = lessons.length > 0;
    list.replaceChildren(...lessons.map((lesson) => {
      const entries = [...lessonEntries(course, lesson).values()];
      const texts = entries.filter((entry) => hasText(entry.private)).length;
      return make(
        "li",
        {},
        fill(words["record.lesson"], {
          title: shared.titleOf(lesson),
          answers: count("record.answers", entries.filter((entry) => entry.answer !== null).length),
          texts: texts ? count("record.texts", texts) : words["record.texts_none"],
        }),
      );
    }));
    const said = saidInCourse(course);
    sureness.replaceChildren(...(said.length < FEWEST_ANSWERS ? [] : [calibrationPicture(said, words)]));
    const wrong = tryStorage(course);
    if (wrong) complain(words[`record.${wrong}`]);
    else complain("");
  }

  window.addEventListener(RECORD_CHANGED, show, { signal });
  // Another tab's answers only: its trying whether there is room would call forth ours, and so on for ever.
  window.addEventListener("storage", (event) => {
    if (event.key === null || event.key.startsWith(keyBegins(course))) show();
  }, { signal });
  show();
}

export default { render };

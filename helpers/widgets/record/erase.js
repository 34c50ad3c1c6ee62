// Erasing: one's own answers, or all of them before someone else sits down here.

import { fill, make } from "../shared/elements.js";
import { pushButton } from "../shared/push_button.js";
import { storeLesson } from "../shared/remember.js";
import { eraseAll, recordName, wholeRecord } from "./files.js";

/** @import { Desk } from "./desk.js" */

/** @param {Desk} desk @param {() => string} lesson in which the reader is */
export function eraseButton(desk, lesson) {
  const { course, words, row, back, signal } = desk;
  const done = (erase) => () => {
    erase();
    desk.close();
    desk.tell(words["record.erased"], true);
  };
  return desk.opener(words["record.erase"], (button) => {
    desk.ask(
      button,
      make("p", {}, words["record.erase_what"]),
      row(
        pushButton(words["record.erase_lesson"], done(() => storeLesson(course, lesson(), new Map())), signal),
        pushButton(words["record.erase_all"], done(() => eraseAll(course)), signal),
        back(),
      ),
    );
  }, true);
}

/** @param {Desk} desk */
export function someoneElseButton(desk) {
  const { course, words, row, back, signal } = desk;
  const clear = () => {
    eraseAll(course);
    desk.close();
    desk.tell(words["record.cleared"], true);
  };
  // A page cannot know whether the file came, so the reader says it before anything goes.
  const keepFirst = () => {
    const file = recordName(course);
    desk.askOn(
      make("p", {}, fill(words["record.else_arrived"], { file })),
      desk.give(file, wholeRecord(course)),
      row(pushButton(words["record.else_yes"], clear, signal), back("record.else_not")),
    );
  };
  return desk.opener(words["record.else"], (button) => {
    desk.ask(
      button,
      make("p", {}, words["record.else_what"]),
      row(
        pushButton(words["record.else_keep"], keepFirst, signal),
        pushButton(words["record.else_clear"], clear, signal, true),
        back("record.else_back"),
      ),
    );
  }, true);
}

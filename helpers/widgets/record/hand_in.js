// Handing in: what would be given to the teacher is shown first, then saved as a file.

import { fill, make } from "../shared/elements.js";
import { pushButton } from "../shared/push_button.js";
import { randomId } from "../shared/reader.js";
import { lessonEntries, RECORD_VERSION } from "../shared/remember.js";
import { answersToHandIn, today } from "./files.js";
import { answerInWords } from "./in_words.js";

/** @import { Desk } from "./desk.js" */

/** @param {Desk} desk @param {() => string[]} handedIn which kinds of answers may be handed in */
export function handInButton(desk, handedIn) {
  const { course, words, titleOf, row, back, ask, signal } = desk;
  return desk.opener(words["record.hand_in"], (button) => {
    const lessons = answersToHandIn(course, handedIn());
    if (!Object.keys(lessons).length) {
      ask(button, make("p", {}, words["record.hand_in_nothing"]), row(back()));
      return;
    }
    const handInId = randomId(course);
    const inWords = (lesson, item, answer) => lessonEntries(course, lesson).get(item)?.in_words ?? answer;
    const contents = Object.entries(lessons).map(([lesson, items]) =>
      make(
        "li",
        {},
        make("b", {}, titleOf(lesson)),
        make(
          "ul",
          {},
          ...Object.entries(items).map(([item, { kind, answer }]) => {
            const told = answerInWords(inWords(lesson, item, answer), words);
            return make("li", {}, fill(words[`record.item_${kind}`] || "{answer}", { answer: told }));
          }),
        ),
      )
    );
    const save = pushButton(words["record.hand_in_save"], () => {
      const file = `${course}-hand-in-${handInId}.json`;
      const content = { format: `${course} hand-in`, version: RECORD_VERSION, id: handInId, saved: today(), lessons };
      desk.close();
      desk.handOver(fill(words["record.handed_in"], { file }), file, content, true);
    }, signal);
    ask(
      button,
      make("p", {}, make("b", {}, words["record.hand_in_what"])),
      make("ul", { class: "gc-record-contents" }, ...contents),
      make("p", {}, fill(words["record.hand_in_not"], { id: handInId })),
      row(save, back()),
    );
  });
}

// Opening a record that was kept as a file: what is in this browser is written over only where the reader says so.

import { fill, make } from "../shared/elements.js";
import { pushButton } from "../shared/push_button.js";
import { keepNumbers } from "../shared/reader.js";
import { lessonEntries, storeLesson } from "../shared/remember.js";
import { LARGEST_RECORD, readRecord } from "./files.js";

/** @import { Desk } from "./desk.js" */
/** @import { Opened } from "./files.js" */

/** @param {Desk} desk */
export function openButton(desk) {
  const { course, words, titleOf, row, back, signal } = desk;
  /** @param {Opened} read */
  function take({ lessons, numbers }) {
    if (Object.keys(numbers).length) keepNumbers(course, numbers);
    const wrong = [...lessons].map(([lesson, entries]) => storeLesson(course, lesson, entries)).find(Boolean);
    desk.close();
    desk.tell(words["record.opened"], true);
    if (wrong) desk.complain(words[`record.${wrong}`]);
  }
  return desk.opener(words["record.open"], (button) => {
    const file = make("input", { type: "file", accept: ".json,application/json", id: `${desk.id}-file` });
    const wrong = make("p", { class: "gc-problem", role: "alert", hidden: true });
    file.addEventListener("change", async () => {
      wrong.hidden = true;
      const chosen = file.files && file.files[0];
      if (!chosen) return;
      const read = chosen.size > LARGEST_RECORD
        ? { wrong: "record.too_large" }
        : readRecord(await chosen.text().catch(() => ""), course);
      if (!file.isConnected) return; // the panel was closed meanwhile
      if (read.wrong !== undefined) {
        wrong.textContent = words[read.wrong];
        wrong.hidden = false;
        return;
      }
      const over = [...read.lessons.keys()].filter((lesson) => lessonEntries(course, lesson).size);
      if (!over.length) {
        take(read);
        return;
      }
      desk.askOn(
        make("p", {}, fill(words["record.open_over"], { lessons: over.map(titleOf).join(", ") })),
        row(pushButton(words["record.open_yes"], () => take(read), signal), back()),
      );
    }, { signal });
    desk.ask(
      button,
      make("p", {}, words["record.open_choose"]),
      make("div", { class: "gc-field" }, make("label", { for: file.id }, words["record.open_file"]), file),
      wrong,
      row(back()),
    );
  }, true);
}

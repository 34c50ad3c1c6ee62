// The front end of Record: what is kept, and five buttons. Nothing leaves or goes without a press.

import { fill, make } from "../shared/elements.js";
import { askBack } from "../shared/forms.js";
import { frame } from "../shared/frame.js";
import { giveFile, textInstead } from "./given_file.js";
import { pushButton } from "../shared/push_button.js";
import { keepNumbers, randomId } from "../shared/reader.js";
import { answersToHandIn, eraseAll, LARGEST_RECORD, readRecord, today, wholeRecord } from "./files.js";
import {
  isPlain,
  keyBegins,
  lessonEntries,
  lessonsKept,
  pageMemory,
  RECORD_CHANGED,
  RECORD_VERSION,
  storeLesson,
} from "../shared/remember.js";

/** @import { Entry } from "../shared/remember.js" */
/** @import { View } from "../shared/model.d.ts" */
/** @import { RecordTraits } from "../shared/traits.d.ts" */
/** @import { Opened } from "./files.js" */

/** Whether this browser keeps anything for the page: "", "blocked" or "full". @param {string} course */
function tryStorage(course) {
  const key = `${course}#try`;
  try {
    window.localStorage.setItem(key, "x");
    window.localStorage.removeItem(key);
    return pageMemory().size ? "full" : "";
  } catch (error) {
    return /quota|full/i.test(String(error)) ? "full" : "blocked";
  }
}

/** An answer as a person reads it: all its texts and numbers, each with what it is.
 * @param {any} value @param {Object<string, string>} words @param {boolean} [inner] @returns {string} */
function answerInWords(value, words, inner = false) {
  if (typeof value === "boolean") return words[value ? "record.yes" : "record.no"];
  if (Array.isArray(value)) return value.map((one) => answerInWords(one, words, true)).join(", ");
  if (!isPlain(value)) return value === null ? "" : String(value);
  const named = Object.entries(value).filter(([, one]) => one !== null)
    .map(([name, one]) => {
      const called = words[`record.name_${name}`] ?? name.replace(/_/g, " ");
      const told = name === "confidence" ? words[`predict.sure_${one}`] : null;
      return `${called}${called && ": "}${told || answerInWords(one, words, true)}`;
    }).join("; ");
  return inner ? `(${named})` : named;
}

/** Whether there is something typed in it, at any depth. @param {any} value @returns {boolean} */
const hasText = (
  value,
) => (typeof value === "string"
  ? value.trim() !== ""
  : typeof value === "object" && value !== null && Object.values(value).some(hasText));

/** @param {View<RecordTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, say, complain } = frame(view, "record");
  const course = model.get("course");
  const titles = model.get("titles");
  const titleOf = (lesson) => (Object.hasOwn(titles, lesson) ? titles[lesson] : lesson);
  const list = make("ul", { class: "gc-record-list" });
  const nothing = make("p", {}, words["record.nothing"]);
  const told = make("p", { class: "gc-record-told", tabindex: -1, hidden: true });
  const instead = make("div"); // the text of the file that the browser was given
  const panel = askBack(words["record.title"], signal);

  const buttons = {
    keep: pushButton(words["record.keep"], keep, signal),
    handIn: pushButton(words["record.hand_in"], () => (isOpen("handIn") ? panel.close() : openHandIn()), signal),
    open: pushButton(words["record.open"], () => (isOpen("open") ? panel.close() : openOpen()), signal, true),
    erase: pushButton(words["record.erase"], () => (isOpen("erase") ? panel.close() : openErase()), signal, true),
    someone: pushButton(words["record.else"], () => (isOpen("someone") ? panel.close() : openSomeone()), signal, true),
  };
  Object.values(buttons).slice(1).forEach((button) => button.setAttribute("aria-expanded", "false"));
  body.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.node.hidden) {
      event.preventDefault();
      panel.close();
    }
  }, { signal });
  let opened = "";
  const isOpen = (name) => !panel.node.hidden && opened === name;
  body.append(
    make("p", { class: "gc-title" }, words["record.title"]),
    make("p", {}, words["record.where"]),
    nothing,
    list,
    make("div", { class: "gc-buttons" }, ...Object.values(buttons)),
    panel.node,
    told,
    instead,
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
          title: titleOf(lesson),
          answers: count("record.answers", entries.filter((entry) => entry.answer !== null).length),
          texts: texts ? count("record.texts", texts) : words["record.texts_none"],
        }),
      );
    }));
    const wrong = tryStorage(course);
    if (wrong) complain(words[`record.${wrong}`]);
    else complain("");
  }
  /** @param {string} sentence */
  function tell(sentence, focus = false) {
    told.textContent = sentence;
    told.hidden = !sentence;
    instead.replaceChildren();
    say(sentence);
    if (focus && sentence) told.focus();
  }
  /** @param {string} name @param {...Node} content */
  function ask(name, ...content) {
    tell("");
    panel.close();
    opened = name;
    panel.node.setAttribute("aria-label", buttons[name].textContent);
    panel.open(buttons[name], ...content);
  }
  const back = (key = "record.back") => pushButton(words[key], panel.close, signal, true);
  const row = (...nodes) => make("div", { class: "gc-buttons" }, ...nodes);

  /** Hand a file to the browser; gives what to do where none comes. @param {string} file @param {any} content */
  function give(file, content) {
    giveFile(file, content);
    return textInstead(file, content, words, say, signal);
  }
  const recordName = () => `${course}-record-${today()}.json`;
  function keep() {
    const file = recordName();
    tell(fill(words["record.kept"], { file }));
    instead.append(give(file, wholeRecord(course)));
  }

  function openHandIn() {
    const lessons = answersToHandIn(course, model.get("handed_in"));
    if (!Object.keys(lessons).length) {
      ask("handIn", make("p", {}, words["record.hand_in_nothing"]), row(back()));
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
      panel.close();
      tell(fill(words["record.handed_in"], { file }), true);
      instead.append(
        give(file, { format: `${course} hand-in`, version: RECORD_VERSION, id: handInId, saved: today(), lessons }),
      );
    }, signal);
    ask(
      "handIn",
      make("p", {}, make("b", {}, words["record.hand_in_what"])),
      make("ul", { class: "gc-record-contents" }, ...contents),
      make("p", {}, fill(words["record.hand_in_not"], { id: handInId })),
      row(save, back()),
    );
  }

  function openOpen() {
    const file = make("input", { type: "file", accept: ".json,application/json", id: `${id}-file` });
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
      panel.node.replaceChildren(
        make("p", {}, fill(words["record.open_over"], { lessons: over.map(titleOf).join(", ") })),
        row(pushButton(words["record.open_yes"], () => take(read), signal), back()),
      );
      panel.node.focus();
    }, { signal });
    ask(
      "open",
      make("p", {}, words["record.open_choose"]),
      make("div", { class: "gc-field" }, make("label", { for: file.id }, words["record.open_file"]), file),
      wrong,
      row(back()),
    );
  }
  /** @param {Opened} read */
  function take({ lessons, numbers }) {
    if (Object.keys(numbers).length) keepNumbers(course, numbers);
    const wrong = [...lessons].map(([lesson, entries]) => storeLesson(course, lesson, entries)).find(Boolean);
    panel.close();
    tell(words["record.opened"], true);
    if (wrong) complain(words[`record.${wrong}`]);
  }

  function openErase() {
    const done = (erase) => () => {
      erase();
      panel.close();
      tell(words["record.erased"], true);
    };
    ask(
      "erase",
      make("p", {}, words["record.erase_what"]),
      row(
        pushButton(
          words["record.erase_lesson"],
          done(() => storeLesson(course, model.get("lesson"), new Map())),
          signal,
        ),
        pushButton(words["record.erase_all"], done(() => eraseAll(course)), signal),
        back(),
      ),
    );
  }

  function openSomeone() {
    const clear = () => {
      eraseAll(course);
      panel.close();
      tell(words["record.cleared"], true);
    };
    // A page cannot know whether the file came, so the reader says it before anything goes.
    const keepFirst = () => {
      const file = recordName();
      panel.node.replaceChildren(
        make("p", {}, fill(words["record.else_arrived"], { file })),
        give(file, wholeRecord(course)),
        row(pushButton(words["record.else_yes"], clear, signal), back("record.else_not")),
      );
      panel.node.focus();
    };
    ask(
      "someone",
      make("p", {}, words["record.else_what"]),
      row(
        pushButton(words["record.else_keep"], keepFirst, signal),
        pushButton(words["record.else_clear"], clear, signal, true),
        back("record.else_back"),
      ),
    );
  }

  window.addEventListener(RECORD_CHANGED, show, { signal });
  // Another tab's answers only: its trying whether there is room would call forth ours, and so on for ever.
  window.addEventListener("storage", (event) => {
    if (event.key === null || event.key.startsWith(keyBegins(course))) show();
  }, { signal });
  show();
}

export default { render };

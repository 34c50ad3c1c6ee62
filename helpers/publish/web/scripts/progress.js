// How far the reader has come, from the answers that this browser keeps. Nothing is counted anywhere else.
// A place to answer counts once it holds something; a set of questions counts as a whole.

import { dayOf } from "../../../widgets/questions/schedule.js";
import { visitToday } from "../../../widgets/questions/visits.js";
import { fill } from "../../../widgets/shared/elements.js";
import { lessonEntries } from "../../../widgets/shared/remember.js";
import { dataOf } from "./page.js";

const isFull = (
  value,
) => (typeof value === "string"
  ? value.trim() !== ""
  : typeof value === "object" && value !== null
  ? Object.values(value).some(isFull)
  : value !== null && value !== undefined);

/** How many of the lesson's places hold an answer. @param {HTMLElement} node */
function answered({ dataset }) {
  const kept = [...lessonEntries(dataset.course || "", dataset.lesson || "")];
  return JSON.parse(dataset.items || "[]").filter((item) =>
    kept.some(([name, entry]) =>
      (name === item || name.startsWith(`${item}.`)) &&
      (isFull(entry.answer) || isFull(entry.private))
    )
  ).length;
}
function show() {
  const words = dataOf("words");
  for (const node of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-items]"))) {
    const of = JSON.parse(node.dataset.items || "[]").length;
    const n = answered(node);
    const state = n === 0 ? "none" : n < of ? "some" : "all";
    node.dataset.state = state;
    node.hidden = of === 0;
    const text = node.querySelector("[data-progress]");
    if (text) text.textContent = fill(words[`progress.${of === 1 && state === "all" ? "one" : state}`], { n, of });
  }
  for (const door of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-come-back]"))) {
    const { course, lesson, after, item } = JSON.parse(door.dataset.comeBack || "{}");
    door.hidden = (visitToday(lessonEntries(course, lesson), after, item, dayOf(new Date()))?.due ?? null) === null;
  }
  const whole = document.querySelector("[data-course-progress]");
  if (!whole) return;
  const rows = [...document.querySelectorAll("[data-items]")].filter((row) => row.querySelector("a"));
  const begun = rows.filter((row) => /** @type {HTMLElement} */ (row).dataset.state !== "none");
  // On from where the reader was last, in the order of the course.
  const open = (row) => /** @type {HTMLElement} */ (row).dataset.state !== "all";
  const next = rows.slice(rows.lastIndexOf(begun[begun.length - 1])).find(open) || rows.find(open);
  whole.textContent = begun.length
    ? fill(words[begun.length === 1 ? "progress.course_one" : "progress.course"], { n: begun.length, of: rows.length })
    : words["progress.course_none"];
  const go = /** @type {HTMLAnchorElement} */ (document.querySelector("[data-go-on]"));
  if (go && begun.length && next) {
    const link = /** @type {HTMLAnchorElement} */ (next.querySelector("a"));
    go.href = link.getAttribute("href") || "";
    go.textContent = fill(words["index.go_on"], { title: (link.textContent || "").trim() });
  }
}
/** The contents can be read without it. */
const tryToShow = () => {
  try {
    show();
  } catch { /* nothing is said of the progress then */ }
};
document.addEventListener("DOMContentLoaded", tryToShow);
addEventListener("gc-record", tryToShow); // an activity of this page has kept something
addEventListener("storage", tryToShow); // another page has
addEventListener("pageshow", tryToShow); // come back to by the browser's own button

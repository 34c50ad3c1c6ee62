// The course within a frame of a learning platform (SCORM 1.2). The platform is told where the reader is, so that the
// next visit begins there, and when the last step of every lesson was seen. Answers stay in this browser until the
// reader presses “Hand in” and says yes.

import { answersToHandIn } from "../../widgets/record/files.js";
import { fill } from "../../widgets/shared/elements.js";
import { byId, dataOf } from "../web/scripts/page.js";

/** What the standard allows: for a place, for what is suspended, and for one reply. */
const LONGEST_PLACE = 255, LONGEST_KEPT = 4096, LONGEST_REPLY = 255;
/** So far up a platform may have put its own frame. */
const FRAMES_UP = 10;
const PAGE = /^[\w.-]+\.html(#.*)?$/;

/** The platform's own object, in a frame around this one or in the window that opened it. */
function platform() {
  for (const start of [window, window.opener]) {
    let one = /** @type {any} */ (start);
    try {
      for (let up = 0; one && up < FRAMES_UP; up++) {
        if (one.API) return one.API;
        if (one.parent === one) break;
        one = one.parent;
      }
    } catch { /* another host's window: it has nothing for us */ }
  }
  return null;
}

/** @param {any} api */
function talk(api) {
  const isOpen = String(api.LMSInitialize("")) === "true";
  return {
    isOpen,
    get: (/** @type {string} */ name) => isOpen ? String(api.LMSGetValue(name) ?? "") : "",
    set: (/** @type {string} */ name, /** @type {string} */ value) => isOpen && api.LMSSetValue(name, value),
    commit: () => isOpen && api.LMSCommit(""),
    end: () => isOpen && api.LMSFinish(""),
  };
}

/** The lessons that were finished before. @param {string} kept */
function finishedBefore(kept) {
  try {
    return new Set(/** @type {string[]} */ (JSON.parse(kept).finished));
  } catch {
    return new Set();
  }
}

/** Replies of a length that the standard allows, each with its name. @param {Record<string, any>} lessons */
function* replies(lessons) {
  for (const [lesson, items] of Object.entries(lessons)) {
    for (const [item, { answer }] of Object.entries(items)) {
      const text = JSON.stringify(answer);
      for (let n = 0; n * LONGEST_REPLY < text.length; n++) {
        const part = text.length > LONGEST_REPLY ? `.part${n + 1}` : "";
        yield [`${lesson}.${item}${part}`, text.slice(n * LONGEST_REPLY, (n + 1) * LONGEST_REPLY)];
      }
    }
  }
}

const { course, lessons, handedIn, words } = dataOf("course");
const frame = /** @type {HTMLIFrameElement} */ (byId("frame"));
const told = byId("told");
const handIn = /** @type {HTMLButtonElement} */ (byId("hand-in"));
const ask = /** @type {HTMLDialogElement} */ (byId("ask"));
const api = platform();
const lms = api && talk(api);
const finished = finishedBefore(lms ? lms.get("cmi.suspend_data") : "");
let place = "";

/** Tell the platform where the reader is now, and what is done. */
function look() {
  const within = /** @type {Window} */ (frame.contentWindow);
  const page = decodeURIComponent(within.location.pathname.split("/").pop() || "");
  const now = page + within.location.hash;
  const name = page.replace(/\.html$/, "");
  if (!lms || now === place && finished.has(name)) return;
  if (PAGE.test(now) && now.length <= LONGEST_PLACE && now !== place) lms.set("cmi.core.lesson_location", now);
  const hasMoved = now !== place;
  place = now;
  const { step } = within.document.documentElement.dataset;
  const isWhole = step === "last" || step === "all" || within.document.querySelectorAll(".step").length < 2;
  const isNew = lessons.includes(name) && isWhole && !finished.has(name);
  if (isNew) {
    finished.add(name);
    const kept = JSON.stringify({ finished: [...finished] });
    if (kept.length <= LONGEST_KEPT) lms.set("cmi.suspend_data", kept);
    if (lessons.every((one) => finished.has(one))) lms.set("cmi.core.lesson_status", "completed");
  }
  if (hasMoved || isNew) lms.commit();
}
/** A page of another host, where a link led, is none of the platform's business. */
const tryToLook = () => {
  try {
    look();
  } catch { /* the reader can come back from there */ }
};
frame.addEventListener("load", () => {
  tryToLook();
  try {
    // A step is changed by these; the page has done it once they are over.
    for (const event of ["click", "keyup", "pointerup", "touchend", "hashchange", "popstate"]) {
      frame.contentWindow?.addEventListener(event, () => setTimeout(tryToLook));
    }
  } catch { /* the same */ }
});

function begin() {
  if (!lms || !lms.isOpen) {
    told.textContent = words["scorm.alone"];
    frame.src = "index.html";
    return;
  }
  if (["", "not attempted", "unknown"].includes(lms.get("cmi.core.lesson_status"))) {
    lms.set("cmi.core.lesson_status", "incomplete");
  }
  const before = lms.get("cmi.core.lesson_location");
  frame.src = PAGE.test(before) ? before : "index.html";
  told.textContent = words["scorm.told"];
  handIn.hidden = false;
  handIn.addEventListener("click", () => {
    const given = [...replies(answersToHandIn(course, handedIn))];
    byId("what").textContent = fill(words[given.length ? "scorm.ask" : "scorm.nothing"], { n: given.length });
    byId("yes").hidden = given.length === 0;
    ask.returnValue = "";
    ask.showModal();
  });
  byId("yes").addEventListener("click", () => ask.close("yes"));
  byId("no").addEventListener("click", () => ask.close("no"));
  ask.addEventListener("close", () => {
    if (ask.returnValue !== "yes") return;
    const given = [...replies(answersToHandIn(course, handedIn))];
    const first = Number(lms.get("cmi.interactions._count")) || 0;
    given.forEach(([id, reply], n) => {
      lms.set(`cmi.interactions.${first + n}.id`, id);
      lms.set(`cmi.interactions.${first + n}.type`, "fill-in");
      lms.set(`cmi.interactions.${first + n}.student_response`, reply);
    });
    lms.commit();
    told.textContent = fill(words["scorm.handed_in"], { n: given.length });
  });
  addEventListener("pagehide", () => {
    tryToLook();
    lms.set("cmi.core.exit", "suspend");
    lms.commit();
    lms.end();
  });
}
begin();

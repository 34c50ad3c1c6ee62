// What may be handed in, and what a record that is opened may hold.

import assert from "node:assert/strict";
import { answersToHandIn, eraseAll, readRecord, wholeRecord } from "../../helpers/widgets/record/files.js";
import { remember } from "../../helpers/widgets/shared/remember.js";
import { windowWith } from "./stored.js";

const entry = (answer, kind = "check", own = null) => ({ kind, answer, private: own });
const lesson = (entries) => JSON.stringify({ version: 1, entries });
const file = (changes = {}) =>
  JSON.stringify({ format: "c record", version: 1, lessons: { "01_a": { "check.x": entry(1) } }, ...changes });

Deno.test("what was typed is in no file that is handed in", () => {
  windowWith({
    "c/01_a": lesson({
      reflect: entry(null, "reflect", { texts: ["SECRET"] }),
      "check.x": entry(2, "check", "SECRET"),
    }),
  });
  const handedIn = answersToHandIn("c", ["check", "reflect"]);
  assert.deepEqual(handedIn, { "01_a": { "check.x": { kind: "check", answer: 2 } } });
  assert.ok(JSON.stringify(wholeRecord("c")).includes("SECRET"));
});

Deno.test("only the kinds that the course hands in are taken", () => {
  windowWith({ "c/01_a": lesson({ a: entry(1), b: entry(2, "survey") }) });
  assert.deepEqual(Object.keys(answersToHandIn("c", ["survey"])["01_a"]), ["b"]);
});

Deno.test("a long text, a function of a list, and what is nested too deep are left out of an answer", () => {
  const deep = { a: { b: { c: { d: { e: { f: { g: 1 } } } } } } };
  windowWith({
    "c/01_a": lesson({ a: entry({ long: "x".repeat(401), short: "x".repeat(400), deep, "n": Infinity }) }),
  });
  const { answer } = answersToHandIn("c", ["check"])["01_a"].a;
  assert.equal(answer.long, null);
  assert.equal(answer.short.length, 400);
  assert.deepEqual(answer.deep, { a: { b: { c: { d: { e: null } } } } });
  assert.equal(answer.n, null);
});

for (
  const [what, text, wrong] of /** @type {Array<[string, string, string]>} */ ([
    ["no JSON", "{", "record.not_json"],
    ["a list", "[]", "record.not_ours"],
    ["another course's", file({ format: "d record" }), "record.not_ours"],
    ["a hand-in", file({ format: "c hand-in" }), "record.is_hand_in"],
    ["one of a later version", file({ version: 99 }), "record.newer"],
    ["one without a version", file({ version: "1" }), "record.not_ours"],
    ["one with nothing in it", file({ lessons: {} }), "record.empty"],
    ["one with names that no lesson has", file({ lessons: { "../x": { a: entry(1) } } }), "record.empty"],
    [
      "one that is nested without an end",
      file({ lessons: JSON.parse(`${"[".repeat(30)}${"]".repeat(30)}`) }),
      "record.not_ours",
    ],
    ["a huge one", `"${"x".repeat(2_000_001)}"`, "record.too_large"],
  ])
) {
  Deno.test(`a file that is ${what} is not opened, and says why`, () =>
    assert.equal(readRecord(text, "c").wrong, wrong));
}

Deno.test("a record gives back what was kept, and its numbers", () => {
  const read = readRecord(file({ id: "a1b2c3d4e5f6a1b2c3d4e5f6", seed: "0011223344556677" }), "c");
  assert.equal(read.wrong, undefined);
  assert.deepEqual(read.wrong === undefined && [...read.lessons.get("01_a") || []], [["check.x", entry(1)]]);
});

Deno.test("erasing takes every key of the course and no other", () => {
  const { localStorage } = windowWith({ "c/01_a": lesson({}), "c": "{}", "d/01_a": "x" });
  eraseAll("c");
  assert.deepEqual([localStorage.length, localStorage.getItem("d/01_a")], [1, "x"]);
});

Deno.test("two activities of one lesson write their own entries and leave each other's", () => {
  windowWith();
  const use = { words: {}, complain: () => {}, signal: new AbortController().signal };
  const [one, other] = ["a", "b"].map((item) => remember({ course: "c", lesson: "01_a", item }, use));
  one.put("check", 1);
  other.put("survey", 2, "own");
  assert.deepEqual([one.get(), other.get()], [entry(1), entry(2, "survey", "own")]);
  one.drop();
  assert.deepEqual([one.get(), other.get()], [null, entry(2, "survey", "own")]);
});

Deno.test("where the browser stores nothing, an answer lives as long as the page, and the reader hears why", () => {
  const made = windowWith();
  made.localStorage.setItem = () => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  };
  const said = [];
  const use = {
    words: { "record.full": "No room." },
    complain: (sentence) => said.push(sentence),
    signal: new AbortController().signal,
  };
  const one = remember({ course: "c", lesson: "01_a", item: "a" }, use);
  one.put("check", 7);
  assert.deepEqual([one.get()?.answer, said], [7, ["No room."]]);
});

Deno.test("what a newer version has kept is not written over, not even when there is room again, and can be erased", () => {
  const newer = JSON.stringify({ version: 3, entries: {} });
  const { localStorage } = windowWith({ "c/01_a": newer });
  const said = [];
  const use = {
    words: { "record.ahead": "Newer." },
    complain: (sentence) => said.push(sentence),
    signal: new AbortController().signal,
  };
  const [one, other] = ["01_a", "02_b"].map((lesson) => remember({ course: "c", lesson, item: "a" }, use));
  one.put("check", 7);
  other.put("check", 8);
  assert.deepEqual([one.get()?.answer, said], [7, ["Newer.", ""]]);
  assert.equal(localStorage.getItem("c/01_a"), newer);
  one.drop();
  assert.equal(localStorage.getItem("c/01_a"), newer);
  eraseAll("c");
  assert.equal(localStorage.getItem("c/01_a"), null);
});

// Ideas before a course and after it: who is asked what, in which of two ways, and what became of an idea.

import { deepStrictEqual as same, ok } from "node:assert";
import { deal, fitsConcept, keptAnswers, movedKey, otherForm } from "../../helpers/widgets/questions/dealt.js";
import { answersWithSureness } from "../../helpers/widgets/record/calibration.js";

const item = (told = true) => ({
  options: ["x", "y"].map((id) => ({ id, text: id.toUpperCase(), ...(told ? { correct: id === "x" } : {}) })),
});
const concept = (id, told = true) => ({ id, title: id, lesson_title: "", items: { a: item(told), b: item(told) } });
const TWELVE = Array.from({ length: 12 }, (_, n) => concept(`idea_${n}`));
const entry = (answers) => ({ kind: "concepts", answer: { when: "before", answers }, private: null });

Deno.test("a reader is asked six of twelve ideas, each once, three in each way, the same whenever she comes back", () => {
  for (let n = 0; n < 200; n += 1) {
    const dealt = deal(`seed${n}`, TWELVE, 6);
    same(new Set(dealt.map(({ concept: { id } }) => id)).size, 6);
    same(dealt.filter(({ form }) => form === "a").length, 3);
    same(deal(`seed${n}`, TWELVE, 6), dealt);
  }
});

Deno.test("over many readers every idea comes as often as any other, and as often in each way", () => {
  const readers = 3000;
  const counts = new Map();
  for (let n = 0; n < readers; n += 1) {
    for (const { concept: { id }, form } of deal(`reader${n}`, TWELVE, 6)) {
      counts.set(id + form, (counts.get(id + form) || 0) + 1);
    }
  }
  same(counts.size, 24);
  // A quarter of all readers get an idea in one of its ways: 750, with a standard deviation below 24.
  for (const [name, count] of counts) ok(Math.abs(count - readers / 4) < 4.5 * 24, `${name}: ${count}`);
});

Deno.test("fewer ideas than are to be dealt are all asked", () => same(deal("s", TWELVE.slice(0, 4), 6).length, 4));

Deno.test("the other way is never the same one", () => same(["a", "b"].map(otherForm), ["b", "a"]));

Deno.test("answers come back by their ids or by their texts, and what fits no question is left out", () => {
  const found = keptAnswers(
    entry({
      idea_0: { form: "a", choice: "y", confidence: 80 },
      idea_1: { form: "b", choice: "X" },
      idea_2: { form: "c", choice: "x" },
      idea_3: { form: "a", choice: "gone" },
      idea_4: null,
      unknown: { form: "a", choice: "x" },
      __proto__: { form: "a", choice: "x" },
    }),
    TWELVE,
  );
  same([...found], [
    ["idea_0", { form: "a", chosen: 1, sure: 80 }],
    ["idea_1", { form: "b", chosen: 0, sure: null }],
  ]);
});

for (const kept of [null, { answer: null }, { answer: { answers: [] } }, { answer: "x" }, entry("x"), entry(null)]) {
  Deno.test(`nothing comes back of ${JSON.stringify(kept)}`, () => same(keptAnswers(kept, TWELVE).size, 0));
}

Deno.test("whether an answer fits is not known where it is not told, nor without an answer", () => {
  const given = /** @type {any} */ ({ form: "a", chosen: 0, sure: null });
  same(fitsConcept(concept("i"), given), true);
  same(fitsConcept(concept("i"), { ...given, chosen: 1 }), false);
  same(fitsConcept(concept("i", false), given), null);
  same(fitsConcept(concept("i"), undefined), null);
});

Deno.test("what became of an idea is told from both times", () => {
  same(
    [[true, true], [false, true], [null, true], [true, false], [false, false], [null, false]].map(
      ([was, is]) => movedKey(was, is),
    ),
    ["kept", "gained", "now", "lost", "look", "look"],
  );
});

Deno.test("ideas count on the curve of certainty once it was told whether they fit", () => {
  const made = {
    ...entry({
      one: { form: "a", choice: "x", confidence: 90, right: true },
      two: { form: "b", choice: "y", confidence: 90 },
    }),
    in_words: { answers: { one: { question: "One?" } } },
  };
  same(answersWithSureness([["10_end", [made]]]), [{ sure: 90, right: true, lesson: "10_end", question: "One?" }]);
});

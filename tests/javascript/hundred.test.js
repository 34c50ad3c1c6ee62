// A hundred figures: which of them have changed, what a finger means, and what is kept.

import assert from "node:assert/strict";
import { keptHundred, toKeep } from "../../helpers/widgets/hundred/kept.js";
import {
  changedAfter,
  inOrder,
  isAverage,
  lit,
  looksOf,
  peopleAt,
  poseOf,
  stepsAfter,
  wayOf,
} from "../../helpers/widgets/hundred/looks.js";

const GROUPS = [
  { id: "wet", text: "rain", n: 30, look: "worse" },
  { id: "dry", text: "dry", n: 70, look: "better" },
];
const ROUNDS = /** @type {any[]} */ ([
  { id: "may", guess: true, question: "May?", when: "" },
  { id: "all", guess: false, question: "All?", when: "" },
  { id: "june", guess: true, question: "June?", when: "in June" },
]);
const OPTIONS = [{ id: "diary", text: "A diary" }];
const WORDS = {
  "hundred.kept": "{n} of 100",
  "hundred.kept_sure": "{n} of 100, {sure} % sure",
  "hundred.afterwards": "afterwards",
};

Deno.test("the guessed group stands first, so that a guess can be seen beside it", () => {
  const looks = looksOf(inOrder(GROUPS, "dry"));
  assert.equal(looks.length, 100);
  assert.deepEqual([looks[0], looks[69], looks[70], looks[99]], ["better", "better", "worse", "worse"]);
});

Deno.test("an average has the pose of one figure, and a group of people is none", () => {
  assert.equal(isAverage("worse_on_average"), true);
  assert.equal(isAverage("worse"), false);
  assert.equal(isAverage(undefined), false);
  assert.equal(poseOf("worse_on_average"), "worse");
  assert.equal(poseOf("open"), "open");
});

Deno.test("figures light up one by one and the others are not told", () => {
  assert.deepEqual(lit(2, "better").slice(0, 3), ["better", "better", "open"]);
});

Deno.test("groups come in one after the other", () => {
  assert.deepEqual([0, 150, 300, 450, 600, 9999].map((ms) => changedAfter(GROUPS, ms)), [0, 15, 30, 65, 100, 100]);
});

Deno.test("a finger means the figure under it, row by row, and nothing above them", () => {
  assert.equal(peopleAt(0.05, 0.05), 1);
  assert.equal(peopleAt(0.95, 0.05), 10);
  assert.equal(peopleAt(0.05, 0.15), 11);
  assert.equal(peopleAt(2, 2), 100);
  assert.equal(peopleAt(0.5, -0.1), 0);
  assert.equal(peopleAt(-1, 0.05), 0);
});

Deno.test("the reader's line parts the first n figures from the others", () => {
  assert.equal(stepsAfter(0, 26, 25), "M0 0H260");
  assert.equal(stepsAfter(80, 26, 25), "M0 200H260");
  assert.equal(stepsAfter(83, 26, 25), "M0 225H78V200H260");
  assert.equal(stepsAfter(100, 26, 25), "M0 250H260");
});

Deno.test("five off is close, six off is more or less", () => {
  assert.deepEqual([wayOf(35, 30), wayOf(36, 30), wayOf(24, 30)], ["near", "less", "more"]);
});

Deno.test("what is kept comes back, and is said in words", () => {
  const guesses = new Map([["may", { guess: 80, sure: 70 }], ["june", { guess: 0 }]]);
  const { answer, inWords } = toKeep(guesses, "diary", ROUNDS, OPTIONS, WORDS);
  assert.deepEqual(answer, { rounds: { may: { guess: 80, sure: 70 }, june: { guess: 0 } }, afterwards: "diary" });
  assert.deepEqual(inWords, {
    "May?": "80 of 100, 70 % sure",
    "in June": "0 of 100",
    "afterwards": "A diary",
  });
  assert.deepEqual(keptHundred({ answer }, ROUNDS, OPTIONS), { guesses, said: "diary" });
});

Deno.test("a record from somewhere else harms nothing", () => {
  const read = (answer) => [...keptHundred({ answer }, ROUNDS, OPTIONS).guesses.values()];
  for (const answer of [null, [], "x", { rounds: [] }, { rounds: { may: 3 } }, { rounds: { may: { guess: 101 } } }]) {
    assert.deepEqual(read(answer), []);
  }
  assert.deepEqual(read({ rounds: { may: { guess: 5, sure: 55, more: 1 } }, afterwards: "gone" }), [{ guess: 5 }]);
  assert.deepEqual(read({ rounds: { june: { guess: 5 } } }), [], "a round comes after those before it");
});

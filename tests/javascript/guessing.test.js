// How far guesses are off, and what is kept of them.

import assert from "node:assert/strict";
import { fromAverage, keptGuesses, misses, toKeep, told } from "../../helpers/widgets/guessing/misses.js";

const WORDS = {
  "guessing.above": "{n} above",
  "guessing.below": "{n} below",
  "guessing.average": "the average",
  "guessing.kept": "you {yours}, average {average}",
};
const round = (id, ...pairs) => ({ id, text: `Round ${id}`, pairs, told_html: "" });
const ROUNDS = [round("a", [1, 0.5], [-1, -1.5]), round("b", [0, 1])];
const entry = (values) => ({ kind: "guesses", answer: { values }, private: null });

Deno.test("a miss is how far a guess is from what was found, and the average's is how far that is from 0", () => {
  assert.deepEqual(misses(ROUNDS[0], [1, 0]), { yours: 1, average: 1 });
  assert.deepEqual(misses(ROUNDS[0], [0.5]), { yours: 0, average: 0.5 });
});

Deno.test("before the first guess there is no miss", () => assert.equal(misses(ROUNDS[0], []), null));

Deno.test("a value is told from the average, with a digit and without a minus", () => {
  assert.equal(fromAverage(-0.4, WORDS), "0.4 below");
  assert.equal(fromAverage(1, WORDS), "1.0 above");
  assert.equal(fromAverage(-0.04, WORDS), "the average");
});

Deno.test("a number has a true minus and no minus zero", () => {
  assert.equal(told(-1.25), "\u22121.3");
  assert.equal(told(-0.01), "0.0");
});

Deno.test("what is kept comes back, round by round", () => {
  const guesses = [[1, 0], [0.5]];
  const kept = toKeep(ROUNDS, guesses, WORDS);
  assert.deepEqual(kept.answer, { values: { a_1: 1, a_2: 0, b_1: 0.5 } });
  assert.deepEqual(kept.inWords, { values: { "Round a": "you 1.0, average 1.0", "Round b": "you 0.5, average 1.0" } });
  assert.deepEqual(keptGuesses(entry(kept.answer.values), ROUNDS, 3), guesses);
});

Deno.test("a round that is not over keeps the next one closed", () => {
  assert.deepEqual(keptGuesses(entry({ a_1: 1, b_1: 0.5 }), ROUNDS, 3), [[1], []]);
});

for (
  const odd of [
    null,
    {},
    { kind: "bet", answer: { values: { a_1: 1 } } },
    entry(null),
    entry({ a_1: "1" }),
    entry({ a_1: 9 }),
    entry({ a_1: NaN }),
  ]
) {
  Deno.test(`an odd entry keeps nothing: ${JSON.stringify(odd)}`, () => {
    assert.deepEqual(keptGuesses(odd, ROUNDS, 3), [[], []]);
  });
}

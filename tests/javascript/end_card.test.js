// The card at a lesson's end: what was bet in words, the lines of its picture, and what is read of a kept card.

import { deepStrictEqual as same } from "node:assert";
import { cardOf } from "../../helpers/widgets/end_card/end_cards.js";
import { inLines } from "../../helpers/widgets/end_card/picture.js";
import { drawnPoints, inWords } from "../../helpers/widgets/end_card/said.js";

const WORDS = {
  "predict.sure_80": "80 %",
  "predict.sure_100": "100 %, certain",
  "end.sure": "{said} ({sure})",
  "end.of_hundred": "{n} of 100",
  "end.drawn": "The line you drew",
};
const told = (entry, bet = {}) => inWords(entry, { item: "x", ...bet }, WORDS);

Deno.test("a choice is told in the words that it had, with how sure one was", () => {
  const entry = { kind: "predict", answer: { choice: "b", confidence: 80 }, in_words: { choice: "A bucket" } };
  same(told(entry), "A bucket (80 %)");
  same(told({ ...entry, answer: { choice: "b", confidence: 100 } }), "A bucket (100 %)");
});

Deno.test("a choice from before ids is told by its text", () =>
  same(told({ kind: "predict", answer: { choice: "A bucket", confidence: null } }), "A bucket"));

Deno.test("a guess of a hundred is told by its round", () => {
  const entry = { kind: "hundred", answer: { rounds: { first: { guess: 80, sure: 80 }, second: { guess: 5 } } } };
  same(told(entry, { part: "first" }), "80 of 100 (80 %)");
  same(told(entry, { part: "second" }), "5 of 100");
  same(told(entry, { part: "third" }), "");
});

Deno.test("a number is told with its unit and a true minus", () => {
  same(told({ kind: "bet", answer: { value: -1234.5 } }, { unit: "mL" }), "−1,234.5\u00a0mL");
  same(told({ kind: "bet", answer: { values: { owner: 3 } } }, { part: "owner", unit: "mm" }), "3\u00a0mm");
});

Deno.test("a line that was drawn is told so, and its points are found", () => {
  const entry = { kind: "draw", answer: { points: [[0, 1], [1, 0], ["x", 2]] } };
  same(told(entry), "The line you drew");
  same(drawnPoints(entry), [[0, 1], [1, 0]]);
  same(drawnPoints({ answer: { points: [[0, 1]] } }), null);
});

for (
  const entry of [null, 7, { kind: "hundred", answer: { rounds: 3 } }, { kind: "predict", answer: { choice: [1] } }, {
    kind: "bet",
    answer: { value: "9" },
  }]
) {
  Deno.test(`no bet is told of ${JSON.stringify(entry)}`, () => same(told(entry), ""));
}

Deno.test("a text is set in lines that fit, and a word that is too long has a line of its own", () => {
  const wide = (line) => line.length;
  same(inLines("one two three four", 9, wide), ["one two", "three", "four"]);
  same(inLines("unbreakably long", 4, wide), ["unbreakably", "long"]);
  same(inLines("", 4, wide), []);
});

Deno.test("a kept card is read, and nothing but texts", () => {
  const entry = {
    in_words: {
      line: "After isn't because.",
      bets: [{ label: "Bet", said: "A glass", found: "A bucket" }, 7, { said: [1] }],
    },
  };
  same(cardOf(entry), {
    line: "After isn't because.",
    bets: [{ label: "Bet", said: "A glass", found: "A bucket" }, { label: "", said: "", found: "" }],
  });
  same(cardOf({ in_words: { bets: [] } }), null);
  same(cardOf(null), null);
});

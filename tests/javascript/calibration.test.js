// How certainty and being right go together: which answers count, the curve's numbers, and a score that rewards saying what one believes.

import { deepStrictEqual as same, ok } from "node:assert";
import {
  answersWithSureness,
  brier,
  byLevel,
  saidMost,
  surprises,
  together,
} from "../../helpers/widgets/record/calibration.js";
import { LEVELS } from "../../helpers/widgets/questions/sureness.js";
import { chance } from "../../helpers/widgets/shared/chance.js";

const entry = (answer, question = "") => ({ kind: "check", answer, private: null, in_words: { question } });
const said = (answer, question) => answersWithSureness([["01_a", [entry(answer, question)]]]);
const answers = (sure, right, n, question = "") => Array(n).fill({ sure, right, question, lesson: "01_a" });
const expected = (sure, belief) => belief * brier(sure, true) + (1 - belief) * brier(sure, false);

Deno.test("nobody expects less loss by saying another certainty than the one they hold", () => {
  const random = chance(18);
  for (let n = 0; n < 5000; n += 1) {
    const belief = 0.5 + random() / 2;
    const other = 50 + 50 * random();
    ok(expected(100 * belief, belief) <= expected(other, belief) + 1e-12, `${belief}: ${other}`);
  }
});

Deno.test("of the levels that can be said, the one nearest to the belief expects the least loss", () => {
  for (let percent = 50; percent <= 100; percent += 1) {
    const losses = LEVELS.map((level) => expected(level, percent / 100));
    const nearest = Math.min(...LEVELS.map((level) => Math.abs(level - percent)));
    LEVELS.forEach((level, n) => {
      const isLeast = losses[n] <= Math.min(...losses) + 1e-12;
      same(isLeast, Math.abs(level - percent) === nearest, `${percent}: ${level}`);
    });
  }
});

Deno.test("every try of a question counts that was said with a certainty, and a bet once it was shown", () => {
  const tries = [{ asked: "first", choice: ["a"], right: false, confidence: 80 }, { asked: "again", right: true }];
  same(said({ tries }, "Which?"), [{ sure: 80, right: false, lesson: "01_a", question: "Which?" }]);
  same(said({ choice: "a", confidence: 70, right: true }, "Bet"), [
    { sure: 70, right: true, lesson: "01_a", question: "Bet" },
  ]);
  same(said({ choice: "a", confidence: 70 }), []);
});

for (
  const [what, answer] of /** @type {Array<[string, any]>} */ ([
    ["no certainty", { tries: [{ right: true, confidence: null }] }],
    ["a certainty from before there were per cent", { choice: "a", confidence: 4, right: true }],
    ["a certainty that no button has", { choice: "a", confidence: 85, right: true }],
    ["no word on whether it is right, as where the teacher has the answers", {
      tries: [{ right: null, confidence: 80 }],
    }],
    ["nothing", null],
    ["tries that are none", { tries: [null, "all", 3] }],
    ["a text", "sure"],
  ])
) {
  Deno.test(`an answer with ${what} has no place on the curve`, () => same(said(answer), []));
}

Deno.test("the levels are counted from the lowest on, and only those that were said", () =>
  same(byLevel([...answers(80, true, 6), ...answers(80, false, 4), ...answers(50, false, 1)]), [
    { level: 50, n: 1, right: 0 },
    { level: 80, n: 10, right: 6 },
  ]));

Deno.test("the sentence is of the level that was said most, and of two alike of the surer one", () => {
  const levels = byLevel([...answers(60, true, 3), ...answers(80, true, 3), ...answers(100, true, 2)]);
  same(saidMost(levels).level, 80);
});

Deno.test("what chance explains is called alike, and nothing else", () => {
  same(together([...answers(80, true, 6), ...answers(80, false, 4)]), "alike");
  same(together([...answers(90, true, 5), ...answers(90, false, 5)]), "surer");
  same(together([...answers(100, true, 9), ...answers(100, false, 1)]), "surer");
  same(together(answers(50, true, 10)), "righter");
  same(together(answers(100, true, 10)), "alike");
});

Deno.test("who says what she believes is called alike nineteen times in twenty", () => {
  const random = chance(7);
  const runs = 1000;
  let alike = 0;
  for (let run = 0; run < runs; run += 1) {
    const all = Array.from({ length: 40 }, () => {
      const sure = LEVELS[Math.floor(random() * LEVELS.length)];
      return { sure, right: random() < sure / 100, lesson: "", question: "" };
    });
    alike += Number(together(all) === "alike");
  }
  ok(alike > 0.92 * runs, `${alike}`);
});

Deno.test("the surprises are those of which one was sure, the surest first, each question once, three at most", () => {
  const all = [
    ...answers(80, false, 2, "Eighty"),
    ...answers(100, false, 1, "Hundred"),
    ...answers(100, true, 1, "Right"),
    ...answers(70, false, 1, "Unsure"),
    ...answers(90, false, 1, "Ninety"),
    ...answers(80, false, 1, "Another"),
    ...answers(100, false, 1, ""),
  ];
  same(surprises(all).map(({ question }) => question), ["Hundred", "Ninety", "Eighty"]);
});

// The steps of the relaxation guide.

import assert from "node:assert/strict";
import {
  backFrom,
  doneBefore,
  fittingGuide,
  guideSteps,
  skipFrom,
  wantedParts,
} from "../../helpers/widgets/relaxation/steps.js";

const PARTS = ["hand", "foot", "whole"].map((id) => ({ id, name: id, cue: "" }));
const TIMES = { tense: 5, let_go: 10, pause: 2, times: 2 };
const STEPS = guideSteps(PARTS, TIMES);

Deno.test("each part gets ready once, then tenses and lets go as often as wished", () => {
  assert.deepEqual(STEPS.slice(0, 6).map(({ kind, part }) => `${part} ${kind}`), [
    "0 ready",
    "0 tense",
    "0 let_go",
    "0 tense",
    "0 let_go",
    "1 ready",
  ]);
});

Deno.test("back leads to the start of this part, and from getting ready to the part before", () => {
  assert.equal(backFrom(STEPS, 7), 32);
  assert.equal(backFrom(STEPS, 5), 0);
});

Deno.test("skip leads to the next part, and from the last to the end", () => {
  assert.equal(skipFrom(STEPS, 1), 32);
  assert.equal(skipFrom(STEPS, STEPS.length - 1), 96);
});

Deno.test("a part that was skipped is not done", () => {
  assert.equal(doneBefore(3, new Set([0, 2])), 1);
  assert.equal(doneBefore(1, new Set([2])), 1);
});

Deno.test("the whole body stays the last, and parts that are left out are gone", () => {
  assert.deepEqual(wantedParts(PARTS, ["foot", "hand"], ["hand"]).map(({ id }) => id), ["foot", "whole"]);
});

for (
  const [what, kept] of /** @type {Array<[string, any]>} */ ([
    ["another part", { order: ["hand", "knee"], out: [], times: TIMES }],
    ["all parts left out", { order: ["hand", "foot"], out: ["hand", "foot", "whole"], times: TIMES }],
    ["a time out of bounds", { order: ["hand", "foot"], out: [], times: { ...TIMES, tense: 99 } }],
    ["half a turn", { order: ["hand", "foot"], out: [], times: { ...TIMES, times: 1.5 } }],
    ["a list", []],
  ])
) {
  Deno.test(`a record with ${what} does not fit and is left`, () => {
    const limits = { tense: [3, 15], let_go: [5, 30], pause: [0, 10], times: [1, 3] };
    assert.equal(fittingGuide(kept, PARTS, limits), null);
    assert.ok(fittingGuide({ order: ["foot", "hand"], out: [], times: TIMES }, PARTS, limits));
  });
}

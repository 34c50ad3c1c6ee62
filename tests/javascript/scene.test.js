// The numbers of a scene, the way between two stops, what a handle rides on, how a held button climbs, and a kept bet.

import assert from "node:assert/strict";
import { keptStops } from "../../helpers/widgets/scene/bet.js";
import { between, climbed, nearestStop, ridesOn, valuesAt } from "../../helpers/widgets/scene/plan.js";

Deno.test("a number depends on its own controls only, the last of them running fastest", () => {
  const numbers = [7, 0, 1, 2, 10, 11, 12];
  const columns = [{ from: 0, on: [] }, { from: 1, on: [0, 2] }];
  assert.deepEqual(valuesAt(columns, numbers, [1, 5, 2], [2, 9, 3]), [7, 12]);
});

Deno.test("a part is there at the end of its way, and between before", () => {
  assert.deepEqual(between("x", [0], [100], 1), [100]);
  assert.deepEqual(between("x", [0], [100], 0), [0]);
  assert.deepEqual(between("height", [0], [100], -0.1), [0], "a frame that is older than the press");
  const [half] = between("x", [0], [100], 0.5);
  assert.ok(half > 50 && half < 100);
});

Deno.test("a view zooms by equal factors and keeps what stays in its middle", () => {
  const [x, , width] = between("view", [0, 0, 100, 100], [49.5, 49.5, 1, 1], 1 - Math.sqrt(0.5));
  assert.ok(Math.abs(width - 10) < 1e-9, `${width}`);
  assert.ok(Math.abs(x + width / 2 - 50) < 1e-9);
});

Deno.test("a view that only moves goes straight", () => {
  assert.deepEqual(between("view", [0, 0, 10, 10], [8, 0, 10, 10], 0), [0, 0, 10, 10]);
  assert.deepEqual(between("view", [0, 0, 10, 10], [8, 0, 10, 10], 1), [8, 0, 10, 10]);
});

Deno.test("the stop whose place is nearest is taken, whichever way the places run", () => {
  assert.equal(nearestStop([0, 10, 20], 14), 1);
  assert.equal(nearestStop([20, 10, 0], 19), 0);
  assert.equal(nearestStop([20, 10, 0], -50), 2);
});

const said = (what, ...on) => ({ part: "bar", what, columns: on.map((one, i) => ({ from: i, on: one })) });

Deno.test("a handle hangs at the lower end of what grows down, and stands on what grows up", () => {
  assert.deepEqual(ridesOn([said("height", [0])], "y", 0), { edge: "end", terms: [{ from: 0, on: [0] }] });
  assert.equal(ridesOn([said("y", [0]), said("height", [0])], "y", 0).edge, "start");
  assert.equal(ridesOn([said("y", [1]), said("height", [0])], "y", 0).edge, "end");
});

Deno.test("a handle follows a part that is moved, by the number of its own axis", () => {
  const moved = [said("move", [], [0])];
  assert.deepEqual(ridesOn(moved, "y", 0), { edge: "middle", terms: [{ from: 1, on: [0] }] });
  assert.deepEqual(ridesOn(moved, "x", 0).terms, []);
});

Deno.test("a tap is one stop, and a held button climbs faster and faster to the end", () => {
  assert.equal(climbed(0, 100), 1);
  assert.equal(climbed(0.2, 100), 1);
  const gained = [1, 2, 3, 4, 5, 6, 7].map((second) => climbed(second, 100) - climbed(second - 1, 100));
  assert.deepEqual(gained, [...gained].sort((one, other) => one - other));
  assert.ok(climbed(7.5, 100) >= 100);
});

const specs = [{ name: "left", values: [0, 2, 4] }, { name: "way", values: ["up", "down"] }];
const bet = (values) => ({ kind: "bet", answer: { values } });

Deno.test("a kept bet comes back as stops", () => {
  assert.deepEqual(keptStops(bet({ left: 4, way: "up", gone: 1 }), specs), [2, 0]);
});

for (
  const entry of [
    null,
    { kind: "sort", answer: { values: { left: 4, way: "up" } } },
    { kind: "bet", answer: null },
    { kind: "bet", answer: { values: [4, "up"] } },
    bet({ left: 4 }),
    bet({ left: 3, way: "up" }),
    bet({ left: "4", way: "up" }),
  ]
) {
  Deno.test(`a kept bet that does not fit is none: ${JSON.stringify(entry)}`, () => {
    assert.equal(keptStops(entry, specs), null);
  });
}

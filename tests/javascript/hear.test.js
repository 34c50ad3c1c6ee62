// A picture that is heard and read: its numbers at a stop, its pitches, its notes in time, and what the sound card is told.

import assert from "node:assert/strict";
import { bends, hertz, notes } from "../../helpers/widgets/hear/pitch.js";
import { sounds } from "../../helpers/widgets/hear/sound.js";
import { curvesAt, numberText, rowsOf, share } from "../../helpers/widgets/hear/values.js";
import { paperCard } from "./sound_card.js";

const GONE = 65535; // as hear/quantised.py writes it
const axis = (more) => ({ name: "", digits: 0, log: false, ends: [0, 1], span: [0, 1], said: "{x}", ...more });
const point = (along, up, at = String(along)) => ({ along, up, at, is: String(up), cells: [at, String(up)] });

/** Two places, heights that hang on the second of two controls. */
const plan = {
  x: axis({ said: "minute {x}" }),
  y: axis({ said: "{y}\u00a0%", digits: 1 }),
  curves: [{
    name: "left",
    n: 2,
    x: { from: 0, on: [], base: 0, step: 1 },
    y: { from: 2, on: [1], base: 0, step: 0.05 },
  }],
};
const numbers = [0, 29, 200, 100, 2000, GONE];

Deno.test("the numbers at a stop are those of the controls on which they hang", () => {
  const at = (stops) => curvesAt(plan, numbers, stops, [5, 2])[0].points.map(({ at, is }) => [at, is]);
  assert.deepEqual(at([3, 0]), [["minute 1", "10\u00a0%"], ["minute 30", "5\u00a0%"]]);
  assert.deepEqual(at([0, 1]), [["minute 1", "100\u00a0%"], ["minute 30", ""]]);
});

Deno.test("along an axis that runs backwards the share runs backwards, and on a span of nothing it is in the middle", () => {
  assert.deepEqual([share([10, 0], 2), share([3, 3], 3)], [0.8, 0.5]);
});

Deno.test("a number has a true minus, no minus zero, commas, and three digits where it goes by powers of ten", () => {
  assert.deepEqual([numberText(-0.04, 1), numberText(-1234.5, 0), numberText(0.000123456, null)], [
    "0.0",
    "\u22121,235",
    "0.000123",
  ]);
});

Deno.test("equal steps in height are equal steps in pitch", () => {
  assert.equal(hertz(1) / hertz(0.5), hertz(0.5) / hertz(0));
});

Deno.test("notes come when their places come, and a gap is silent", () => {
  const line = notes([point(0, 0), point(10, NaN), point(20, 1)], { along: [0, 40], up: [0, 1] });
  assert.deepEqual(line, [{ at: 0, hertz: 220 }, { at: 0.75, hertz: null }, { at: 1.5, hertz: 880 }]);
});

Deno.test("a curve bends where it turns, also after it stood still, and not where it begins to move", () => {
  const line = [5, 5, 7, 7, 3, 4].map((hertz, at) => ({ at, hertz }));
  assert.deepEqual(bends(line).map(({ at }) => at), [3, 4]);
});

Deno.test("a row has every curve at one place, and a curve that is not there leaves its place free", () => {
  const rows = rowsOf([{ name: "a", points: [point(0, 1), point(2, 2)] }, { name: "b", points: [point(1, 3)] }]);
  assert.deepEqual(rows.map(({ along, points }) => [along, ...points.map((one) => one?.up)]), [
    [0, 1, undefined],
    [1, undefined, 3],
    [2, 2, undefined],
  ]);
});

Deno.test("a step straight up keeps both heights", () => {
  const rows = rowsOf([{ name: "a", points: [point(1, 0), point(1, 5)] }]);
  assert.deepEqual(rows.map(({ points }) => points[0]?.up), [0, 5]);
});

const lines = (...curves) =>
  curves.map((heights, voice) => ({
    voice,
    notes: notes(heights.map((up, i) => point(i, up)), { along: [0, heights.length - 1], up: [0, 1] }),
  }));

/** A sound card, and what is played on it. */
function played() {
  const card = paperCard();
  const ends = new AbortController();
  return { card, ends, sound: sounds(ends.signal, () => {}) };
}

Deno.test("no sound card is in use before the first sound", () => {
  const { card, sound, ends } = played();
  sound.hush();
  assert.equal(card.made, 0);
  sound.tone([{ voice: 0, hertz: 300 }]);
  assert.equal(card.made, 1);
  ends.abort();
  assert.equal(card.closed, 1);
});

Deno.test("on the oscillators the order of pitches is the order of values, for any curve", () => {
  let seed = 1;
  const dice = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let time = 0; time < 200; time += 1) {
    const heights = Array.from({ length: 2 + Math.floor(dice() * 30) }, () => Math.round(dice() * 1000) / 1000);
    const { card, sound, ends } = played();
    sound.play(lines(heights));
    const pitches = card.oscillators[0].frequency.all.map(({ value }) => value);
    assert.equal(pitches.length, heights.length);
    for (const [i, one] of heights.entries()) {
      for (const [j, other] of heights.entries()) {
        assert.equal(Math.sign(pitches[i] - pitches[j]), Math.sign(one - other));
      }
    }
    ends.abort();
  }
});

Deno.test("two curves come one after the other, each with an oscillator of its own", () => {
  const { card, sound, ends } = played();
  const begins = sound.play(lines([0, 1], [1, 0]));
  const [first, second] = card.oscillators.map((one) => one.frequency.all.map(({ at }) => at));
  assert.ok(first.at(-1) < second[0]);
  assert.equal(begins?.length, 3);
  ends.abort();
});

Deno.test("a gap closes the gate and the next point opens it without a glide", () => {
  const { card, sound, ends } = played();
  sound.play(lines([0, NaN, 1]));
  assert.deepEqual(card.oscillators[0].frequency.all.map(({ how }) => how), ["set", "set"]);
  assert.deepEqual(card.oscillators[0].gate.all.map(({ value }) => value > 0), [true, false, true, false]);
  ends.abort();
});

Deno.test("a click comes at each bend", () => {
  const { card, sound, ends } = played();
  sound.play(lines([0, 1, 0.5, 0.5, 0.2]));
  assert.deepEqual(card.clicks.map(({ at }) => Math.round((at - 0.02) * 100) / 100), [0.75]);
  ends.abort();
});

Deno.test("hushing takes back all that was written ahead", () => {
  const { card, sound, ends } = played();
  sound.play(lines([0, 1, 0.5]));
  sound.hush();
  assert.deepEqual(card.oscillators[0].frequency.all, []);
  assert.deepEqual(card.oscillators[0].gate.all.map(({ value }) => value), [0]);
  ends.abort();
});

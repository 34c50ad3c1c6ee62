// What Calm decides without a page: which voice speaks, what the device does, what is said of a feeling.

import assert from "node:assert/strict";
import { feelingInWords, FEELINGS } from "../../helpers/widgets/breathing/how_now.js";
import { buzzOf } from "../../helpers/widgets/shared/vibration.js";
import { voiceOfTheDevice } from "../../helpers/widgets/shared/voice.js";

const WORDS = {
  "calm.now_said": "Now: {now}.",
  "calm.both_said": "Before: {before}. Now: {now}.",
  "calm.help_is_there": "Help is there.",
  ...Object.fromEntries(FEELINGS.map((one) => [`calm.feels_${one}`, one.toUpperCase()])),
};
const voice = (lang, localService, isDefault = false) => ({ lang, localService, default: isDefault });

Deno.test("a voice of a service is never used, whatever else there is", () => {
  assert.equal(voiceOfTheDevice([voice("en-GB", false, true), voice("de-DE", true)], "en"), null);
});

Deno.test("of the device's voices for the language, its default speaks", () => {
  const best = voice("en-US", true, true);
  assert.equal(voiceOfTheDevice([voice("en-GB", true), voice("en-US", false, true), best], "en"), best);
});

Deno.test("in, hold and out buzz differently, and in such a number that one can count them", () => {
  const buzzes = ["in", "hold", "out"].map((kind) => buzzOf(kind).filter((_, i) => i % 2 === 0).length);
  assert.deepEqual(buzzes, [1, 2, 3]);
});

Deno.test("getting ready buzzes not at all", () => {
  assert.deepEqual(buzzOf("ready"), []);
});

Deno.test("a feeling is said back as it was given, with the one before where there is one", () => {
  assert.equal(feelingInWords(WORDS, null, "good"), "Now: good.");
  assert.equal(feelingInWords(WORDS, "okay", "between"), "Before: okay. Now: between.");
});

Deno.test("where it is hard, the way to help is named, and nothing else is said", () => {
  assert.deepEqual(
    FEELINGS.filter((one) => feelingInWords(WORDS, null, one).includes("Help is there.")),
    ["very_hard", "hard"],
  );
});

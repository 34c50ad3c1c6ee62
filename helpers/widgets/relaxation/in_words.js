// The relaxation guide in words: how long it takes, what it is, and what is read aloud. The same sentences as
// steps.py, which a test holds together.

import { roundSeconds } from "../shared/clock.js";
import { fill } from "../shared/elements.js";
import { guideSteps } from "./steps.js";
import { counted, plainNumber } from "../shared/number_field.js";

/** @import { Part, Times } from "./steps.js" */

/** "6 minutes", or "about 6 minutes" where it is not exact. @param {Object<string, string>} words @param {number} seconds */
export function lengthInWords(words, seconds) {
  if (seconds < 60) return fill(words["session.seconds"], { n: plainNumber(seconds) });
  const minutes = Math.floor(seconds / 60 + 0.5);
  const length = counted(words, "session.minutes", minutes);
  return Math.abs(seconds - minutes * 60) < 1e-6 ? length : fill(words["session.about"], { time: length });
}

/** How many parts, how long each, and the time in all.
 * @param {Object<string, string>} words @param {Part[]} parts @param {Times} times */
export function guideSentence(words, parts, times) {
  const ends = { n: parts.length, first: parts[0].name, last: parts[parts.length - 1].name };
  const turns = fill(words[times.times === 1 ? "guide.sentence_turns_one" : "guide.sentence_turns"], {
    n: times.times,
    ...times,
  });
  return fill(words["guide.sentence"], {
    parts: fill(words[parts.length === 1 ? "guide.sentence_parts_one" : "guide.sentence_parts"], ends),
    pause: times.pause,
    turns,
    time: lengthInWords(words, plainNumber(roundSeconds(guideSteps(parts, times)))),
  });
}

/** What is read aloud, some lines for each part.
 * @param {Object<string, string>} words @param {Part[]} parts @param {Times} times @returns {string[][]} */
export function guideScript(words, parts, times) {
  return parts.map(({ name, cue }) => {
    const values = { part: name, cue, ...times };
    const said = [fill(words["guide.script_part"], values)];
    for (let turn = 0; turn < times.times; turn += 1) {
      said.push(
        fill(words[turn ? "guide.script_again" : "guide.script_tense"], values),
        fill(words["guide.script_let_go"], values),
      );
    }
    return said;
  });
}

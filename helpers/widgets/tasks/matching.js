// The front end of Matching: each thing on the left has a list of those on the right, and feedback for every pair.

import { fill, make } from "../shared/elements.js";
import { verdict } from "../shared/forms.js";
import { frame } from "../shared/frame.js";
import { pushButton } from "../shared/push_button.js";
import { isPlain, remember } from "../shared/remember.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { MatchingTraits } from "../shared/traits.d.ts" */

/** @typedef {{id: string, text: string}} Side */
/** @typedef {{left: string, right: string, feedback_html: string}} Pair */

/** What a kept entry has joined, as far as both sides are still there.
 * @param {any} entry @param {Side[]} lefts @param {Side[]} rights
 * @returns {{joined: Map<string, string>, checks: number}} */
function keptPairs(entry, lefts, rights) {
  const answer = isPlain(entry?.answer) ? entry.answer : {};
  const before = isPlain(answer.joined) ? answer.joined : {};
  const known = new Set(rights.map(({ id }) => id));
  const joined = new Map();
  for (const { id } of lefts) {
    if (Object.hasOwn(before, id) && known.has(before[id])) joined.set(id, before[id]);
  }
  const checks = Number.isInteger(answer.checks) && answer.checks > 0 ? answer.checks : 0;
  return { joined, checks: joined.size ? checks : 0 };
}

/** One thing on the left with the list of what may belong to it. @param {Side} left @param {Side[]} rights @param {string} id
 * @param {{words: Object<string, string>, signal: AbortSignal}} use @param {() => void} onJoined */
function matchRow(left, rights, id, { words, signal }, onJoined) {
  const select = make(
    "select",
    { id: `${id}-${left.id}`, "aria-label": fill(words["matching.join"], { left: left.text }) },
    make("option", { value: "" }, words["matching.nothing"]),
    ...rights.map((right) => make("option", { value: right.id }, right.text)),
  );
  const feedback = make("div", { class: "gc-matching-feedback" });
  const node = make(
    "li",
    { class: "gc-matching-pair" },
    make("label", { for: select.id }, left.text),
    select,
    feedback,
  );
  select.addEventListener("change", () => {
    feedback.replaceChildren();
    onJoined();
  }, { signal });
  return { left, node, select, feedback };
}

/** @param {View<MatchingTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, complain } = frame(view, "matching");
  /** @type {Side[]} */ const lefts = model.get("lefts");
  /** @type {Side[]} */ const rights = model.get("rights");
  const answers = model.get("answers");
  /** @type {Map<string, Pair>} */ const pairs = new Map(model.get("pairs").map((pair) => [pair.left, pair]));
  const entry = remember(model.get("store"), { words, complain, signal });
  let checks = 0;

  const rows = lefts.map((left) =>
    matchRow(left, rights, id, { words, signal }, () => {
      complain("");
      result.hidden = true;
      keep();
    })
  );
  const joined = () => rows.filter(({ select }) => select.value);
  const result = make("p", { class: "gc-matching-result", tabindex: -1, hidden: true });
  const check = pushButton(words[answers ? "matching.check" : "matching.check_never"], checkAll, signal);
  const afresh = pushButton(
    words["matching.afresh"],
    () => {
      show({ joined: new Map(), checks: 0 });
      keep();
      rows[0].select.focus();
    },
    signal,
    true,
  );

  function keep() {
    const now = joined().map(({ left, select }) => [left.id, select.value]);
    entry.put("match", now.length || checks ? { joined: Object.fromEntries(now), checks } : null);
  }
  function checkAll() {
    if (!joined().length) {
      complain(words["matching.none"]);
      rows[0].select.focus();
      return;
    }
    checks += 1;
    keep();
    tell();
    result.focus();
  }
  /** Feedback for each pair that was made, and one sentence for all. */
  function tell() {
    const made = joined();
    if (!answers) result.textContent = words["matching.kept"];
    else {
      const fits = made.filter(({ left, select }) => pairs.get(left.id)?.right === select.value).length;
      result.textContent = fits === made.length
        ? words["matching.result_all"]
        : fill(words["matching.result"], { n: fits, of: made.length });
      made.forEach(({ left, select, feedback }) => {
        const right = pairs.get(left.id)?.right === select.value;
        // Why two belong together is told of the pair that fits: it would give away the one that was missed.
        feedback.replaceChildren(
          verdict(
            right,
            words[right ? "matching.fits" : "matching.fits_not"],
            right ? pairs.get(left.id)?.feedback_html || "" : "",
          ),
        );
      });
    }
    result.hidden = false;
  }
  /** @param {{joined: Map<string, string>, checks: number}} kept */
  function show(kept) {
    rows.forEach(({ left, select, feedback }) => {
      select.value = kept.joined.get(left.id) || "";
      feedback.replaceChildren();
    });
    checks = kept.checks;
    result.hidden = true;
    if (checks) tell();
  }

  body.append(
    make("p", { class: "gc-title" }, model.get("title")),
    make("p", {}, model.get("prompt")),
    make("p", { class: "gc-note" }, words["matching.how"]),
    make("ul", { class: "gc-matching-list" }, ...rows.map(({ node }) => node)),
    make("div", { class: "gc-buttons" }, check, afresh),
    result,
  );
  const recall = () => show(keptPairs(entry.get(), lefts, rights));
  entry.onChange(recall);
  recall();
}

export default { render };

// The room view of a prediction, for a teacher with a projector: large type, a count of hands for each
// option, bars, and the answer when the teacher reveals it. Counts stay in the private half of the entry.

import { fill, make, trusted } from "../shared/elements.js";
import { focused } from "../shared/focused.js";
import { pushButton } from "../shared/push_button.js";

const ROOM_LETTERS = "ABCDEF";
const MOST_HANDS = 999;
const LONG_QUESTION = 125; // characters: a longer one is set smaller, so that all of it stays on the screen

/** @param {{questionHtml: string, options: any[], order: number[], happenedHtml: string, answers: boolean}} content
 *   `order`: which option stands first, second …
 * @param {number[]} counts changed in place
 * @param {{keep: () => void, leave: () => void, say: (sentence: string) => void, words: Object<string, string>, id: string,
 *   signal: AbortSignal}} use `keep` is called when a count changed, `leave` to go back to the lesson */
export function roomView(
  { questionHtml, options, order, happenedHtml, answers },
  counts,
  { keep, leave, say, words, id, signal },
) {
  const fields = options.map((_, i) =>
    make("input", {
      type: "number",
      id: `${id}-room-${i}`,
      min: 0,
      max: MOST_HANDS,
      step: 1,
      inputmode: "numeric",
      value: counts[i],
    })
  );
  const bars = options.map(() => make("span", { class: "gc-room-bar" }));
  const shares = options.map(() => make("output", { class: "gc-room-share" }));
  const marks = options.map(() =>
    make("b", { class: "gc-room-mark", hidden: true }, `✓ ${words["predict.room_right"]}`)
  );
  const letters = options.map(() => make("span", { class: "gc-room-letter" }));
  const more = options.map((_, i) =>
    pushButton(words["predict.room_one"], () => setCount(i, counts[i] + 1), signal, true)
  );
  const rows = options.map((option, i) =>
    make(
      "li",
      { class: "gc-room-row" },
      letters[i],
      make(
        "div",
        { class: "gc-room-option" },
        trusted(option.html, "gc-room-text"),
        marks[i],
        make("div", { class: "gc-room-score" }, make("div", { class: "gc-room-track" }, bars[i]), shares[i]),
      ),
      make("div", { class: "gc-room-field" }, fields[i], more[i]),
    )
  );
  const list = make("ol", { class: "gc-room-options" });
  let first = order[0];
  const happened = make("div", { class: "gc-room-happened", hidden: true });
  const reveal = pushButton(words["predict.room_reveal"], () => show(happened.hidden), signal);
  reveal.hidden = !answers;
  const clear = pushButton(
    words["predict.room_clear"],
    () => {
      counts.fill(0);
      draw();
      keep();
    },
    signal,
    true,
  );
  const question = trusted(questionHtml, "gc-room-question");
  question.classList.toggle("gc-room-long", question.textContent.length > LONG_QUESTION);
  const node = make(
    "div",
    { class: "gc-room", hidden: true },
    question,
    list,
    make("div", { class: "gc-buttons" }, reveal, clear, pushButton(words["predict.room_leave"], leave, signal, true)),
    happened,
  );
  node.style.setProperty("--gc-room-options", String(options.length));

  /** Show the options in this order, A first. @param {number[]} wanted */
  function arrange(wanted) {
    const held = list.contains(focused()) ? /** @type {HTMLElement} */ (focused()) : null;
    first = wanted[0];
    list.replaceChildren(...wanted.map((i, place) => {
      const letter = ROOM_LETTERS[place];
      letters[i].textContent = letter;
      fields[i].setAttribute("aria-label", fill(words["predict.room_hands"], { letter }));
      more[i].setAttribute("aria-label", fill(words["predict.room_more"], { letter }));
      return rows[i];
    }));
    if (held) held.focus(); // a row that moves in the page loses it
  }
  /** @param {number} i @param {number} n */
  function setCount(i, n) {
    counts[i] = Number.isFinite(n) ? Math.min(MOST_HANDS, Math.max(0, Math.round(n))) : 0;
    draw();
    keep();
  }
  function draw() {
    const all = counts.reduce((sum, n) => sum + n, 0);
    counts.forEach((n, i) => {
      // A field in use is left as it is being typed.
      if (focused() !== fields[i] || Number(fields[i].value) !== n) fields[i].value = String(n);
      const percent = all ? Math.round((100 * n) / all) : 0;
      bars[i].style.width = `${all ? (100 * n) / all : 0}%`;
      shares[i].textContent = all ? fill(words["predict.room_share"], { n, all, percent }) : "";
    });
  }
  /** @param {boolean} shown */
  function show(shown) {
    options.forEach((option, i) => {
      const right = shown && option.correct;
      marks[i].hidden = !right;
      rows[i].classList.toggle("gc-room-right", right);
    });
    happened.replaceChildren(...(shown ? [trusted(happenedHtml)] : []));
    happened.hidden = !shown;
    reveal.textContent = words[shown ? "predict.room_hide" : "predict.room_reveal"];
    if (!shown) return;
    happened.scrollIntoView({ block: "nearest" });
    say(fill(words["predict.answer"], { choice: options.find((option) => option.correct).text }));
  }
  fields.forEach((field, i) => field.addEventListener("input", () => setCount(i, Number(field.value)), { signal }));
  arrange(order);
  draw();
  return { node, draw, arrange, focus: () => fields[first].focus() };
}

// The front end of EndCard: the reader's bets beside what was found, one line to tell a friend, and the card as a picture.

import { fill, make } from "../shared/elements.js";
import { choices } from "../shared/forms.js";
import { frame } from "../shared/frame.js";
import { placeOf } from "../shared/chosen.js";
import { media } from "../shared/media.js";
import { pushButton } from "../shared/push_button.js";
import { isPlain, remember } from "../shared/remember.js";
import { giveBlob } from "../record/given_file.js";
import { asPng, cardPicture } from "./picture.js";
import { drawnPoints, inWords } from "./said.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { EndCardTraits } from "../shared/traits.d.ts" */

/** @param {View<EndCardTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { root, body, id, words, say, complain } = frame(view, "end");
  const place = model.get("store");
  const entry = remember(place, { words, complain, signal });
  const lines = model.get("lines");
  const answers = model.get("answers");
  const title = model.get("title");
  let line = -1;

  const picture = make("div", { class: "gc-end-card", role: "img" });
  const list = choices(
    { legend: words["end.lines"], items: lines, name: `${id}-line`, className: "gc-end-lines" },
    ([chosen]) => {
      line = chosen;
      keep();
      draw();
    },
    signal,
  );
  const save = pushButton(words["end.save"], async () => {
    const png = await asPng(/** @type {SVGSVGElement} */ (picture.firstElementChild));
    if (png) giveBlob(`${place.lesson || "card"}.png`, png);
    const told = words[png ? "end.saved" : "end.failed"];
    if (!png) complain(told);
    note.textContent = png ? told : "";
    say(told);
  }, signal);
  const note = make("p", { class: "gc-note gc-end-note" });
  body.append(picture, list.node, make("div", { class: "gc-buttons" }, save), note);

  /** What stands on the card for each bet. */
  function parts() {
    return model.get("bets").map((bet) => {
      const kept = entry.other(place.lesson || "", bet.item);
      return {
        label: bet.label || words["end.bet"],
        said: inWords(kept, bet, words) || words["end.no_bet"],
        found: answers ? bet.found || "" : words["end.teacher"],
        curve: bet.curve,
        mine: bet.curve ? drawnPoints(kept) : null,
      };
    });
  }
  function keep() {
    const told = parts().map(({ label, said, found }) => ({ label, said, found }));
    entry.put("end", { line: lines[line].id }, null, { title, bets: told, line: lines[line].text });
  }
  function draw() {
    const style = getComputedStyle(root);
    const colour = (name) => style.getPropertyValue(`--gc-${name}`).trim() || "#1d2a30";
    const shown = parts();
    const chosen = lines[line]?.text || "";
    picture.replaceChildren(
      cardPicture(
        { course: model.get("course_title"), title, parts: shown, line: chosen },
        colour,
        root.clientWidth < 480,
      ),
    );
    const told = shown.flatMap(({ label, said, found }) => [`${label}: ${said}.`, found]);
    picture.setAttribute("aria-label", fill(words["end.alt"], { parts: [title, ...told, chosen].join(" ") }));
  }
  function read() {
    const kept = entry.get();
    line = isPlain(kept?.answer) ? placeOf(lines, kept.answer.line) : -1;
    list.choose(line < 0 ? [] : [line]);
    draw();
  }
  entry.onChange(read); // a bet of this lesson, too
  // Light or dark may be chosen while it is shown.
  const dark = media("(prefers-color-scheme: dark)");
  dark.addEventListener("change", draw, { signal });
  const themes = new MutationObserver(draw);
  themes.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light"] });
  const room = new ResizeObserver(draw);
  room.observe(root);
  signal.addEventListener("abort", () => {
    themes.disconnect();
    room.disconnect();
  });
  read();
}

export default { render };

// The front end of EvidenceMap: grade each claim yourself, see ours beside it, then all as a map.

import { fill, make } from "../shared/elements.js";
import { focusOn } from "../shared/forms.js";
import { frame } from "../shared/frame.js";
import { mapFilter } from "./map_filter.js";
import { mapGrid } from "./grid.js";
import { ourGrades } from "./our_grade.js";
import { pushButton } from "../shared/push_button.js";
import { isPlain, remember } from "../shared/remember.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { EvidenceMapTraits } from "../shared/traits.d.ts" */

/** @param {View<EvidenceMapTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, say, complain } = frame(view, "map");
  const entry = remember(model.get("store"), { words, complain, signal });
  const claims = model.get("claims");
  const grades = model.get("grades");
  const numberOf = (claim) => claims.indexOf(claim) + 1;
  /** @type {Map<string, string>} the reader's grade of each claim */ let mine = new Map();
  let revealed = false;
  const isGraded = (claim) => mine.has(claim.id);
  const isSeen = (claim) => revealed || isGraded(claim);
  const isOther = (claim) => isGraded(claim) && mine.get(claim.id) !== claim.grade;
  const ourGrade = ourGrades(grades, words, (claim) => mine.get(claim.id));
  const shown = mapFilter({ claims, id, words, isGraded, isOther, changed: filter, signal });

  // -- one row a claim ---------------------------------------------------------------------------
  const rows = claims.map((claim, n) => {
    const select = make(
      "select",
      { id: `${id}-${n}`, "aria-describedby": `${id}-${n}-title` },
      make("option", { value: "" }, words["map.none"]),
      ...grades.map(({ name, sign }) => make("option", { value: name }, `${sign} ${name}`)),
    );
    const ours = make("div", { class: "gc-map-ours" });
    const node = make(
      "li",
      { class: "gc-map-claim" },
      make(
        "p",
        { class: "gc-map-title", id: `${id}-${n}-title` },
        make("span", { class: "gc-map-number" }, `${n + 1}.`),
        " ",
        claim.title,
        " ",
        make("span", { class: "gc-note" }, claim.lesson_title),
      ),
      make("div", { class: "gc-map-yours" }, make("label", { for: select.id }, words["map.yours"]), select),
      ours,
    );
    select.addEventListener("change", () => {
      if (select.value) mine.set(claim.id, select.value);
      else mine.delete(claim.id);
      keep();
      showOurs(n);
      showMap();
      showProgress();
      say(isSeen(claim) ? ours.textContent : "");
    }, { signal });
    return { claim, node, select, ours };
  });
  const progress = make("p", { role: "status" });
  const reveal = pushButton(
    words["map.reveal"],
    () => {
      revealed = true;
      keep();
      show();
      focusOn(pictureBox);
    },
    signal,
    true,
  );
  const pictureBox = make("div", { class: "gc-map-picture" });
  const card = make("div", { class: "gc-map-card", tabindex: -1, hidden: true });

  function keep() {
    entry.put("grades", mine.size || revealed ? { grades: Object.fromEntries(mine), shown: revealed } : null);
  }
  function showOurs(n) {
    const { claim, select, ours } = rows[n];
    select.value = mine.get(claim.id) || "";
    ours.replaceChildren(...(isSeen(claim) ? [ourGrade.line(claim), ourGrade.more(claim)] : []));
  }
  function filter() {
    rows.forEach(({ claim, node }) => {
      node.hidden = !shown.fits(claim);
    });
    shown.say(rows.filter(({ node }) => !node.hidden).length);
    showMap();
  }
  function showProgress() {
    progress.textContent = fill(words["map.progress"], { n: mine.size, of: claims.length });
  }
  function showMap() {
    const seen = claims.filter((claim) => isSeen(claim) && shown.fits(claim));
    const grid = mapGrid({ claims: seen, grades, numberOf, mine, words, onChoose: openCard, signal });
    pictureBox.replaceChildren(
      make("p", { class: "gc-title gc-map-heading" }, words["map.picture"]),
      make("p", { class: "gc-note" }, fill(words["map.picture_wait"], { n: seen.length })),
      ...(seen.length ? [make("p", { class: "gc-note" }, words["map.picture_how"]), grid.node] : []),
    );
  }
  function openCard(claim) {
    const details = ourGrade.more(claim);
    details.open = true;
    card.replaceChildren(
      make("p", { class: "gc-title" }, `${numberOf(claim)}. ${claim.title}`),
      ourGrade.line(claim),
      details,
    );
    card.hidden = false;
    card.focus();
  }
  function show() {
    rows.forEach((_, n) => showOurs(n));
    reveal.hidden = revealed;
    showProgress();
    filter();
  }
  function read() {
    const kept = entry.get();
    const answer = isPlain(kept?.answer) ? kept.answer : {};
    const given = isPlain(answer.grades) ? answer.grades : {};
    const hasGrade = ({ id }) => Object.hasOwn(given, id) && ourGrade.isGrade(given[id]);
    mine = new Map(claims.filter(hasGrade).map((claim) => [claim.id, given[claim.id]]));
    revealed = answer.shown === true;
    card.hidden = true;
    show();
  }

  body.append(
    make("p", { class: "gc-title" }, words["map.title"]),
    make("p", {}, words["map.how"]),
    ourGrade.meanings(),
    ...shown.nodes,
    make("ol", { class: "gc-map-list" }, ...rows.map(({ node }) => node)),
    make("div", { class: "gc-buttons" }, reveal),
    progress,
    pictureBox,
    card,
  );
  entry.onChange(read);
  read();
}

export default { render };

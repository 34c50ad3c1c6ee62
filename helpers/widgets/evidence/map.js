// The front end of EvidenceMap: grade each claim yourself, see ours beside it, then all as a map.

import { checkedLine } from "../shared/checked_line.js";
import { fill, make, trusted } from "../shared/elements.js";
import { focusOn } from "../shared/forms.js";
import { frame } from "../shared/frame.js";
import { known } from "../shared/known.js";
import { mapGrid } from "./grid.js";
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
  const rank = new Map(grades.map(({ name }, i) => [name, i]));
  const numberOf = (claim) => claims.indexOf(claim) + 1;
  /** @type {Map<string, string>} the reader's grade of each claim */ let mine = new Map();
  let revealed = false;
  const isSeen = (claim) => revealed || mine.has(claim.id);

  // -- choosing what is shown: kept nowhere ------------------------------------------------------
  const lessons = [...new Map(claims.map((claim) => [claim.lesson, claim.lesson_title]))];
  const lesson = make(
    "select",
    { id: `${id}-lesson` },
    make("option", { value: "" }, words["map.all"]),
    ...lessons.map(([name, title]) => make("option", { value: name }, title)),
  );
  const which = make(
    "select",
    { id: `${id}-which` },
    ...["all", "open", "other"].map((one) => make("option", { value: one }, words[`map.which_${one}`])),
  );
  const search = make("input", { type: "search", id: `${id}-search`, autocomplete: "off" });
  const shownCount = make("p", { class: "gc-note", role: "status" });
  const field = (label, control) =>
    make("div", { class: "gc-field" }, make("label", { for: control.id }, label), control);
  const filters = make(
    "fieldset",
    { class: "gc-map-filters" },
    make("legend", {}, words["map.filter"]),
    field(words["map.lesson"], lesson),
    field(words["map.which"], which),
    field(words["map.search"], search),
  );

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

  const compared = (claim) => {
    const yours = mine.get(claim.id);
    if (!yours) return "";
    const [a, b] = [known(rank, yours), known(rank, claim.grade)];
    return words[a === b ? "map.same" : a < b ? "map.surer" : "map.less"];
  };
  const gradeLine = (claim) => {
    const { sign } = grades[known(rank, claim.grade)];
    return make(
      "p",
      { class: "gc-map-grade", "data-grade": claim.grade },
      make("span", { class: "gc-sign", "aria-hidden": "true" }, sign),
      " ",
      `${words["map.ours"]}: `,
      make("b", {}, claim.grade),
      ". ",
      compared(claim),
      " ",
      claim.why,
    );
  };
  const more = (claim) =>
    make(
      "details",
      {},
      make("summary", {}, words["map.more"]),
      make("p", {}, fill(words["map.fit"], { fit: claim.fit })),
      trusted(claim.card_html),
      ...checkedLine(claim.checked, claim.checked_month, words),
    );

  function keep() {
    entry.put("grades", mine.size || revealed ? { grades: Object.fromEntries(mine), shown: revealed } : null);
  }
  function showOurs(n) {
    const { claim, select, ours } = rows[n];
    select.value = mine.get(claim.id) || "";
    ours.replaceChildren(...(isSeen(claim) ? [gradeLine(claim), more(claim)] : []));
  }
  const fits = (claim) =>
    (!lesson.value || claim.lesson === lesson.value) &&
    (which.value !== "open" || !mine.has(claim.id)) &&
    (which.value !== "other" || (mine.has(claim.id) && mine.get(claim.id) !== claim.grade)) &&
    search.value.trim().toLowerCase().split(/\s+/).every((word) =>
      `${claim.title} ${claim.lesson_title}`.toLowerCase().includes(word)
    );
  function filter() {
    let n = 0;
    rows.forEach(({ claim, node }) => {
      node.hidden = !fits(claim);
      n += node.hidden ? 0 : 1;
    });
    shownCount.textContent = fill(words["map.shown"], { n, of: claims.length });
    showMap();
  }
  function showProgress() {
    progress.textContent = fill(words["map.progress"], { n: mine.size, of: claims.length });
  }
  function showMap() {
    const seen = claims.filter((claim) => isSeen(claim) && fits(claim));
    const grid = mapGrid({ claims: seen, grades, numberOf, mine, words, onChoose: openCard, signal });
    pictureBox.replaceChildren(
      make("p", { class: "gc-title gc-map-heading" }, words["map.picture"]),
      make("p", { class: "gc-note" }, fill(words["map.picture_wait"], { n: seen.length })),
      ...(seen.length ? [make("p", { class: "gc-note" }, words["map.picture_how"]), grid.node] : []),
    );
  }
  function openCard(claim) {
    const details = more(claim);
    details.open = true;
    card.replaceChildren(
      make("p", { class: "gc-title" }, `${numberOf(claim)}. ${claim.title}`),
      gradeLine(claim),
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
    mine = new Map(
      claims.filter((claim) => Object.hasOwn(given, claim.id) && rank.has(given[claim.id])).map((
        claim,
      ) => [claim.id, given[claim.id]]),
    );
    revealed = answer.shown === true;
    card.hidden = true;
    show();
  }

  [lesson, which].forEach((select) => select.addEventListener("change", filter, { signal }));
  search.addEventListener("input", filter, { signal });
  body.append(
    make("p", { class: "gc-title" }, words["map.title"]),
    make("p", {}, words["map.how"]),
    make(
      "details",
      {},
      make("summary", {}, words["map.grades"]),
      make(
        "dl",
        { class: "gc-map-meanings" },
        ...grades.flatMap(({ name, sign, meaning }) => [
          make(
            "dt",
            { "data-grade": name },
            make("span", { class: "gc-sign", "aria-hidden": "true" }, sign),
            " ",
            name,
          ),
          make("dd", {}, meaning),
        ]),
      ),
    ),
    filters,
    shownCount,
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

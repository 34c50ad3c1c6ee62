// Choosing which claims of the map are shown, by lesson, by what is graded, and by words. It is kept nowhere.

import { fill, make } from "../shared/elements.js";

/** Three fields, and how many claims are shown. `isGraded` says whether the reader has graded one, `isOther` whether
 * otherwise than we have.
 * @param {{claims: any[], id: string, words: Object<string, string>, isGraded: (claim: any) => boolean,
 *   isOther: (claim: any) => boolean, changed: () => void, signal: AbortSignal}} of
 * @returns {{nodes: HTMLElement[], fits: (claim: any) => boolean, say: (n: number) => void}} */
export function mapFilter({ claims, id, words, isGraded, isOther, changed, signal }) {
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
  const fields = make(
    "fieldset",
    { class: "gc-map-filters" },
    make("legend", {}, words["map.filter"]),
    field(words["map.lesson"], lesson),
    field(words["map.which"], which),
    field(words["map.search"], search),
  );
  [lesson, which].forEach((select) => select.addEventListener("change", changed, { signal }));
  search.addEventListener("input", changed, { signal });
  return {
    nodes: [fields, shownCount],
    fits: (claim) =>
      (!lesson.value || claim.lesson === lesson.value) &&
      (which.value !== "open" || !isGraded(claim)) &&
      (which.value !== "other" || isOther(claim)) &&
      search.value.trim().toLowerCase().split(/\s+/).every((word) =>
        `${claim.title} ${claim.lesson_title}`.toLowerCase().includes(word)
      ),
    say(n) {
      shownCount.textContent = fill(words["map.shown"], { n, of: claims.length });
    },
  };
}

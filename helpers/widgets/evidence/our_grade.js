// Our grade of a claim beside the reader's, what speaks for it, and what the grades mean.

import { checkedLine } from "../shared/checked_line.js";
import { fill, make, trusted } from "../shared/elements.js";
import { known } from "../shared/known.js";

/** How our grades are told. `yoursOf` gives the reader's grade of a claim.
 * @param {any[]} grades from the surest to the least sure @param {Object<string, string>} words
 * @param {(claim: any) => string | undefined} yoursOf */
export function ourGrades(grades, words, yoursOf) {
  const rank = new Map(grades.map(({ name }, i) => [name, i]));
  const signed = (sign) => make("span", { class: "gc-sign", "aria-hidden": "true" }, sign);
  const compared = (claim) => {
    const yours = yoursOf(claim);
    if (!yours) return "";
    const [a, b] = [known(rank, yours), known(rank, claim.grade)];
    return words[a === b ? "map.same" : a < b ? "map.surer" : "map.less"];
  };
  return {
    isGrade: (name) => rank.has(name),
    line: (claim) =>
      make(
        "p",
        { class: "gc-map-grade", "data-grade": claim.grade },
        signed(grades[known(rank, claim.grade)].sign),
        " ",
        `${words["map.ours"]}: `,
        make("b", {}, claim.grade),
        ". ",
        compared(claim),
        " ",
        claim.why,
      ),
    more: (claim) =>
      make(
        "details",
        {},
        make("summary", {}, words["map.more"]),
        make("p", {}, fill(words["map.fit"], { fit: claim.fit })),
        trusted(claim.card_html),
        ...checkedLine(claim.checked, claim.checked_month, words),
      ),
    meanings: () =>
      make(
        "details",
        {},
        make("summary", {}, words["map.grades"]),
        make(
          "dl",
          { class: "gc-map-meanings" },
          ...grades.flatMap(({ name, sign, meaning }) => [
            make("dt", { "data-grade": name }, signed(sign), " ", name),
            make("dd", {}, meaning),
          ]),
        ),
      ),
  };
}

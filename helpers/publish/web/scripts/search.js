// Search of lessons and glossary, on this page alone: every word of the question must stand in a part, as the
// beginning of a word. Parts whose title has it come first. Where it cannot search, the list of everything stands alone.

import { fill } from "../../../widgets/shared/elements.js";
import { byId, dataOf } from "./page.js";

const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/’/g, "'");
const MOST = 30;
const all = () => byId("everything");

function begin() {
  const words = dataOf("words");
  const places = dataOf("places")
    .map((place) => ({
      ...place,
      head: ` ${plain(`${place.title} ${place.also || ""}`)}`,
      body: ` ${plain(place.text)}`,
    }));
  const field = /** @type {HTMLInputElement} */ (byId("question"));
  const count = byId("count");
  const list = byId("found");
  const has = (text, word) => new RegExp(`[^a-z0-9]${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`).exec(text);
  function find(question) {
    const asked = plain(question).split(/\s+/).filter(Boolean);
    return places.map((place) => {
      let points = place.kind === "word" ? 1 : 0;
      for (const word of asked) {
        if (has(place.head, word)) points += 10;
        else if (has(place.body, word)) points += 1;
        else return { place, points: -1 };
      }
      return { place, points };
    }).filter(({ points }) => points >= 0).sort((a, b) => b.points - a.points).map(({ place }) => place);
  }
  /** The piece of the text around the first word that was asked for, with every such word marked. */
  function piece(place, asked) {
    // A word of the glossary is short: it is shown whole.
    const long = place.kind === "word" ? place.text.length : 190;
    const first = Math.min(...asked.map((word) => has(place.body, word)?.index ?? Infinity));
    const start = place.kind === "word" || first === Infinity || first < 60
      ? 0
      : place.text.indexOf(" ", first - 60) + 1;
    const text = place.text.slice(start, start + long);
    const line = document.createElement("p");
    line.append(start ? "… " : "");
    let rest = text;
    while (rest) {
      const found = asked.map((word) =>
        has(` ${plain(rest)}`, word)
      ).filter(Boolean).sort((a, b) => a.index - b.index)[0];
      if (!found) break;
      const end = found.index + found[0].length - 1;
      const mark = document.createElement("mark");
      mark.textContent = rest.slice(found.index, end);
      line.append(rest.slice(0, found.index), mark);
      rest = rest.slice(end);
    }
    line.append(rest, start + long < place.text.length ? " …" : "");
    return line;
  }
  function show() {
    const question = field.value.trim();
    const asked = plain(question).split(/\s+/).filter(Boolean);
    all().hidden = asked.length > 0;
    const found = asked.length ? find(question) : [];
    list.replaceChildren(
      ...found.slice(0, MOST).map((place) => {
        const link = Object.assign(document.createElement("a"), { href: place.href, textContent: place.title });
        const where = Object.assign(document.createElement("span"), { className: "where", textContent: place.where });
        const item = document.createElement("li");
        item.append(link, " ", where, piece(place, asked));
        return item;
      }),
    );
    count.textContent = !asked.length
      ? ""
      : fill(words[found.length === 0 ? "search.none" : found.length === 1 ? "search.one" : "search.many"], {
        n: found.length,
        question,
      });
  }
  // Tried once with a word that is there, so that a form that stands there is one that finds.
  field.value = places[0].title;
  show();
  field.value = new URLSearchParams(location.search).get("q") || "";
  show();
  field.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
}
const form = byId("search");
document.addEventListener("DOMContentLoaded", () => {
  try {
    begin();
  } catch {
    all().hidden = false;
  }
});

// The scale on which things are placed: where a value lies on it, and its named places.

import { make } from "../shared/elements.js";

/** The scale that all things stand on: where a value lies on it, and its named places.
 * @param {number[]} stops @param {Array<{value: number, text: string, shown: string}>} landmarks */
export function scaleOf(stops, landmarks) {
  const low = stops[0];
  const width = stops[stops.length - 1] - low;
  const percent = (value) => (100 * (value - low)) / width;
  /** Put something where a value lies. @param {HTMLElement} node @param {number} value */
  const put = (node, value) => {
    node.style.left = `${percent(value)}%`;
    return node;
  };
  return {
    put,
    percent,
    names: () =>
      make(
        "div",
        { class: "gc-placing-names" },
        ...landmarks.map(({ value, text }) =>
          put(
            make("span", { "data-end": percent(value) < 12 ? "low" : percent(value) > 88 ? "high" : "none" }, text),
            value,
          )
        ),
      ),
    lines: () => landmarks.map(({ value }) => put(make("span", { class: "gc-placing-line" }), value)),
  };
}

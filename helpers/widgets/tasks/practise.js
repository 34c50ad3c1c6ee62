// Practising a text aloud: one line at a time, as large as a line may be, at the reader's own pace.

import { fill, make } from "../shared/elements.js";
import { askBack } from "../shared/forms.js";
import { pushButton } from "../shared/push_button.js";

/** @param {() => string[]} lines the lines as they are now
 * @param {{words: Object<string, string>, say: (sentence: string) => void, signal: AbortSignal}} use */
export function practise(lines, { words, say, signal }) {
  const panel = askBack(words["message.practise"], signal);
  const line = make("p", { class: "gc-practise-line" });
  const count = make("p", { class: "gc-note gc-practise-count" });
  const told = make("p", { class: "gc-practise-told" });
  const opener = pushButton(
    words["message.practise"],
    () => (panel.node.hidden ? open() : panel.close()),
    signal,
    true,
  );
  const next = pushButton(words["message.next"], () => show(isLast() ? 0 : at + 1), signal);
  const back = pushButton(words["message.back"], () => show(at - 1), signal, true);
  const stop = pushButton(words["message.stop"], panel.close, signal, true);
  opener.setAttribute("aria-expanded", "false");
  let at = 0;

  const isLast = () => at >= lines().length - 1;
  /** @param {number} to */
  function show(to, aloud = true) {
    const all = lines();
    at = Math.max(0, Math.min(to, all.length - 1));
    line.textContent = all[at] || words["fields.nothing"];
    count.textContent = fill(words["message.line"], { n: at + 1, of: Math.max(1, all.length) });
    next.textContent = words[isLast() ? "message.again" : "message.next"];
    told.textContent = isLast() ? words["message.last"] : "";
    back.setAttribute("aria-disabled", String(at === 0)); // not disabled: the focus on it must not go
    if (aloud) say(`${line.textContent} ${count.textContent}. ${told.textContent}`);
  }
  function open() {
    panel.open(
      opener,
      make("p", {}, words["message.practise_how"]),
      line,
      count,
      told,
      make("div", { class: "gc-buttons" }, back, next, stop),
    );
    show(0, false);
    next.focus();
    say(`${words["message.practise_how"]} ${line.textContent}`);
  }
  return {
    node: panel.node,
    opener,
    /** The message was changed while it is practised. */
    follow() {
      if (!panel.node.hidden) show(at, false);
    },
  };
}

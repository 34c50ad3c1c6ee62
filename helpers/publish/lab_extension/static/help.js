// One quiet button in the corner of each lesson opens the help lines. They stand in what the lesson's first line has
// saved (helpers/widgets/evidence/start_line.py), so they are there before anything runs, and as the teacher has set them.

import { sharedPackage } from "./notebooks.js";
import { WORDS } from "./words.js";

const LINES = ".course-help";
let panels = 0;

/** The help lines of a lesson as HTML, as they stand in it now; nothing runs of what is in there. @param {any} model */
function linesOf(model) {
  for (const cell of model.cells) {
    for (let n = 0; cell.type === "code" && n < cell.outputs.length; n++) {
      const html = [cell.outputs.get(n).data["text/html"] || ""].flat().join("");
      const found = html.includes(LINES.slice(1)) &&
        new DOMParser().parseFromString(html, "text/html").querySelector(LINES);
      if (found) return found.innerHTML;
    }
  }
  return "";
}

/** @param {any} panel */
export async function helpButton(panel) {
  if (!linesOf(panel.content.model)) return;
  const { Sanitizer } = await sharedPackage("@jupyterlab/apputils");
  const id = `good-cry-help-${++panels}`;
  const make = (tag, name, text = "") =>
    Object.assign(document.createElement(tag), { className: name, textContent: text });
  const opener = make("button", "good-cry-help-button", WORDS.help);
  const lines = make("div", "good-cry-help-lines");
  const title = Object.assign(make("h2", "", WORDS.helpTitle), { id: `${id}-title`, tabIndex: -1, autofocus: true });
  const close = make("button", "good-cry-help-close", WORDS.close);
  const box = make("div", "good-cry-help-panel");
  box.append(title, lines, close);
  Object.assign(box, { id, popover: "auto" });
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-labelledby", title.id);
  Object.assign(opener, { type: "button", popoverTargetElement: box });
  Object.assign(close, { type: "button", popoverTargetElement: box, popoverTargetAction: "hide" });
  box.addEventListener("beforetoggle", () => {
    lines.innerHTML = new Sanitizer().sanitize(linesOf(panel.content.model));
  });
  // Plain keys stay here: the notebook would take some of them for its own.
  box.addEventListener(
    "keydown",
    (event) => event.key === "Escape" || event.ctrlKey || event.metaKey || event.stopPropagation(),
  );
  panel.node.append(opener, box);
}

// The code of a lesson: out of sight, where it takes no room, until a reader asks for it.

import { WORDS } from "./words.js";

const SHOWN = "good-cry-shows-code"; // class of a lesson's panel, see good_cry.css

/** A button that shows or hides the code of all cells. @param {any} panel @param {any} Widget */
export function codeButton(panel, Widget) {
  const node = document.createElement("button");
  node.type = "button";
  node.className = "good-cry-code jp-Button jp-ToolbarButtonComponent";
  node.title = WORDS.why;
  const name = () => {
    node.textContent = panel.node.classList.contains(SHOWN) ? WORDS.hide : WORDS.show;
  };
  node.addEventListener("click", () => {
    const isShown = panel.node.classList.toggle(SHOWN);
    panel.content.widgets.forEach((cell) => {
      if (cell.model.type === "code") cell.inputHidden = !isShown;
    });
    name();
  });
  name();
  return new Widget({ node });
}

// A lesson comes alive when it is opened.

import { keepPicture, LONG } from "./keep_picture.js";
import { hasKernel, isTagged } from "./notebooks.js";
import { WORDS } from "./words.js";

const UNTIL_ALIVE = "until-alive"; // tag of cells that say what to do while the pictures stand still

/** A line that says that a lesson is starting, once aloud, and that it takes long where it does. @param {any} Widget */
function startingSign(Widget) {
  const node = document.createElement("span");
  node.className = "good-cry-starting";
  node.setAttribute("role", "status");
  const say = (sentence) => {
    node.textContent = sentence;
  };
  const slow = setTimeout(() => say(WORDS.slow), LONG);
  const begin = setTimeout(() => say(WORDS.starting)); // a screen reader hears what comes into a line that is there
  return {
    widget: new Widget({ node }),
    done() {
      clearTimeout(begin);
      clearTimeout(slow);
      say("");
    },
  };
}

/** Opening and running a lesson is no change of it: closing it asks nothing. @param {any} panel
 * @returns {() => void} to call when something may have marked it as changed; what its reader changed stays marked */
export function asItWas(panel) {
  const { model } = panel.context;
  const sources = () => JSON.stringify([...model.cells].map((cell) => [cell.id, cell.sharedModel.getSource()]));
  const before = sources();
  return () => {
    if (!panel.isDisposed && sources() === before) model.dirty = false;
  };
}

/** Run a lesson cell by cell, so that each saved picture stands until its own cell runs. Stops where one fails, as
 * "Run All Cells" does, and where the kernel goes. @param {any} panel @param {(cells: any[]) => Promise<boolean>} run @param {any} Widget */
export async function bringAlive(panel, run, Widget) {
  const sign = startingSign(Widget);
  panel.toolbar.insertItem(1, "good-cry-starting", sign.widget);
  const shown = [];
  try {
    for (const cell of panel.content.widgets.filter((one) => one.model.type === "code")) {
      if (!hasKernel(panel)) return;
      const live = keepPicture(cell);
      const isWell = await run([cell]);
      if (panel.isDisposed) return;
      shown.push(live());
      if (!isWell) return;
    }
    panel.content.widgets.filter((cell) => isTagged(cell, UNTIL_ALIVE)).forEach((cell) => cell.hide());
  } finally {
    await Promise.all(shown);
    sign.done();
  }
}

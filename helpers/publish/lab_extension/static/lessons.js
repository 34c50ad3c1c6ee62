// A lesson in JupyterLab reads as one document, and comes alive when it is opened.
//
// It touches only notebooks that carry the course's mark, and runs only those that are trusted: each
// code cell must come from a file whose signature this computer knows (as after `good-cry`, or after a
// reader's own "Trust Notebook").

import { codeButton } from "./code.js";
import { reachHeadings } from "./headings.js";
import { helpButton } from "./help.js";
import { fitNarrow } from "./narrow.js";
import { hasKernel, isLesson, isTrusted, sharedPackage } from "./notebooks.js";
import { asItWas, bringAlive } from "./start.js";
import { opened, saved, watch } from "./teachers_files.js";

/** @param {any} app @param {any} panel @param {any} context */
async function open(app, panel, context) {
  await Promise.all([context.ready, panel.revealed]);
  if (panel.isDisposed || !isLesson(panel.content.model)) return;
  const [{ NotebookActions }, { Widget }] = await Promise.all(
    ["@jupyterlab/notebook", "@lumino/widgets"].map(sharedPackage),
  );
  const settle = asItWas(panel);
  panel.addClass("good-cry-lesson");
  panel.toolbar.insertItem(0, "good-cry-code", codeButton(panel, Widget));
  reachHeadings(panel);
  fitNarrow(app, panel, Widget);
  helpButton(panel);
  await context.sessionContext.ready;
  await context.sessionContext.session?.kernel?.info; // JupyterLab writes the kernel's language into the notebook
  settle();
  const run = async (cells) => {
    for (const cell of cells) {
      if (!hasKernel(panel)) return false;
      const isWell = await NotebookActions.runCells(panel.content, [cell], context.sessionContext);
      settle();
      if (!isWell) return false;
    }
    return true;
  };
  opened.set(panel, { run, written: new Map() });
  watch(app.serviceManager.contents, panel, context);
  panel.disposed.connect(() => opened.delete(panel));
  if (panel.isDisposed || !isTrusted(panel.content.model)) return;
  // Not "run all", which would end at the last cell: the reader stays where she is, at the top.
  await bringAlive(panel, run, Widget);
  settle();
}

/** How a lesson looks. */
function dress() {
  const sheet = { rel: "stylesheet", href: new URL("good_cry.css", import.meta.url).href };
  document.head.append(Object.assign(document.createElement("link"), sheet));
}

export const plugin = {
  id: "good-cry:lessons",
  description: "Shows a lesson as one document, and runs a trusted one when it is opened.",
  autoStart: true,
  activate(app) {
    dress();
    app.docRegistry.addWidgetExtension("Notebook", {
      createNew(panel, context) {
        open(app, panel, context);
      },
    });
    app.serviceManager.contents.fileChanged.connect((_, change) => saved(change));
  },
};

// What the parts of this extension ask of a notebook and of JupyterLab.

const MARK = "good_cry"; // in the notebook's metadata; helpers/publish/clean.py keeps it
export const NARROW = 760; // pixels: below this the file browser would cover the lesson

/** What JupyterLab shares with extensions. @type {Object<string, any>} */
let shared = {};
/** @param {Object<string, any>} scope as JupyterLab hands it over */
export function share(scope) {
  shared = scope;
}
/** @param {string} name of a package that JupyterLab itself has loaded */
export async function sharedPackage(name) {
  const versions = Object.values(shared[name]);
  return (await versions[versions.length - 1].get())();
}

/** @param {any} model a notebook's model */
export const isLesson = (model) => Boolean(model.getMetadata(MARK));
/** Trust is the whole notebook's: one cell that is not trusted, and nothing runs. @param {any} model */
export function isTrusted(model) {
  const code = [...model.cells].filter((cell) => cell.type === "code");
  return code.length > 0 && code.every((cell) => cell.trusted);
}
/** @param {any} cell @param {string} tag */
export const isTagged = (cell, tag) => (cell.model.getMetadata("tags") || []).includes(tag);
/** Whether cells can be run now. Without a kernel JupyterLab would ask the reader for one or start it, and beside one that
 * is ending it puts up a dialog. @param {any} panel */
export function hasKernel(panel) {
  if (panel.isDisposed) return false;
  const { isTerminating, session } = panel.context.sessionContext;
  return !isTerminating && Boolean(session?.kernel);
}

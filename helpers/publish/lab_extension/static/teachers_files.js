// A lesson that shows what stands in a teacher's files shows it anew when one of them was saved.

import { isTagged, isTrusted } from "./notebooks.js";

const LIVE = "live"; // tag of cells that show what stands in a teacher's files, see `saved` and `watch`
const LOOK = 2000; // milliseconds between two looks at those files
const TEACHERS_FILE = /(^|\/)(course|exercises\/[^/]+)\.yml$/;

/** The open lessons, each with what runs its cells, and when the teacher's files that it shows were written, by path.
 * @type {Map<any, {run: (cells: Array<any>) => Promise<any>, written: Map<string, string>}>} */
export const opened = new Map();
/** @param {any} panel */
const liveCells = (panel) => panel.content.widgets.filter((cell) => isTagged(cell, LIVE));
/** Run what shows a teacher's files. @param {any} panel */
function showAgain(panel) {
  const cells = liveCells(panel);
  if (cells.length && isTrusted(panel.content.model)) opened.get(panel)?.run(cells);
}

/** A teacher saved a file in JupyterLab: cells that show what stands in it run again at once. @param {any} change */
export function saved(change) {
  const { path = "", last_modified: time } = change.newValue || {};
  if (change.type !== "save" || !TEACHERS_FILE.test(path)) return;
  opened.forEach(({ written }, panel) => {
    written.set(path, time);
    showAgain(panel);
  });
}

/** The same for files that any other editor saved, about which JupyterLab is told nothing: while such a lesson is on
 * the screen, the server is asked when they were written. @param {any} contents @param {any} panel @param {any} context */
export function watch(contents, panel, context) {
  const { written } = opened.get(panel) || { written: new Map() };
  const beside = (name) => [...context.path.split("/").slice(0, -1), name].join("/");
  const times = async () => {
    const [course, exercises] = await Promise.all([
      contents.get(beside("course.yml"), { content: false }),
      contents.get(beside("exercises"), { content: true }),
    ]);
    return [course, ...exercises.content].filter(({ path }) => TEACHERS_FILE.test(path)).map((
      file,
    ) => [file.path, file.last_modified]);
  };
  const look = async () => {
    if (panel.isDisposed) return;
    if (panel.isVisible && !document.hidden && liveCells(panel).length) {
      const isFirst = written.size === 0;
      try {
        const found = await times();
        const isOld = found.some(([path, time]) => written.get(path) !== time);
        found.forEach(([path, time]) => written.set(path, time));
        if (isOld && !isFirst && !panel.isDisposed) showAgain(panel);
      } catch { /* a file that is not there now, or a server that is gone: the next look may find it */ }
    }
    setTimeout(look, LOOK);
  };
  look();
}

// While a lesson starts, what was saved stays in sight.

const WIDGET = "application/vnd.jupyter.widget-view+json";
export const LONG = 30_000; // milliseconds after which a start is called slow, and a saved picture no longer stands in

/** While a cell runs, a copy of what it showed before stands in its place, until the live part is there: JupyterLab
 * itself takes the saved picture away as soon as it asks the kernel. @param {any} cell @returns {() => Promise<void>}
 *   to call once the cell has run; resolves when the copy is gone */
export function keepPicture(cell) {
  const area = cell.outputArea?.node;
  if (!area?.isConnected || !area.offsetHeight) return () => Promise.resolve();
  const copy = area.cloneNode(true);
  copy.classList.add("good-cry-still");
  copy.inert = true; // nobody can be in it when it goes
  const before = area.getAttribute("style");
  // The live part is built at its own width, and out of sight.
  Object.assign(area.style, { position: "absolute", width: `${area.offsetWidth}px`, visibility: "hidden" });
  area.before(copy);
  const waits = () =>
    !cell.isDisposed && cell.outputArea.model.length > 0 && hasWidget(cell) && !area.querySelector(".gc-root");
  return () =>
    new Promise((done) => {
      const look = new MutationObserver(() => waits() || end());
      const late = setTimeout(end, LONG);
      cell.inViewportChanged.connect(end);
      function end() {
        look.disconnect();
        clearTimeout(late);
        cell.inViewportChanged.disconnect(end);
        if (before === null) area.removeAttribute("style");
        else area.setAttribute("style", before);
        copy.remove();
        done();
      }
      look.observe(area, { childList: true, subtree: true });
      if (!waits()) end();
    });
}
/** @param {any} cell */
const hasWidget = (cell) =>
  Array.from({ length: cell.outputArea.model.length }, (_, n) => cell.outputArea.model.get(n)).some((one) =>
    WIDGET in one.data
  );

// Links within a lesson reach their heading, and stay there while the lesson is still growing.

const AGAIN = [60, 300]; // milliseconds after which a jump to a heading is made again
const GROWING = ".jp-WindowedPanel-inner, .jp-WindowedPanel-viewport"; // as high as all cells, those to come among them
const READERS_OWN = ["wheel", "touchmove", "pointerdown", "keydown"]; // what moves the page, or is about to

/** Links to a heading of the same lesson. JupyterLab guesses the height of cells that it has not drawn yet, so its
 * own jump to a far heading ends somewhere else; once those cells are drawn, a second jump gets there. And while a
 * lesson comes alive, what stands above the heading changes its height: the heading stays in sight until the reader
 * does something.
 * @param {any} panel */
export function reachHeadings(panel) {
  const notebook = panel.content.node;
  let stop = () => {};
  notebook.addEventListener("click", (event) => {
    const link = event.target.closest('.jp-MarkdownOutput a[href^="#"]');
    if (!link) return;
    stop();
    const place = decodeURIComponent(link.getAttribute("href").slice(1));
    const jump = () =>
      [...notebook.querySelectorAll("[data-jupyter-id]")].find((one) => one.dataset.jupyterId === place)
        ?.scrollIntoView();
    const waits = AGAIN.map((wait) => setTimeout(jump, wait));
    const watch = new ResizeObserver(jump);
    notebook.querySelectorAll(GROWING).forEach((part) => watch.observe(part));
    stop = () => {
      waits.forEach(clearTimeout);
      watch.disconnect();
      READERS_OWN.forEach((event) => notebook.removeEventListener(event, stop, true));
    };
    READERS_OWN.forEach((event) => notebook.addEventListener(event, stop, true));
  });
}

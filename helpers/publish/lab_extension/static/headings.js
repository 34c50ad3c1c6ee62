// Links within a lesson reach their heading.

const AGAIN = [60, 300]; // milliseconds after which a jump to a heading is made again

/** Links to a heading of the same lesson. JupyterLab guesses the height of cells that it has not drawn yet, so its
 * own jump to a far heading ends somewhere else; once those cells are drawn, a second jump gets there.
 * @param {any} panel */
export function reachHeadings(panel) {
  const notebook = panel.content.node;
  notebook.addEventListener("click", (event) => {
    const link = event.target.closest('.jp-MarkdownOutput a[href^="#"]');
    if (!link) return;
    const place = decodeURIComponent(link.getAttribute("href").slice(1));
    const jump = () =>
      [...notebook.querySelectorAll("[data-jupyter-id]")].find((one) => one.dataset.jupyterId === place)
        ?.scrollIntoView();
    AGAIN.forEach((wait) => setTimeout(jump, wait));
  });
}

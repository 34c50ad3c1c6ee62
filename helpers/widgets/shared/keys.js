// Keys pressed inside an activity stay inside it. In a notebook's command mode the
// application would otherwise take them: arrows would not reach a slider, "b" would add a cell. JupyterLab listens
// after the page, so that a key can be stopped here. Jupyter Notebook 7 listens before it, and is told by an attribute
// of Lumino's, on the control itself: its shortcuts are for whatever has the focus (jupyter-widgets/ipywidgets issue 3912).

/** Keep plain keys inside `root`. Escape hands the focus back to the notebook's cell.
 * @param {HTMLElement} root @param {AbortSignal} signal */
export function keepKeysInside(root, signal) {
  /** @param {KeyboardEvent} event */
  const forTheNotebook = (event) =>
    event.ctrlKey || event.metaKey || event.altKey || (event.key === "Enter" && event.shiftKey);
  window.addEventListener("keydown", (event) => {
    const at = /** @type {Element} */ (event.target);
    if (root.contains(at)) at.toggleAttribute("data-lm-suppress-shortcuts", !forTheNotebook(event));
  }, { signal, capture: true });
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) {
      const cell = root.parentElement && root.parentElement.closest("[tabindex]");
      if (cell) {
        /** @type {HTMLElement} */ (cell).focus();
        event.preventDefault();
      }
      event.stopPropagation();
      return;
    }
    if (!forTheNotebook(event)) event.stopPropagation();
  }, { signal });
}

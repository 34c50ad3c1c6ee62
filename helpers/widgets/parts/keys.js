// Keys pressed inside an activity stay inside it. In a notebook's command mode the
// application would otherwise take them: arrows would not reach a slider, "b" would add a cell.

/** Keep plain keys inside `root`. Escape hands the focus back to the notebook's cell.
 * @param {HTMLElement} root @param {AbortSignal} signal */
function keepKeysInside(root, signal) {
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) {
      const cell = root.parentElement && root.parentElement.closest("[tabindex]");
      if (cell) { /** @type {HTMLElement} */ (cell).focus(); event.preventDefault(); }
      event.stopPropagation();
      return;
    }
    const forTheNotebook = event.ctrlKey || event.metaKey || event.altKey
      || (event.key === "Enter" && event.shiftKey);
    if (!forTheNotebook) event.stopPropagation();
  }, { signal });
}

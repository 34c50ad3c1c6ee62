// What has the focus, where a host keeps each activity in a tree of its own, too: there the page names only the tree.

/** @returns {Element | null} */
export function focused() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

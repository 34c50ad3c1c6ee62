// Dragging the rows of a list by a handle, with mouse, pen or finger. The keyboard has buttons instead.

/** @param {HTMLElement} list whose children are the rows @param {string} handle selector of a row's handle
 * @param {{moved: () => void, dropped: (row: HTMLElement) => void}} tell while it goes, and when it rests
 * @param {AbortSignal} signal */
export function dragRows(list, handle, { moved, dropped }, signal) {
  list.addEventListener("pointerdown", (event) => {
    const held = /** @type {HTMLElement} */ (event.target).closest(handle);
    if (!held || event.button !== 0) return;
    event.preventDefault();
    const row = /** @type {HTMLElement} */ (held.closest("li"));
    let changed = false;
    const follow = (move) => {
      const others = [...list.children].filter((one) => one !== row);
      const below = others.findIndex((one) => {
        const box = one.getBoundingClientRect();
        return move.clientY < box.top + box.height / 2;
      });
      const place = below < 0 ? others.length : below;
      if (place === [...list.children].indexOf(row)) return;
      // The others go round the held row: a row that leaves the page loses the pointer.
      for (const one of others.slice(0, place)) list.insertBefore(one, row);
      list.append(...others.slice(place));
      changed = true;
      moved();
    };
    const rest = () => {
      row.classList.remove("gc-held");
      held.removeEventListener("pointermove", follow);
      if (changed) dropped(row);
    };
    row.classList.add("gc-held");
    held.setPointerCapture(event.pointerId);
    held.addEventListener("pointermove", follow, { signal });
    held.addEventListener("lostpointercapture", rest, { once: true, signal });
  }, { signal });
}

// Full screen for a projector, shared by the breathing pacer and the relaxation guide. Where the
// browser refuses (a phone, a frame without permission), the activity fills the window instead.

/** Make `button` fill the screen with `root`, and give it back.
 * @param {HTMLElement} root @param {HTMLElement} button @param {{enter: string, leave: string}} words
 * @param {AbortSignal} signal */
export function offerFullScreen(root, button, words, signal) {
  const isFull = () => document.fullscreenElement === root;
  const isBig = () => root.classList.contains("gc-big");

  /** @param {boolean} big @param {boolean} inWindow */
  function show(big, inWindow) {
    root.classList.toggle("gc-big", big);
    root.classList.toggle("gc-big-window", big && inWindow);
    button.textContent = big ? words.leave : words.enter;
  }
  async function enter() {
    try {
      await root.requestFullscreen();
      show(true, false);
    } catch {
      show(true, true);
    }
  }
  function leave() {
    if (isFull()) document.exitFullscreen();
    show(false, false);
  }
  button.textContent = words.enter;
  button.addEventListener("click", () => (isBig() ? leave() : enter()), { signal });
  document.addEventListener("fullscreenchange", () => {
    if (!root.classList.contains("gc-big-window")) show(isFull(), false);
  }, { signal });
  // Escape leaves the big view first. Handled inside the root, before its own guard of keys.
  for (const child of root.children) {
    child.addEventListener("keydown", (event) => {
      if (/** @type {KeyboardEvent} */ (event).key === "Escape" && isBig()) {
        event.preventDefault();
        leave();
      }
    }, { signal });
  }
  signal.addEventListener("abort", () => {
    if (isFull()) document.exitFullscreen();
  });
}

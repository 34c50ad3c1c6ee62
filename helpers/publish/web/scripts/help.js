// The help lines open without any script; with one, the focus goes to their heading, so that a screen reader reads on there.

document.addEventListener("DOMContentLoaded", () => {
  const panel = document.getElementById("help");
  panel?.addEventListener("toggle", (event) => {
    if (/** @type {any} */ (event).newState === "open") panel.querySelector("h2")?.focus();
  });
});

// The first script of a page. Its policy names each script by fingerprint, so where a filter or a program that makes
// pages smaller changes one on its way here, the browser does not run it. A page as it is sent says so and shows every
// still picture; this script takes that back, and gives it back unless all the others have run as well.
window.goodCryRan = [];
window.goodCryFronts = {}; // the front ends of the page's activities, by name
{
  const { dataset } = document.documentElement;
  const note = /** @type {HTMLElement} */ (document.querySelector("[data-changed]"));
  const isWhole = () =>
    (note.dataset.changed || "").split(" ").every((name) => window.goodCryRan.includes(name)) &&
    getComputedStyle(document.documentElement).getPropertyValue("--ink") !== ""; // the style came, too
  dataset.begun = ""; // no still picture flashes up where an activity is about to stand
  note.hidden = true;
  document.addEventListener("DOMContentLoaded", () =>
    setTimeout(() => {
      note.hidden = isWhole();
      if (!window.goodCryRan.includes("page")) delete dataset.begun;
    }));
}

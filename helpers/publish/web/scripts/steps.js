// A lesson one step at a time: its steps are hidden but one, in a way in which the browser's own search still finds
// them. The address names the step; Back, Go on, the arrow keys and a swipe lead to the next one. All on one page
// stays until the visit ends. Where this does not run, and on paper, all steps stand under one another.

import { fill, make } from "../../../widgets/shared/elements.js";
import { byId, dataOf } from "./page.js";
import { onSwipe } from "./swipe.js";

const KEPT = "good-cry-all-on-one-page";
/** What uses the arrow keys itself. */
const OWN_KEYS = "input, select, textarea, [contenteditable], [role=slider], pre, .table, .activity, [popover]";
/** A step's own strong buttons. */
const STRONG = ".gc-root button:not(.gc-quiet, .gc-pile, .gc-reset, :disabled)";
const root = document.documentElement;

/** All or one: only for this visit, and where the browser allows it. @param {string} [value] */
function kept(value) {
  try {
    if (value !== undefined) sessionStorage.setItem(KEPT, value);
    return sessionStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

/** @param {HTMLElement[]} steps @param {HTMLElement} bar */
function begin(steps, bar) {
  const words = dataOf("words");
  const part = (name) => /** @type {HTMLElement} */ (bar.querySelector(`[data-${name}]`));
  const [back, on, next, place, toggle] = ["back", "on", "next", "place", "all"].map(part);
  const line = /** @type {HTMLElement} */ (document.querySelector("[data-line]"));
  const end = [...document.querySelectorAll(".end[data-end]")];
  const headings = steps.map((step) => /** @type {HTMLElement} */ (step.querySelector("h1, h2")));
  const last = steps.length - 1;
  // The title stands in the first step; in the others a screen reader finds it all the same.
  const title = make("p", { class: "aside", role: "heading", "aria-level": 1 }, headings[0]?.textContent || "");
  steps[0].before(title);
  let at = 0;
  let isAll = kept() === "yes";
  /** A screen has one strong button: as long as the step still has one of its own, the way on is a quiet one. */
  const giveWay = () => {
    const own = at < last &&
      [...steps[at].querySelectorAll(STRONG)].some((one) => one.checkVisibility({ visibilityProperty: true }));
    on.classList.toggle("waits", !isAll && own);
  };
  let looked = 0;
  const look = () => {
    cancelAnimationFrame(looked);
    looked = requestAnimationFrame(giveWay);
  };

  function paint() {
    const hide = (/** @type {Element} */ one, isHidden) =>
      isHidden ? one.setAttribute("hidden", "until-found") : one.removeAttribute("hidden");
    steps.forEach((step, n) => hide(step, !isAll && n !== at));
    end.forEach((one) => hide(one, !isAll && at !== last));
    root.dataset.step = isAll ? "all" : at === 0 ? "first" : at === last ? "last" : "between";
    title.hidden = isAll || at === 0;
    back.hidden = isAll;
    on.hidden = isAll || at === last;
    next.hidden = isAll || at !== last;
    line.style.width = `${(100 * (at + 1)) / steps.length}%`;
    place.textContent = isAll ? words["steps.name"] : fill(words["steps.place"], { n: at + 1, of: steps.length });
    toggle.textContent = words[isAll ? "steps.one" : "steps.all"];
    headings.forEach((one) => one?.toggleAttribute("aria-describedby", false));
    if (!isAll) headings[at]?.setAttribute("aria-describedby", place.id);
    giveWay();
  }
  /** Its heading gets the focus, so that a screen reader says where one is. */
  function arrive() {
    const heading = headings[at] || steps[at];
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
  function go(n) {
    if (n < 0 || n > last) return;
    at = n;
    paint();
    const id = n ? steps[n].querySelector("[id]")?.id || "" : "";
    const address = id ? `#${encodeURIComponent(id)}` : location.pathname + location.search;
    try {
      history.pushState(null, "", address);
    } catch {
      location.hash = id;
    }
    arrive();
  }
  /** To the place that the address names. @param {boolean} isFirst when the page opens */
  function follow(isFirst) {
    const id = decodeURIComponent(location.hash.slice(1));
    const there = id ? document.getElementById(id) : null;
    const step = steps.findIndex((one) => one.contains(there));
    const isInTheEnd = end.some((one) => one.contains(there));
    if (step < 0 && !isInTheEnd && id && !isFirst) return; // a name that is no place of the lesson
    at = isInTheEnd ? last : Math.max(step, 0);
    paint();
    for (let fold = there?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
    if (isAll || (there && there !== headings[at])) there?.scrollIntoView();
    else if (!isFirst || there) arrive();
  }
  function changeAll() {
    if (isAll) at = Math.max(0, steps.findLastIndex((one) => one.getBoundingClientRect().top < innerHeight / 2));
    isAll = !isAll;
    kept(isAll ? "yes" : "no");
    const target = steps[at];
    paint();
    if (isAll) target.scrollIntoView();
    else arrive();
  }

  back.addEventListener("click", () => go(at - 1));
  on.addEventListener("click", () => go(at + 1));
  toggle.addEventListener("click", changeAll);
  byId("parts").addEventListener("click", (event) => {
    if (/** @type {Element} */ (event.target).closest("a")) /** @type {any} */ (byId("parts")).hidePopover?.();
  });
  document.addEventListener("keydown", (event) => {
    const move = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (isAll || !move || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return;
    }
    if (/** @type {Element} */ (event.target).closest?.(OWN_KEYS)) return;
    event.preventDefault();
    go(at + move);
  });
  onSwipe(byId("text"), (move) => isAll || go(at + move));
  // The browser's own search has found something in a step that is hidden.
  [...steps, ...end].forEach((one) =>
    one.addEventListener("beforematch", () => {
      at = steps.includes(/** @type {HTMLElement} */ (one)) ? steps.indexOf(/** @type {HTMLElement} */ (one)) : last;
      paint();
    })
  );
  addEventListener("hashchange", () => follow(false));
  addEventListener("popstate", () => follow(false));
  bar.hidden = false;
  follow(true);
  const changes = {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["hidden", "class", "disabled"],
  };
  new MutationObserver(look).observe(byId("text"), changes);
}

document.addEventListener("DOMContentLoaded", () => {
  const bar = /** @type {HTMLElement} */ (document.querySelector("[data-steps]"));
  const steps = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".step")]);
  if (!bar || steps.length < 2) return;
  try {
    begin(steps, bar);
  } catch (error) {
    steps.forEach((one) => one.removeAttribute("hidden")); // all of it can be read
    delete root.dataset.step;
    bar.hidden = true;
    console.error(error);
  }
});

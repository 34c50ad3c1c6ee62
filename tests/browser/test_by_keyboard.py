"""The whole course by keyboard alone: from the contents through every step of every lesson, with no mouse and no touch."""

import pytest

from helpers.publish.output import write_folder
from helpers.publish.web.edition import files

from ..delivered import DELIVERED
from ..sharing import made_once

#: So often a reader may press Tab before the next thing to do: more would be a maze.
MOST_TABS = 60
#: Tells what has the focus, and whether a reader can see that it has: on the screen, not wholly under something else, with a
#: ring or a filled look of its own.
FOCUS = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect();
  const ringed = [at, ...(at.labels || []), at.parentElement].some((one) => one && getComputedStyle(one).outlineStyle !== "none"
    || one && getComputedStyle(one).boxShadow !== "none");
  const inSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  // What stays in its place while the page is scrolled may lie over it. A choice may be drawn by its label alone.
  const pinned = (one) => one && (["fixed", "sticky"].includes(getComputedStyle(one).position) ? one : pinned(one.parentElement));
  const open = [at, ...(at.labels || [])].some((one) => [...one.getClientRects()].some((on) =>
    [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].some(([across, down]) => {
      const over = document.elementFromPoint(on.left + across * on.width, on.top + down * on.height);
      return over && (!pinned(over) || pinned(over).contains(one)); })));
  return { tag: at.tagName, type: at.type || "", seen: at === document.body || (ringed && inSight && open), of: at.outerHTML.slice(0, 120) };
}"""


@pytest.fixture(scope="module")
def page(tmp_path_factory, pages_of_the_file):
    """The contents of the course as a projector shows them."""
    site = made_once(tmp_path_factory, "site", lambda folder: write_folder(folder, files(DELIVERED.folder), "web"))
    page = pages_of_the_file.open(viewport={"width": 1280, "height": 720})
    page.goto((site / "index.html").as_uri())
    return page


def tab_to(page, what):
    """Press Tab until the focus is on what the selector names; every stop on the way can be seen."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        assert focus["seen"], focus["of"]
        if page.evaluate("(what) => document.activeElement.matches(what)", what):
            return focus
    raise AssertionError(f"{what} was not reached in {MOST_TABS} presses of Tab at {page.url}")


def act(page, nth):
    """Use the first control of an activity that is in sight, as its kind is used by keyboard."""
    page.evaluate(
        "(nth) => document.querySelectorAll('.gc-root').forEach((one, n) => one.toggleAttribute('data-here', n === nth))",
        nth,
    )
    control = tab_to(page, "[data-here] :not(.gc-hear-open)")
    page.keyboard.press({"radio": "Space", "checkbox": "Space", "range": "ArrowRight"}.get(control["type"], "Enter"))


def test_the_course_from_the_contents_to_its_last_page_with_the_keyboard_alone(page):
    tab_to(page, ".ways-in a")
    page.keyboard.press("Enter")
    walked, used = [], 0
    for listed in DELIVERED.built_lessons():
        page.wait_for_url(f"**/{listed.name}.html*")
        page.locator("html[data-ready=true]").wait_for(state="attached")
        steps = page.locator(".step").count()
        for n in range(1, steps + 1):
            page.wait_for_function(
                "(said) => document.querySelector('[data-place]').innerText === said", arg=f"Step {n} of {steps}"
            )
            seen = page.locator(".gc-root").evaluate_all(
                "(all) => all.flatMap((one, n) => one.checkVisibility() && one.querySelector('button, input, select, textarea')?.checkVisibility() ? [n] : [])"
            )
            for nth in seen:
                act(page, nth)
                used += 1
            tab_to(page, "[data-on]" if n < steps else "[data-next]")
            page.keyboard.press("Enter")
        walked.append(listed.name)
    page.wait_for_url("**/index.html*")
    assert used > 2 * len(walked)
    assert "You have answered something" in page.locator("[data-course-progress]").inner_text()

"""What tests of pages need since a lesson shows one step at a time."""

from __future__ import annotations


def all_on_one_page(page) -> None:
    """Have all steps under one another, as a reader may, so that a test finds every activity of the lesson."""
    if page.locator("[data-all]:visible").count() and page.evaluate("document.documentElement.dataset.step") != "all":
        page.locator("[data-all]").click()


def always_on_one_page(page) -> None:
    """The same from the start on every page that is opened, as for a reader who chose it before in this visit."""
    page.add_init_script("try { sessionStorage.setItem('good-cry-all-on-one-page', 'yes'); } catch {}")


def placed(page, reason: str = "") -> None:
    """Place the first bet of a lesson, on a page or in a notebook, with a reason that its reader alone sees."""
    first = page.locator(".gc-predict").first
    first.locator("input[type=radio]").first.check()
    if reason:
        first.get_by_text("Add why").click()
        first.get_by_label("Why do you think so").fill(reason)
    first.get_by_role("button", name="Place my bet").press("Enter")


def step_now(page) -> str:
    """Which step is shown, in the words of the bar, such as "Step 2 of 8"."""
    return page.locator("[data-place]").inner_text()


def heading_now(page) -> str:
    """The heading that has the focus."""
    return page.evaluate("document.activeElement.innerText")


def open_folds(page) -> None:
    """Open what is folded on a page outside its activities: depth, and what comes after the end."""
    while (folds := page.locator("main details:not([open]) > summary:not(.gc-root *):visible")).count():
        folds.first.press("Enter")

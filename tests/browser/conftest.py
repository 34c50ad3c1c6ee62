"""A real browser for the tests. Without one they are skipped, and say so; CI requires it."""

from __future__ import annotations

import functools
import os
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from ..delivered import DELIVERED
from ..sharing import made_once
from .axe import ABOUT_THE_PAGE, ACTIVITY, violations

#: Any Chromium will do; the first one that is installed is used. The shell has no windows, which saves four fifths of the
#: work of opening a page.
BROWSERS = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
)
OTHER_HOSTS = re.compile(r"^(?!(?:file|blob|data|about):|(?:https?|wss?)://(?:127\.0\.0\.1|localhost)[:/])")
#: What JupyterLab and anywidget write to the console by themselves: when a kernel restarts or is gone, or all is slow.
JUPYTERS_OWN = (
    "Could not restore the debugger state",
    # A kernel that is ended while it starts: its debugger, and the subshell of its widgets, are still asked for.
    "Kernel is dead",
    "Canceled future for create_subshell_request",
    "Could not send widget sync message Error: Cannot send",
    # A kernel that ends closes the widgets it still holds, after the page has let go of them.
    "Comm not found for comm id",
    # anywidget complains of each activity that a busy machine brings up more than 2 s after its model came; it is
    # shown all the same (anywidget's runtime.ts; until that gives more time, such an activity hears no more of Python).
    "[anywidget] Failed to initialize model.",
)
#: What the server says to JupyterLab, which asks for a kernel that is being ended at that moment.
KERNEL_GONE = re.compile(r"Failed to load resource: .* 500 .*/api/(?:kernels|sessions)[/?]")
#: Milliseconds after which something that a test waits for is held to be gone. It measures nothing: a busy machine may
#: take a minute for what a quiet one does in three seconds.
PATIENCE = 120_000
#: Milliseconds between two looks at whether it is there.
LOOK_EVERY = 25
TWO_LESSONS = """
lessons:
  - lesson: 00_start_here
    title: Does a good cry help?
  - lesson: 02_stress_hormones
    title: Do tears wash stress away?
"""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # With RenderDocument a page from a folder now and then gets another storage, see scripts/kept.js and FIRST_FILE. The others
    # are what Playwright switches off by itself, since a list takes the place of its own.
    "--disable-features=RenderDocument,AvoidUnnecessaryBeforeUnloadCheckSync,HttpsUpgrades,MediaRouter,OptimizationHints,"
    "PaintHolding,ThirdPartyStoragePartitioning",
]

#: Without RenderDocument it is only the first file of a fresh context that may get another storage: 3 of 150, and none of 650
#: after a file that nobody looks at.
FIRST_FILE = (Path(__file__).parent / "first_file.html").as_uri()


def find_browser() -> str | None:
    """The path of an installed Chromium, Chrome or Edge; COURSE_BROWSER names another one."""
    return os.environ.get("COURSE_BROWSER") or next(filter(None, map(shutil.which, BROWSERS)), None)


@pytest.fixture(scope="session")
def browser():
    path = find_browser()
    if path is None:
        reason = "No Chromium, Chrome or Edge was found, so nothing was tested in a browser. Install one, or name it in COURSE_BROWSER."
        if os.environ.get("COURSE_BROWSER_REQUIRED"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


class Pages:
    """Opens pages that cannot reach another host, and knows which they asked for and what they wrote to the console."""

    def __init__(self, browser):
        self.browser, self.contexts, self.asked, self.errors = browser, [], [], []

    def open(self, **options):
        context = self.browser.new_context(**options)
        self.contexts.append(context)
        context.set_default_timeout(PATIENCE)
        context.route(OTHER_HOSTS, lambda route: (self.asked.append(route.request.url), route.abort()))
        page = context.new_page()
        page.goto(FIRST_FILE)
        # By itself it looks at every frame, which keeps a page at work that has nothing to draw.
        page.wait_for_function = functools.partial(page.wait_for_function, polling=LOOK_EVERY)
        page.on("console", lambda message: self.errors.append(told(message)) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        return page

    def close(self):
        for context in self.contexts:
            context.close()

    def answer_for(self):
        """Fails if a page asked another host, or wrote an error to the console, since this was asked before."""
        (asked, errors), (self.asked, self.errors) = (self.asked, ours(self.errors)), ([], [])
        assert not asked, f"asked other hosts: {asked}"
        assert not errors, f"errors in the console: {errors}"


@pytest.fixture
def new_page(browser):
    """Opens pages that share nothing; fails if one asked another host, or wrote an error to the console."""
    pages = Pages(browser)
    yield pages.open
    pages.close()
    pages.answer_for()


@pytest.fixture(scope="module")
def pages_of_the_file(browser):
    """Opens pages that many tests of a file use, one after the other."""
    pages = Pages(browser)
    yield pages
    pages.close()


def told(message):
    """An error of the console, with the address where something did not come."""
    return f"{message.text} {message.location['url']}" if message.text.startswith("Failed to load") else message.text


def ours(errors):
    """The messages of a console without those that Jupyter's own parts write."""
    return [error for error in errors if not error.startswith(JUPYTERS_OWN) and not KERNEL_GONE.match(error)]


@pytest.fixture
def bare(new_page, tmp_path):
    """Opens widgets on a page without Jupyter: ``bare(widget, before="script run first", viewport=...)``.

    With ``still=True`` its clock stands still until the test moves it.
    """
    from .bare_page import bare_page, stands
    from .still_clock import open_still

    def open_with(*widgets, before="", still=False, **options):
        page = new_page(**{"viewport": {"width": 900, "height": 900}, **options})
        if before:
            page.add_init_script(before)
        address = bare_page(tmp_path, *widgets)
        if still:
            open_still(page, address)
        else:
            page.goto(address)
            stands(page)
        return page

    return open_with


@pytest.fixture
def again():
    """Reloads a page without Jupyter, as a reader who comes back."""
    from .bare_page import again

    return again


@pytest.fixture(scope="session")
def two_lessons(tmp_path_factory):
    """The folder with the pages of a course of two lessons, which is made sooner than the whole."""

    def make(folder):
        from helpers.publish.output import write_folder
        from helpers.publish.web.edition import files

        course = tmp_path_factory.mktemp("course")
        shutil.copytree(DELIVERED.folder / "exercises", course / "exercises")
        (course / "course.yml").write_text(TWO_LESSONS, encoding="utf-8")
        for name in ("00_start_here", "02_stress_hormones"):
            shutil.copy(DELIVERED.folder / f"{name}.ipynb", course)
        write_folder(folder, files(course), "web")

    return made_once(tmp_path_factory, "two_lessons", make)


@pytest.fixture
def axe():
    """What axe finds inside our own widgets of a page; must be nothing."""
    return lambda page: violations(page, ACTIVITY, but=ABOUT_THE_PAGE)

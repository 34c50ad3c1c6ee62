"""Activities as other hosts mount them: without a signal, in a tree of their own, in a frame of their own, with a model that cannot save."""

import functools
import itertools
import textwrap
from pathlib import Path

import pytest

from .bare_page import from_widget
from .every_kind import KINDS
from .foreign_page import WAYS, foreign_page
from .hosts import web_space
from .use_activity import COUNTED, use


@functools.cache
def made(name):
    return KINDS[name]()


#: MyST writes an activity's state as JSON into the page, which holds no bytes.
BYTES = {"drawing", "picture", "wave"}
NAMES = {way: [name for name in KINDS if way != "MyST" or name not in BYTES] for way in WAYS}
CASES = [(way, name) for way, names in NAMES.items() for name in names]


def test_what_cannot_stand_in_myst_is_what_holds_bytes():
    assert {name for name in KINDS if from_widget(made(name))[1]} == BYTES


@pytest.fixture(scope="module")
def place(pages_of_the_file, tmp_path_factory):
    """The place of an activity in a host's page, which is opened once a host, and the page."""

    @functools.cache
    def page_of(way):
        page = pages_of_the_file.open(viewport={"width": 900, "height": 900})
        page.add_init_script(COUNTED)
        known = {name: made(name) for name in NAMES[way]}
        page.goto(foreign_page(tmp_path_factory.mktemp("host"), way, known))
        for frame in page.frames[1:] or page.frames:
            frame.wait_for_function("window.ready === true")
        return page

    def find(way, name):
        page = page_of(way)
        if way == "Colab":
            return page, page.frame_locator(f"[data-name='{name}']").locator(".gc-root")
        return page, page.locator(f"[data-name='{name}'] .gc-root")

    return find


@pytest.mark.parametrize("way", WAYS)
def test_help_is_one_tap_away_where_no_page_and_no_notebook_of_ours_has_its_button(place, way):
    _, root = place(way, "start")
    fold = root.locator("details").filter(has=root.page.locator("summary", has_text="Where to get help"))
    fold.evaluate("(one) => (one.open = false)")
    fold.locator("summary").click()
    assert "talk to someone now" in fold.inner_text()


@pytest.mark.parametrize(("way", "name"), CASES)
def test_an_activity_stands_and_its_first_control_does_something(place, pages_of_the_file, way, name):
    page, root = place(way, name)
    assert root.bounding_box()["height"] > 0
    use(page, root, rounds=0)
    # It goes, since what moves in it would go on beside all that are still to come.
    page.locator(f"[data-name='{name}']").evaluate("(place) => place.remove()")
    pages_of_the_file.answer_for()


@pytest.mark.parametrize("way", ["no signal", "MyST"])
def test_a_host_without_a_signal_takes_an_activity_away_by_what_render_gave_it(browser, tmp_path, way):
    page = browser.new_page()
    page.goto(foreign_page(tmp_path, way, {"bet": made("bet")}))
    page.wait_for_function("window.ready === true")
    page.evaluate("(document.querySelector('[data-name]').shadowRoot || document.querySelector('[data-name]')).end()")
    assert page.locator(".gc-root").count() == 0
    page.close()


# -- the lines in docs/widgets.md ------------------------------------------------------------------

PAGE = (
    (Path(__file__).parents[2] / "docs" / "widgets.md")
    .read_text(encoding="utf-8")
    .partition("# One activity in five hosts")[2]
)


def lines_with(mark):
    """The block of code on that page that holds this."""
    blocks = [
        textwrap.dedent("\n".join(block))
        for code, block in itertools.groupby(PAGE.splitlines(), lambda line: line.startswith("    ") or not line)
        if code
    ]
    (found,) = [block for block in blocks if mark in block]
    return found.strip() + "\n"


def test_the_page_that_the_docs_show_stands_and_answers(new_page, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "at_sea.py").write_text(lines_with("def at_sea"), encoding="utf-8")
    (tmp_path / "index.html").write_text(lines_with("<!doctype html>"), encoding="utf-8")
    exec(lines_with("made = at_sea()"), {})
    with web_space(tmp_path) as address:
        page = new_page()
        page.add_init_script(COUNTED)
        page.goto(f"{address}/index.html")
        page.locator(".gc-root").wait_for()
        use(page, page.locator(".gc-root"), rounds=0)
        assert "how many were saved?" in page.locator(".gc-root").inner_text()

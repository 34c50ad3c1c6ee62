"""In a real JupyterLab, too: a storage that is full, blocked, foreign, half-written or newer, two tabs, sleep, and a clock set back."""

import json

import pytest

from .lab import WINDOW, running_lab
from .step_pages import placed
from .use_activity import TYPED

LESSON = "02_stress_hormones.ipynb"
KEY = "good-cry/02_stress_hormones"
NEWER = json.dumps({"version": 3, "entries": {"predict": {"kind": "predict", "answer": {"another": "form"}}}})
#: A storage that takes nothing more of ours, one that may not even be looked at, and a clock that was set; `window.mend()` puts it right.
FULL = """() => {
  const real = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, text) {
    if (key.startsWith("good-cry/")) throw new DOMException("The quota is used up.", "QuotaExceededError");
    real.call(this, key, text);
  };
  window.mend = () => { Storage.prototype.setItem = real; };
}"""
BLOCKED = """() => {
  const real = Object.getOwnPropertyDescriptor(window, "localStorage");
  Object.defineProperty(window, "localStorage", { configurable: true,
    get() { throw new DOMException("Storage is not allowed.", "SecurityError"); } });
  window.mend = () => { Object.defineProperty(window, "localStorage", real); };
}"""
CLOCK_SET = (
    "() => {{ const real = Date.now; Date.now = () => real() + {ms}; window.mend = () => {{ Date.now = real; }}; }}"
)
SET_BACK, TEN_MINUTES_ON = CLOCK_SET.format(ms=-800 * 86_400_000), CLOCK_SET.format(ms=600_000)


@pytest.fixture(scope="module")
def course(browser, tmp_path_factory):
    with running_lab(tmp_path_factory.mktemp("storage"), whole=True) as lab:
        yield lab


@pytest.fixture(scope="module")
def one_page(course, pages_of_the_file):
    page = pages_of_the_file.open(viewport=WINDOW)
    course.open(page, LESSON)
    course.unfold(page)
    return page


@pytest.fixture
def lesson(course, one_page, pages_of_the_file):
    """Runs the lesson for a reader who never answered anything: over what is kept by then, on a page where something is wrong."""

    def run(kept=None, wrong="() => {}"):
        one_page.evaluate("() => { localStorage.clear(); window.gcRecordMemory?.clear(); }")
        if kept is not None:
            one_page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, kept])
        one_page.evaluate(wrong)
        run_all(course, one_page)
        return one_page

    yield run
    one_page.evaluate("() => { window.mend?.(); delete window.mend; }")
    pages_of_the_file.answer_for()


def run_all(course, page):
    """What stood there from before goes first, so that no test uses it."""
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:clear-all-cell-outputs')")
    page.wait_for_function("document.querySelector('.jp-Notebook .gc-root') === null")
    course.run_all(page)
    page.locator(".gc-record").wait_for()


def kept(page):
    return page.evaluate("(key) => localStorage.getItem(key)", KEY) or ""


def kinds_kept(page):
    return {entry["kind"] for entry in json.loads(kept(page))["entries"].values()}


def bet(page):
    return page.locator(".gc-predict").first


def complaint(page):
    return bet(page).get_by_role("alert").inner_text()


def check(page):
    """Answer the first question."""
    first = page.locator(".gc-check").first
    first.locator("input[type=radio], input[type=checkbox]").first.check()
    first.get_by_role("button", name="Check my answer").first.press("Enter")


def test_where_the_storage_is_full_an_answer_says_so_stays_on_the_page_and_is_kept_once_there_is_room(lesson):
    page = lesson(wrong=FULL)
    placed(page, TYPED)
    assert "There is no room left in this browser for answers" in complaint(page)
    assert TYPED in bet(page).inner_text()
    assert kept(page) == ""
    page.evaluate("window.mend()")
    check(page)
    assert kinds_kept(page) == {"predict", "check"}


def test_where_storing_is_forbidden_an_answer_says_so_and_stays_on_the_page(lesson):
    page = lesson(wrong=BLOCKED)
    placed(page, TYPED)
    assert "This browser does not keep answers for this page" in complaint(page)
    assert TYPED in bet(page).inner_text()


@pytest.mark.parametrize(
    "text", ["dark", '{"version": 2, "entries": {"predict": {"kind": "pre'], ids=["foreign", "half-written"]
)
def test_over_a_storage_that_holds_something_else_an_answer_is_kept(lesson, text):
    page = lesson(kept=text)
    placed(page, TYPED)
    assert kinds_kept(page) == {"predict"}


def test_what_a_newer_version_has_kept_stays_as_it_is_and_the_reader_is_told(lesson):
    page = lesson(kept=NEWER)
    placed(page, TYPED)
    assert "A newer version of the course keeps answers" in complaint(page)
    assert kept(page) == NEWER


def test_two_tabs_that_answer_in_turn_lose_no_answer_of_each_other(course, lesson):
    first = lesson()
    second = first.context.new_page()
    course.open(second, LESSON)
    course.unfold(second)
    run_all(course, second)
    placed(first, TYPED)
    second.locator(".gc-predict").first.get_by_text(TYPED).wait_for()
    check(second)
    assert kinds_kept(first) == {"predict", "check"}
    second.close()


def test_a_page_that_is_reloaded_is_found_as_it_was(course, lesson):
    page = lesson()
    placed(page, TYPED)
    page.reload()
    course.wait(page)
    course.unfold(page)
    run_all(course, page)
    bet(page).get_by_text(TYPED).wait_for()


def test_a_page_that_slept_for_ten_minutes_goes_on_and_has_everything(lesson):
    page = lesson()
    placed(page, TYPED)
    browser = page.context.new_cdp_session(page)
    browser.send("Page.setWebLifecycleState", {"state": "frozen"})
    page.evaluate(TEN_MINUTES_ON)
    browser.send("Page.setWebLifecycleState", {"state": "active"})
    check(page)
    assert TYPED in bet(page).inner_text()
    assert kinds_kept(page) == {"predict", "check"}


def test_a_clock_that_was_set_back_changes_no_answer(lesson):
    page = lesson(wrong=SET_BACK)
    placed(page, TYPED)
    page.evaluate("window.mend()")
    check(page)
    assert TYPED in bet(page).inner_text()
    assert kinds_kept(page) == {"predict", "check"}

"""A page from a folder whose browser now and then hands it another storage, which is empty and gone with the page: nothing is lost by it."""

import pytest

from .hosts import stored, web_space
from .step_pages import placed
from .use_activity import TYPED

LESSON = "02_stress_hormones"
#: As Chromium does it by chance, on the loads that are named: what is kept isn't there, and what is written goes nowhere.
#: All loads are counted where the browser itself keeps it, with the tab's history.
ANOTHER_STORAGE = """
const loads = (history.state?.loads ?? 0) + 1;
history.replaceState({ loads }, "");
if (%s.includes(loads)) {
  const other = new Map();
  Object.defineProperty(window, "localStorage", { value: {
    getItem: (key) => other.get(key) ?? null,
    setItem: (key, text) => void other.set(key, text),
    removeItem: (key) => void other.delete(key),
    key: (n) => [...other.keys()][n] ?? null,
    get length() { return other.size; },
  } });
}
"""


@pytest.fixture
def opened(new_page, two_lessons):
    """Opens a page from a folder; on the loads that are named, counted from 1, its storage is another one."""

    def open_page(elsewhere=(), name=LESSON):
        page = new_page()
        page.add_init_script(ANOTHER_STORAGE % list(elsewhere))
        page.goto((two_lessons / f"{name}.html").as_uri())
        ready(page)
        return page

    return open_page


def ready(page):
    page.wait_for_load_state()
    page.locator("html[data-ready=true]").wait_for(state="attached")


def loads(page):
    return page.evaluate("history.state.loads")


def test_a_first_visit_takes_one_load_more_and_later_ones_none(opened):
    page = opened()
    assert loads(page) == 2
    page.reload()
    ready(page)
    assert loads(page) == 3


def test_what_was_answered_is_there_though_the_storage_was_another_one_twice(opened):
    page = opened(elsewhere=[3, 4])
    placed(page, TYPED)
    page.reload()
    ready(page)
    assert TYPED in page.locator(".gc-predict").first.inner_text()
    assert loads(page) == 5


@pytest.mark.parametrize("elsewhere", [[1], [2], [1, 2, 4]])
def test_what_is_answered_on_the_first_visit_is_kept_though_its_storage_was_another_one_at_first(opened, elsewhere):
    page = opened(elsewhere)
    placed(page, TYPED)
    page.reload()
    ready(page)
    assert TYPED in page.locator(".gc-predict").first.inner_text()


def test_no_mark_of_it_stays(opened):
    page = opened(elsewhere=[2])
    assert page.evaluate("[...Object.keys(localStorage), window.name]") == ["good-cry", ""]


def test_where_nothing_is_ever_kept_the_page_stands_after_five_more_loads(opened):
    page = opened(elsewhere=range(1, 100))
    assert loads(page) == 6
    placed(page, TYPED)
    assert TYPED in page.locator(".gc-predict").first.inner_text()


def test_where_storing_is_forbidden_a_page_is_loaded_once(new_page, two_lessons):
    page = new_page()
    page.add_init_script(ANOTHER_STORAGE % [])
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } });")
    page.goto((two_lessons / f"{LESSON}.html").as_uri())
    ready(page)
    assert loads(page) == 1


def test_a_page_of_a_web_space_is_loaded_once(new_page, two_lessons):
    with web_space(two_lessons) as address:
        page = new_page()
        page.add_init_script(ANOTHER_STORAGE % [])
        page.goto(f"{address}/{LESSON}.html")
        ready(page)
        assert loads(page) == 1
        assert stored(page)

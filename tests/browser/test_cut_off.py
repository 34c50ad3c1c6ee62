"""Pages cut off in the middle of their activities: put to sleep, reloaded, closed, opened twice, by a wrong clock, over a storage that holds other things."""

import json

import pytest

from .bare_page import again, bare_page, stands
from .every_kind import KINDS
from .use_activity import COUNTED, use

KEPT = "JSON.stringify(Object.entries(localStorage).sort())"
#: What of an entry is kept: not what only says when.
DAY = 24 * 60 * 60 * 1000


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    return bare_page(tmp_path_factory.mktemp("cut_off"), *(make() for make in KINDS.values()))


@pytest.fixture(scope="module")
def halfway(pages_of_the_file, address):
    """A page on which each activity was begun and none was ended."""
    page = pages_of_the_file.open(viewport={"width": 900, "height": 900})
    page.add_init_script(COUNTED)
    page.goto(address)
    stands(page)
    for n in range(len(KINDS)):
        use(page, page.locator(".gc-root").nth(n), rounds=0)
    return page


@pytest.fixture
def page(halfway, pages_of_the_file):
    yield halfway
    pages_of_the_file.answer_for()


def lifecycle(page, state):
    page.context.new_cdp_session(page).send("Page.setWebLifecycleState", {"state": state})
    if state == "active":
        page.evaluate(
            "new Promise((done) => setTimeout(done))"
        )  # a page that still sleeps runs no timer, and hears no key


def test_a_page_that_is_put_to_sleep_in_the_middle_has_everything_when_it_wakes(page):
    before = page.evaluate(KEPT)
    shown = page.locator("main").inner_text()
    lifecycle(page, "frozen")
    lifecycle(page, "active")
    assert page.evaluate(KEPT) == before
    assert page.locator(".gc-root").count() == len(KINDS)
    assert len(page.locator("main").inner_text()) > len(shown) / 2


@pytest.mark.parametrize("name", KINDS)
def test_an_activity_that_slept_goes_on(page, name):
    root = page.locator(".gc-root").nth(list(KINDS).index(name))
    lifecycle(page, "frozen")
    lifecycle(page, "active")
    use(page, root, rounds=0)


def test_a_page_that_is_reloaded_in_the_middle_keeps_every_answer(page):
    before = page.evaluate(KEPT)
    assert before.count("kind") >= 5
    again(page)
    assert page.evaluate(KEPT) == before
    assert page.locator(".gc-root").count() == len(KINDS)


def test_a_page_that_is_closed_in_the_middle_is_found_as_it_was(page, address):
    before = page.evaluate(KEPT)
    other = page.context.new_page()
    other.goto(address)
    stands(other)
    other.close(run_before_unload=False)
    third = page.context.new_page()
    third.goto(address)
    stands(third)
    assert third.evaluate(KEPT) == before
    third.close()


def by_name(page, name):
    return page.locator(".gc-root").nth(list(KINDS).index(name))


def entries(page):
    """What is kept, by lesson and item."""
    return page.evaluate(
        """() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.includes("/"))
            .flatMap(([key, text]) => Object.entries(JSON.parse(text).entries).map(([item, entry]) => [`${key} ${item}`, entry])))"""
    )


def test_two_tabs_that_answer_in_turn_lose_no_answer_of_each_other(new_page, tmp_path):
    first = new_page()
    place = bare_page(tmp_path, KINDS["bet"](), KINDS["questions"](), KINDS["thoughts"](), KINDS["cards"]())
    first.goto(place)
    stands(first)
    second = first.context.new_page()
    second.goto(place)
    stands(second)
    first.locator(".gc-reflect textarea").first.fill("in the first tab")
    use(second, second.locator(".gc-piles"), rounds=0)
    second.locator(".gc-predict input").first.check()
    second.get_by_role("button", name="Place my bet").click()
    first.locator(".gc-reflect textarea").first.blur()
    first.locator(".gc-check-one input").first.check()
    first.get_by_role("button", name="Check my answer").first.click()
    kinds = sorted(entry["kind"] for entry in entries(first).values())
    assert kinds == ["check", "predict", "reflect", "sort"]
    assert "in the first tab" in json.dumps(entries(second))


# -- what lies in the storage ----------------------------------------------------------------------

LESSON = "good-cry/01_why_we_cry"
NEWER = json.dumps({"version": 3, "entries": {"predict": {"kind": "predict", "answer": {"another": "form"}}}})
OTHERS = {
    "foreign": "dark",
    "foreign JSON": '{"theme": "dark"}',
    "a list": "[1, 2]",
    "older": '{"version": 0, "entries": {"predict": {"kind": "predict", "answer": 1}}}',
    "half-written": '{"version": 2, "entries": {"predict": {"kind": "pre',
    "other shapes": '{"version": 2, "entries": {"predict": {"kind": "predict", "answer": [7]}, "check": 3, "__proto__": {"kind": "x"}}}',
    "nothing": "",
}


def opened_over(new_page, tmp_path, text):
    """Activities of a lesson whose place in the storage holds this."""
    page = new_page()
    page.add_init_script(f"if (!sessionStorage.begun) localStorage.setItem({json.dumps(LESSON)}, {json.dumps(text)});")
    page.goto(bare_page(tmp_path, *(KINDS[name]() for name in ("bet", "questions", "cards", "thoughts", "record"))))
    stands(page)
    page.evaluate("sessionStorage.begun = 1")
    return page


def bet(page):
    page.locator(".gc-predict input[type=radio]").first.check()
    page.get_by_role("button", name="Place my bet").click()


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_over_a_storage_that_holds_something_else_an_answer_can_be_given_and_is_kept(new_page, tmp_path, text):
    page = opened_over(new_page, tmp_path, text)
    bet(page)
    kept = json.loads(page.evaluate("(key) => localStorage.getItem(key)", LESSON))
    assert kept["entries"]["predict"]["answer"]["choice"]


def test_what_a_newer_version_has_kept_stays_as_it_is_and_the_reader_is_told(new_page, tmp_path):
    page = opened_over(new_page, tmp_path, NEWER)
    record = page.locator(".gc-record")
    assert "A newer version of the course keeps answers in this browser." in record.inner_text()
    bet(page)
    assert (
        "A newer version of the course keeps answers" in page.locator(".gc-predict").get_by_role("alert").inner_text()
    )
    assert "1 answer" in record.inner_text()
    assert page.evaluate("(key) => localStorage.getItem(key)", LESSON) == NEWER


# -- the clock -------------------------------------------------------------------------------------


@pytest.mark.parametrize("days", [-800, 800], ids=["back", "forward"])
def test_a_clock_that_was_set_changes_no_answer(page, address, days):
    before = page.evaluate(KEPT)
    other = page.context.new_page()
    other.add_init_script(
        f"const real = Date; globalThis.Date = class extends real {{ constructor(...given) {{ given.length ? super(...given) : super(real.now() + {days * DAY}); }} static now() {{ return real.now() + {days * DAY}; }} }};"
    )
    other.goto(address)
    stands(other)
    use(other, by_name(other, "questions"), rounds=0)
    assert dict(json.loads(other.evaluate(KEPT))).keys() >= dict(json.loads(before)).keys()
    other.close()


@pytest.mark.parametrize("name", ["pacer", "muscles", "circle"])
def test_a_clock_that_is_set_back_while_a_session_runs_does_not_move_it(bare, name):
    page = bare(KINDS[name](), still=True)
    root = page.locator(".gc-root")
    root.get_by_role("button", name="Start").first.press("Enter") if name != "circle" else root.locator(
        "button"
    ).first.press("Enter")
    page.clock.run_for(9000)
    told = root.inner_text()
    page.evaluate("() => { const real = Date.now; Date.now = () => real() - 3600000; }")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert root.inner_text() == told


@pytest.mark.parametrize("name", ["message", "guesses", "curve to draw", "picture"])
def test_ten_minutes_out_of_sight_take_nothing_from_an_activity(bare, name):
    page = bare(KINDS[name](), before=COUNTED, still=True)
    use(page, page.locator(".gc-root"), rounds=0)
    before = page.evaluate(KEPT)
    shown = page.locator(".gc-root").inner_text()
    page.evaluate("Object.defineProperty(document, 'hidden', { value: true, configurable: true })")
    page.evaluate(
        "Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true }); document.dispatchEvent(new Event('visibilitychange'))"
    )
    page.clock.fast_forward(600_000)
    page.evaluate(
        "delete document.hidden; delete document.visibilityState; document.dispatchEvent(new Event('visibilitychange'))"
    )
    assert page.evaluate(KEPT) == before
    assert page.locator(".gc-root").inner_text() == shown

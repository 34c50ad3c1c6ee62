"""`Matching` in a browser: joined by keys, kept in the browser, told pair by pair."""

import pytest

from helpers.widgets.tasks.matching import Matching

from .axe import ACTIVITY, violations
from .bare_page import again, bare_page

STORE = {"course": "test", "lesson": "01_lesson", "item": "match.lengths"}
GIVEN = {
    "title": "How long?",
    "prompt": "Match them.",
    "lefts": [{"id": "day", "text": "A day"}, {"id": "week", "text": "A week"}],
    "rights": [{"id": "hours", "text": "24 hours"}, {"id": "days", "text": "7 days"}],
    "pairs": [
        {"left": "day", "right": "hours", "feedback_html": "A day <em>has</em> them."},
        {"left": "week", "right": "days", "feedback_html": "From one Monday to the next."},
    ],
}


@pytest.fixture
def opened(new_page, tmp_path):
    def open_with(answers=True, **options):
        page = new_page(**{"viewport": {"width": 900, "height": 900}, **options})
        widget = Matching(**GIVEN, answers=answers, store=STORE)
        page.goto(bare_page(tmp_path, widget))
        page.wait_for_function("window.ready === true")
        return page

    return open_with


def select(page, left):
    return page.get_by_role("combobox", name=f"What belongs to “{left}”?")


def join(page, left, *keys):
    select(page, left).focus()
    for key in keys:
        page.keyboard.press(key)


def check(page, name="Check the pairs"):
    page.get_by_role("button", name=name).press("Enter")


def kept(page):
    return page.evaluate("JSON.parse(localStorage.getItem('test/01_lesson')).entries['match.lengths']")


def keep(page, answer):
    page.evaluate(
        """(answer) => localStorage.setItem('test/01_lesson', JSON.stringify(
            {version: 1, entries: {'match.lengths': {kind: 'match', answer, private: null}}}))""",
        answer,
    )
    again(page)


def test_by_keys_alone_pairs_are_joined_checked_and_told(opened):
    page = opened()
    join(page, "A day", "ArrowDown")
    join(page, "A week", "ArrowDown")
    check(page)
    assert page.locator(".gc-matching-result").inner_text().startswith("1 of the 2 pairs you made fit.")
    assert page.locator(".gc-matching-result").evaluate("(one) => one === document.activeElement")
    assert page.locator(".gc-verdict-word").all_inner_texts() == ["That fits.", "Another one fits better."]
    assert page.locator(".gc-verdict-why").first.inner_text() == "A day has them."


def test_why_a_missed_pair_belongs_together_is_not_given_away(opened):
    page = opened()
    join(page, "A week", "ArrowDown")
    check(page)
    assert "Monday" not in page.locator(".gc-root").inner_text()


def test_all_that_fit_are_told_in_one_sentence(opened):
    page = opened()
    join(page, "A week", "ArrowDown", "ArrowDown")
    check(page)
    assert page.locator(".gc-matching-result").inner_text() == "All the pairs you made fit."


def test_before_anything_is_joined_a_sentence_asks_for_it(opened):
    page = opened()
    check(page)
    assert page.get_by_role("alert").inner_text() == "Join one of them at least."
    assert select(page, "A day").evaluate("(one) => one === document.activeElement")


def test_what_was_joined_is_found_again_after_a_reload_and_can_be_started_afresh(opened):
    page = opened()
    join(page, "A day", "ArrowDown")
    check(page)
    assert kept(page) == {"kind": "match", "answer": {"joined": {"day": "hours"}, "checks": 1}, "private": None}
    again(page)
    assert select(page, "A day").input_value() == "hours"
    assert page.locator(".gc-verdict-word").all_inner_texts() == ["That fits."]
    page.get_by_role("button", name="Start afresh").press("Enter")
    assert select(page, "A day").input_value() == ""
    assert kept(page)["answer"] is None


@pytest.mark.parametrize(
    ("answer", "day"),
    [
        (None, ""),
        ("hours", ""),
        ({"joined": ["hours"]}, ""),
        ({"joined": {"day": "gone"}, "checks": 1}, ""),
        ({"joined": {"day": 1}, "checks": -1}, ""),
        ({"joined": {"day": "hours", "gone": "days"}, "checks": "1"}, "hours"),
    ],
    ids=str,
)
def test_of_an_entry_only_what_fits_is_used(opened, answer, day):
    page = opened()
    keep(page, answer)
    assert select(page, "A day").input_value() == day
    assert not page.locator(".gc-matching-result").is_visible()


def test_without_answers_the_pairs_are_kept_and_nothing_is_told(opened):
    page = opened(answers=False)
    join(page, "A day", "ArrowDown")
    check(page, "Keep my pairs")
    assert page.locator(".gc-matching-result").inner_text() == "Your pairs are kept. Your teacher has the answers."
    assert page.locator(".gc-verdict").count() == 0


def test_nothing_that_the_reader_does_reaches_the_kernel(opened):
    page = opened()
    join(page, "A day", "ArrowDown")
    check(page)
    assert page.evaluate("window.saved.length") == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(opened, scheme):
    page = opened(color_scheme=scheme)
    join(page, "A day", "ArrowDown")
    check(page)
    assert violations(page, ACTIVITY) == []


def test_a_phone_needs_no_sideways_scroll(opened):
    page = opened(viewport={"width": 320, "height": 800})
    join(page, "A day", "ArrowDown")
    check(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_closed_view_leaves_no_listener_behind(opened):
    page = opened()
    page.evaluate("window.mounted[0].close()")
    assert page.evaluate("window.mounted[0].model.listenerCount()") == 0
    assert page.locator(".gc-root").count() == 0

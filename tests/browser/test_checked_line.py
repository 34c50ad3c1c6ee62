"""When a claim was last looked up, as the reader's clock has it; the clock is the test's own."""

import datetime

import pytest

from helpers.widgets import EvidenceCard, EvidenceMap

DAY = datetime.date(2026, 11, 25)
FRESH, AGED = "Checked in November 2026.", "Last checked in November 2026; newer studies may have come since."


def card(checked=DAY):
    return EvidenceCard(title="A claim.", grade="Strong", grade_why="A reason.", checked=checked)


def opened_on(bare, moment, *widgets):
    """The page as someone sees it who opens it at this moment, in local time."""
    page = bare(*widgets)
    page.clock.set_fixed_time(datetime.datetime.fromisoformat(moment))
    page.reload()
    page.wait_for_function("window.ready === true")
    return page


@pytest.mark.parametrize(
    ("moment", "says"),
    [
        ("2026-11-25T12:00", FRESH),
        ("2027-01-01T00:00", FRESH),
        ("2027-11-25T23:59", FRESH),
        ("2027-11-26T00:00", AGED),
        ("2028-01-01T00:00", AGED),
        ("2020-01-01T00:00", FRESH),  # a clock that is wrong
    ],
)
def test_after_a_year_and_a_day_the_card_says_that_newer_studies_may_have_come(bare, moment, says):
    page = opened_on(bare, moment, card())
    page.locator(".gc-claim > summary").press("Enter")
    assert page.locator(".gc-checked").all_inner_texts() == [says]


def test_the_day_of_checking_is_the_foot_of_the_card_that_is_folded_open(bare, axe):
    page = opened_on(bare, "2026-12-01T12:00", card())
    assert not page.locator(".gc-checked").is_visible()
    page.locator(".gc-claim > summary").press("Enter")
    assert page.evaluate("document.querySelector('.gc-claim').lastElementChild.className") == "gc-note gc-checked"
    assert axe(page) == []


def test_a_card_that_nobody_checked_says_nothing_of_it(bare):
    page = opened_on(bare, "2030-12-01T12:00", card(None))
    assert page.locator(".gc-checked").count() == 0


def test_the_map_of_claims_says_it_too(bare):
    claim = {"id": "one", "title": "A claim.", "lesson": "01", "lesson_title": "One", "grade": "Strong", "why": "So."}
    more = {"fit": "supports", "card_html": "<p>More.</p>", "checked": "2026-11-25", "checked_month": "November 2026"}
    page = opened_on(bare, "2028-01-01T12:00", EvidenceMap([claim | more], {"Strong": "It is."}))
    page.get_by_role("button", name="Show all of our grades").click()
    page.get_by_text("Read more about it").first.click()
    assert page.locator(".gc-map-ours .gc-checked").inner_text() == AGED

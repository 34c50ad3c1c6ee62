"""How sure and how right, on a page without Jupyter: drawn from the record, read as a table, seen in the dark and on a phone."""

import json

import pytest

from helpers.widgets import Calibration

from ..widgets.questions.predictions import prediction
from ..widgets.questions.questions import check
from ..widgets.record.records import record
from .axe import violations

TITLES = ("How deep is it?", "Where does it end?")


def kept(*tries):
    """The script that keeps a question a try: how sure, whether right, and its title."""
    entries = {
        f"check.q{n}": {
            "kind": "check",
            "answer": {"tries": [{"asked": "first", "choice": ["a"], "right": right, "confidence": sure}]},
            "private": None,
            "in_words": {"question": title},
        }
        for n, (sure, right, title) in enumerate(tries)
    }
    text = json.dumps(json.dumps({"version": 2, "entries": entries}))
    return f"if (!localStorage.length) localStorage.setItem('sample/01_rivers', {text});"


SIX_IN_TEN = [(80, n < 6, TITLES[n % 2] if n >= 8 else f"Question {n}?") for n in range(10)]


def shown(bare, *tries, **options):
    return bare(Calibration("sample"), before=kept(*tries), **options)


def test_ten_answers_make_a_curve_with_its_sentence(bare):
    page = shown(bare, *SIX_IN_TEN)
    assert page.locator(".gc-curve-sentence").inner_text() == "When you said 80\u00a0%, you were right 6 of 10 times."
    assert page.locator(".gc-curve").get_attribute("aria-label") == page.locator(".gc-curve-sentence").inner_text()


def test_nine_answers_make_none_and_it_says_how_many_there_are(bare):
    page = shown(bare, *SIX_IN_TEN[:9])
    assert page.locator(".gc-curve").count() == 0
    assert "So far: 9." in page.locator(".gc-calibrated").inner_text()


def test_a_dot_stands_as_high_as_the_share_that_was_right(bare):
    page = shown(bare, *SIX_IN_TEN, *[(100, True, "")] * 2)
    heights = [float(dot.get_attribute("cy")) for dot in page.locator(".gc-curve-dot").all()]
    grid = [float(line.get_attribute("y1")) for line in page.locator(".gc-curve-grid").all()]
    assert heights[0] == pytest.approx(grid[0] + 0.6 * (grid[2] - grid[0]))
    assert heights[1] == grid[2]


def test_keys_open_the_table_which_says_what_the_curve_shows(bare):
    page = shown(bare, *SIX_IN_TEN, (50, True, ""))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    rows = [row.inner_text().split("\t") for row in page.locator("tbody tr").all()]
    assert rows == [["50\u00a0%", "1", "1"], ["80\u00a0%", "10", "6"]]


def test_sure_and_wrong_is_told_by_the_title_of_the_question(bare):
    page = shown(bare, *SIX_IN_TEN)
    assert page.locator("li").all_inner_texts() == [
        "Question 6? You were 80\u00a0% sure, and it came out otherwise.",
        "Question 7? You were 80\u00a0% sure, and it came out otherwise.",
        "How deep is it? You were 80\u00a0% sure, and it came out otherwise.",
    ]


def test_no_grade_and_no_score_is_shown(bare):
    said = shown(bare, *SIX_IN_TEN).locator(".gc-calibrated").inner_text().casefold()
    assert not [word for word in ("score", "points", "brier", "grade:") if word in said]


def test_the_record_shows_it_from_ten_answers_on_and_not_before(bare):
    page = bare(record(), before=kept(*SIX_IN_TEN))
    assert page.locator(".gc-record .gc-curve").count() == 1
    other = bare(record(), before=kept(*SIX_IN_TEN[:9]))
    assert other.locator(".gc-calibrated").count() == 0


def test_an_answer_is_on_the_curve_as_soon_as_it_is_given(bare):
    page = bare(check(), Calibration("a-course"))
    page.get_by_label("Slow").check()
    page.locator(".gc-check").get_by_role("radio", name="80\u00a0%").first.check()
    page.get_by_role("button", name="Check my answer").first.click()
    assert "So far: 1." in page.locator(".gc-calibrated").inner_text()


def test_a_bet_counts_only_when_what_was_found_was_shown(bare):
    page = bare(prediction(), prediction(again=True), Calibration("sample"))
    page.get_by_label("It runs faster").check()
    page.get_by_role("radio", name="80\u00a0%").check()
    page.get_by_role("button", name="Place my bet").click()
    assert not page.locator(".gc-calibrated").is_visible()
    page.get_by_role("button", name="Show what was found").click()
    assert "So far: 1." in page.locator(".gc-calibrated").inner_text()
    assert json.loads(page.evaluate("localStorage.getItem('sample/01_rivers')"))["entries"]["predict"]["answer"] == {
        "choice": "It runs faster",
        "confidence": 80,
        "right": False,
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1000])
def test_axe_finds_nothing_and_nothing_stands_out_of_the_page(bare, scheme, width):
    tries = [*SIX_IN_TEN, (100, True, ""), (60, False, "")]
    page = shown(bare, *tries, color_scheme=scheme, viewport={"width": width, "height": 900})
    page.locator("summary").click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    sizes = page.locator(".gc-curve-text").evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().height)")
    assert min(sizes) >= 13

"""`Guessing` in a browser: guessed by mouse, finger and keys; the truth of a pair is there after the guess alone, and then gone."""

import pytest

from helpers.widgets import Guessing

from .bare_page import again
from .touch import drag

PHONE = {"viewport": {"width": 362, "height": 800}, "has_touch": True, "is_mobile": True}
COLUMN = {"viewport": {"width": 672, "height": 900}}
STORE = {"course": "test", "lesson": "03_lesson", "item": "guesses.tea"}
ROUNDS = [
    {"id": "cups", "text": "Two cups", "pairs": [(1, 0.4), (-1.5, 2)], "told_html": "It was <b>loose</b>."},
    {"id": "pots", "text": "One pot", "pairs": [(0.5, -1)], "told_html": "It was tight."},
]


def tea():
    return Guessing("Tea", "How warm is it?", "The spoon", "The tea", ROUNDS, low="cold", high="hot", store=STORE)


def status(page):
    return page.locator(".gc-guessing-status").inner_text().replace("\u00a0", " ")


def track(page):
    """The middle of the scale that is guessed on, and how many pixels one of its units is."""
    box = page.locator(".gc-guessing-open").bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, box["width"] / 6


def test_with_a_mouse_the_guess_is_where_it_is_tapped_and_the_truth_comes_in_beside_it(bare):
    page = bare(tea(), **COLUMN)
    x, y, unit = track(page)
    assert status(page) == ""
    assert page.locator(".gc-guessing-found").evaluate("(one) => one.hidden")
    page.mouse.click(x + unit, y)
    assert status(page) == "It's 0.4 above the average. You're off by 0.6; the average by 0.4."
    truth = page.locator(".gc-guessing-found").evaluate("(one) => one.getBoundingClientRect().left")
    assert abs(truth - (x + 0.4 * unit)) < 12


def test_the_truth_of_one_pair_is_gone_before_the_next_is_guessed(bare):
    page = bare(tea(), **COLUMN)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert page.locator(".gc-guessing-head").inner_text() == "Two cups · 2 of 2"
    assert status(page) == ""
    assert page.locator(".gc-guessing-found").evaluate("(one) => one.hidden")


def test_a_finger_that_goes_along_the_scale_guesses_where_it_lifts(bare):
    page = bare(tea(), **PHONE)
    x, y, unit = track(page)
    drag(page, (x - 2 * unit, y), (x, y), (x + 2 * unit, y))
    assert status(page) == "It's 0.4 above the average. You're off by 1.6; the average by 0.4."


def test_by_keys_alone_all_rounds_are_guessed_and_one_more_enter_starts_nothing_over(bare):
    page = bare(tea(), **COLUMN)
    page.keyboard.press("Tab")
    for key in ("ArrowRight", "ArrowRight", "Enter", "Enter", "ArrowLeft", "Enter"):
        page.keyboard.press(key)
    # 0.2 for 0.4, and -0.1 for 2: off by 1.15 on average; always the average is off by 1.2.
    assert status(page).startswith("After 2: you're off by 1.2 on average. Whoever always says the average, by 1.2.")
    page.keyboard.press("Enter")
    assert page.locator(".gc-guessing-head").inner_text() == "One pot · 1 of 1"
    page.keyboard.press("Enter")
    ended = status(page)
    page.keyboard.press("Enter")
    assert status(page) == ended
    assert ended.splitlines()[0] == "After 1: you're off by 1.0 on average. Whoever always says the average, by 1.0."
    assert ended.endswith("It was tight.")


def test_guesses_are_there_after_a_reload_and_go_on_where_they_were(bare):
    page = bare(tea(), **COLUMN)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    again(page)
    assert page.locator(".gc-guessing-head").inner_text() == "Two cups · 2 of 2"
    assert page.get_by_role("button", name="That's my guess").is_visible()


@pytest.mark.parametrize("options", [COLUMN, PHONE], ids=["column", "phone"])
def test_axe_finds_nothing_before_and_after_a_guess_and_nothing_moves(bare, axe, options):
    page = bare(tea(), reduced_motion="reduce", **options)
    height = "document.querySelector('.gc-root').getBoundingClientRect().height"
    before = page.evaluate(height)
    assert axe(page) == []
    page.get_by_role("button", name="That's my guess").click()
    assert axe(page) == []
    assert page.evaluate(height) == before
    assert page.evaluate("document.documentElement.scrollWidth") <= options["viewport"]["width"]

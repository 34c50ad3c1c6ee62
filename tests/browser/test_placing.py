"""`Placing` in a browser: placed by keys, kept in the browser, and the marks beside what was found."""

import pytest

from helpers.widgets.tasks.placing import Placing

from .axe import ACTIVITY, violations
from .bare_page import again, bare_page

STORE = {"course": "test", "lesson": "07_lesson", "item": "place.things"}
ITEMS = [
    {"id": "door", "text": "A door", "value": 1.11, "note_html": "taller than <em>most</em> people"},
    {"id": "cup", "text": "A cup", "value": 0.19, "note_html": "small"},
]
LANDMARKS = [(0, "the floor"), (0.5, "a knee"), (1.5, "a shoulder")]
SHOW = "Show what was found"


def placing():
    return Placing(
        "How tall?",
        "Place each thing.",
        0,
        1.5,
        0.05,
        "{n} m",
        LANDMARKS,
        ITEMS,
        store=STORE,
    )


@pytest.fixture
def opened(new_page, tmp_path):
    def open_with(**options):
        page = new_page(**{"viewport": {"width": 900, "height": 900}, **options})
        page.goto(bare_page(tmp_path, placing()))
        page.wait_for_function("window.ready === true")
        return page

    return open_with


def slider(page, name):
    return page.get_by_role("slider", name=name)


def press(page, name, *keys):
    slider(page, name).focus()
    for key in keys:
        page.keyboard.press(key)


def shown(page):
    press(page, "A door", *["ArrowRight"] * 10)
    press(page, "A cup", *["ArrowRight"] * 4)
    page.get_by_role("button", name=SHOW).press("Enter")


def kept(page):
    return page.evaluate("JSON.parse(localStorage.getItem('test/07_lesson')).entries['place.things']")


def keep(page, answer):
    page.evaluate(
        """(answer) => localStorage.setItem('test/07_lesson', JSON.stringify(
            {version: 1, entries: {'place.things': {kind: 'sort', answer, private: null}}}))""",
        answer,
    )
    again(page)


def test_a_slider_says_that_it_is_not_placed_until_a_key_places_it(opened):
    page = opened()
    assert slider(page, "A door").get_attribute("aria-valuetext") == "not placed yet"
    press(page, "A door", "ArrowRight", "ArrowRight")
    assert slider(page, "A door").get_attribute("aria-valuetext") == "0.10 m"
    assert page.locator("output").first.inner_text() == "0.10 m"


def test_the_start_of_the_scale_is_an_answer_too(opened):
    page = opened()
    press(page, "A door", "Home")
    assert slider(page, "A door").get_attribute("aria-valuetext") == "0.00 m"
    box = slider(page, "A cup").bounding_box()
    page.mouse.click(box["x"] + 6, box["y"] + box["height"] / 2)
    assert slider(page, "A cup").get_attribute("aria-valuetext") == "0.00 m"


def test_tabbing_through_places_nothing(opened):
    page = opened()
    press(page, "A door", "Tab", "Tab")
    assert slider(page, "A cup").get_attribute("aria-valuetext") == "not placed yet"


def test_what_is_not_placed_is_asked_for_in_a_sentence_and_gets_the_focus(opened):
    page = opened()
    press(page, "A door", "End")
    page.get_by_role("button", name=SHOW).press("Enter")
    assert page.get_by_role("alert").inner_text().startswith("Place this one first.")
    assert slider(page, "A cup").evaluate("(one) => one === document.activeElement")
    press(page, "A cup", "ArrowRight")
    assert not page.get_by_role("alert").is_visible()


def test_each_thing_gets_a_sentence_with_both_places_and_its_meaning(opened):
    page = opened()
    shown(page)
    assert page.locator(".gc-placing-yours").all_inner_texts() == [
        "You placed it at 0.50 m. Found: 1.11 m. It is larger than you thought.",
        "You placed it at 0.20 m. Found: 0.19 m. That is close.",
    ]
    assert page.locator(".gc-placing-note em").inner_text() == "most"


def test_a_mark_above_what_was_found_is_said_to_be_so(opened):
    page = opened()
    press(page, "A door", "End")
    press(page, "A cup", "End")
    page.get_by_role("button", name=SHOW).click()
    assert page.locator(".gc-placing-yours").nth(1).inner_text().endswith("It is smaller than you thought.")


def test_the_names_along_the_scale_are_read_with_their_numbers(opened):
    page = opened()
    described = slider(page, "A cup").get_attribute("aria-describedby")
    assert page.locator(f"#{described}").text_content() == "0.00 m: the floor. 0.50 m: a knee. 1.50 m: a shoulder."


def test_marks_bars_and_names_stand_on_one_scale(opened):
    page = opened()
    shown(page)
    track = page.locator(".gc-placing-track").first.bounding_box()
    bar = page.locator(".gc-placing-bar").first.bounding_box()
    mark = page.locator(".gc-placing-mark").first.bounding_box()
    knee = page.locator(".gc-placing-line").nth(1).bounding_box()
    assert bar["width"] / track["width"] == pytest.approx(1.11 / 1.5, abs=0.005)
    assert (mark["x"] + mark["width"] / 2 - track["x"]) / track["width"] == pytest.approx(0.5 / 1.5, abs=0.005)
    assert knee["x"] == pytest.approx(mark["x"] + mark["width"] / 2, abs=2)


def test_what_was_found_takes_the_focus_and_is_said(opened):
    page = opened()
    shown(page)
    assert page.locator(".gc-placing-heading").evaluate("(one) => one === document.activeElement")
    assert page.locator(".gc-voice").text_content().startswith("A door: You placed it at 0.50 m. Found: 1.11 m.")


def test_what_was_placed_is_found_again_after_a_reload(opened):
    page = opened()
    shown(page)
    assert kept(page) == {
        "kind": "place",
        "answer": {"placed": {"door": 0.5, "cup": 0.2}, "shown": True},
        "private": None,
    }
    again(page)
    assert page.locator(".gc-placing-list > li").count() == 2
    page.get_by_role("button", name="Place them again").press("Enter")
    assert slider(page, "A door").get_attribute("aria-valuetext") == "0.50 m"
    assert slider(page, "A door").evaluate("(one) => one === document.activeElement")


@pytest.mark.parametrize(
    ("answer", "door"),
    [
        (None, "not placed yet"),
        ({"placed": [0.5], "shown": True}, "not placed yet"),
        ({"placed": {"door": "0.5", "cup": 0.2}, "shown": True}, "not placed yet"),
        ({"placed": {"door": 99, "cup": 0.2}, "shown": True}, "not placed yet"),
        ({"placed": {"door": 0.5}, "shown": True}, "0.50 m"),
        ({"placed": {"door": 0.5, "cup": 0.2, "gone": 1}, "shown": "yes"}, "0.50 m"),
    ],
    ids=str,
)
def test_of_an_entry_only_what_fits_is_used(opened, answer, door):
    page = opened()
    keep(page, answer)
    assert slider(page, "A door").get_attribute("aria-valuetext") == door
    assert page.get_by_role("button", name=SHOW).is_visible()


def test_nothing_that_the_reader_does_reaches_the_kernel(opened):
    page = opened()
    shown(page)
    assert page.evaluate("window.saved.length") == 0


@pytest.mark.parametrize("found", [False, True])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(opened, scheme, found):
    page = opened(color_scheme=scheme)
    if found:
        shown(page)
    assert violations(page, ACTIVITY) == []


@pytest.mark.parametrize("found", [False, True])
@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_needs_no_sideways_scroll(opened, width, found):
    page = opened(viewport={"width": width, "height": 800})
    if found:
        shown(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_closed_view_leaves_no_listener_behind(opened):
    page = opened()
    page.evaluate("window.mounted[0].close()")
    assert page.evaluate("window.mounted[0].model.listenerCount()") == 0
    assert page.locator(".gc-root").count() == 0

"""`Planner` in a browser: filled in, put in order, printed alone on one page, copied, and kept only if wished."""

import json
import re

import pytest

from helpers.course.hand_in_file import HANDED_IN
from helpers.widgets import Card
from helpers.widgets.record.record import Record

from ..widgets.tasks.small_forms import FIELDS, planner
from .copying import CLIPBOARD, NO_CLIPBOARD, kept, press, tick

KEY = "test/09_lesson"
TYPED = "a-plan-of-my-own"
#: Stands in for the browser's print window: writes down what is on the paper, then says that it is done.
PRINTER = """
window.printed = [];
window.print = () => { window.printed.push(document.querySelector(".gc-print-sheet").textContent); };
"""
ENDED = "window.dispatchEvent(new Event('afterprint'))"
#: What an eye finds on the page; whitespace aside.
VISIBLE = "document.body.innerText.replace(/\\s+/g, ' ').trim()"


def pick(page, *names):
    for name in names:
        page.locator(".gc-fields-one", has_text=name).click()


def said(page, nth=0):
    """What stands on the page for a field."""
    return page.locator(".gc-planner .gc-sheet-said").nth(nth).locator("p, li").all_text_contents()


def fill(page):
    pick(page, "South", "North")
    page.get_by_role("textbox", name="When").fill(TYPED)


# -- filling in ------------------------------------------------------------------------------------


def test_what_is_picked_stands_in_the_order_of_picking(bare):
    page = bare(planner())
    pick(page, "South", "North")
    assert said(page) == ["South", "North"]


def test_the_order_is_numbered_and_said(bare):
    page = bare(planner())
    pick(page, "South", "North")
    assert page.locator(".gc-fields-one").all_inner_texts() == ["2. North", "1. South", "In my own words"]
    assert page.locator(".gc-voice").text_content() == "In this order: South, North"


def test_the_order_is_changed_by_keyboard(bare):
    page = bare(planner())
    for name in ("South", "North", "South", "South"):
        page.locator(".gc-fields-one", has_text=name).press("Enter")
    assert said(page) == ["North", "South"]


def test_taking_one_back_keeps_the_order_of_the_others(bare):
    page = bare(planner())
    pick(page, "South", "In my own words", "North")
    page.get_by_role("textbox", name="Where: in my own words").fill("West")
    assert said(page) == ["South", "West", "North"]
    pick(page, "South")
    assert said(page) == ["West", "North"]


def test_one_thing_alone_needs_no_number_on_the_page(bare):
    page = bare(planner())
    pick(page, "South")
    assert page.locator(".gc-sheet-said ol").count() == 0


def test_a_line_with_options_is_tapped_until_it_fits(bare):
    page = bare(planner(fields=[{"id": "rain", "label": "If it rains", "options": ["A coat.", "Tomorrow."]}]))
    for text in ("Tap to choose", "A coat."):
        page.get_by_role("button", name=f"{text} Tap to swap.").click()
    assert said(page) == ["Tomorrow."]


@pytest.mark.parametrize("size", [(1280, 720), (390, 844)])
def test_all_of_it_to_the_button_that_prints_fits_one_screen(bare, size):
    width, height = size
    page = bare(planner(), viewport={"width": width, "height": height})
    box = page.get_by_role("button", name="Print this page").bounding_box()
    assert box["y"] + box["height"] <= height


# -- printing --------------------------------------------------------------------------------------


def test_the_page_alone_is_printed_and_everything_else_is_hidden(bare):
    page = bare(Card(title="Something private beside it", body_html="<p>not on paper</p>"), planner(), before=PRINTER)
    fill(page)
    press(page, "Print this page")
    page.emulate_media(media="print")
    assert page.evaluate(VISIBLE) == f"A trip Where South North When {TYPED} Take water."
    assert page.evaluate("window.printed.length") == 1


def test_after_printing_the_lesson_is_there_again(bare):
    page = bare(planner(), before=PRINTER)
    fill(page)
    before = page.evaluate(VISIBLE)
    press(page, "Print this page")
    page.evaluate(ENDED)
    assert page.locator(".gc-print-sheet").count() == 0
    assert page.evaluate("document.documentElement.className") == ""
    assert page.evaluate(VISIBLE).startswith(before[: before.index("Copy the text")])
    page.emulate_media(media="print")
    assert "Test page" in page.evaluate(VISIBLE)


@pytest.mark.parametrize("move", ["key", "pointer"])
def test_a_browser_that_never_says_that_it_is_done_gives_the_lesson_back_at_the_next_move(bare, move):
    page = bare(planner(), before=PRINTER)
    press(page, "Print this page")
    page.keyboard.press("Tab") if move == "key" else page.mouse.click(5, 5)
    assert page.locator(".gc-print-sheet").count() == 0


def test_printing_twice_prints_one_page_each_time(bare):
    page = bare(planner(), before=PRINTER)
    press(page, "Print this page")
    page.get_by_role("button", name="Print this page").evaluate("(button) => button.click()")
    assert page.locator(".gc-print-sheet").count() == 1
    assert page.evaluate("window.printed.length") == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_one_sheet_of_paper_black_on_white(bare, scheme):
    page = bare(planner(), planner(), before=PRINTER, color_scheme=scheme)
    page.locator(".gc-fields-one", has_text="South").first.click()
    page.get_by_role("button", name="Print this page").first.press("Enter")
    page.emulate_media(media="print")
    colours = page.locator(".gc-print-sheet").evaluate(
        "(sheet) => [getComputedStyle(sheet).color, getComputedStyle(sheet).backgroundColor]"
    )
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    assert len(re.findall(rb"/Type /Page\b", page.pdf(format="A4"))) == 1


def test_a_field_that_is_left_empty_is_a_line_to_write_on(bare):
    page = bare(planner(), before=PRINTER)
    assert page.locator(".gc-sheet-blank").all_text_contents() == ["not filled in yet"] * 2
    press(page, "Print this page")
    page.emulate_media(media="print")
    assert "not filled in" not in page.evaluate(VISIBLE)
    assert page.locator(".gc-print-sheet .gc-sheet-blank").first.bounding_box()["height"] >= 30


def test_help_is_printed_on_the_page(bare):
    page = bare(planner(help_html="<p>Call someone.</p>"), before=PRINTER)
    press(page, "Print this page")
    assert page.evaluate("window.printed[0]").endswith("Call someone.")


def test_a_lesson_that_is_printed_as_a_whole_shows_the_page_and_not_the_fields(bare):
    page = bare(planner())
    fill(page)
    page.emulate_media(media="print")
    assert page.locator(".gc-planner .gc-sheet").is_visible()
    assert not page.locator(".gc-planner-fields").is_visible()


# -- copying and keeping ---------------------------------------------------------------------------


def test_what_is_filled_in_is_copied_as_plain_text(bare):
    page = bare(planner(), before=CLIPBOARD)
    fill(page)
    press(page, "Copy the text")
    page.wait_for_function("window.copied.length === 1")
    assert page.evaluate("window.copied[0]") == f"A trip\n\nWhere:\n1. South\n2. North\n\nWhen:\n{TYPED}"


def test_an_empty_plan_has_nothing_to_copy(bare):
    page = bare(planner(), before=CLIPBOARD)
    press(page, "Copy the text")
    assert page.locator(".gc-told").inner_text() == "There is no text yet."


def test_where_the_browser_does_not_copy_the_lines_are_selected(bare):
    page = bare(planner(), before=NO_CLIPBOARD)
    fill(page)
    press(page, "Copy the text")
    page.locator(".gc-told").wait_for()
    assert "1. South" in page.evaluate("getSelection().toString()")


def test_nothing_is_kept_without_the_tick(bare, again):
    page = bare(planner())
    fill(page)
    again(page)
    assert kept(page) is None
    assert said(page) == []


def test_with_the_tick_choices_order_and_words_are_found_again(bare, again):
    page = bare(planner())
    tick(page)
    pick(page, "North", "In my own words", "South")
    page.get_by_role("textbox", name="Where: in my own words").fill("West")
    again(page, typed="West")
    assert said(page) == ["North", "West", "South"]
    entry = kept(page)["entries"]["one"]
    assert (entry["kind"], entry["answer"]) == ("plan", None)


def test_it_is_in_no_file_to_hand_in(bare):
    page = bare(planner(), Record(course="test", lesson="09_lesson", titles={"09_lesson": "Ways"}, handed_in=HANDED_IN))
    fill(page)
    tick(page)
    assert page.locator(".gc-record-list").inner_text() == "Ways: 0 answers, 1 private text"
    press(page, "Hand in")
    assert page.get_by_text("There is no answer to hand in yet.").is_visible()


def test_nothing_of_it_reaches_a_model(bare):
    page = bare(planner())
    fill(page)
    tick(page)
    assert page.evaluate("window.saved") == []


@pytest.mark.parametrize(
    "fields",
    [
        {"where": {"picked": ["North", "North", "gone", 7], "own": None}, "when": {"picked": [None], "own": {"a": 1}}},
        {"where": {"picked": {"0": "North"}}, "when": "x"},
        {"where": None, "when": {"own": "x" * 10_000}},
    ],
    ids=["twice and gone", "no list", "long"],
)
def test_of_what_is_kept_only_what_fits_is_shown(bare, fields):
    entry = {"kind": "plan", "private": {"fields": fields}}
    stored = json.dumps(json.dumps({"version": 1, "entries": {"one": entry}}))
    page = bare(planner(), before=f"localStorage.setItem('{KEY}', {stored})")
    assert said(page) in (["North"], [])
    assert len(page.get_by_role("textbox", name="When").input_value()) <= 600


# -- how it looks ----------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(bare, axe, scheme):
    page = bare(planner(help_html="<p>Call someone.</p>"), before=PRINTER, color_scheme=scheme)
    fill(page)
    pick(page, "In my own words")
    press(page, "Print this page")
    page.evaluate(ENDED)
    assert axe(page) == []


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_needs_no_sideways_scroll(bare, width):
    page = bare(planner(), viewport={"width": width, "height": 800})
    fill(page)
    page.get_by_role("textbox", name="When").fill("w" * 300)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_closed_view_leaves_no_listener_and_no_paper_behind(bare):
    page = bare(planner(fields=FIELDS), before=PRINTER)
    page.get_by_role("button", name="Print this page").evaluate("(button) => button.click()")
    page.evaluate("window.mounted[0].close()")
    assert page.evaluate("window.mounted[0].model.listenerCount()") == 0
    assert page.locator(".gc-root").count() == 0
    assert page.evaluate("document.documentElement.className") == ""

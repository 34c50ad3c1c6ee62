"""`Ordering` in a browser: moved by keys and by dragging, kept in the browser, and the effects as bars."""

import pytest

from helpers.widgets.tasks.ordering import Ordering

from .axe import ACTIVITY, violations
from .bare_page import again, bare_page

STORE = {"course": "test", "lesson": "06_lesson", "item": "order.things"}
ITEMS = [
    {"id": "small", "text": "A small thing", "value": -0.03, "note_html": "<em>hardly</em> anything"},
    {"id": "middle", "text": "A middling thing", "value": -0.1, "note_html": "something"},
    {"id": "large", "text": "A large thing", "value": 0.36, "note_html": "a lot"},
]


@pytest.fixture
def opened(new_page, tmp_path):
    def open_with(**options):
        page = new_page(**{"viewport": {"width": 900, "height": 900}, **options})
        widget = Ordering("Which is most?", "The largest first.", ITEMS, "°C", store=STORE)
        page.goto(bare_page(tmp_path, widget))
        page.wait_for_function("window.ready === true")
        return page

    return open_with


def order(page):
    return page.locator(".gc-ordering-list li").evaluate_all("(rows) => rows.map((row) => row.dataset.id)")


def up(page, name):
    return page.get_by_role("button", name=f"Move up: {name}")


def kept(page):
    entries = page.evaluate("JSON.parse(localStorage.getItem('test/06_lesson') || '{\"entries\": {}}').entries")
    return entries.get("order.things")


def keep(page, entry):
    page.evaluate(
        "(entry) => localStorage.setItem('test/06_lesson', JSON.stringify({version: 1, entries: {'order.things': entry}}))",
        entry,
    )
    again(page)


def is_focused(locator):
    return locator.evaluate("(one) => one === document.activeElement")


def test_a_key_moves_an_item_and_the_focus_goes_with_it(opened):
    page = opened()
    button = up(page, "A large thing")
    button.focus()
    page.keyboard.press("Enter")
    assert order(page) == ["small", "large", "middle"]
    assert is_focused(button)
    page.keyboard.press("Space")
    assert order(page) == ["large", "small", "middle"]
    assert is_focused(button)


def test_a_move_is_said_with_the_new_place(opened):
    page = opened()
    up(page, "A large thing").press("Enter")
    assert page.locator(".gc-voice").text_content() == "A large thing: now in place 2 of 3."


def test_an_item_at_the_end_stays_there_keeps_the_focus_and_says_so(opened):
    page = opened()
    button = up(page, "A small thing")
    assert button.get_attribute("aria-disabled") == "true"
    button.press("Enter")
    assert order(page) == ["small", "middle", "large"]
    assert is_focused(button)
    assert page.locator(".gc-voice").text_content() == "A small thing: already in the first place."


def test_an_item_can_be_dragged_by_its_handle(opened):
    page = opened()
    handle = page.locator("[data-id=large] .gc-ordering-handle").bounding_box()
    first = page.locator("[data-id=small]").bounding_box()
    page.mouse.move(handle["x"] + 10, handle["y"] + 10)
    page.mouse.down()
    page.mouse.move(handle["x"] + 10, first["y"] + 5, steps=8)
    page.mouse.up()
    assert order(page) == ["large", "small", "middle"]
    assert kept(page)["answer"] == {"order": ["large", "small", "middle"], "shown": False}


def test_a_drag_in_the_middle_keeps_the_others_in_their_order(opened):
    page = opened()
    handle = page.locator("[data-id=small] .gc-ordering-handle").bounding_box()
    goal = page.locator("[data-id=middle]").bounding_box()
    page.mouse.move(handle["x"] + 10, handle["y"] + 10)
    page.mouse.down()
    page.mouse.move(handle["x"] + 10, goal["y"] + goal["height"] - 4, steps=8)
    page.mouse.up()
    assert order(page) == ["middle", "small", "large"]


def test_the_effects_stand_in_their_order_with_numbers_units_and_what_moved(opened):
    page = opened()
    page.get_by_role("button", name="Show the effects").press("Enter")
    rows = page.locator(".gc-ordering-effects > li")
    assert rows.locator("b").all_inner_texts() == ["+0.36 °C", "\u22120.10 °C", "\u22120.03 °C"]
    assert [text[2:] for text in rows.locator(".gc-ordering-place").all_inner_texts()] == [
        "You had it in place 3. It moves up to place 1.",
        "You had it in place 2. It stays there.",
        "You had it in place 1. It moves down to place 3.",
    ]
    assert rows.nth(2).locator("em").inner_text() == "hardly"


def test_the_bars_are_as_long_as_the_effects_and_on_their_own_side(opened):
    page = opened()
    page.get_by_role("button", name="Show the effects").click()
    zero = page.locator(".gc-ordering-zero").first.bounding_box()["x"]
    bars = [bar.bounding_box() for bar in page.locator(".gc-ordering-fill").all()]
    assert bars[0]["width"] / bars[1]["width"] == pytest.approx(3.6, rel=0.05)
    assert bars[0]["x"] == pytest.approx(zero, abs=2)
    assert bars[1]["x"] + bars[1]["width"] == pytest.approx(zero, abs=2)


def test_a_rise_and_a_fall_differ_in_colour_too(opened):
    page = opened()
    page.get_by_role("button", name="Show the effects").click()
    colours = page.locator(".gc-ordering-fill").evaluate_all(
        "(bars) => bars.map((b) => getComputedStyle(b).backgroundColor)"
    )
    assert colours[0] != colours[1] == colours[2]


def test_the_effects_take_the_focus_and_are_said(opened):
    page = opened()
    page.get_by_role("button", name="Show the effects").press("Enter")
    assert is_focused(page.locator(".gc-ordering-heading"))
    said = page.locator(".gc-voice").text_content()
    assert said.startswith("A large thing: +0.36 °C. You had it in place 3. It moves up to place 1.")


def test_an_order_and_what_was_shown_are_found_again_after_a_reload(opened):
    page = opened()
    up(page, "A large thing").press("Enter")
    page.get_by_role("button", name="Show the effects").click()
    again(page)
    assert page.locator(".gc-ordering-effects > li").count() == 3
    page.get_by_role("button", name="Put them in order again").press("Enter")
    assert order(page) == ["small", "large", "middle"]
    assert page.evaluate("document.activeElement.closest('li').dataset.id") == "small"
    assert kept(page) == {
        "kind": "order",
        "answer": {"order": ["small", "large", "middle"], "shown": False},
        "private": None,
    }


@pytest.mark.parametrize(
    "answer",
    [
        None,
        "large",
        {"order": "large", "shown": True},
        {"order": ["large", "small"], "shown": True},
        {"order": ["large", "large", "small"], "shown": True},
        {"order": ["large", "small", "gone"], "shown": True},
        {"order": [1, {}, None], "shown": True},
    ],
    ids=str,
)
def test_an_entry_that_does_not_fit_is_left_aside(opened, answer):
    page = opened()
    keep(page, {"kind": "order", "answer": answer, "private": None})
    assert order(page) == ["small", "middle", "large"]
    assert page.get_by_role("button", name="Show the effects").is_visible()


def test_nothing_that_the_reader_does_reaches_the_kernel(opened):
    page = opened()
    up(page, "A large thing").press("Enter")
    page.get_by_role("button", name="Show the effects").click()
    assert page.evaluate("window.saved.length") == 0


def test_two_views_of_one_task_show_the_same_order(opened, tmp_path):
    page = opened()
    page.goto(bare_page(tmp_path, *[Ordering("T", "P", ITEMS, store=STORE) for _ in range(2)]))
    page.wait_for_function("window.ready === true")
    up(page, "A large thing").first.press("Enter")
    assert page.locator(".gc-ordering-list").nth(1).locator("li").evaluate_all(
        "(rows) => rows.map((row) => row.dataset.id)"
    ) == ["small", "large", "middle"]


@pytest.mark.parametrize("shown", [False, True])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(opened, scheme, shown):
    page = opened(color_scheme=scheme)
    if shown:
        page.get_by_role("button", name="Show the effects").click()
    assert violations(page, ACTIVITY) == []


@pytest.mark.parametrize("shown", [False, True])
@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_needs_no_sideways_scroll(opened, width, shown):
    page = opened(viewport={"width": width, "height": 800})
    if shown:
        page.get_by_role("button", name="Show the effects").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_closed_view_leaves_no_listener_behind(opened):
    page = opened()
    page.evaluate("window.mounted[0].close()")
    assert page.evaluate("window.mounted[0].model.listenerCount()") == 0
    assert page.locator(".gc-root").count() == 0

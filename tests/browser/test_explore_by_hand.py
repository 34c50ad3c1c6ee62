"""Handles and bets of `explore` by mouse, finger and keys, on a wide page and on a phone; and that nothing shifts."""

import functools
import json

import numpy as np
import pytest

from helpers.lessons.social_signal import how_far_apart
from helpers.lessons.soothing_toolkit import heart_wave
from helpers.widgets import Reading, bet_curve, bet_value, choice, explorable, number, switch

from .axe import ACTIVITY, violations
from .bare_page import stands

PHONE = {"viewport": {"width": 390, "height": 800}, "has_touch": True, "is_mobile": True}
STORE = {"course": "test", "lesson": "towers", "item": "bet.height"}
MINUTES = np.linspace(0, 100, 51)


def fall(ax, half=30.0, at=20, named=False):
    """How fast does it fall?"""
    ax.plot(MINUTES, 100 * 0.5 ** (MINUTES / half))
    ax.plot([at], [100 * 0.5 ** (at / half)], "o", gid="at")
    ax.set(xlim=(0, 100), ylim=(0, 110), xlabel="Minutes", ylabel="Left (%)")
    more = " That is a long while, and so this sentence needs more room than the others do." if at > 60 else ""
    return Reading("After {at} minutes {left:.1f} % is left." + more, at=at, left=100 * 0.5 ** (at / half))


@functools.cache
def falling():
    return explorable(
        fall,
        half=number(10, 60, 1, "Half of it is gone after", ("minute from the start", "minutes from the start")),
        at=number(0, 100, 1, "You look", ("minute", "minutes"), handle="x"),
        named=switch("Name it"),
    )()


def tower(ax, storeys=57):
    ax.plot([0, 1], [330, 330])
    ax.text(0.5, 345, "tower top")
    ax.plot([0, 1], [50, 50], gid="given")
    ax.text(0.5, 62, "a house", gid="given")
    ax.set(xlim=(0, 1), ylim=(0, 500), xticks=[], ylabel="Height (m)")
    return Reading("The tower has {storeys} storeys.", storeys=storeys)


@functools.cache
def towers():
    said = {
        "more": "You said {yours}. It's {found}, {times} as much.",
        "less": "You said {yours}. It's {found}, {apart} less.",
    }
    bet = bet_value("How tall is the tower?", number(0, 500, 10, "Height", "m"), 330, axis="y", **said)
    return explorable(tower, storeys=(50, 60), bet=bet)(store=STORE)


@functools.cache
def curves():
    bet = bet_curve("How does it fall?", number(0, 100, 10, unit="minutes"), number(0, 100, 1, unit="%"), lambda x: 100 * 0.5 ** (x / 30))  # fmt: skip
    return explorable(fall, half=(10.0, 60.0, 1.0), at=(0, 100, 10), named=choice([False, True]), bet=bet)(
        store={**STORE, "item": "bet.fall"}
    )


@pytest.fixture(params=[{"viewport": {"width": 900, "height": 900}}, PHONE], ids=["wide", "phone"])
def place(request):
    return request.param


def middle(locator):
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(page, by, to, steps=8):
    page.mouse.move(*by)
    page.mouse.down()
    page.mouse.move(*to, steps=steps)
    page.mouse.up()


def finger(page):
    """Touches by Chromium's own protocol."""
    client = page.context.new_cdp_session(page)

    def touch(kind, *points):
        points = [{"x": x, "y": y} for x, y in points]
        client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    def drag(start, end, steps=8):
        touch("touchStart", start)
        for n in range(1, steps + 1):
            touch("touchMove", tuple(a + (b - a) * n / steps for a, b in zip(start, end, strict=True)))
        touch("touchEnd")

    return drag


# -- handles ----------------------------------------------------------------------------------


def test_a_grip_is_dragged_to_where_the_pointer_is_on_the_axis(bare, place):
    widget = falling()
    page = bare(widget, **place)
    grip = page.locator(".gc-grip")
    svg = page.locator(".gc-picture > svg").bounding_box()
    plan = widget.narrow_plan if "is_mobile" in place else widget.plan
    x, y = middle(grip)
    wanted = svg["x"] + svg["width"] * plan["places"]["at"][75] / plan["width"]
    drag(page, (x, y), (wanted, y - 30))
    assert page.get_by_label("You look").get_attribute("aria-valuetext") == "75\u00a0minutes"
    assert abs(middle(grip)[0] - wanted) <= 1
    assert page.locator(".gc-reading").inner_text().startswith("After 75\u00a0minutes")
    assert grip.bounding_box()["width"] >= 44


def test_the_grip_rides_on_the_mark_of_its_name(bare, place):
    page = bare(falling(), **place)
    dot = page.locator(".gc-picture [id$=explore-marks] > path").nth(1)
    for key in ("End", "Home", "PageUp"):
        page.get_by_label("You look").press(key)
        np.testing.assert_allclose(middle(page.locator(".gc-grip")), middle(dot), atol=1.5)


def test_the_same_keys_as_a_sliders_move_it_and_back_to_the_start_undoes_it(bare):
    page = bare(falling())
    grip = page.get_by_role("slider", name="You look")
    for key, text in (("ArrowRight", "21"), ("ArrowDown", "20"), ("Home", "0"), ("End", "100")):
        grip.press(key)
        assert grip.get_attribute("aria-valuetext") == f"{text}\u00a0minutes"
    page.get_by_role("button", name="Back to the start").click()
    assert grip.get_attribute("aria-valuetext") == "20\u00a0minutes"


def test_a_finger_on_the_grip_moves_it_and_never_the_page_and_elsewhere_it_moves_the_page(bare):
    page = bare(falling(), falling(), falling(), **PHONE)
    swipe = finger(page)
    page.evaluate("scrollTo(0, 40)")
    x, y = middle(page.locator(".gc-grip").first)
    swipe((x, y), (x + 100, y + 90))
    assert page.evaluate("scrollY") == 40
    assert page.get_by_label("You look").first.input_value() != "20"
    svg = page.locator(".gc-picture > svg").first.bounding_box()
    swipe((svg["x"] + svg["width"] - 30, svg["y"] + 120), (svg["x"] + svg["width"] - 30, svg["y"] + 20))
    page.wait_for_function("scrollY > 40")


def test_no_control_moves_while_any_of_them_is_used(bare, place):
    page = bare(falling(), **place)
    tops = "[...document.querySelectorAll('.gc-control label, .gc-control input, .gc-value, .gc-reset')].filter((e) => !e.closest('.gc-grip')).map((e) => { const b = e.getBoundingClientRect(); return [e.matches('.gc-value') ? b.right : b.left, b.top]; })"
    before = page.evaluate(tops)
    for label in ("Half of it is gone after", "You look"):
        for key in ("Home", "End", "PageDown", "PageDown"):
            page.get_by_label(label).press(key)
            np.testing.assert_allclose(page.evaluate(tops), before, atol=0.5)


def test_a_focus_ring_cuts_through_no_label(bare, place):
    page = bare(falling(), **place)
    gap = page.evaluate(
        "(() => { const box = (q) => document.querySelector(q).getBoundingClientRect();"
        " const texts = Math.max(box('.gc-slider label').bottom, box('.gc-slider .gc-value').bottom);"
        " return box('.gc-slider input').top - texts; })()"
    )
    assert gap >= 0  # the ring is inside the control's own box


def test_the_picture_follows_the_width_of_its_place_and_keeps_all_values(bare):
    page = bare(falling())
    page.get_by_label("You look").press("End")
    seen = page.locator(".gc-picture > svg")
    wide = seen.get_attribute("viewBox")
    page.set_viewport_size({"width": 390, "height": 800})
    page.wait_for_function(
        f"document.querySelector('.gc-picture > svg').getAttribute('viewBox') !== {json.dumps(wide)}"
    )
    assert page.get_by_label("You look").get_attribute("aria-valuetext") == "100\u00a0minutes"
    sizes = seen.locator("text").evaluate_all(
        "(all) => all.map((t) => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a)"
    )
    assert min(sizes) >= 13


# -- bets ---------------------------------------------------------------------------------------


def test_nothing_on_the_page_tells_the_answer_before_the_bet(bare, place):
    page = bare(towers(), **place)
    page.locator(".gc-bet-grip").wait_for()
    text = page.evaluate("document.querySelector('main').textContent")
    for told in ("330", "tower top", "storeys"):
        assert told not in text
    assert "a house" in text
    names = page.evaluate("[...document.querySelectorAll('main *')].flatMap((e) => [...e.attributes].map((a) => a.value)).join(' ')")  # fmt: skip
    assert "330" not in names.replace("explore-marks", "")
    assert page.get_by_role("slider", name="Height").get_attribute("aria-valuetext") == "not placed yet"


def test_a_bet_is_dragged_placed_answered_in_words_kept_and_taken_back(bare, again, place):
    page = bare(towers(), **place)
    page.get_by_role("button", name="That's my bet").click()
    assert page.get_by_role("alert").inner_text() == "Place your bet in the picture first."
    x, y = middle(page.locator(".gc-bet-grip"))
    drag(page, (x, y), (x, y + 4000), 3)
    page.get_by_role("slider", name="Height").press("PageUp")
    page.get_by_role("button", name="That's my bet").click()
    said = page.locator(".gc-bet-said")
    assert said.inner_text() == "You said 50\u00a0m. It's 330\u00a0m, 6.6 times as much."
    assert page.locator(".gc-voice").text_content() == said.inner_text()
    assert said.evaluate("(e) => e === document.activeElement")
    assert page.locator(".gc-picture > svg").get_by_text("your bet").is_visible()
    assert page.locator(".gc-picture > svg").get_by_text("tower top").is_visible()
    assert page.get_by_label("Storeys").is_visible()
    kept = json.loads(page.evaluate("localStorage['test/towers']"))["entries"]["bet.height"]
    assert (kept["kind"], kept["answer"]) == ("bet", {"value": 50})
    again(page)
    stands(page)
    assert said.inner_text().startswith("You said 50")
    page.get_by_role("button", name="Bet again").click()
    assert page.locator(".gc-bet-grip").is_visible()
    assert "330" not in page.evaluate("document.querySelector('main').textContent")
    assert page.evaluate("localStorage['test/towers'] ?? null") is None


def test_a_curve_is_drawn_by_keys_along_up_and_down(bare):
    page = bare(curves())
    page.get_by_role("slider", name="Where along the line").focus()
    for key in ["ArrowUp"] * 20 + ["ArrowRight", *["ArrowDown"] * 5] * 10:
        page.keyboard.press(key)
    height = page.get_by_role("slider", name="How high your line is there")
    assert height.get_attribute("aria-valuetext") == "20\u00a0%: 100\u00a0minutes"
    page.get_by_role("button", name="That's my bet").click()
    points = json.loads(page.evaluate("localStorage['test/towers']"))["entries"]["bet.fall"]["answer"]["points"]
    assert points == [[10 * n, 70 - 5 * n] for n in range(11)]
    assert "off on average" in page.locator(".gc-bet-said").inner_text() or "on average" in page.locator(".gc-bet-said").inner_text()  # fmt: skip


def test_a_curve_is_drawn_by_finger_without_moving_the_page(bare):
    page = bare(curves(), curves(), **PHONE)
    sheet = page.locator(".gc-bet-sheet").first.bounding_box()
    page.evaluate("scrollTo(0, 20)")
    left, right = sheet["x"] + 3, sheet["x"] + sheet["width"] - 3
    finger(page)((left, sheet["y"] + 5), (right, sheet["y"] + sheet["height"] - 35), steps=5)
    assert page.evaluate("scrollY") == 20
    page.get_by_role("button", name="That's my bet").first.click()
    points = json.loads(page.evaluate("localStorage['test/towers']"))["entries"]["bet.fall"]["answer"]["points"]
    heights = [height for _, height in points]
    assert len(points) == 11
    assert heights == sorted(heights, reverse=True)
    assert heights[0] > 80 > 40 > heights[-1]


def test_a_kept_bet_that_does_not_fit_the_picture_is_as_none(bare):
    entry = {"version": 2, "entries": {"bet.height": {"kind": "bet", "answer": {"value": "<b>"}, "private": None}}}
    page = bare(towers(), before=f"localStorage['test/towers'] = {json.dumps(json.dumps(entry))}")
    assert page.locator(".gc-bet-grip").is_visible()


def test_the_answer_moves_in_unless_motion_is_unwelcome(bare):
    names = []
    for motion in ("no-preference", "reduce"):
        page = bare(towers(), reduced_motion=motion)
        page.get_by_role("slider", name="Height").press("ArrowUp")
        page.evaluate(
            "window.came = 0; document.addEventListener('animationstart', (e) => { if (e.animationName === 'gc-comes-in') window.came += 1; })"
        )
        page.get_by_role("button", name="That's my bet").click()
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        names.append(page.evaluate("window.came > 0"))
    assert names == [True, False]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_before_and_after_a_bet(bare, scheme):
    page = bare(towers(), curves(), falling(), color_scheme=scheme)
    assert violations(page, ACTIVITY) == []
    page.get_by_role("slider", name="Height").press("ArrowUp")
    page.get_by_role("button", name="That's my bet").first.click()
    assert violations(page, ACTIVITY) == []


# -- the course's own ---------------------------------------------------------------------------


@pytest.mark.parametrize("width", [1280, 390])
def test_no_control_of_the_courses_pictures_moves_while_any_is_dragged(bare, width):
    page = bare(how_far_apart(), heart_wave(), viewport={"width": width, "height": 2600})
    places = (
        "[...document.querySelectorAll('.gc-control :is(label, input, select), .gc-reset')].map((e) => "
        "{ const b = e.getBoundingClientRect(); return [b.left, b.top, b.width]; })"
    )
    before = page.evaluate(places)
    for slider in page.locator("input[type=range]").all():
        box = slider.bounding_box()
        y = box["y"] + box["height"] / 2
        page.mouse.move(box["x"] + box["width"] / 2, y)
        page.mouse.down()
        for share in (0.02, 0.3, 0.6, 0.98):
            page.mouse.move(box["x"] + share * box["width"], y)
            assert page.evaluate(places) == before
        page.mouse.up()

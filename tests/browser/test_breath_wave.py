"""The wave that follows the breath in the pacer: its dot runs by the pacer's clock, and its words by the pattern."""

import math

import pytest

from helpers.widgets import BreathPacer

from ..widgets.breathing.tide import WAVE
from .still_clock import now_shown

DOT = "() => { const at = new DOMMatrix(getComputedStyle(document.querySelector('.gc-wave-dot')).transform); return [at.e, at.f]; }"
LINE = "() => { const box = document.querySelector('.gc-wave-line').getBBox(); return [box.x, box.y, box.width, box.height]; }"


@pytest.fixture
def opened(bare):
    def open_with(phases=(("in", 5), ("out", 5)), **options):
        return bare(BreathPacer(phases, wave=WAVE), still=True, **options)

    return open_with


def start(page):
    page.get_by_role("button", name="Start", exact=True).click()


def dot(page):
    """Where the dot stands on its line: part of the way through the breath, and how full (0 to 1)."""
    x, y = now_shown(page, DOT)
    left, top, width, height = page.evaluate(LINE)
    return (x - left) / width, (top + height - y) / height


def soft(part):
    return (1 - math.cos(math.pi * part)) / 2


@pytest.mark.parametrize(
    ("seconds", "level"), [(0, 0), (2.5, 0.5), (4, soft(0.8)), (5, 1), (7.5, 0.5), (12.5, 0.5), (16, soft(0.8))]
)
def test_the_dot_stands_where_the_clock_says(opened, seconds, level):
    page = opened()
    start(page)
    page.clock.run_for(round(seconds * 1000))
    through, full = dot(page)
    assert through == pytest.approx(seconds % 10 / 10, abs=0.01)
    assert full == pytest.approx(level, abs=0.03)


def test_the_dot_waits_at_the_top_while_the_breath_is_held(opened):
    page = opened([("in", 4), ("hold", 4), ("out", 4)])
    start(page)
    page.clock.run_for(5000)
    first = dot(page)
    page.clock.run_for(2000)
    assert dot(page)[1] == pytest.approx(first[1], abs=0.01) == pytest.approx(1, abs=0.03)
    assert dot(page)[0] > first[0]


def test_pausing_stops_the_dot_and_going_on_goes_on_from_there(opened):
    page = opened()
    start(page)
    page.clock.run_for(2000)
    page.get_by_role("button", name="Pause").click()
    before = dot(page)
    page.clock.run_for(3000)
    assert dot(page) == pytest.approx(before, abs=0.01)
    page.get_by_role("button", name="Go on").click()
    page.clock.run_for(1000)
    assert dot(page)[0] == pytest.approx(0.3, abs=0.01)


def test_stopping_puts_the_dot_back_to_the_start(opened):
    page = opened()
    start(page)
    page.clock.run_for(3000)
    page.get_by_role("button", name="Stop").click()
    assert dot(page) == pytest.approx((0, 0), abs=0.02)


def test_the_swing_follows_the_breathing_rate_by_straight_lines(opened):
    page = opened()
    # 6 a minute lies half-way between 2 (20) and 10 (12): a swing of 16 about 70.
    assert page.locator(".gc-wave-says").inner_text() == "At 6 it runs from 62 to 78."
    page.get_by_text("Settings").click()
    page.get_by_label("Breathe out (seconds)").fill("10")
    page.get_by_label("Breathe out (seconds)").blur()
    # 4 lies a quarter of the way from 2 to 10: 18.
    assert page.locator(".gc-wave-says").inner_text() == "At 4 it runs from 61 to 79."
    assert page.locator(".gc-wave-mark").all_text_contents() == ["61", "79"]


def test_under_reduced_motion_the_dot_goes_on_once_a_second_and_nothing_moves_between(opened):
    page = opened(reduced_motion="reduce")
    start(page)
    page.clock.run_for(3000)
    at = dot(page)
    assert at[0] == pytest.approx(0.3, abs=0.01)
    page.clock.run_for(700)
    assert dot(page) == at
    assert page.evaluate("document.querySelector('.gc-wave-dot').getAnimations().length") == 0


def test_a_tick_hides_it_by_keyboard_and_the_breath_goes_on(opened):
    page = opened()
    start(page)
    page.get_by_role("checkbox", name="Show the tide").press("Space")
    assert not page.locator(".gc-wave").is_visible()
    page.clock.run_for(5000)
    assert page.locator(".gc-pacer-word").inner_text() == "Out"


def test_a_full_screen_keeps_to_the_breath(opened):
    page = opened(before="Element.prototype.requestFullscreen = async () => { throw new Error('no'); };")
    page.get_by_role("button", name="Full screen").click()
    page.locator(".gc-big").wait_for()
    assert not page.locator(".gc-wave").is_visible()
    assert not page.get_by_role("checkbox", name="Show the tide").is_visible()


def test_without_a_wave_there_is_none(bare):
    page = bare(BreathPacer())
    assert page.locator(".gc-wave").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(bare, axe, scheme):
    assert axe(bare(BreathPacer(wave=WAVE), color_scheme=scheme)) == []


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_needs_no_sideways_scroll(bare, width):
    page = bare(BreathPacer(wave=WAVE), viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_closed_view_leaves_nothing_behind(opened):
    page = opened()
    start(page)
    page.evaluate("window.mounted[0].close()")
    assert page.evaluate("window.mounted[0].model.listenerCount()") == 0
    assert page.evaluate("document.getAnimations().length") == 0

"""`explore` on a page without Jupyter, opened from a file with the network cut: what the web edition stands on."""

import functools
import re

import numpy as np
import pytest

from helpers.widgets import explorable
from helpers.widgets.explore.engine import packing

from ..widgets.explore import pictures
from ..widgets.explore.plots import PLOTS
from ..widgets.explore.replay import from_matplotlib, looks_in_browser
from .axe import ACTIVITY, violations
from .bare_page import bare_page

SAVED = "window.saved.length"


@functools.cache
def drawn(make, **changes):
    return make(**changes)


def at_start(make, **changes):
    """A widget, drawn once for all tests: none of them changes more of it than its values."""
    widget = drawn(make, **changes)
    for one in widget.workings.parameters:
        setattr(widget, one.name, one.stops[one.start])
    return widget


fading, mixed = (functools.partial(at_start, make) for make in (pictures.fading, pictures.mixed))


@pytest.fixture
def opened(new_page, tmp_path):
    def open_with(*widgets, **options):
        page = new_page(**{"viewport": {"width": 900, "height": 900}, **options})
        page.goto(bare_page(tmp_path, *widgets))
        page.wait_for_function("window.ready === true")
        return page

    return open_with


def path_points(page, nth):
    text = page.locator(".gc-picture [id$=explore-marks] > path").nth(nth).get_attribute("d")
    return np.array(re.findall(r"-?[\d.]+", text), float).reshape(-1, 2)


def test_a_point_that_is_not_there_leaves_a_gap_in_the_line(opened):
    def cut(ax, slope=10, cut=3):
        x = np.arange(11.0)
        ax.plot(x, np.where(x == cut, np.nan, slope * x / 60))
        ax.set(xlim=(0, 10), ylim=(0, 10))

    page = opened(explorable(cut, slope=(0, 60), cut=(1, 9))())
    line = page.locator(".gc-picture [id$=explore-marks] > path").first
    for key, before, after in ((None, 3, 7), ("End", 9, 1), ("Home", 1, 9)):
        if key:
            press(page, "Cut", key)
            settled(page)
        pieces = [len(re.findall("[ML]", piece)) for piece in re.split("(?=M)", line.get_attribute("d"))[1:]]
        assert pieces == [before, after]


def press(page, label, *keys):
    page.get_by_label(label).focus()
    for key in keys:
        page.keyboard.press(key)


def settled(page):
    """Wait for the frame after the one in which the marks move."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


@pytest.mark.parametrize(
    ("keys", "half_life"),
    [((), 66), (("ArrowRight",), 67), (("Home",), 60), (("End",), 120), (("End", "PageDown"), 114)],
    ids=lambda value: "-".join(value) if isinstance(value, tuple) else str(value),
)
def test_keys_move_the_curve_to_where_matplotlib_draws_it_and_the_sentence_to_the_models(opened, keys, half_life):
    widget = fading()
    page = opened(widget)
    press(page, "Half-life", *keys)
    settled(page)
    at = widget.workings.parameters[0].stops.index(half_life)
    curve = from_matplotlib(widget, (at, 6))
    drawn = path_points(page, 2)  # after the span and the filled area
    start = next(i for i in range(len(curve)) if np.allclose(curve[i], drawn[0], atol=1))
    np.testing.assert_allclose(drawn, curve[start : start + len(drawn)], atol=1)
    widget.half_life = half_life
    assert page.locator(".gc-reading").inner_text() == str(widget.reading)
    assert page.get_by_label("Half-life").get_attribute("aria-valuetext") == f"{half_life}\u00a0minutes"


def test_what_a_slow_kernel_echoes_does_not_take_a_moving_slider_back(opened):
    page = opened(fading())
    page.get_by_label("Half-life").focus()
    page.evaluate(
        """() => {
            const slider = document.activeElement;
            slider.value = slider.max;
            slider.dispatchEvent(new Event("input", { bubbles: true }));
            window.mounted[0].model.set("half_life", 60); // the echo of an older place
        }"""
    )
    page.wait_for_function(f"{SAVED} > 0")
    assert page.get_by_label("Half-life").get_attribute("aria-valuetext") == "120\u00a0minutes"
    assert page.evaluate("window.mounted[0].model.get('half_life')") == 120


def test_fifty_key_presses_in_two_seconds_are_at_most_two_messages(bare):
    page = bare(fading(), still=True)
    slider = page.get_by_label("Half-life")
    slider.focus()
    for _ in range(50):
        slider.evaluate("(it) => { it.stepUp(); it.dispatchEvent(new Event('input', { bubbles: true })); }")
        page.clock.run_for(40)
    page.clock.run_for(1000)
    assert 1 <= page.evaluate(SAVED) <= 2
    assert page.evaluate("window.saved.at(-1).half_life") == 116


def test_the_reading_is_said_once_the_movement_rests(bare):
    page = bare(fading(), still=True)
    voice = page.locator(".gc-voice")
    for _ in range(5):
        press(page, "Half-life", "ArrowRight")
        page.clock.run_for(100)
        assert voice.inner_text() == ""
    page.clock.run_for(100)
    assert voice.text_content() == page.locator(".gc-reading").inner_text() != ""
    assert voice.get_attribute("aria-live") == "polite"


def test_the_picture_moves_without_any_message(bare):
    page = bare(fading(), still=True)
    before = path_points(page, 2)
    press(page, "Half-life", "End")
    page.clock.run_for(50)
    assert page.evaluate(SAVED) == 0
    assert np.abs(path_points(page, 2) - before).max() > 20


def test_a_value_set_by_python_moves_the_picture(opened):
    page = opened(fading())
    page.evaluate("window.mounted[0].model.set('half_life', 120)")
    assert page.get_by_label("Half-life").get_attribute("aria-valuetext") == "120\u00a0minutes"
    assert "%" in page.locator(".gc-reading").inner_text()


def test_back_to_the_start_undoes_every_control(opened):
    page = opened(fading())
    first = page.locator(".gc-reading").inner_text()
    press(page, "Half-life", "End")
    press(page, "At", "End")
    page.get_by_role("button", name="Back to the start").click()
    settled(page)
    assert page.locator(".gc-reading").inner_text() == first


def test_choices_switches_and_another_sample_are_native_and_exact(opened):
    widget = mixed()
    page = opened(widget)
    page.get_by_label("Group").select_option("many")
    page.get_by_label("Both").check()
    page.get_by_role("button", name="Draw again").click()
    settled(page)
    widget.group, widget.both, widget.seed = "many", True, 1
    assert page.locator(".gc-reading").inner_text() == str(widget.reading)
    assert page.get_by_text("Draw 2 of 5").is_visible()
    assert page.locator(".gc-picture [id$=explore-marks] > path").count() == len(from_marks(widget))


def from_marks(widget):
    stops = [p.index_of(getattr(widget, p.name)) for p in widget.workings.parameters if not p.smooth]
    sheet = int(np.ravel_multi_index(stops, [len(p.stops) for p in widget.workings.parameters if not p.smooth]))
    return widget.plan["groups"][widget.plan["sheets"][sheet][0]]


def test_every_control_has_its_name_and_unit(opened):
    page = opened(fading())
    assert page.get_by_role("slider", name="Half-life").get_attribute("aria-valuetext") == "66\u00a0minutes"
    assert page.get_by_role("group", name="Controls").is_visible()


def test_plain_keys_stay_inside_and_shortcuts_pass(opened):
    page = opened(fading())
    page.evaluate("window.heard = []; document.addEventListener('keydown', (e) => window.heard.push(e.key))")
    press(page, "Half-life", "b", "x", "ArrowUp", "Control+s", "Shift+Enter")
    assert page.evaluate("window.heard.filter((k) => k !== 'Control' && k !== 'Shift')") == ["s", "Enter"]


def test_tab_goes_through_the_controls_in_order_and_out(opened):
    page = opened(fading())
    press(page, "Half-life", "Tab")
    assert page.get_by_label("At").evaluate("(e) => e === document.activeElement")
    page.keyboard.press("Tab")
    assert page.get_by_role("button", name="Back to the start").evaluate("(e) => e === document.activeElement")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.gc-root')") is None


def test_what_went_wrong_in_python_is_shown(opened):
    page = opened(fading())
    page.evaluate("window.mounted[0].model.set('problem', 'Something did not work.')")
    assert page.get_by_role("alert").inner_text() == "Something did not work."


def test_a_closed_view_leaves_no_listener_behind(opened):
    page = opened(fading())
    assert page.evaluate("window.mounted[0].model.listenerCount()") > 0
    page.evaluate("window.mounted[0].close()")
    assert page.evaluate("window.mounted[0].model.listenerCount()") == 0
    assert page.locator(".gc-root").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_inside_our_widgets(opened, scheme):
    page = opened(fading(), mixed(), color_scheme=scheme)
    assert violations(page, ACTIVITY) == []


def test_dark_is_for_screens_and_paper_is_white(opened):
    page = opened(fading(), color_scheme="dark")
    ink = "getComputedStyle(document.querySelector('.gc-title')).color"
    on_screen = page.evaluate(ink)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(ink) == "rgb(29, 42, 48)" != on_screen
    assert not page.get_by_role("button").first.is_visible()


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_needs_no_sideways_scroll(opened, width):
    page = opened(fading(), mixed(), viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    sizes = page.locator(".gc-picture > svg text").evaluate_all(
        "(all) => all.map((t) => t.getBoundingClientRect().height)"
    )
    assert min(sizes) >= 9


def test_two_views_of_one_kind_do_not_share_their_ids(opened):
    page = opened(fading(), fading())
    twice = page.evaluate(
        "[...document.querySelectorAll('[id]')].map((e) => e.id).filter((id, i, all) => all.indexOf(id) !== i)"
    )
    assert twice == []


# -- where the whole figure is taken down as marks -----------------------------------------------


def kind_of(name):
    kind = next(kind for kind in PLOTS if kind.draw.__name__ == name)
    return explorable(**kind.controls)(kind.draw)()


@pytest.mark.parametrize("name", ["title", "moving_ticks", "twin", "histogram", "area_where", "taylor", "pie"])
def test_what_changes_around_the_marks_changes_in_the_browser_as_matplotlib_draws_it(opened, name):
    widget = kind_of(name)
    page = opened(widget)
    page.get_by_role("slider").press("End")
    settled(page)
    looks = looks_in_browser(widget, (len(widget.workings.parameters[0].stops) - 1,))
    shown = page.locator(".gc-picture [id$=explore-marks] > :not(clipPath)")
    assert shown.count() == len(looks)
    words = page.locator(".gc-picture [id$=explore-marks] > text").all_text_contents()
    assert words == [look[1] for look in looks if look[0] == "text"]


def test_a_title_that_tells_the_value_tells_it_in_the_browser(opened):
    page = opened(kind_of("title"))
    page.get_by_role("slider").press("End")
    settled(page)
    assert page.locator(".gc-picture > svg").get_by_text("mean = 2.0").is_visible()
    assert page.locator(".gc-picture > svg").get_by_text("mean = 0.0").count() == 0


def test_an_image_that_changes_is_another_image_in_the_browser(opened):
    page = opened(kind_of("heat"))
    image = page.locator(".gc-picture [id$=explore-marks] > image")
    before = image.get_attribute("href")
    page.get_by_role("slider").press("End")
    settled(page)
    assert image.get_attribute("href") != before
    assert image.get_attribute("href").startswith("data:image/png")


@explorable(height=(0.0, 6.0, 0.2))
def filled_wave(ax, height=3.0):
    """A line and the area under it: twice the same points."""
    x = np.linspace(0, 10, 200)
    ax.plot(x, np.sin(height * x))
    ax.fill_between(x, np.sin(height * x), alpha=0.2)


def test_a_filled_area_stored_in_parts_closes_where_matplotlib_closes_it(opened, monkeypatch):
    monkeypatch.setattr(packing, "MOST_BYTES", 30_000)  # so that the table has to be split
    widget = filled_wave()
    assert any("parts" in column for column in widget.plan["columns"])
    page = opened(widget)
    page.get_by_role("slider").press("End")
    settled(page)
    drawn = np.concatenate([path_points(page, 0), path_points(page, 1)])
    np.testing.assert_allclose(drawn, from_matplotlib(widget, (30,)), atol=1)

"""A picture that is heard, stepped through and read as a table: by keys alone, without a kernel, and off until it is asked for."""

import functools
from pathlib import Path

import numpy as np
import pytest

from helpers.lessons.brain_cooling import radiator
from helpers.lessons.mood_hormones import pulse
from helpers.lessons.pain import cold_water, run_it_again
from helpers.lessons.sleep import evening
from helpers.lessons.social_signal import how_far_apart
from helpers.lessons.soothing_toolkit import heart_wave
from helpers.lessons.stress_hormones import bath, recovery
from helpers.lessons.when_it_does_not_help import a_small_pilot, mood_curves
from helpers.models import endurance, stress
from helpers.widgets import bet_value, explorable, number
from helpers.widgets.shared.javascript import for_browsers

ROOT = Path(__file__).parents[2]
#: The sound card of the tests in JavaScript, in the place of the browser's.
CARD = (ROOT / "tests/javascript/sound_card.js").read_text(encoding="utf-8").replace("export ", "") + (
    "\nwindow.card = paperCard();"
)
PITCHES = "window.card.oscillators.flatMap((one) => one.frequency.all.map(({ value }) => value))"
OPEN_GATES = "window.card.oscillators.filter((one) => one.gate.all.some(({ value }) => value > 0)).length"
PICTURES = [recovery, pulse, how_far_apart, mood_curves, a_small_pilot, heart_wave]
DRAWINGS = [bath, run_it_again, cold_water, radiator, evening]
MOST_SCRIPT = 15_000
FIRST_GROUP = endurance.median_seconds("women, water at 1 °C")
X = np.linspace(0, 10, 21)


def two(ax, high=3):
    """Which is higher?"""
    ax.plot(X, high * np.sin(X), label="the wave")
    ax.plot(X, X / 2, label="the line")
    ax.set(xlim=(0, 10), ylim=(-9, 9), xlabel="Hours", ylabel="Height (mm)")


@functools.cache
def waves():
    return explorable(two, high=(1, 9))()


@functools.cache
def asked():
    bet = bet_value("How high will it be?", number(-9, 9, 1, "Height", "mm"), 3, axis="y")
    return explorable(two, high=(1, 9), bet=bet)()


@pytest.fixture
def heard(bare):
    return lambda *widgets, **options: bare(*widgets, before=CARD, **options)


def opener(page):
    return page.get_by_role("button", name="Hear, step or read this picture")


def told(page):
    return page.locator(".gc-hear-told").inner_text()


def boxes(page, *what):
    return [page.locator(one).first.bounding_box() for one in what]


def moved_at_once(page, label, value):
    """Moves a slider; returns what was set on the sound card when its handler came back, in the same turn of the page."""
    return page.get_by_label(label).evaluate(
        f"""(slider, value) => {{
          window.card.oscillators.forEach((one) => {{ one.frequency.all = []; one.gate.all = []; }});
          slider.value = value;
          slider.dispatchEvent(new Event("input", {{ bubbles: true }}));
          return [{PITCHES}, {OPEN_GATES}];
        }}""",
        str(value),
    )


def test_all_scripts_together_are_small():
    files = [*(ROOT / "helpers/widgets/hear").glob("*.js"), ROOT / "helpers/widgets/explore/heard.js"]
    assert len(files) > 4
    assert sum(len(for_browsers(path.read_text(encoding="utf-8")).encode()) for path in files) <= MOST_SCRIPT


def test_until_it_is_asked_for_there_is_a_button_alone_and_no_sound_card(heard):
    page = heard(waves())
    assert opener(page).get_attribute("aria-expanded") == "false"
    assert not page.get_by_role("group", name="Hear, step, read").is_visible()
    moved_at_once(page, "High", 3)
    assert page.evaluate("window.card.made") == 0


@pytest.mark.parametrize("width", [900, 390])
def test_the_button_takes_no_room(heard, width):
    page = heard(waves(), viewport={"width": width, "height": 900})
    root = page.locator(".gc-root")
    before = root.bounding_box()
    opener(page).evaluate("(one) => one.remove()")
    assert root.bounding_box() == before


@pytest.mark.parametrize("width", [900, 390, 320])
def test_the_button_lies_on_no_word_of_any_picture_of_the_course(heard, width):
    page = heard(*(make() for make in PICTURES + DRAWINGS), viewport={"width": width, "height": 900})
    over = page.evaluate(
        """() => [...document.querySelectorAll(".gc-hear-open")].flatMap((button) => {
          const a = button.getBoundingClientRect();
          // matplotlib writes its letters as groups that are called text_1, text_2 …
          const words = button.parentElement.querySelectorAll("svg text, svg [id*='-text_'], .gc-scene-label");
          return [...words].filter((one) => {
            const b = one.getBoundingClientRect();
            return b.width && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          }).map((one) => one.textContent.trim() || one.id);
        })"""
    )
    assert over == []
    assert page.locator(".gc-hear-open").count() == len(PICTURES + DRAWINGS)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_opening_it_shifts_nothing_that_stood_there(heard):
    page = heard(waves())
    parts = (".gc-picture", ".gc-controls", ".gc-footer", ".gc-title")
    before = boxes(page, *parts)
    opener(page).click()
    page.get_by_role("group", name="Hear, step, read").wait_for()
    assert boxes(page, *parts) == before


def test_by_keys_alone_one_steps_along_and_each_step_is_said(heard):
    page = heard(recovery())
    opener(page).press("Enter")
    steps = page.get_by_role("slider", name="Step along")
    assert steps.evaluate("(one) => one === document.activeElement")
    assert told(page) == "minute 30: 73\u00a0%"
    page.keyboard.press("ArrowRight")
    assert told(page) == "minute 35: 69\u00a0%"
    page.keyboard.press("End")
    assert told(page) == "minute 180: 15\u00a0%"
    assert page.get_by_role("status").evaluate_all("(all) => all.some((one) => one.matches('.gc-hear-told'))")
    assert steps.get_attribute("aria-valuetext") == "37 of 37"


def test_plain_keys_in_it_stay_inside_so_that_they_work_in_command_mode(heard):
    page = heard(waves())
    page.evaluate("window.passed = []; document.addEventListener('keydown', (event) => window.passed.push(event.key))")
    opener(page).press("Enter")
    for key in ("ArrowRight", "b", "x", "Tab", "Space"):
        page.keyboard.press(key)
    assert page.evaluate("window.passed") == []


def test_the_tables_numbers_are_the_models_with_caption_heads_and_units(heard):
    page = heard(recovery())
    opener(page).click()
    page.get_by_text("Read as a table").click()
    page.get_by_role("columnheader").first.wait_for()  # the fold says a little later that it is open
    page.get_by_label("Half-life").press("End")
    table = page.get_by_role("table")
    assert (
        table.locator("caption")
        .inner_text()
        .endswith("Half-life: 120\u00a0minutes; Someone cries after: 30\u00a0minutes")
    )
    assert table.get_by_role("columnheader").all_inner_texts() == [
        "Minutes after the peak",
        "Share of the rise left (%)",
    ]
    minutes = [int(one) for one in table.get_by_role("rowheader").all_inner_texts()]
    assert minutes == list(range(0, stress.SHOWN_MINUTES + 1, 5))
    model = [f"{100 * stress.share_left(minute, 120):.0f}" for minute in minutes]
    assert table.get_by_role("cell").all_inner_texts() == model


def test_a_movement_sounds_in_the_very_handler_that_moves_the_picture_and_higher_is_higher(heard):
    page = heard(recovery())
    opener(page).click()
    page.get_by_label("A tone as you move").check()
    heights = {}
    for stop in (0, 60, 20, 40):
        pitches, open_gates = moved_at_once(page, "Half-life", stop)
        assert (len(pitches), open_gates) == (1, 1)
        heights[float(stress.share_left(30, 60 + stop))] = pitches[0]
    ordered = [heights[height] for height in sorted(heights)]
    assert ordered == sorted(set(ordered))


def test_a_grip_that_is_moved_sounds_the_height_where_it_stands(heard):
    page = heard(recovery())
    opener(page).click()
    page.get_by_label("A tone as you move").check()
    early, late = (moved_at_once(page, "Someone cries after", stop)[0] for stop in (2, 25))
    assert early > late
    assert told(page).startswith("minute 125: ")


def test_without_the_tick_a_movement_is_silent(heard):
    page = heard(waves())
    opener(page).click()
    assert moved_at_once(page, "High", 7) == [[], 0]
    assert page.evaluate("window.card.made") == 0


def test_a_drawing_is_heard_and_read_along_its_slider(heard):
    page = heard(cold_water())
    opener(page).click()
    page.get_by_label("A tone as you move").check()
    low, high = (moved_at_once(page, "Everyone is stopped after", stop)[0] for stop in (3, 12))
    assert low < high
    assert told(page) == f"420\u00a0seconds: {endurance.mean_seen(420, FIRST_GROUP):.0f}\u00a0s"
    page.get_by_text("Read as a table").click()
    page.get_by_role("columnheader").first.wait_for()  # the fold says a little later that it is open
    assert page.get_by_role("columnheader").all_inner_texts() == [
        "Everyone is stopped after",
        "as usual, on average (s)",
        "twice as long, on average (s)",
    ]


@pytest.mark.parametrize("how", ["Escape", "Stop", "leaving", "hidden", "closing", "the view's end"])
def test_the_sound_is_stopped(heard, how):
    page = heard(waves(), fading_beside())
    opener(page).first.click()
    page.get_by_role("button", name="Hear it").click()
    assert page.evaluate(OPEN_GATES) == 1
    if how == "Escape":
        page.keyboard.press("Escape")
    elif how == "Stop":
        page.get_by_role("button", name="Stop").click()
    elif how == "leaving":
        page.get_by_label("Low").focus()
    elif how == "hidden":
        page.evaluate(
            "Object.defineProperty(document, 'hidden', { value: true }); document.dispatchEvent(new Event('visibilitychange'))"
        )
    elif how == "closing":
        opener(page).first.click()
    else:
        page.evaluate("window.mounted[0].close()")
    assert page.evaluate(OPEN_GATES) == 0
    if how not in ("closing", "the view's end"):
        assert page.get_by_role("button", name="Hear it").is_visible()


@functools.cache
def fading_beside():
    def other(ax, low=1):
        ax.plot(X, low + X)
        ax.set(xlim=(0, 10), ylim=(0, 20))

    return explorable(other, low=(1, 5))()


def test_of_several_curves_one_is_chosen_or_all_come_one_after_the_other_with_voices_of_their_own(heard):
    page = heard(waves())
    opener(page).click()
    page.get_by_role("button", name="Hear it").click()
    assert page.evaluate(OPEN_GATES) == 1
    page.get_by_label("Curve").select_option("All, one after the other")
    assert "the wave" in told(page)
    assert "; the line 2.5" in told(page)
    page.get_by_role("button", name="Hear it").click()
    assert page.evaluate(OPEN_GATES) == 2
    ends, begins = page.evaluate(
        "window.card.oscillators.map((one) => one.frequency.all.map(({ at }) => at)).map((all, n) => n ? all[0] : all.at(-1))"
    )
    assert ends < begins


def test_where_there_is_a_bet_nothing_can_be_heard_before_it_is_placed(heard):
    page = heard(asked())
    assert not opener(page).is_visible()
    assert page.locator(".gc-hear").count() == 0
    for key in ("ArrowRight", "ArrowRight"):
        page.locator(".gc-bet-grip input").press(key)
    page.get_by_role("button", name="That's my bet").click()
    opener(page).click()
    assert told(page).startswith("hour 5: ")


def test_a_browser_without_sound_says_so_and_one_can_step_all_the_same(bare):
    page = bare(waves(), before="window.AudioContext = window.webkitAudioContext = undefined;")
    opener(page).click()
    page.get_by_role("button", name="Hear it").click()
    page.get_by_text("This browser can't play tones.").wait_for()
    page.get_by_label("Step along").press("Home")
    assert told(page) == "hour 0: 0\u00a0mm"


@pytest.mark.parametrize("options", [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_axe_finds_nothing_in_it(heard, axe, options):
    page = heard(waves(), viewport={"width": 390, "height": 900}, **options)
    assert axe(page) == []
    opener(page).click()
    page.get_by_text("Read as a table").click()
    page.get_by_role("columnheader").first.wait_for()  # the fold says a little later that it is open
    page.get_by_role("table").wait_for()
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_under_reduced_motion_no_ring_moves_along_while_it_sounds(heard):
    page = heard(waves(), reduced_motion="reduce")
    opener(page).click()
    ring = page.locator(".gc-hear-ring")
    before = ring.get_attribute("cx")
    page.get_by_role("button", name="Hear it").click()
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert ring.get_attribute("cx") == before

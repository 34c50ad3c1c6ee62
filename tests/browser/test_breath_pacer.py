"""The breathing pacer on a page without Jupyter: the clock, the keys, what is drawn and said, the settings."""

import json
import random
from pathlib import Path

import numpy as np
import pytest

from helpers.widgets.breathing.pacer import BreathPacer
from helpers.widgets.words import WORDS as WIDGET_WORDS

from .axe import ACTIVITY, violations
from .bare_page import bare_page
from .pacer_pages import (
    BOX,
    SOUND_CARD,
    Shown,
    after,
    expected,
    expected_scale,
    opener,
    start,
    turn_on_sound,
    wait_for_tones,
)
from .still_clock import now_shown, open_still

CROOKED = [("in", 4.3), ("hold", 1.1), ("out", 5.9)]
EVEN = [("in", 5), ("out", 5)]
SAVED = "window.saved"
FOUR = ("Breathe in", "Hold after breathing in", "Breathe out", "Hold after breathing out")
WATCH_KEYS = "{ window.out = []; document.addEventListener('keydown', (event) => window.out.push(event.key)); }"


@pytest.fixture
def opened(new_page, tmp_path):
    return opener(new_page, tmp_path)


# The clock


def test_the_phase_its_seconds_the_breaths_and_the_time_left_follow_the_clock(opened):
    page = opened()
    shown = Shown(page)
    assert shown.stage == ("Ready", "")
    assert shown.text("count") == "0 breaths done · 3:00 left"
    start(page)
    assert shown.stage == ("In", "5")
    assert after(page, 4.5) == ("In", "1")
    assert after(page, 1) == ("Out", "5")
    assert after(page, 5) == ("In", "5")
    assert shown.text("count") == "1 breath done · 2:50 left"
    assert after(page, 10) == ("In", "5")
    assert shown.text("count") == "2 breaths done · 2:40 left"


@pytest.mark.parametrize("phases", [EVEN, BOX, CROOKED], ids=["even", "box", "crooked"])
def test_after_nine_minutes_the_phase_is_still_the_clocks(opened, phases):
    page = opened(BreathPacer(phases, minutes=10))
    start(page)
    page.clock.run_for(540_000)
    rng = random.Random(1)
    seconds = 540.0
    for step in [rng.randint(40, 3000) for _ in range(20)]:
        seconds += step / 1000
        seen = after(page, step / 1000)
        assert seen in {expected(phases, seconds - 0.05), expected(phases, seconds)}


def test_a_page_that_slept_nine_minutes_shows_the_right_phase_at_once(opened):
    page = opened(BreathPacer(CROOKED, minutes=10))
    start(page)
    page.clock.run_for(2000)
    page.clock.fast_forward(540_000)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert Shown(page).stage == expected(CROOKED, 542)
    assert circle_scale(page) == pytest.approx(expected_scale(CROOKED, 542), abs=0.02)


def circle_scale(page):
    """The circle's size, of its own animation, where the clock put it."""
    return now_shown(
        page, "() => new DOMMatrix(getComputedStyle(document.querySelector('.gc-pacer-disc')).transform).a"
    )


def test_for_one_real_minute_what_is_shown_stays_within_50_ms_of_the_clock(opened):
    page = opened(BreathPacer(BOX, minutes=2), clock=False)
    rng = random.Random(7)
    # Ten moments anywhere, and ten 60 to 150 ms after a change of phase, where being late would show.
    changes = [3 * n + 0.05 + 0.01 * k for k, n in enumerate((1, 2, 3, 5, 7, 10, 12, 15, 17, 19), start=1)]
    moments = sorted([rng.uniform(0.5, 60) for _ in range(10)] + changes)
    # The start and each reading lie between two looks at the clock, since the machine may hold the page up between any two.
    page.evaluate(
        """for (const [name, capture] of [["before", true], ["began", false]])
          document.addEventListener("click", () => { window[name] = performance.now(); }, { capture, once: true })"""
    )
    start(page)
    samples = page.evaluate(
        """async (moments) => {
          const disc = document.querySelector(".gc-pacer-disc"), out = [];
          // A beat every 10 ms that comes late shows for how long the machine let nothing on this page run.
          const beats = [performance.now()];
          setInterval(() => beats.push(performance.now()), 10);
          const heldUp = () => {
            const late = [...beats.slice(-40), performance.now()];
            return Math.max(...late.slice(1).map((beat, i) => beat - late[i])) / 1000;
          };
          for (const moment of moments) {
            await new Promise((done) => setTimeout(done, window.began + moment * 1000 - performance.now()));
            const first = (performance.now() - window.began) / 1000;
            out.push({
              word: document.querySelector(".gc-pacer-word").textContent,
              number: document.querySelector(".gc-pacer-number").textContent,
              scale: new DOMMatrix(getComputedStyle(disc).transform).a,
              animated: disc.getAnimations()[0].currentTime / 1000,
              held: heldUp(), first, last: (performance.now() - window.before) / 1000 });
          }
          return out;
        }""",
        moments,
    )
    assert len(samples) == 20
    for one in samples:
        allowed = 0.05 + max(0, one["held"] - 0.02)  # what the machine held up, the page could not show
        around = np.linspace(one["first"] - allowed, one["last"] + 0.05, 41 + int(400 * allowed)).clip(0)
        assert (one["word"], one["number"]) in {expected(BOX, t) for t in around}
        assert around[0] < one["animated"] < around[-1]
        scales = [expected_scale(BOX, t) for t in around]
        assert min(scales) - 0.002 <= one["scale"] <= max(scales) + 0.002
    print("worst animation error, ms:", 1000 * max(abs(s["animated"] - s["first"]) for s in samples))


def test_the_session_ends_by_itself_with_a_kind_sentence_and_can_start_again(opened):
    page = opened(BreathPacer(minutes=1))
    start(page)
    after(page, 59.9)
    assert Shown(page).text("count") == "5 breaths done · 0:01 left"
    assert after(page, 0.2) == ("The end", "")
    assert Shown(page).text("before") == "That is 1 minute. Let your breath go its own way."
    assert Shown(page).text("count") == "6 breaths done · 0:00 left"
    start(page)
    assert Shown(page).stage == ("In", "5")


def test_a_session_ends_with_a_finished_breath(opened):
    page = opened(BreathPacer([("in", 4), ("hold", 2), ("out", 8)], minutes=1))
    assert Shown(page).text("count") == "0 breaths done · 0:56 left"
    start(page)
    assert after(page, 55.9) == ("Out", "1")
    assert after(page, 0.2) == ("The end", "")
    assert "about 1 minute" in Shown(page).text("before")


def test_the_pacer_goes_on_without_a_kernel_and_sends_it_nothing(opened):
    page = opened(BreathPacer(minutes=1))
    page.evaluate(
        "{ const dead = () => { throw Error('dead'); }; Object.assign(mounted[0].model, { send: dead, save_changes: dead }); }"
    )
    start(page)
    assert after(page, 17) == ("Out", "3")
    after(page, 60)
    assert Shown(page).stage == ("The end", "")
    assert page.evaluate(SAVED) == []


# Keys, buttons, focus


def test_start_pause_go_on_and_stop_by_keyboard(opened):
    page = opened()
    shown = Shown(page)
    page.get_by_role("button", name="Start", exact=True).focus()
    page.keyboard.press("Enter")
    assert after(page, 6.5) == ("Out", "4")
    page.keyboard.press("Space")
    assert shown.stage == ("Paused", "")
    assert shown.main == "Go on"
    after(page, 60)
    assert shown.text("count") == "0 breaths done · 2:54 left"
    page.keyboard.press("Enter")
    assert shown.stage == ("Out", "4")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert shown.stage == ("Ready", "")
    assert shown.text("before") == WIDGET_WORDS["pacer.before"]
    assert page.evaluate("document.activeElement.textContent") == "Start"


def test_the_circle_stands_still_in_a_pause_and_goes_on_from_there(opened):
    page = opened()
    start(page)
    after(page, 2.5)
    page.get_by_role("button", name="Pause").click()
    held = circle_scale(page)
    assert held == pytest.approx(expected_scale(EVEN, 2.5), abs=0.02)
    after(page, 30)
    assert circle_scale(page) == held
    page.get_by_role("button", name="Go on").click()
    assert circle_scale(page) == pytest.approx(held, abs=0.02)


def test_the_space_bar_works_wherever_the_focus_is_but_leaves_controls_their_own_space(opened):
    page = opened()
    shown = Shown(page)
    page.locator(".gc-pacer-word").click()
    page.keyboard.press("Space")
    assert shown.main == "Pause"
    page.keyboard.press("Space")
    assert shown.main == "Go on"
    page.get_by_label("Sound, for closed eyes").focus()
    page.keyboard.press("Space")
    assert page.get_by_label("Sound, for closed eyes").is_checked()
    assert shown.main == "Go on"
    page.get_by_label("Volume").focus()
    page.keyboard.press("Space")
    assert shown.main == "Pause"
    page.locator("summary").focus()
    page.keyboard.press("Space")
    assert page.get_by_label("Minutes").is_visible()
    page.get_by_label("Minutes").focus()
    page.keyboard.press("Space")
    assert shown.main == "Pause"


def test_a_space_bar_held_down_starts_once(opened):
    page = opened()
    page.locator(".gc-pacer-word").click()
    page.keyboard.down("Space")
    page.keyboard.down("Space")  # the second is what a held key repeats
    page.keyboard.up("Space")
    assert Shown(page).main == "Pause"


def test_keys_pressed_inside_do_not_reach_the_notebook(opened):
    page = opened()
    page.evaluate(WATCH_KEYS)
    page.locator("summary").click()
    for label in ("Breathe in (seconds)", "Minutes", "Pattern"):
        page.get_by_label(label).focus()
        for key in ("b", "x", "ArrowDown", "ArrowUp", "Space", "Enter", "5"):
            page.keyboard.press(key)
    page.locator(".gc-pacer-word").click()
    for key in ("a", "Space", "ArrowLeft"):
        page.keyboard.press(key)
    assert page.evaluate("window.out") == []


def test_the_tab_order_is_the_order_of_use(opened):
    page = opened(BreathPacer())
    page.locator("summary").click()
    page.get_by_label("Sound, for closed eyes").check()
    start(page)
    page.evaluate("document.activeElement.blur()")
    page.locator("h1").click()
    names = []
    for _ in range(14):
        page.keyboard.press("Tab")
        names.append(page.evaluate("(document.activeElement.labels?.[0] || document.activeElement).textContent"))
    assert names == [
        "Pause", "Stop", "Full screen", "Sound, for closed eyes", "Volume", "Settings", "Pattern",
        "Breathe in (seconds)", "Hold after breathing in (seconds)", "Breathe out (seconds)",
        "Hold after breathing out (seconds)", "Minutes", "Say each phase to a screen reader", names[-1],
    ]  # fmt: skip


# Full screen


def test_full_screen_shows_the_activity_and_the_button_gives_it_back(opened):
    page = opened(clock=False)
    page.get_by_role("button", name="Full screen").click()
    page.wait_for_function("document.fullscreenElement === document.querySelector('.gc-root')")
    page.wait_for_function("document.querySelector('.gc-root').classList.contains('gc-big')")
    page.get_by_role("button", name="Leave full screen").click()
    page.wait_for_function("document.fullscreenElement === null")
    assert not page.locator(".gc-big").count()


@pytest.mark.parametrize("refusal", ["() => Promise.reject(new Error('refused'))", "undefined"])
def test_where_full_screen_is_refused_the_window_is_filled_and_escape_leaves(opened, refusal):
    page = opened(
        scripts=[f"Element.prototype.requestFullscreen = {refusal};"], viewport={"width": 1280, "height": 720}
    )
    page.evaluate(WATCH_KEYS)
    page.get_by_role("button", name="Full screen").click()
    page.wait_for_function("document.querySelector('.gc-big-window') !== null")
    box = page.locator(".gc-root").bounding_box()
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 1280, 720)
    start(page)
    size = page.locator(".gc-pacer-word").evaluate("(word) => parseFloat(getComputedStyle(word).fontSize)")
    assert size > 720 / 16  # a word a sixteenth of the picture's height is read from the back of a room
    page.keyboard.press("Escape")
    assert not page.locator(".gc-big").count()
    assert Shown(page).main == "Pause"
    assert page.evaluate("window.out") == []


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (390, 800), (800, 390)], ids=str)
def test_the_large_view_fits_the_screen(opened, size):
    refuse = "Element.prototype.requestFullscreen = undefined;"
    page = opened(scripts=[refuse], viewport={"width": size[0], "height": size[1]})
    page.get_by_role("button", name="Full screen").click()
    start(page)
    room = page.locator(".gc-root").evaluate(
        "(root) => [root.scrollWidth <= root.clientWidth, root.scrollHeight <= root.clientHeight]"
    )
    assert room == [True, True]


#: How far the farthest corner of the word and the number lies from the middle of the disc, as a part of the disc's radius
#: when it is smallest.
FILLS = """([word, number]) => {
  document.getAnimations().forEach((one) => one.cancel());
  document.querySelector(".gc-pacer-word").textContent = word;
  document.querySelector(".gc-pacer-number").textContent = number;
  const node = document.querySelector(".gc-pacer-disc"), disc = node.getBoundingClientRect();
  const x = disc.x + disc.width / 2, y = disc.y + disc.height / 2, range = document.createRange();
  const corners = [".gc-pacer-word", ".gc-pacer-number"].flatMap((name) => {
    range.selectNodeContents(document.querySelector(name));
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return right > left ? [left, right].flatMap((h) => [top, bottom].map((v) => Math.hypot(h - x, v - y))) : [];
  });
  const small = document.querySelector(".gc-pacer-still") ? 1 : 0.6 / new DOMMatrix(getComputedStyle(node).transform).a;
  return Math.max(...corners) / (disc.width / 2) / small;
}"""
IN_THE_CIRCLE = [(WIDGET_WORDS[f"pacer.{key}"], "") for key in ("ready", "paused", "over")] + [
    (WIDGET_WORDS[f"pacer.short_{key}"], number) for key in ("in", "hold", "out") for number in ("8", "14")
]


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
@pytest.mark.parametrize("full", [False, True], ids=["in the page", "full view"])
@pytest.mark.parametrize("size", [(320, 640), (390, 844), (800, 390), (1280, 720), (1920, 1080)], ids=str)
def test_every_word_and_number_fits_the_disc_when_it_is_smallest(opened, size, full, motion):
    refuse = "Element.prototype.requestFullscreen = undefined;"
    page = opened(scripts=[refuse], viewport={"width": size[0], "height": size[1]}, reduced_motion=motion)
    if full:
        page.get_by_role("button", name="Full screen").click()
    for shown in IN_THE_CIRCLE:
        assert page.evaluate(FILLS, list(shown)) < 1, shown


# Reduced motion, screen readers, what is drawn


def test_reduced_motion_shows_beads_and_a_number_and_moves_nothing(opened):
    page = opened(reduced_motion="reduce")
    start(page)
    before = circle_scale(page)
    assert after(page, 2.5) == ("In", "3")
    assert page.locator(".gc-pacer-beads span").count() == 5
    assert page.locator(".gc-pacer-beads .gc-full").count() == 3
    assert circle_scale(page) == before
    assert page.evaluate("document.getAnimations().length") == 0
    assert not page.locator(".gc-pacer-orbit").is_visible()
    assert after(page, 4) == ("Out", "4")
    assert page.locator(".gc-pacer-beads .gc-full").count() == 2


def test_reduced_motion_switched_on_or_off_while_running_is_heeded_at_once(opened):
    page = opened()
    start(page)
    after(page, 1)
    assert (
        page.evaluate("document.getAnimations().filter((one) => one.effect.getTiming().iterations === Infinity).length")
        == 2
    )
    page.emulate_media(reduced_motion="reduce")
    page.wait_for_function("document.getAnimations().length === 0")
    after(page, 1)
    assert page.locator(".gc-pacer-beads .gc-full").count() == 3
    page.emulate_media(reduced_motion="no-preference")
    page.wait_for_function("!document.querySelector('.gc-pacer-still')")
    after(page, 1)
    assert circle_scale(page) == pytest.approx(expected_scale(EVEN, 3), abs=0.02)
    assert not page.locator(".gc-pacer-beads").is_visible()


WATCH_VOICE = """window.said = []; new MutationObserver(() => {
  const text = document.querySelector(".gc-voice").textContent; if (text) window.said.push(text);
}).observe(document.querySelector(".gc-voice"), { childList: true, characterData: true, subtree: true })"""


def test_nothing_is_said_to_a_screen_reader_until_the_end_unless_switched_on(opened):
    page = opened(BreathPacer(minutes=0.5))
    page.evaluate(WATCH_VOICE)
    start(page)
    after(page, 29)
    assert page.evaluate("window.said") == []
    after(page, 2)
    assert page.evaluate("window.said") == ["That is 30 seconds. Let your breath go its own way."]


def test_each_phase_is_said_once_when_switched_on(opened):
    page = opened()
    page.locator("summary").click()
    page.get_by_label("Say each phase to a screen reader").check()
    page.evaluate(WATCH_VOICE)
    start(page)
    after(page, 19)
    assert page.evaluate("window.said") == ["Breathe in, 5.", "Breathe out, 5.", "Breathe in, 5.", "Breathe out, 5."]
    assert page.locator(".gc-voice").get_attribute("aria-live") == "polite"
    page.get_by_label("Say each phase to a screen reader").uncheck()
    after(page, 20)
    assert len(page.evaluate("window.said")) == 4


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_axe_finds_nothing_at_rest_running_or_with_an_error(opened, scheme, motion):
    page = opened(BreathPacer(), color_scheme=scheme, reduced_motion=motion, clock=False)
    assert violations(page, ACTIVITY) == []
    page.locator("summary").click()
    turn_on_sound(page)
    page.get_by_label("Minutes").fill("0")
    page.keyboard.press("Tab")
    start(page)
    page.get_by_text("Minutes: give a number").wait_for()
    assert violations(page, ACTIVITY) == []


def test_every_control_is_large_enough_to_touch(opened):
    page = opened(viewport={"width": 390, "height": 900})
    page.locator("summary").click()
    turn_on_sound(page)
    for control in page.locator(".gc-root :is(button, input, select, summary)").all():
        box = control.bounding_box()
        assert min(box["width"], box["height"]) >= 24


@pytest.mark.parametrize("phases", [EVEN, BOX])
def test_a_phone_never_scrolls_sideways(opened, phases):
    page = opened(BreathPacer(phases), viewport={"width": 390, "height": 800})
    page.locator("summary").click()
    turn_on_sound(page)
    start(page)
    for _ in range(8):
        after(page, 1.3)
        assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_print_shows_the_sentence_and_nothing_else(opened):
    page = opened()
    page.emulate_media(media="print")
    assert page.locator(".gc-pacer-sentence").is_visible()
    assert page.locator(".gc-root").inner_text().strip() == BreathPacer().sentence()


# Settings


def test_a_preset_sets_the_pattern_with_one_message(opened):
    page = opened()
    page.locator("summary").click()
    page.get_by_label("Pattern").select_option("Box, four times 3: 5 a minute")
    assert page.evaluate(SAVED) == [{"phases": [["in", 3], ["hold", 3], ["out", 3], ["hold", 3]]}]
    assert page.get_by_label("Hold after breathing out (seconds)").input_value() == "3"
    assert Shown(page).text("sentence") == BreathPacer(BOX).sentence()
    start(page)
    assert after(page, 5) == ("Hold", "1")


def test_a_learner_sets_seconds_a_hold_and_minutes_of_their_own(opened):
    page = opened()
    page.locator("summary").click()
    for label, value in (
        ("Breathe in (seconds)", "3.5"),
        ("Hold after breathing in (seconds)", "2"),
        ("Minutes", "1.5"),
    ):
        page.get_by_label(label).fill(value)
        page.keyboard.press("Tab")
    assert page.get_by_label("Pattern").input_value() == "own"
    assert page.evaluate("window.mounted[0].model.get('phases')") == [["in", 3.5], ["hold", 2], ["out", 5]]
    assert page.evaluate(SAVED) == [
        {"phases": [["in", 3.5], ["out", 5]]},
        {"phases": [["in", 3.5], ["hold", 2], ["out", 5]]},
        {"minutes": 1.5},
    ]
    page.get_by_label("Hold after breathing in (seconds)").fill("0")
    page.keyboard.press("Tab")
    assert page.evaluate("window.mounted[0].model.get('phases')") == [["in", 3.5], ["out", 5]]
    assert page.evaluate("document.activeElement.labels[0].textContent") == "Breathe out (seconds)"


@pytest.mark.parametrize(
    ("label", "value", "sentence"),
    [
        ("Breathe in (seconds)", "0", "Breathe in: give a number from 1 to 14."),
        ("Breathe in (seconds)", "-4", "Breathe in: give a number from 1 to 14."),
        ("Breathe out (seconds)", "600", "Breathe out: give a number from 1 to 14."),
        ("Breathe out (seconds)", "", "Breathe out: give a number from 1 to 14."),
        ("Hold after breathing in (seconds)", "0.5", "Hold after breathing in: give 0 to leave it out, or a number from 1 to 8."),
        ("Hold after breathing in (seconds)", "20", "Hold after breathing in: give 0 to leave it out, or a number from 1 to 8."),
        ("Minutes", "0", "Minutes: give a number from 0.5 to 10."),
        ("Minutes", "20", "Minutes: give a number from 0.5 to 10."),
    ],
)  # fmt: skip
def test_a_value_out_of_sense_gets_a_plain_sentence_and_changes_nothing(opened, label, value, sentence):
    page = opened()
    start(page)
    page.locator("summary").click()
    field = page.get_by_label(label, exact=True)
    field.fill(value)
    page.keyboard.press("Tab")
    assert page.get_by_role("alert").inner_text() == sentence
    assert field.get_attribute("aria-invalid") == "true"
    assert page.evaluate(SAVED) == []
    assert after(page, 6) == ("Out", "4")
    field.fill("4")
    page.keyboard.press("Tab")
    assert page.get_by_role("alert").count() == 0
    assert field.get_attribute("aria-invalid") is None


def test_text_typed_into_a_number_gets_the_same_sentence(opened):
    page = opened()
    page.locator("summary").click()
    page.get_by_label("Breathe in (seconds)").press_sequentially("e")
    page.get_by_label("Breathe in (seconds)").fill("")
    page.get_by_label("Breathe in (seconds)").press_sequentially("5e")
    page.keyboard.press("Tab")
    assert page.get_by_role("alert").inner_text() == "Breathe in: give a number from 1 to 14."


@pytest.mark.parametrize(
    ("typed", "whole"),
    [(("1", "0", "1", "0"), 2), (("2", "0", "1.9", "0"), 3.9), (("4", "7", "8", "0"), 19), (("8", "8", "8", "8"), 32)],
)
def test_a_breath_that_is_too_fast_or_too_slow_in_all_gets_a_plain_sentence_and_stays_as_it_was_typed(
    opened, typed, whole
):
    page = opened()
    start(page)
    page.locator("summary").click()
    fields = [page.get_by_label(f"{label} (seconds)") for label in FOUR]
    for field, seconds in zip(fields, typed, strict=True):
        field.evaluate("(one, text) => { one.value = text; }", seconds)
    fields[0].dispatch_event("change")
    assert page.get_by_role("alert").inner_text() == (
        f"One whole breath would take {whole} seconds. Make it 4 to 15 seconds, which is 15 to 4 breaths a minute."
    )
    assert [field.input_value() for field in fields] == list(typed)
    assert page.evaluate(SAVED) == []
    assert after(page, 6) == ("Out", "4")


def test_a_breath_may_not_be_held_longer_by_two_holds_on_end(opened):
    page = opened(BreathPacer([("in", 2), ("hold", 3), ("hold", 3), ("out", 2)]))
    page.locator("summary").click()
    page.get_by_label("Hold after breathing in, part 2 (seconds)").fill("8")
    page.keyboard.press("Tab")
    assert page.get_by_role("alert").inner_text() == (
        "The breath would be held for 11 seconds on end. Keep that at 8 seconds or less."
    )
    assert page.evaluate(SAVED) == []


def test_the_fields_themselves_name_their_bounds(opened):
    page = opened()
    page.locator("summary").click()
    bounds = "(one) => [one.min, one.max]"
    found = [page.get_by_label(f"{label} (seconds)").evaluate(bounds) for label in FOUR]
    assert found == [["1", "14"], ["0", "8"], ["1", "14"], ["0", "8"]]
    assert page.get_by_label("Minutes").evaluate(bounds) == ["0.5", "10"]


def test_a_setting_changed_from_python_stops_the_session_and_is_shown(opened):
    page = opened()
    start(page)
    after(page, 7)
    page.evaluate("window.mounted[0].model.set('phases', [['in', 4], ['hold', 2], ['out', 6]])")
    assert Shown(page).stage == ("Ready", "")
    assert Shown(page).text("before") == "The settings have changed. Start when you are ready."
    assert page.locator(".gc-arc").count() == 3
    page.locator("summary").click()
    assert page.get_by_label("Hold after breathing in (seconds)").input_value() == "2"


def test_no_presets_means_no_choice_of_pattern(opened):
    page = opened(BreathPacer(presets={}))
    page.locator("summary").click()
    assert not page.locator("select").is_visible()
    assert page.get_by_label("Minutes").is_visible()


# The end of the widget


def test_taking_the_widget_away_leaves_no_timer_no_motion_no_listener_and_no_sound(opened):
    count = """window.asked = 0; for (const name of ["setTimeout", "setInterval", "requestAnimationFrame"]) {
      const real = window[name].bind(window); window[name] = (...given) => { window.asked += 1; return real(...given); }; } 0"""
    page = opened(scripts=[SOUND_CARD])
    page.evaluate(count)
    turn_on_sound(page)
    start(page)
    wait_for_tones(page)
    after(page, 7)
    assert page.evaluate("window.asked") > 10
    page.evaluate("window.mounted[0].close(); window.asked = 0; window.card.tones.length = 0")
    page.clock.run_for(30_000)
    page.evaluate(
        "for (const name of ['visibilitychange', 'fullscreenchange']) document.dispatchEvent(new Event(name))"
    )
    page.clock.run_for(30_000)
    left = page.evaluate("""({ asked: window.asked, moving: document.getAnimations().length,
      heard: window.mounted[0].model.listenerCount(), tones: window.card.tones.length, closed: window.card.closed,
      roots: document.querySelectorAll(".gc-root").length })""")
    assert left == {"asked": 0, "moving": 0, "heard": 0, "tones": 0, "closed": 1, "roots": 0}


def test_two_pacers_on_a_page_keep_apart(opened, new_page, tmp_path):
    page = new_page()
    open_still(page, bare_page(tmp_path, BreathPacer(), BreathPacer(BOX)))
    page.get_by_role("button", name="Start", exact=True).nth(1).click()
    page.clock.run_for(5000)
    assert page.locator(".gc-pacer-word").all_text_contents() == ["Ready", "Hold"]
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((node) => node.id)")
    assert len(ids) == len(set(ids))


def test_no_sentence_stands_in_the_javascript(opened):
    page = opened(BreathPacer())
    words = {key: f"«{key}»" for key in json.loads(json.dumps(BreathPacer().words))}
    marked = BreathPacer(presets={})
    marked.words = words
    page.goto(bare_page(Path(page.url.removeprefix("file://")).parent, marked))
    page.wait_for_function("window.ready === true")
    texts = page.evaluate("""[...document.querySelectorAll(".gc-root *")].flatMap((node) =>
      [...node.childNodes].filter((one) => one.nodeType === 3).map((one) => one.data.trim()).filter(Boolean))""")
    assert texts
    assert [text for text in texts if "«" not in text] == []

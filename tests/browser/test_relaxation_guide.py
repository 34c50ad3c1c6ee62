"""The relaxation guide on a page without Jupyter: by keyboard from start to end, its clock, its drawing, its voice and sound."""

import random
from itertools import pairwise

import pytest

from helpers.widgets import RelaxationGuide
from helpers.widgets.words import WORDS

from .bare_page import bare_page
from .guide_pages import FEW, Seen, expected, guide, step_at, time_left
from .pacer_pages import (
    HIGH_BELL,
    HOLD,
    IN,
    LOW_BELL,
    OUT,
    SOUND_CARD,
    VOICES,
    opener,
    start,
    tones,
    turn_on_sound,
    wait_for_tones,
)
from .still_clock import now_shown

NO_FULL_SCREEN = "Element.prototype.requestFullscreen = undefined;"
WATCH_VOICE = """window.said = []; new MutationObserver(() => {
  const text = document.querySelector(".gc-voice").textContent; if (text) window.said.push(text);
}).observe(document.querySelector(".gc-voice"), { childList: true, characterData: true, subtree: true })"""
FOCUSED = "document.activeElement.textContent"
FILL = "(id) => { const i = Object.keys(mounted[0].model.get('body').shapes).indexOf(id); return Number(getComputedStyle(document.querySelectorAll('.gc-body-zone')[i]).fillOpacity); }"


@pytest.fixture
def opened(new_page, tmp_path):
    open_with = opener(new_page, tmp_path)
    return lambda widget=None, **options: open_with(widget or guide(), **options)


def after(page, seconds):
    """Let the page's clock run, and read the stage."""
    page.clock.run_for(round(seconds * 1000))
    return Seen(page).stage


def press(page, name):
    page.get_by_role("button", name=name, exact=True).press("Enter")


# -- from start to end -----------------------------------------------------------------------------


def test_from_start_to_end_by_keyboard_alone(opened):
    widget = guide()
    page = opened(widget)
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "Start"
    page.keyboard.press("Enter")
    seconds = 0.0
    while step_at(widget, seconds)[0]:
        assert Seen(page).stage == expected(widget, seconds)
        assert Seen(page).count.endswith(time_left(widget, seconds))
        _, left = step_at(widget, seconds)
        after(page, left)
        seconds += left
    assert Seen(page).stage == ("The end", "", "")
    assert Seen(page).text("cue") == WORDS["guide.ended"]
    assert Seen(page).count == "4 of 4 parts done · 0:00 left"
    assert page.evaluate(FOCUSED) == "Start"
    page.keyboard.press("Enter")
    assert Seen(page).stage == expected(widget, 0)


def test_what_to_mind_stands_there_before_the_start_and_again_after_stop(opened):
    page = opened(guide(before=["Leave out what hurts.", "Get up slowly."]))
    assert page.locator(".gc-guide-before li").all_inner_texts() == ["Leave out what hurts.", "Get up slowly."]
    start(page)
    assert not page.locator(".gc-guide-before").is_visible()
    assert Seen(page).text("note") == WORDS["guide.note"]
    press(page, "Stop")
    assert page.locator(".gc-guide-before li").first.is_visible()


def test_each_part_says_what_to_do_and_which_of_how_many_it_is(opened):
    page = opened()
    start(page)
    assert (Seen(page).text("where"), Seen(page).text("cue")) == ("Part 1 of 4", "Make a loose fist.")
    assert Seen(page).text("hint") == WORDS["guide.ready_hint"]
    after(page, 5)
    assert Seen(page).text("hint") == WORDS["guide.tense_hint"]
    after(page, 5)
    assert Seen(page).text("hint") == WORDS["guide.let_go_hint"]


def test_a_part_comes_so_often_as_set(opened):
    page = opened(guide(["neck", "whole"], times=3, pause=2, tense=3, let_go=5))
    start(page)
    seen = [after(page, 0.05)] + [after(page, seconds) for seconds in (2, 3, 5, 3, 5, 3, 5)]
    assert [(part, word) for part, word, _ in seen] == [
        ("Neck", "Next"), ("Neck", "Tense"), ("Neck", "Let go"), ("Neck", "Tense"), ("Neck", "Let go"),
        ("Neck", "Tense"), ("Neck", "Let go"), ("Whole body", "Next"),
    ]  # fmt: skip


def test_it_goes_on_without_a_kernel_and_sends_it_nothing(opened):
    page = opened()
    page.evaluate(
        "{ const dead = () => { throw Error('dead'); }; Object.assign(mounted[0].model, { send: dead, save_changes: dead }); }"
    )
    start(page)
    after(page, 30)
    press(page, "Skip")
    press(page, "Back")
    after(page, 90)
    assert Seen(page).stage == ("The end", "", "")
    assert page.evaluate("window.saved") == []


# -- the clock -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "times", [{}, {"tense": 4.3, "let_go": 7.7, "pause": 2.9, "times": 2}], ids=["even", "crooked"]
)
def test_minutes_later_the_step_is_still_the_clocks(opened, times):
    widget = RelaxationGuide(**times)
    page = opened(widget)
    start(page)
    rng = random.Random(1)
    seconds = 0.0
    for step in [rng.randint(40, 20_000) for _ in range(30)]:
        seconds += step / 1000
        assert after(page, step / 1000) in {expected(widget, seconds - 0.05), expected(widget, seconds)}


def test_a_page_that_slept_shows_the_right_step_at_once(opened):
    widget = RelaxationGuide()
    page = opened(widget)
    start(page)
    page.clock.run_for(2000)
    page.clock.fast_forward(200_000)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert Seen(page).stage == expected(widget, 202)


def test_pause_holds_the_time_and_the_drawing_and_going_on_goes_on_from_there(opened):
    page = opened()
    start(page)
    after(page, 12)
    press(page, "Pause")
    held = now_shown(page, FILL, "right_hand")
    assert 0.1 < held < 1
    assert after(page, 60) == ("Right hand and forearm", "Paused", "")
    assert Seen(page).count == "0 of 4 parts done · 1:08 left"
    assert now_shown(page, FILL, "right_hand") == held
    press(page, "Go on")
    assert now_shown(page, FILL, "right_hand") == pytest.approx(held, abs=0.02)
    assert Seen(page).stage == ("Right hand and forearm", "Let go", "8")


def test_back_leads_to_the_start_of_the_part_and_from_there_to_the_one_before(opened):
    page = opened()
    start(page)
    after(page, 27)
    assert Seen(page).stage == ("Shoulders", "Tense", "3")
    press(page, "Back")
    assert Seen(page).stage == ("Shoulders", "Next", "5")
    press(page, "Back")
    assert Seen(page).stage == ("Right hand and forearm", "Next", "5")
    press(page, "Back")
    assert Seen(page).stage == ("Right hand and forearm", "Next", "5")
    assert Seen(page).count == "0 of 4 parts done · 1:20 left"


def test_skip_leads_to_the_next_part_and_from_the_last_to_the_end(opened):
    page = opened()
    start(page)
    skip = page.get_by_role("button", name="Skip", exact=True)
    skip.focus()
    for part in ("Shoulders", "Left foot", "Whole body"):
        page.keyboard.press("Enter")
        assert Seen(page).stage == (part, "Next", "5")
        assert page.evaluate(FOCUSED) == "Skip"
    page.keyboard.press("Enter")
    assert Seen(page).stage == ("The end", "", "")
    assert page.evaluate(FOCUSED) == "Start"
    assert skip.is_disabled()


def test_a_part_that_was_skipped_is_skipped_and_not_done(opened):
    page = opened()
    start(page)
    press(page, "Skip")
    after(page, 20)
    assert Seen(page).count.startswith("1 of 4 parts done, 1 skipped")
    assert Seen(page).marks() == {"right_hand": "–", "shoulders": "✓"}
    for _ in range(2):
        press(page, "Skip")
    assert Seen(page).count.startswith("1 of 4 parts done, 3 skipped")
    assert Seen(page).marks() == {"right_hand": "–", "shoulders": "✓", "left_foot": "–"}


def test_a_voice_of_the_device_says_which_part_comes(opened):
    page = opened(scripts=[VOICES])
    page.get_by_label("Voice").check()
    start(page)
    after(page, 6)
    assert page.evaluate("window.spoken") == ["own: Next: Right hand and forearm. Make a loose fist.", "own: Tense."]
    press(page, "Stop")
    assert page.evaluate("window.hushed") > 0


def test_back_and_skip_in_a_pause_stay_in_the_pause(opened):
    page = opened()
    start(page)
    after(page, 3)
    press(page, "Pause")
    press(page, "Skip")
    assert Seen(page).stage == ("Shoulders", "Paused", "")
    assert after(page, 30) == ("Shoulders", "Paused", "")
    assert Seen(page).count == "0 of 4 parts done, 1 skipped · 1:00 left"
    press(page, "Back")
    assert Seen(page).stage == ("Right hand and forearm", "Paused", "")
    press(page, "Go on")
    assert Seen(page).stage == ("Right hand and forearm", "Next", "5")


def test_going_to_and_fro_a_hundred_times_shifts_nothing(opened):
    widget = guide(tense=4.3, let_go=7.7, pause=2.9)
    page = opened(widget)
    start(page)
    rng = random.Random(5)
    each = 2.9 + 4.3 + 7.7
    seconds = 0.0
    for _ in range(100):
        wait = rng.randint(1, 3000) / 1000
        move = rng.choice(["Back", "Skip", "Pause"])
        if move == "Skip" and seconds + wait >= 3 * each - 0.1:
            move = "Back"  # a skip from the last part would end it
        if step_at(widget, seconds + wait)[0] is None or abs((seconds + wait) % each - 2.9) < 0.1:
            continue  # too near to a change to say from which step one goes back
        after(page, wait)
        seconds += wait
        press(page, move)
        part, into = divmod(seconds + 1e-9, each)
        if move == "Pause":
            page.clock.run_for(2000)
            press(page, "Go on")
        elif move == "Skip":
            seconds = (part + 1) * each
        else:
            seconds = max(0, part - (into < 2.9)) * each
        assert Seen(page).stage == expected(widget, seconds)
        assert Seen(page).count.endswith(time_left(widget, seconds))


def test_stop_leads_back_to_the_start_and_hands_the_focus_on(opened):
    page = opened()
    start(page)
    after(page, 33)
    press(page, "Stop")
    assert Seen(page).count == "0 of 4 parts done · 1:20 left"
    assert page.evaluate(FOCUSED) == "Start"
    assert [page.get_by_role("button", name=name).is_disabled() for name in ("Back", "Skip", "Stop")] == [True] * 3
    assert after(page, 60) == ("", "", "")


# -- keys ------------------------------------------------------------------------------------------


def test_the_space_bar_starts_and_pauses_wherever_the_focus_is(opened):
    page = opened()
    page.locator(".gc-guide-before").click()
    page.keyboard.press("Space")
    assert Seen(page).main == "Pause"
    page.keyboard.press("Space")
    assert Seen(page).main == "Go on"
    page.get_by_role("button", name="Skip").press("Space")
    assert Seen(page).main == "Go on"  # a button keeps its own space bar
    assert Seen(page).text("part") == "Shoulders"


def test_the_tab_order_is_the_order_of_use(opened):
    page = opened(guide(["neck", "whole"]), scripts=[VOICES])
    for summary in page.locator("summary").all():
        summary.click()
    start(page)
    page.evaluate("document.activeElement.blur()")
    page.locator("h1").click()
    names = []
    for _ in range(21):
        page.keyboard.press("Tab")
        names.append(
            page.evaluate("(document.activeElement.getAttribute('aria-label') || (document.activeElement.labels?.[0] || document.activeElement).textContent)")
        )  # fmt: skip
    assert names[:-1] == [
        "Pause", "Back", "Skip", "Stop", "Full screen", "Sound, for closed eyes", "Voice", "Settings", "Tense (seconds)", "Let go (seconds)",
        "Get ready for each part (seconds)", "How often each part", "Neck", "Move up: Neck", "Move down: Neck", "Whole body",
        "All parts, as at first", "Say each step to a screen reader", "Keep this in my browser, so that I find it here again", "Text to read aloud",
    ]  # fmt: skip
    assert names[-1] == "Print this text"


def test_keys_pressed_inside_do_not_reach_the_notebook(opened):
    page = opened()
    page.evaluate("{ window.out = []; document.addEventListener('keydown', (event) => window.out.push(event.key)); }")
    page.locator("summary").first.click()
    for control in page.locator(".gc-guide :is(button, input, summary):visible").all():
        if control.is_enabled():
            control.focus()
            for key in ("b", "x", "ArrowDown", "a"):
                page.keyboard.press(key)
    assert page.evaluate("window.out") == []


# -- the drawing -----------------------------------------------------------------------------------


def test_the_drawing_numbers_the_parts_then_lights_one_and_ticks_those_that_are_done(opened):
    page = opened()
    seen = Seen(page)
    assert seen.marks() == {"right_hand": "1", "shoulders": "2", "left_foot": "3"}
    start(page)
    assert (seen.shapes("ready"), seen.marks()) == (["right_hand"], {})
    after(page, 6)
    assert seen.shapes("tense") == ["right_hand"]
    after(page, 20)
    assert (seen.shapes("tense"), seen.shapes("done"), seen.marks()) == (
        ["shoulders"],
        ["right_hand"],
        {"right_hand": "✓"},
    )


def test_for_the_whole_body_all_lights_up_that_is_not_left_out(opened):
    page = opened()
    start(page)
    after(page, 66)
    assert sorted(Seen(page).shapes("tense")) == sorted(FEW[:-1])
    assert len(Seen(page).shapes("out")) == 15
    page = opened(guide(["whole"]))
    start(page)
    after(page, 6)
    assert len(Seen(page).shapes("tense")) == 18


@pytest.mark.parametrize(("seconds", "fill"), [(2.5, 0.06), (7.5, 1), (9.5, 1), (19.9, 0.1)])
def test_a_part_gets_full_as_it_is_tensed_and_light_as_it_lets_go(opened, seconds, fill):
    page = opened()
    start(page)
    after(page, seconds)
    assert now_shown(page, FILL, "right_hand") == pytest.approx(fill, abs=0.05)


def test_reduced_motion_gives_each_step_one_still_look_and_moves_nothing(opened):
    page = opened(reduced_motion="reduce")
    start(page)
    seen = []
    for _ in range(3):
        seen.append((now_shown(page, FILL, "right_hand"), page.evaluate("document.getAnimations().length")))
        after(page, 5)
    assert seen == [(0, 0), (1, 0), (0.3, 0)]
    assert not page.locator(".gc-guide-bar").is_visible()
    assert Seen(page).stage == expected(guide(), 15)


def test_reduced_motion_switched_on_or_off_while_running_is_heeded_at_once(opened):
    page = opened()
    start(page)
    after(page, 6)
    assert page.evaluate("document.getAnimations().length") > 0
    page.emulate_media(reduced_motion="reduce")
    page.wait_for_function("document.getAnimations().length === 0")
    after(page, 1)
    assert page.evaluate("document.getAnimations().length") == 0
    page.emulate_media(reduced_motion="no-preference")
    page.wait_for_function("!matchMedia('(prefers-reduced-motion: reduce)').matches")
    for _ in range(20):  # the page hears of it with its next frame, and shows it at its next look at the clock
        after(page, 0.25)
        if page.evaluate("document.getAnimations().length > 0"):
            break
    assert page.evaluate("document.getAnimations().length > 0")


# -- screen readers --------------------------------------------------------------------------------


def test_nothing_is_said_to_a_screen_reader_until_the_end_unless_switched_on(opened):
    page = opened()
    page.evaluate(WATCH_VOICE)
    start(page)
    after(page, 79)
    assert page.evaluate("window.said") == []
    after(page, 2)
    assert page.evaluate("window.said") == [WORDS["guide.ended"]]


def test_each_step_is_said_once_when_switched_on(opened):
    page = opened()
    page.locator("summary").first.click()
    page.get_by_label("Say each step to a screen reader").check()
    page.evaluate(WATCH_VOICE)
    start(page)
    after(page, 26)
    assert page.evaluate("window.said") == [
        "Next: Right hand and forearm. Make a loose fist.",
        "Tense, 5.",
        "Let go, 10.",
        "Next: Shoulders. Pull your shoulders up towards your ears.",
        "Tense, 5.",
    ]


def test_where_back_and_skip_lead_is_always_said(opened):
    page = opened()
    page.evaluate(WATCH_VOICE)
    start(page)
    press(page, "Skip")
    press(page, "Back")
    assert page.evaluate("window.said") == ["Shoulders. Part 2 of 4.", "Right hand and forearm. Part 1 of 4."]


# -- sound -----------------------------------------------------------------------------------------


def heard(page):
    """The tones that were asked for, with the seconds from the start of the programme."""
    written = tones(page)
    begin = page.evaluate("performance.now() / 1000") - 3600
    return [(hertz, round(at - begin, 1)) for hertz, at in written]


def test_there_is_no_sound_before_it_is_asked_for(opened):
    page = opened(scripts=[SOUND_CARD])
    start(page)
    after(page, 30)
    assert page.evaluate("window.card.made") == 0


def test_three_tones_tell_the_steps_apart_and_a_bell_starts_and_ends(opened):
    page = opened(scripts=[SOUND_CARD])
    turn_on_sound(page)
    start(page)
    wait_for_tones(page)
    steps = [(hertz, at) for hertz, at in heard(page) if hertz in (IN, HOLD, OUT)]
    assert steps == [(hertz, at + 20 * n) for n in range(4) for hertz, at in ((HOLD, 0), (IN, 5), (OUT, 10))]
    assert [hertz for hertz, _ in heard(page) if hertz in (LOW_BELL, HIGH_BELL)] == [
        LOW_BELL,
        HIGH_BELL,
        HIGH_BELL,
        LOW_BELL,
    ]


def test_skip_writes_the_tones_anew_from_the_part_it_leads_to(opened):
    page = opened(scripts=[SOUND_CARD])
    turn_on_sound(page)
    start(page)
    wait_for_tones(page)
    after(page, 7)
    page.evaluate("window.card.tones.length = 0")
    press(page, "Skip")
    wait_for_tones(page)
    assert heard(page)[:3] == [(HOLD, 0), (IN, 5), (OUT, 10)]
    assert len([one for one in heard(page) if one[0] == IN]) == 3


def test_skipping_the_last_part_leaves_no_tone_behind(opened):
    page = opened(guide(["neck"]), scripts=[SOUND_CARD])
    turn_on_sound(page)
    start(page)
    wait_for_tones(page)
    page.evaluate("window.card.stopped = 0; window.card.tones.length = 0")
    press(page, "Skip")
    assert page.evaluate("window.card.stopped") == 5
    after(page, 60)
    assert tones(page) == []


def test_the_tones_can_be_heard_before_the_eyes_are_closed(opened):
    page = opened(scripts=[SOUND_CARD])
    turn_on_sound(page)
    page.get_by_role("button", name="Hear the three tones").click()
    wait_for_tones(page)
    assert [hertz for hertz, _ in tones(page)] == [HOLD, IN, OUT]
    assert page.get_by_text(WORDS["guide.tones"]).is_visible()


# -- how it looks ----------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (390, 800), (800, 390)], ids=str)
def test_the_large_view_fits_the_screen(opened, size):
    page = opened(RelaxationGuide(), scripts=[NO_FULL_SCREEN], viewport={"width": size[0], "height": size[1]})
    page.get_by_role("button", name="Full screen").click()
    start(page)
    for seconds in (1, 60, 60, 60, 60, 60, 66):
        after(page, seconds)
        room = page.locator(".gc-root").evaluate(
            "(root) => [root.scrollWidth <= root.clientWidth, root.scrollHeight <= root.clientHeight]"
        )
        assert room == [True, True], Seen(page).stage
    assert Seen(page).text("part") == "Whole body"


def test_the_words_in_a_room_are_large_and_escape_leaves(opened):
    page = opened(scripts=[NO_FULL_SCREEN], viewport={"width": 1280, "height": 720})
    page.get_by_role("button", name="Full screen").click()
    start(page)
    for name in ("part", "phase"):
        size = page.locator(f".gc-guide-{name}").evaluate("(one) => parseFloat(getComputedStyle(one).fontSize)")
        assert size >= 720 / 18
    page.keyboard.press("Escape")
    assert not page.locator(".gc-big").count()
    assert Seen(page).main == "Pause"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_axe_finds_nothing_at_rest_running_at_the_end_or_with_an_error(opened, axe, scheme, motion):
    page = opened(color_scheme=scheme, reduced_motion=motion, clock=False)
    assert axe(page) == []
    for summary in page.locator("summary").all():
        summary.click()
    turn_on_sound(page)
    page.get_by_role("checkbox", name="Left foot").uncheck()
    page.get_by_label("Tense (seconds)").fill("0")
    page.keyboard.press("Tab")
    start(page)
    assert axe(page) == []
    for _ in range(3):
        page.get_by_role("button", name="Skip").click()
    assert Seen(page).text("part") == "The end"
    assert axe(page) == []


def test_every_control_is_large_enough_to_touch(opened):
    page = opened(RelaxationGuide(), viewport={"width": 390, "height": 900})
    for summary in page.locator("summary").all():
        summary.click()
    turn_on_sound(page)
    for control in page.locator(".gc-root :is(button, input, summary):visible").all():
        box = control.bounding_box()
        # A tick is smaller than a finger, but its label beside it is not.
        least = 22 if control.get_attribute("type") == "checkbox" else 30
        assert min(box["width"], box["height"]) >= least, control.evaluate("(one) => one.outerHTML")
    for label in page.locator(".gc-guide-tick label").all():
        assert label.bounding_box()["height"] >= 40


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_never_scrolls_sideways(opened, width):
    page = opened(RelaxationGuide(), viewport={"width": width, "height": 800})
    for summary in page.locator("summary").all():
        summary.click()
    start(page)
    for _ in range(20):
        after(page, 19)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_the_drawing_comes_into_sight_when_it_starts(opened):
    page = opened(RelaxationGuide(), viewport={"width": 390, "height": 700})
    start(page)
    after(page, 1)
    assert page.locator(".gc-body-figure").bounding_box()["y"] >= 0
    assert page.locator(".gc-guide-phase").bounding_box()["y"] < 700


# -- the end of the widget -------------------------------------------------------------------------


def test_taking_the_widget_away_leaves_no_timer_no_motion_no_listener_and_no_sound(opened):
    page = opened(scripts=[SOUND_CARD])
    page.evaluate("""window.asked = 0; for (const name of ["setTimeout", "setInterval", "requestAnimationFrame"]) {
      const real = window[name].bind(window); window[name] = (...given) => { window.asked += 1; return real(...given); }; } 0""")
    turn_on_sound(page)
    start(page)
    wait_for_tones(page)
    after(page, 7)
    assert page.evaluate("window.asked") > 10
    page.evaluate("window.mounted[0].close(); window.asked = 0; window.card.tones.length = 0")
    page.clock.run_for(30_000)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.clock.run_for(30_000)
    left = page.evaluate("""({ asked: window.asked, moving: document.getAnimations().length, heard: window.mounted[0].model.listenerCount(),
      tones: window.card.tones.length, closed: window.card.closed, roots: document.querySelectorAll(".gc-root").length })""")
    assert left == {"asked": 0, "moving": 0, "heard": 0, "tones": 0, "closed": 1, "roots": 0}


def test_two_guides_on_a_page_keep_apart(new_page, tmp_path):
    page = new_page()
    page.goto(bare_page(tmp_path, guide(), RelaxationGuide(["neck"])))
    page.wait_for_function("window.ready === true")
    page.get_by_role("button", name="Start", exact=True).nth(1).click()
    assert page.locator(".gc-guide-part").all_text_contents() == ["", "Neck"]
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((node) => node.id)")
    assert [one for one, other in pairwise(sorted(ids)) if one == other] == []

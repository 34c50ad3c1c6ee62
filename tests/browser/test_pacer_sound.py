"""The sound of the breathing pacer: written ahead for the whole session, soft, and taken back with a pause."""

import numpy as np
import pytest

from helpers.widgets.breathing.pacer import BreathPacer

from .pacer_pages import (
    BOX,
    HIGH_BELL,
    HOLD,
    IN,
    LOW_BELL,
    OUT,
    SOUND_CARD,
    Shown,
    after,
    opener,
    start,
    tones,
    turn_on_sound,
    wait_for_tones,
)


@pytest.fixture
def opened(new_page, tmp_path):
    return opener(new_page, tmp_path)


def test_there_is_no_sound_and_no_sound_card_in_use_before_it_is_asked_for(opened):
    page = opened(scripts=[SOUND_CARD])
    assert not page.get_by_label("Sound, for closed eyes").is_checked()
    start(page)
    after(page, 30)
    assert page.evaluate("window.card.made") == 0


def test_the_whole_session_is_written_ahead_with_three_pitches_and_two_signals(opened):
    page = opened(BreathPacer(BOX, minutes=4), scripts=[SOUND_CARD])
    turn_on_sound(page)
    start(page)
    wait_for_tones(page)
    written = tones(page)
    begin = page.evaluate("performance.now() / 1000") - 3600
    breaths = 20
    phases = [(hertz, at) for hertz, at in written if hertz in (IN, HOLD, OUT)]
    assert [hertz for hertz, _ in phases] == [IN, HOLD, OUT, HOLD] * breaths
    assert [at - begin for _, at in phases] == pytest.approx([3 * n for n in range(4 * breaths)], abs=0.02)
    bells = [(hertz, round(at - begin, 1)) for hertz, at in written if hertz in (LOW_BELL, HIGH_BELL)]
    assert bells == [(LOW_BELL, 0), (HIGH_BELL, 0.3), (HIGH_BELL, 240), (LOW_BELL, 240.3)] or bells == [
        (LOW_BELL, 0), (HIGH_BELL, 0.4), (HIGH_BELL, 240), (LOW_BELL, 240.4)]  # fmt: skip
    # Nothing is left for a timer to do: a throttled page plays the same.
    page.evaluate("window.card.tones.length = 0")
    after(page, 100)
    assert tones(page) == []


def test_a_pause_takes_the_tones_back_and_going_on_writes_the_rest(opened):
    page = opened(scripts=[SOUND_CARD])
    turn_on_sound(page)
    start(page)
    wait_for_tones(page)
    after(page, 12)
    page.evaluate("window.card.tones.length = 0; window.card.stopped = 0; window.card.cancelled = 0")
    page.get_by_role("button", name="Pause").click()
    assert page.evaluate("[window.card.stopped, window.card.cancelled]") == [5, 5]
    after(page, 60)
    assert tones(page) == []
    page.get_by_role("button", name="Go on").click()
    wait_for_tones(page)
    now = page.evaluate("performance.now() / 1000") - 3600
    first = [(hertz, at - now) for hertz, at in tones(page)][:2]
    assert [hertz for hertz, _ in first] == [OUT, IN]
    assert [at for _, at in first] == pytest.approx([3, 8], abs=0.02)  # 12 s in: the breath out begins 3 s later


def test_stopping_and_switching_off_take_the_tones_back(opened):
    page = opened(scripts=[SOUND_CARD])
    turn_on_sound(page)
    start(page)
    wait_for_tones(page)
    page.get_by_label("Sound, for closed eyes").uncheck()
    assert page.evaluate("window.card.stopped >= 10")  # five voices, each with its own end, taken back
    page.evaluate("window.card.tones.length = 0")
    turn_on_sound(page)
    wait_for_tones(page)
    stopped = page.evaluate("window.card.stopped")
    page.get_by_role("button", name="Stop").click()
    assert page.evaluate("window.card.stopped") == stopped + 5


def test_tones_that_parted_from_the_clock_are_written_anew(opened):
    page = opened(scripts=[SOUND_CARD])
    turn_on_sound(page)
    start(page)
    wait_for_tones(page)
    after(page, 6)
    page.evaluate("window.card.tones.length = 0; window.card.it.late = -0.5")  # held up for half a second
    after(page, 5)
    wait_for_tones(page)
    now = page.evaluate("performance.now() / 1000 - 0.5") - 3600
    ahead = next(at - now for hertz, at in tones(page) if hertz == OUT)
    assert ahead == pytest.approx(4, abs=0.02)  # 11 s in: the second breath out begins 4 s later


def test_the_volume_can_be_set_and_is_said(opened):
    page = opened(scripts=[SOUND_CARD])
    turn_on_sound(page)
    start(page)
    wait_for_tones(page)
    page.get_by_label("Volume").focus()
    page.keyboard.press("End")
    assert page.get_by_label("Volume").get_attribute("aria-valuetext") == "100 %"
    assert page.evaluate("window.card.loudness") == 1
    page.keyboard.press("Home")
    assert page.evaluate("window.card.loudness") == 0


def test_the_three_tones_can_be_heard_before_the_eyes_are_closed(opened):
    page = opened(scripts=[SOUND_CARD])
    turn_on_sound(page)
    page.get_by_role("button", name="Hear the three tones").click()
    wait_for_tones(page)
    assert [hertz for hertz, _ in tones(page)] == [IN, HOLD, OUT]
    assert Shown(page).stage == ("Ready", "")


def test_a_browser_without_sound_says_so_and_the_pacer_goes_on(opened):
    page = opened(scripts=["window.AudioContext = window.webkitAudioContext = undefined;"])
    turn_on_sound(page)
    start(page)
    page.get_by_text("This browser cannot play the tones.").wait_for()
    assert after(page, 6) == ("Out", "4")


def test_what_is_heard_are_three_soft_pitches_with_silence_between(opened):
    """The tones as a sound card would play them, worked out by the browser without one."""
    offline = """window.AudioContext = function () {
      const card = new OfflineAudioContext(1, 44100 * 16, 44100);
      card.resume = async () => {}; card.suspend = async () => {}; card.close = async () => {};
      window.card = card; return card; };"""
    page = opened(BreathPacer([("in", 4), ("hold", 4), ("out", 4)], minutes=1), scripts=[offline])
    turn_on_sound(page)
    start(page)
    page.wait_for_function("window.card !== undefined")
    heard = page.evaluate("async () => Array.from((await window.card.startRendering()).getChannelData(0))")
    sound = np.array(heard)
    for second, hertz in ((0, IN), (4, HOLD), (8, OUT), (12, IN)):
        window = sound[int((second + 0.2) * 44100) : int((second + 1.2) * 44100)]
        strength = np.abs(np.fft.rfft(window * np.hanning(len(window))))
        loudest = strength[200:450].argmax() + 200
        assert loudest == pytest.approx(hertz, abs=2)
        start_of_it = np.abs(sound[int(second * 44100) :][:441]).max()
        assert start_of_it < 0.25 * np.abs(window).max()  # a hundredth of a second in, it has barely begun: no click
        assert np.abs(sound[int((second + 3) * 44100) : int((second + 3.9) * 44100)]).max() < 1e-3
    assert np.abs(sound).max() < 0.25  # soft, at the volume it starts with

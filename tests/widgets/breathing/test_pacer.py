import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.widgets.breathing.pacer import PRESETS, BreathPacer
from helpers.widgets.breathing.pattern import (
    breath_seconds,
    breaths_in,
    check_minutes,
    check_phases,
    levels,
    rate_in_words,
)
from helpers.widgets.breathing.picture import wave
from helpers.widgets.words import WORDS

SECONDS = st.one_of(st.integers(1, 7), st.floats(1, 7).map(lambda n: round(n, 1)))
PHASE = st.tuples(st.sampled_from(["in", "hold", "out"]), SECONDS)
SHAPES = st.lists(PHASE, min_size=2, max_size=8).filter(lambda p: {"in", "out"} <= {kind for kind, _ in p})


@st.composite
def breaths(draw):
    """One breath that is within the bounds, begun anywhere in its round: in, in, hold, out, hold and the like."""
    part = lambda most: st.lists(st.floats(1, most).map(lambda n: round(n, 1)), min_size=1, max_size=2)  # noqa: E731
    pattern = [("in", s) for s in draw(part(3))] + [("hold", s) for s in draw(st.one_of(st.just([]), part(2)))]
    pattern += [("out", s) for s in draw(part(3))] + [("hold", s) for s in draw(st.one_of(st.just([]), part(1.5)))]
    if sum(seconds for _, seconds in pattern) < 4:
        pattern[0] = ("in", 3)
    begin = draw(st.integers(0, len(pattern) - 1))
    whole = round(sum(seconds for _, seconds in pattern), 3)
    return [*pattern[begin:], *pattern[:begin]] if whole <= 15 else [("in", 5), ("out", 5)]


PATTERNS = breaths()
BOX = [("in", 3), ("hold", 3), ("out", 3), ("hold", 3)]


def from_browser(pacer, **state):
    """What a front end does: sends new values of some traits."""
    data = {"method": "update", "state": state, "buffer_paths": []}
    pacer._handle_msg({"content": {"data": data}, "buffers": []})


def test_the_default_is_five_in_five_out_for_three_minutes():
    pacer = BreathPacer()
    assert pacer.phases == (("in", 5), ("out", 5))
    assert pacer.minutes == 3
    assert pacer.breaths_per_minute == 6
    assert repr(pacer) == ("Breathing pacer: 5 seconds in, 5 seconds out, that is 6 breaths a minute, for 3 minutes.")


def test_the_sentence_says_one_without_an_s_and_about_where_it_is_rounded():
    pacer = BreathPacer([("in", 1), ("hold", 1), ("out", 12)], minutes=1)
    assert pacer.sentence() == (
        "Breathing pacer: 1 second in, hold for 1 second, 12 seconds out, "
        "that is about 4.3 breaths a minute, for about 1 minute."
    )
    assert BreathPacer(minutes=0.5).sentence().endswith("for 30 seconds.")


@pytest.mark.parametrize(
    ("wrong", "named", "advice"),
    [
        ({"phases": [("in", 0), ("out", 5)]}, '("in", 0)', "from 1 to 14"),
        ({"phases": [("in", -3), ("out", 5)]}, '("in", -3)', "from 1 to 14"),
        ({"phases": [("in", 600), ("out", 5)]}, '("in", 600)', "from 1 to 14"),
        ({"phases": [("in", "5"), ("out", 5)]}, "'5'", "a number of seconds"),
        ({"phases": [("in", True), ("out", 5)]}, "True", "a number of seconds"),
        ({"phases": [("in", float("nan")), ("out", 5)]}, "nan", "a number of seconds"),
        ({"phases": [("in", 5), ("hold", 0), ("out", 5)]}, '("hold", 0)', "leave it out of the list"),
        ({"phases": [("in", 5), ("hold", 9), ("out", 5)]}, '("hold", 9)', "from 1 to 8"),
        ({"phases": [("hold", 5), ("in", 1), ("out", 1), ("hold", 4)]}, "for 9 seconds on end", "8 seconds or less"),
        ({"phases": [("in", 1), ("out", 1)]}, "2 seconds", "4 to 15 seconds, which is 15 to 4 breaths a minute"),
        ({"phases": [("in", 2), ("out", 1.9)]}, "3.9 seconds", "4 to 15 seconds, which is 15 to 4 breaths a minute"),
        ({"phases": [("in", 4), ("hold", 7), ("out", 8)]}, "19 seconds", "4 to 15 seconds"),
        ({"phases": [("in", 1), ("out", 1)] * 4}, "4 breaths", 'every "in" comes before its "out"'),
        ({"phases": [("out", 2), ("in", 2), ("out", 2), ("hold", 2), ("in", 2)]}, "2 breaths", "give one"),
        ({"phases": [("in", 5), ("sigh", 5)]}, "'sigh'", 'use "in", "hold" or "out"'),
        ({"phases": [("in", 5)]}, "phases", 'at least one "in" and one "out"'),
        ({"phases": []}, "phases", 'at least one "in" and one "out"'),
        ({"phases": [("in", 1), ("out", 1)] * 5}, "10 phases", "8 or fewer"),
        ({"phases": "slowly"}, "'slowly'", "give a list of phases"),
        ({"phases": 5}, "phases=5", "give a list of phases"),
        ({"phases": [5, 5]}, "5 is not a phase", "write a kind and its seconds"),
        ({"minutes": 0}, "minutes=0", "from 0.5 to 10"),
        ({"minutes": -1}, "minutes=-1", "from 0.5 to 10"),
        ({"minutes": 600}, "minutes=600", "from 0.5 to 10"),
        ({"minutes": "three"}, "minutes='three'", "from 0.5 to 10"),
        ({"minutes": None}, "minutes=None", "from 0.5 to 10"),
        ({"presets": 7}, "presets=7", "give names with their phases"),
        ({"presets": {"": [("in", 5), ("out", 5)]}}, "presets", "give each pattern a short name"),
        ({"minutes": 10.5}, "minutes=10.5", "from 0.5 to 10"),
        ({"presets": {"Fast": [("in", 0.1), ("out", 5)]}}, 'presets["Fast"]', "from 1 to 14"),
        ({"presets": {"Box": [("in", 4), ("hold", 4), ("out", 4), ("hold", 4)]}}, 'presets["Box"]', "4 to 15 seconds"),
    ],
)
def test_a_value_out_of_sense_gets_one_sentence_that_names_it_and_says_what_to_do(wrong, named, advice):
    with pytest.raises(ValueError, match=r"^\S.*\.$") as caught:
        BreathPacer(**wrong)
    assert named in str(caught.value)
    assert advice in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_value_set_later_is_checked_too_and_the_old_one_stays():
    pacer = BreathPacer()
    with pytest.raises(ValueError, match="minutes=99"):
        pacer.minutes = 99
    with pytest.raises(ValueError, match="phases"):
        pacer.phases = [("in", 0), ("out", 1)]
    assert (pacer.minutes, pacer.phases) == (3, (("in", 5), ("out", 5)))


@pytest.mark.parametrize(
    ("phases", "minutes"),
    [
        ([("in", 2), ("out", 2)], 10),
        ([("in", 1), ("out", 14)], 0.5),
        ([("in", 3), ("hold", 8), ("out", 4)], 1),
        ([("in", 1), ("hold", 1), ("in", 1), ("out", 1)], 1),
    ],
    ids=["fastest", "slowest", "longest hold", "two steps in"],
)
def test_what_is_just_within_the_bounds_is_taken(phases, minutes):
    pacer = BreathPacer(phases, minutes)
    assert (list(pacer.phases), pacer.minutes) == (phases, minutes)
    assert 4 <= pacer.breaths_per_minute <= 15


def test_a_bad_value_from_the_browser_is_shown_as_a_sentence_and_not_kept():
    pacer = BreathPacer()
    from_browser(pacer, phases=[["in", 0], ["out", 5]])
    assert '("in", 0) needs a number of seconds from 1 to 14.' in pacer.problem
    assert pacer.phases == (("in", 5), ("out", 5))
    from_browser(pacer, phases=[["in", 4], ["out", 6]])
    assert pacer.problem == ""
    assert pacer.phases == (("in", 4), ("out", 6))
    assert "4 seconds in, 6 seconds out" in pacer.sentence()


def test_presets_are_replaced_by_those_of_the_caller():
    pacer = BreathPacer(presets={"Slow": [("in", 6), ("out", 6)]})
    assert pacer.presets == (("Slow", (("in", 6), ("out", 6))),)
    assert BreathPacer(presets={}).presets == ()


def test_each_preset_is_a_pattern_with_a_plain_name():
    rates = {name: BreathPacer(phases).breaths_per_minute for name, phases in PRESETS.items()}
    assert list(rates.values()) == [6, 6, 7.5, 5]
    assert [name for name, _ in BreathPacer().presets] == list(PRESETS)


def test_the_widget_gets_only_its_own_words_and_the_frames():
    assert {key.split(".")[0] for key in BreathPacer().words} == {"frame", "pacer", "session"}


def test_the_words_are_permissive_and_calm():
    ours = [sentence for key, sentence in WORDS.items() if key.startswith("pacer.")]
    assert "Do what you can. Breathe gently, and stop if you feel dizzy." in ours
    assert not [sentence for sentence in ours if "!" in sentence or "simply" in sentence.lower()]
    assert not [sentence for sentence in ours if "must" in sentence.lower().split()]


@given(PATTERNS)
def test_any_sensible_pattern_is_taken_and_put_into_words(pattern):
    pacer = BreathPacer(pattern)
    assert [kind for kind, _ in pacer.phases] == [kind for kind, _ in pattern]
    assert pacer.breaths_per_minute == pytest.approx(60 / sum(seconds for _, seconds in pattern))
    assert pacer.sentence().count(",") == len(pattern) + 1
    assert "{" not in pacer.sentence()


@given(SHAPES, st.floats(0.5, 10))
def test_a_session_is_whole_breaths_and_meets_the_minutes_to_half_a_breath(pattern, minutes):
    phases = tuple(pattern)
    breaths = breaths_in(phases, minutes)
    assert breaths >= 1
    if breaths > 1:
        assert abs(breaths * breath_seconds(phases) - minutes * 60) <= breath_seconds(phases) / 2 + 1e-6


@given(SHAPES)
def test_the_breath_fills_on_in_stays_on_hold_empties_on_out_and_closes_its_round(pattern):
    at = levels(tuple(pattern))
    assert at[0] == at[-1]
    assert min(at) == pytest.approx(0)
    assert max(at) == pytest.approx(1)
    for (kind, _), before, after in zip(pattern, at[:-1], at[1:], strict=True):
        assert {"in": after > before, "out": after < before, "hold": abs(after - before) < 1e-9}[kind]


@given(SHAPES)
def test_the_drawn_line_has_no_jump(pattern):
    seconds = np.linspace(0, 60, 6001)
    steps = np.abs(np.diff(wave(tuple(pattern), seconds)))
    assert steps.max() < 0.02  # a whole rise takes a second or more: at most 1.6 % in a hundredth


@given(st.one_of(st.text(), st.none(), st.lists(st.integers()), st.booleans(), st.floats(max_value=0.49)))
def test_minutes_that_are_no_number_in_bounds_are_refused(value):
    with pytest.raises(ValueError, match="give a number of minutes"):
        check_minutes(value)


@given(st.one_of(st.text(), st.integers(), st.none(), st.lists(st.one_of(st.text(), st.integers(), st.none()))))
def test_nonsense_for_phases_never_gets_another_kind_of_error(value):
    with pytest.raises(ValueError, match="phases"):
        check_phases(value)


def test_the_rate_is_said_as_it_is():
    assert rate_in_words((("in", 5), ("out", 5))) == "6 breaths a minute"
    assert rate_in_words((("in", 4), ("out", 4))) == "7.5 breaths a minute"
    assert rate_in_words(tuple(BOX)) == "5 breaths a minute"
    assert rate_in_words((("in", 4), ("hold", 2), ("out", 8))) == "about 4.3 breaths a minute"


def test_the_picture_is_the_same_bytes_each_time_whatever_the_readers_settings(monkeypatch):
    import matplotlib

    before, alt = BreathPacer(BOX).picture()
    monkeypatch.setitem(matplotlib.rcParams, "font.size", 30)
    monkeypatch.setitem(matplotlib.rcParams, "axes.grid", True)
    after, _ = BreathPacer(BOX).picture()
    assert before == after
    assert struct.unpack(">II", before[16:24]) == (840, 330)
    assert "3 seconds in, hold for 3 seconds, 3 seconds out, hold for 3 seconds" in alt
    assert before != BreathPacer().picture()[0]


def test_the_saved_output_holds_the_sentence_the_picture_and_no_address():
    bundle = BreathPacer()._repr_mimebundle_()
    assert bundle["text/plain"] == BreathPacer().sentence()
    assert '<img alt="One minute of breathing' in bundle["text/html"]
    assert BreathPacer().sentence() in bundle["text/html"]

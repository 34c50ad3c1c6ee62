import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.models import sleep

arousals = st.floats(*sleep.AROUSAL_RANGE)
naps = st.floats(0, 1.5)


def test_the_check_run_is_reproduced():
    night = sleep.usual_night()
    assert night.hours == pytest.approx(7.94, abs=0.005)
    assert night.pressure_start == pytest.approx(0.625, abs=0.0006)
    assert night.pressure_end == pytest.approx(0.094, abs=0.0005)


def test_the_usual_night_is_from_eleven_to_about_seven_and_repeats_after_a_day():
    night = sleep.usual_night()
    assert night.start == pytest.approx(23, abs=0.1)
    assert night.end == pytest.approx(31, abs=0.15)
    again, after = sleep.nights()
    assert [again.start, after.start - 24] == pytest.approx([night.start] * 2, abs=1e-4)


@pytest.mark.parametrize(("arousal", "worked"), [(0.005, 6), (0.01, 12), (0.02, 25), (0.03, 38), (0.05, 64)])
def test_arousal_puts_sleep_off_by_the_worked_minutes(arousal, worked):
    # The worked values come from a run in whole steps of about a minute.
    assert sleep.later_minutes(arousal) == pytest.approx(worked, abs=1)


@given(arousals, st.floats(0.001, 0.02))
def test_more_arousal_never_brings_sleep_earlier(arousal, more):
    assert sleep.later_minutes(arousal + more) > sleep.later_minutes(arousal)


@given(arousals, naps)
def test_pressure_starts_a_night_on_the_upper_threshold_and_ends_it_on_the_lower(arousal, nap):
    night = sleep.nights(arousal, nap)[-2]
    assert night.pressure_start == pytest.approx(sleep.UPPER + arousal + sleep.clock(night.start), abs=1e-5)
    assert night.pressure_end == pytest.approx(sleep.LOWER + sleep.clock(night.end), abs=1e-5)


@given(arousals, st.floats(0.1, 1.5))
def test_a_nap_never_brings_sleep_earlier(arousal, nap):
    assert sleep.later_minutes(arousal, nap) > sleep.later_minutes(arousal)


@given(arousals)
def test_one_evening_of_arousal_is_all_but_gone_by_the_next(arousal):
    usual, second = sleep.usual_night(), sleep.nights(arousal)[1]
    assert abs(second.start - 24 - usual.start) < 0.5 * abs(sleep.later_minutes(arousal)) / 60 + 1e-4


@pytest.mark.parametrize(("d", "people"), [(0, 50), (0.19, 58), (0.24, 59), (0.5, 69), (1.0, 84), (1.11, 87)])
def test_an_effect_size_is_put_into_people(d, people):
    assert sleep.better_off_of_100(d) == people


@pytest.mark.parametrize(("given_", "named"), [({"arousal": 1}, "arousal=1"), ({"nap_hours": 5}, "nap_hours=5")])
def test_a_value_out_of_sense_is_refused_with_a_sentence(given_, named):
    with pytest.raises(ValueError, match=f"{named}: give"):
        sleep.nights(**given_)


def test_a_night_begins_at_once_where_sleep_is_due_already_and_else_within_the_two_days_that_are_looked_at():
    assert sleep._first(lambda t: np.asarray(t) - 0, 0) == pytest.approx(0, abs=1e-6)
    assert sleep._first(lambda t: np.asarray(t) - 0.5, 0) == pytest.approx(0.5, abs=1e-6)
    assert sleep._first(lambda t: np.asarray(t) - 47.5, 0) == pytest.approx(47.5, abs=1e-6)

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.models import mood, pilot


@pytest.mark.parametrize(("minutes", "worked"), [(0, -1), (20, 0), (90, 0.47)])
def test_people_who_cried_stand_at_the_worked_values(minutes, worked):
    assert float(mood.cried(minutes)) == pytest.approx(worked, abs=0.005)


@given(st.floats(0, 1000))
def test_people_who_did_not_cry_stay_where_they_were(minutes):
    assert mood.did_not_cry(minutes) == 0


@pytest.mark.parametrize(
    ("minutes", "word"), [(0, "worse"), (15, "worse"), (20, "same"), (25, "better"), (90, "better")]
)
def test_the_order_is_the_measured_one(minutes, word):
    assert mood.compared(float(mood.cried(minutes))) == word


def test_mood_after_crying_only_rises():
    assert np.all(np.diff(mood.cried(np.linspace(0, 90, 200))) > 0)


def test_a_time_before_the_end_of_the_film_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="minutes=-1: give minutes after the film"):
        mood.cried(-1)


def test_the_scatter_agrees_with_studies_that_were_simulated():
    random = np.random.default_rng(8)
    patients = random.normal(0.4, 1, (4000, pilot.PATIENTS))
    others = random.normal(0, 1, (4000, pilot.OTHERS))
    pooled = np.sqrt(
        (patients.var(1, ddof=1) * (pilot.PATIENTS - 1) + others.var(1, ddof=1) * (pilot.OTHERS - 1))
        / (pilot.PATIENTS + pilot.OTHERS - 2)
    )
    found = (patients.mean(1) - others.mean(1)) / pooled
    assert found.std() == pytest.approx(pilot.standard_error(0.4, pilot.PATIENTS, pilot.OTHERS), rel=0.03)
    low, high = pilot.interval(0.4, pilot.PATIENTS, pilot.OTHERS)
    assert ((found > low) & (found < high)).mean() == pytest.approx(0.95, abs=0.015)


def test_a_large_difference_scatters_more_as_worked_by_hand():
    # the square root of 1/10 + 1/10 + 2²/(2 · 20)
    assert pilot.standard_error(2, 10, 10) == pytest.approx(0.3**0.5)


def test_four_times_as_many_people_halve_the_range():
    assert pilot.standard_error(0.4, 176, 528) == pytest.approx(pilot.standard_error(0.4, 44, 132) / 2)


def test_a_group_of_one_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="patients=1: give 2 or more"):
        pilot.standard_error(0.4, 1, 3)

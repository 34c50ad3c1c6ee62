import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.models import precision

people = st.integers(2, 1000)
effects = st.floats(0, 2)


@pytest.mark.parametrize(
    ("n", "low", "high"), [(16, -0.02, 1.02), (110, 0.30, 0.70)], ids=["the first study", "the larger study"]
)
def test_a_medium_effect_is_pinned_down_as_worked_by_hand(n, low, high):
    # 0.5 ± 1.96 · sqrt(1/n + 0.125/n)
    assert precision.interval(n, 0.5) == pytest.approx((low, high), abs=0.005)


@given(people, effects)
def test_the_interval_has_the_effect_in_its_middle(n, effect):
    low, high = precision.interval(n, effect)
    assert (low + high) / 2 == pytest.approx(effect)
    assert precision.width(n, effect) == pytest.approx(high - low)


@given(people, effects)
def test_four_times_the_people_halve_the_width(n, effect):
    assert precision.width(4 * n, effect) == pytest.approx(precision.width(n, effect) / 2)


def test_drawing_studies_by_lot_agrees_with_the_closed_form():
    draws = np.random.default_rng(1).normal(0.5, 1, (20_000, 200)).mean(axis=1)
    low, high = precision.interval(200, 0.5)
    # The interval is that of d, whose spread is estimated, too: a little wider than that of the mean alone.
    assert 0.95 < np.mean((draws > low) & (draws < high)) < 0.965


def test_a_study_of_nobody_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="give 2 or more"):
        precision.interval(1, 0.5)

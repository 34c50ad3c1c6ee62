import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.models import tear_effect


@pytest.mark.parametrize(
    ("share", "worked"),
    [(tear_effect.wins, 63.6), (tear_effect.above_the_others_average, 68.8), (tear_effect.overlap, 80.6)],
    ids=lambda value: getattr(value, "__name__", str(value)),
)
def test_the_published_difference_in_words_is_the_worked_one(share, worked):
    assert 100 * share(tear_effect.TEARS_D) == pytest.approx(worked, abs=0.05)


def test_wins_agree_with_pairs_that_were_drawn():
    random = np.random.default_rng(5)
    tears, none = random.normal(0.49, 1, 200_000), random.normal(0, 1, 200_000)
    assert (tears > none).mean() == pytest.approx(tear_effect.wins(0.49), abs=0.004)


def test_the_overlap_is_the_area_under_both_curves():
    x = np.linspace(-8, 9, 20_001)
    both = np.minimum(tear_effect.bell(x), tear_effect.bell(x, 0.49))
    assert np.trapezoid(both, x) == pytest.approx(tear_effect.overlap(0.49), abs=1e-4)


@given(st.floats(0, 5), st.floats(0.001, 1))
def test_a_larger_difference_wins_more_and_overlaps_less(d, more):
    assert tear_effect.wins(d + more) > tear_effect.wins(d) >= 0.5
    assert tear_effect.overlap(d + more) < tear_effect.overlap(d) <= 1

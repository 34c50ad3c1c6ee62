import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.models import blood_and_brain as pairs

correlations = st.floats(-1, 1)
SEEDS = range(300)


@pytest.mark.parametrize(
    ("situation", "published"),
    [("at rest", 0.08), ("all studies together", 0.29), ("after stress", 0.49), ("after oxytocin in the nose", 0.66)],
)
def test_the_correlations_are_the_published_ones(situation, published):
    assert pairs.CORRELATIONS[situation] == published


@pytest.mark.parametrize(("r", "worked"), [(0.08, 0.0032), (0.29, 0.0430), (0.49, 0.1283), (0.66, 0.2487)])
def test_knowing_the_blood_takes_away_the_worked_share_of_the_error(r, worked):
    assert pairs.error_taken_away(r) == pytest.approx(worked, abs=0.00005)
    assert pairs.error_taken_away(r) == pytest.approx(1 - np.sqrt(1 - r**2))


@pytest.mark.parametrize("r", pairs.CORRELATIONS.values())
def test_the_population_has_the_correlation_that_was_asked_for(r):
    draws = [pairs.draw(r, seed) for seed in SEEDS]
    blood, brain = (np.concatenate([getattr(one, part) for one in draws]) for part in ("blood", "brain"))
    assert np.corrcoef(blood, brain)[0, 1] == pytest.approx(r, abs=0.03)
    assert brain.std() == pytest.approx(1, abs=0.03)


@pytest.mark.parametrize("r", pairs.CORRELATIONS.values())
def test_the_best_guess_is_off_by_its_typical_error(r):
    draws = [pairs.draw(r, seed) for seed in SEEDS]
    off = [one.marked_brain - pairs.best_guess(one.marked_blood, r) for one in draws]
    assert np.std(off) == pytest.approx(pairs.typical_error(r), rel=0.15)


def test_a_seed_gives_the_same_people_every_time_and_another_seed_gives_others():
    first, again, other = pairs.draw(0.29, 1), pairs.draw.__wrapped__(0.29, 1), pairs.draw(0.29, 2)
    np.testing.assert_array_equal(first.brain, again.brain)
    assert first.marked_brain == again.marked_brain
    assert not np.array_equal(first.blood, other.blood)


def test_with_another_correlation_the_blood_stays_the_same():
    np.testing.assert_array_equal(pairs.draw(0.08, 3).blood, pairs.draw(0.66, 3).blood)
    assert pairs.draw(0.08, 3).marked_blood == pairs.draw(0.66, 3).marked_blood


@given(st.integers(0, 1000))
def test_the_marked_blood_is_clearly_not_the_average(seed):
    low, high = pairs.MARKED_RANGE
    assert low <= abs(pairs.draw(0.08, seed).marked_blood) <= high


@given(correlations)
def test_a_closer_link_never_makes_the_guess_worse(r):
    assert 0 <= pairs.typical_error(r) <= 1


@pytest.mark.parametrize("r", [1.2, -2, float("nan")])
def test_an_impossible_correlation_is_refused_with_a_sentence(r):
    with pytest.raises(ValueError, match="give a correlation from -1 to 1"):
        pairs.draw(r, 0)

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.models import blood_and_brain as pairs

correlations = st.floats(-1, 1)


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
@pytest.mark.parametrize("seed", range(20))
def test_the_ten_people_have_the_correlation_and_the_averages_that_were_asked_for(r, seed):
    blood, brain = np.transpose(pairs.people(r, seed))
    assert np.corrcoef(blood, brain)[0, 1] == pytest.approx(r, abs=0.04)
    assert (blood.mean(), brain.mean()) == pytest.approx((0, 0), abs=0.05)
    assert (blood.std(), brain.std()) == pytest.approx((1, 1), abs=0.05)


def test_a_seed_gives_the_same_people_every_time_and_another_seed_gives_others():
    first, again, other = pairs.people(0.29, 1), pairs.people.__wrapped__(0.29, 1), pairs.people(0.29, 2)
    assert first == again
    assert first != other


def test_a_mean_miss_is_that_of_whoever_says_so_much_of_the_blood():
    two = ((1.0, 0.5), (-2.0, 1.0))
    assert pairs.mean_miss(two, 0) == 0.75
    assert pairs.mean_miss(two, 1) == 1.75


@given(correlations)
def test_a_closer_link_never_makes_the_guess_worse(r):
    assert 0 <= pairs.typical_error(r) <= 1


@pytest.mark.parametrize("r", [1.2, -2, float("nan")])
def test_an_impossible_correlation_is_refused_with_a_sentence(r):
    with pytest.raises(ValueError, match="give a correlation from -1 to 1"):
        pairs.people(r, 0)

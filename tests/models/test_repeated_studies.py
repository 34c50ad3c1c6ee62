import subprocess
import sys

import numpy as np
import pytest

from helpers.models import repeated_studies as repeated

SETTINGS = [(effect, size) for effect in repeated.TRUE_EFFECTS for size in repeated.GROUP_SIZES]


def expected_power(effect, size):
    """What theory says of the share that is significant, from the noncentral t distribution."""
    from scipy import stats  # a second, which only the worker of this file need wait

    df, shift = 2 * size - 2, effect * np.sqrt(size / 2)
    line = stats.t.ppf(1 - repeated.LINE / 2, df)
    return stats.nct.sf(line, df, shift) + stats.nct.cdf(-line, df, shift)


@pytest.mark.parametrize(("effect", "size"), SETTINGS)
def test_as_many_studies_are_significant_as_theory_says(effect, size):
    assert repeated.studies(effect, size).power == pytest.approx(expected_power(effect, size), abs=0.03)


@pytest.mark.parametrize(("effect", "size"), SETTINGS)
def test_all_studies_together_find_the_truth(effect, size):
    assert repeated.studies(effect, size).found.mean() == pytest.approx(effect, abs=0.02)


@pytest.mark.parametrize(("effect", "size"), SETTINGS)
def test_a_study_is_significant_just_when_its_interval_leaves_out_0(effect, size):
    every = repeated.studies(effect, size)
    np.testing.assert_array_equal(every.significant, (every.low > 0) | (every.high < 0))


@pytest.mark.parametrize(("effect", "size"), SETTINGS)
def test_about_95_of_100_intervals_hold_the_truth(effect, size):
    every = repeated.studies(effect, size)
    assert ((every.low < effect) & (effect < every.high)).mean() == pytest.approx(0.95, abs=0.025)


def test_the_significant_ones_exaggerate_a_small_effect_and_less_so_with_more_people():
    told = [repeated.studies(0.2, n).told for n in repeated.GROUP_SIZES]
    assert all(one > 0.2 for one in told)
    assert told == sorted(told, reverse=True)


def test_larger_studies_scatter_less():
    spreads = [repeated.studies(0.2, n).found.std() for n in repeated.GROUP_SIZES]
    assert spreads == pytest.approx([np.sqrt(2 / n) for n in repeated.GROUP_SIZES], rel=0.08)


def test_the_same_studies_are_drawn_every_time():
    first, again = repeated.studies(0.2, 20), repeated.studies.__wrapped__(0.2, 20)
    np.testing.assert_array_equal(first.found, again.found)
    assert first.found.shape == (repeated.DRAWS, repeated.STUDIES)


def test_only_the_truth_moves_when_the_effect_is_changed():
    none, small = repeated.studies(0.0, 66), repeated.studies(0.2, 66)
    np.testing.assert_allclose(small.found - none.found, 0.2)


def test_a_group_of_one_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="size=1: give 2 people or more"):
        repeated.studies(0.2, 1)


def test_the_tests_of_scipy_are_not_loaded_before_a_study_is_run():
    code = "import sys, helpers.lessons.pain; assert 'scipy.stats' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.models import walk


@pytest.mark.parametrize(("minutes", "usual", "nature"), [(20, 0.96, 0.88), (30, 0.94, 0.82), (60, 0.88, 0.67)])
def test_the_worked_shares_are_left(minutes, usual, nature):
    assert walk.left_as_usual(minutes) == pytest.approx(usual, abs=0.006)
    assert walk.left_in_nature(minutes) == pytest.approx(nature, abs=0.006)


def test_after_an_hour_the_published_falls_are_gone():
    assert 1 - walk.left_as_usual(60) == pytest.approx(0.117)
    assert walk.left_as_usual(60) - walk.left_in_nature(60) == pytest.approx(0.213)


@given(st.floats(0, 600), st.floats(0.5, 600))
def test_more_minutes_always_leave_less_and_nature_leaves_less_than_usual(minutes, more):
    assert walk.left_in_nature(minutes + more) < walk.left_in_nature(minutes)
    assert walk.left_in_nature(minutes + more) < walk.left_as_usual(minutes + more) < 1


def test_minutes_below_0_are_refused_with_a_sentence():
    with pytest.raises(ValueError, match="give minutes of 0 or more"):
        walk.left_in_nature(-1)


def test_the_best_minutes_are_those_of_the_study():
    assert walk.BEST_MINUTES == (20, 30)

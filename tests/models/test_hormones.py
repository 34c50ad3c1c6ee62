import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.models import hormones

half_lives = st.floats(*hormones.HALF_LIFE_RANGE_MINUTES)
minutes = st.floats(0, hormones.SHOWN_MINUTES)


@pytest.mark.parametrize(("half_life", "worked"), [(3, 0.5 ** (20 / 3)), (6, 0.10), (1, 0.000001)])
def test_after_20_minutes_the_worked_share_is_left(half_life, worked):
    assert hormones.share_left(20, half_life) == pytest.approx(worked, rel=0.05)


def test_with_the_usual_half_life_one_percent_is_left_after_20_minutes():
    assert float(hormones.share_left(hormones.MEASURED_MINUTES)) == pytest.approx(0.01, abs=0.0005)


@given(minutes, half_lives)
def test_every_half_life_halves_what_is_left(at, half_life):
    assert hormones.share_left(at + half_life, half_life) == pytest.approx(hormones.share_left(at, half_life) / 2)


@given(st.floats(1, hormones.SHOWN_MINUTES), half_lives)
def test_a_longer_half_life_leaves_more(at, half_life):
    assert hormones.share_left(at, half_life + 1) > hormones.share_left(at, half_life)


def test_a_half_life_of_0_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="half_life=0: give minutes above 0"):
        hormones.share_left(20, 0)

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.models import endurance

WOMEN, MEN = "women, water at 1 °C", "men, water at 1 °C"
medians = st.floats(20, 600)
cut_offs = st.floats(10, 1000)


def test_the_worked_median_of_60_seconds_has_19_percent_at_180():
    assert endurance.share_reaching(180, 60) == pytest.approx(0.19, abs=0.001)
    assert endurance.median_seconds(WOMEN) == pytest.approx(60, abs=0.1)


def test_half_of_the_men_reach_180_seconds():
    assert endurance.median_seconds(MEN) == pytest.approx(180)
    assert endurance.share_reaching(180, endurance.median_seconds(MEN)) == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("group", "published"),
    [(WOMEN, 0.19), ("women, water at 3 °C", 0.23), ("women, water at 6 °C", 0.39), (MEN, 0.50)],
)
def test_every_group_has_the_published_share_at_180_seconds(group, published):
    assert endurance.share_reaching(180, endurance.median_seconds(group)) == pytest.approx(published)


@given(medians)
def test_the_average_is_that_of_many_people_of_the_model(median):
    many = endurance.people(median, 20_000)
    assert endurance.mean_seconds(median) == pytest.approx(np.mean(many), rel=0.01)


@given(medians, cut_offs)
def test_what_a_study_sees_is_the_average_of_the_times_it_stops(median, cut_off):
    many = np.minimum(endurance.people(median, 20_000), cut_off)
    assert endurance.mean_seen(cut_off, median) == pytest.approx(np.mean(many), rel=0.01)


@given(medians, cut_offs)
def test_a_cut_off_makes_a_difference_look_smaller(median, cut_off):
    seen = endurance.mean_seen(cut_off, 2 * median) - endurance.mean_seen(cut_off, median)
    really = endurance.mean_seconds(2 * median) - endurance.mean_seconds(median)
    assert 0 < seen < really


@given(medians, cut_offs)
def test_a_later_cut_off_hides_less(median, cut_off):
    assert endurance.mean_seen(cut_off, median) < endurance.mean_seen(1.2 * cut_off, median)


def test_the_people_are_in_order_and_the_same_every_time():
    first = endurance.people(60)
    assert np.all(np.diff(first) > 0)
    assert first == endurance.people(60)
    assert np.median(first) == pytest.approx(60, rel=0.01)


def test_a_cut_off_of_0_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="cut_off=0: give seconds above 0"):
        endurance.mean_seen(0, 60)

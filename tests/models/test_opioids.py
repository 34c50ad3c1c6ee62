import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.models import opioids

mosts = st.floats(0.3, 1)
steepnesses = st.floats(1, 3)
amounts = st.floats(1, 400)


def test_the_plain_curve_through_the_measured_point_has_the_worked_ec50():
    assert opioids.half_amount(most=1, steepness=1) == pytest.approx(361, abs=0.5)


@given(mosts, steepnesses)
def test_every_curve_runs_through_what_was_measured(most, steepness):
    assert opioids.alfentanil(100, most, steepness) == pytest.approx(1 - 0.217)


def test_the_illustrative_curve_leaves_half_of_its_most_at_one_unit():
    assert opioids.pain_left(1, most=0.8, half=1, steepness=1) == pytest.approx(0.6)


@given(mosts, steepnesses)
def test_at_the_ec50_half_of_the_most_is_taken_away(most, steepness):
    assert opioids.alfentanil(opioids.half_amount(most, steepness), most, steepness) == pytest.approx(1 - most / 2)


@given(amounts, mosts, steepnesses)
def test_more_of_the_drug_leaves_less_pain_but_never_less_than_the_most_allows(amount, most, steepness):
    left = opioids.alfentanil(np.array([amount, 1.1 * amount, 1e9]), most, steepness)
    assert left[0] > left[1]
    assert np.all(left >= 1 - most - 1e-9)


@given(amounts, mosts)
def test_on_the_plain_curve_twice_as_much_is_less_than_twice_the_relief(amount, most):
    once, twice = 1 - opioids.alfentanil(np.array([amount, 2 * amount]), most)
    assert once < twice < 2 * once


def test_the_measured_line_is_straight_through_no_drug_and_the_measured_point():
    np.testing.assert_allclose(opioids.straight([0, 100, 200]), [1, 0.783, 0.566])


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [({"most": 0}, "most=0: give a share"), ({"most": 1.1}, "most=1.1"), ({"half": 0}, "give numbers above 0"), ({"steepness": 0}, "steepness=0")],
)  # fmt: skip
def test_what_makes_no_curve_is_refused_with_a_sentence(wrong, sentence):
    with pytest.raises(ValueError, match=sentence):
        opioids.pain_left(1, **wrong)


def test_a_most_below_what_was_measured_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match=r"most=0.2: give a share above 0.217"):
        opioids.half_amount(0.2)

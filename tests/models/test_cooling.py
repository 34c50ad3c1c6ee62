import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.models import cooling

flows = st.floats(10, 300)


def test_the_brain_makes_the_worked_heat():
    assert cooling.heat_watts() == pytest.approx(16.1, abs=0.05)
    assert cooling.heat_watts() * 60 / cooling.BRAIN_G == pytest.approx(0.69, abs=0.005)


@pytest.mark.parametrize(("flow", "worked"), [(50, 0.36), (60, 0.30), (45, 0.40)])
def test_the_brain_stands_the_worked_distance_above_its_blood(flow, worked):
    assert cooling.above_blood(flow) == pytest.approx(worked, abs=0.005)


@pytest.mark.parametrize(
    ("share", "worked"),
    [(1.1, -0.03), (1.2, -0.06), (1.5, -0.12), (2.0, -0.18), (np.inf, -0.36), (0.8, 0.09), (0.5, 0.36)],
)
def test_a_change_of_flow_has_the_worked_effect(share, worked):
    assert cooling.change(flow_share=share) == pytest.approx(worked, abs=0.005)


def test_cooler_blood_cools_the_brain_one_to_one():
    assert cooling.change(artery_change=-0.1) == pytest.approx(-0.1)


def test_ten_more_watts_of_breathing_have_the_worked_effect():
    assert cooling.blood_cooled(10) == pytest.approx(0.03, abs=0.002)


@given(flows, st.floats(36, 38))
def test_no_flow_brings_the_brain_below_its_blood(flow, artery):
    assert cooling.temperature(flow, artery) > artery


@given(flows, st.floats(0.1, 100))
def test_more_flow_is_always_cooler(flow, more):
    assert cooling.above_blood(flow + more) < cooling.above_blood(flow)


@given(flows)
def test_half_the_flow_is_twice_the_distance(flow):
    assert cooling.above_blood(flow / 2) == pytest.approx(2 * cooling.above_blood(flow))


@given(st.floats(max_value=0, allow_nan=False))
def test_a_flow_that_is_not_above_0_is_refused_with_a_sentence(flow):
    with pytest.raises(ValueError, match="give mL above 0"):
        cooling.temperature(flow)

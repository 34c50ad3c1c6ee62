import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.models import stress, tears

DOSSIER = Path(__file__).parents[2] / "docs" / "evidence.md"

half_lives = st.floats(1, 1000)


def test_the_response_reproduces_the_worked_values():
    minutes = [0, 10, 20, 25, 45, 60, 90, 120]
    worked = [6.0, 9.9, 13.4, 15.0, 13.3, 12.2, 10.6, 9.3]
    np.testing.assert_allclose(stress.response(minutes), worked, atol=0.06)


@given(half_lives)
def test_after_one_half_life_half_is_left(half_life):
    assert stress.share_left(half_life, half_life) == pytest.approx(0.5)


def test_the_half_life_and_its_range_are_those_that_the_dossier_gives():
    told = DOSSIER.read_text(encoding="utf-8")
    found = re.search(r"a half-life of about (\d+) minutes, in reports (\d+) to (\d+) \(mckay2003\)", told)
    assert [int(one) for one in found.groups()] == [stress.HALF_LIFE_MINUTES, *stress.HALF_LIFE_RANGE_MINUTES]


@given(half_lives, st.floats(0, 500), st.floats(0.1, 500))
def test_what_is_left_only_falls(half_life, at, later):
    assert stress.share_left(at + later, half_life) < stress.share_left(at, half_life) or later / half_life < 1e-9


@given(st.floats(max_value=0, allow_nan=False))
def test_a_half_life_that_is_not_above_0_is_refused_with_a_sentence(half_life):
    with pytest.raises(ValueError, match="give minutes above 0"):
        stress.share_left(10, half_life)


def test_the_tear_budget_reproduces_the_worked_values():
    usual = tears.budget()
    assert usual.pool_ng == pytest.approx(1.09e6, rel=0.01)
    assert usual.share == pytest.approx(9.2e-7, rel=0.01)
    assert 1 / usual.share == pytest.approx(1.1e6, rel=0.02)
    assert usual.litres_for_one_percent == pytest.approx(11, rel=0.02)
    assert usual.broken_down_ng == pytest.approx(108_000, rel=0.01)
    assert usual.replaced_in_ms == pytest.approx(8.727, abs=0.001)  # 1 ng, at 9.9 mg a day


@pytest.mark.parametrize(("tears_ml", "ng_per_ml", "one_in"), [(1, 40, 27_000), (5, 40, 5_400)])
def test_extreme_tears_reproduce_the_worked_values(tears_ml, ng_per_ml, one_in):
    assert 1 / tears.budget(tears_ml, ng_per_ml).share == pytest.approx(one_in, rel=0.02)


@given(st.floats(*tears.TEARS_RANGE_ML), st.floats(*tears.TEAR_RANGE_NG_PER_ML), st.floats(100, 500))
def test_no_sane_input_makes_tears_a_way_out_for_cortisol(tears_ml, ng_per_ml, plasma):
    budget = tears.budget(tears_ml, ng_per_ml, plasma)
    assert budget.share < 0.001
    assert budget.in_tears_ng < budget.broken_down_ng / 100


@pytest.mark.parametrize("name", ["tears_ml", "ng_per_ml", "plasma"])
def test_a_budget_needs_amounts_above_0(name):
    with pytest.raises(ValueError, match=f"{name}=0: give a number above 0"):
        tears.budget(**{name: 0})


def test_a_vessel_that_runs_over_is_full_and_no_fuller():
    assert tears.bath(1e7).levels == (1, 1, 1)
    assert tears.bath(1e7).full == 1

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.models import breathing

rates = st.floats(1, 40)


def test_the_1981_form_reproduces_the_worked_values():
    worked = {3: 18.5, 4.5: 17.0, 6: 15.4, 8: 13.4, 10: 11.7, 12: 10.3, 15: 8.7, 20: 6.8}
    for rate, swing in worked.items():
        assert breathing.swing_without_peak(rate) == pytest.approx(swing, abs=0.06)


@given(rates, st.floats(0.1, 10))
def test_without_a_peak_a_slower_breath_always_makes_a_larger_wave(rate, faster):
    assert breathing.swing_without_peak(rate) > breathing.swing_without_peak(rate + faster)


@given(rates)
def test_the_peak_only_adds(rate):
    assert breathing.swing_with_peak(rate) > breathing.swing_without_peak(rate)


def test_with_a_peak_the_wave_is_largest_near_six():
    every = np.linspace(3, 20, 500)
    assert 5 < every[np.argmax(breathing.swing_with_peak(every))] < 6.5


def test_a_rate_that_is_not_above_0_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="give a rate above 0"):
        breathing.swing_without_peak(0)

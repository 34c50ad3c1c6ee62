import numpy as np
import pytest

from helpers.dice import bell


def test_the_values_have_the_average_and_the_standard_deviation_of_a_normal_distribution():
    values = np.array(bell(7, 20_000))
    assert values.mean() == pytest.approx(0, abs=0.02)
    assert values.std() == pytest.approx(1, abs=0.02)
    assert (np.abs(values) < 1.96).mean() == pytest.approx(0.95, abs=0.005)


def test_a_seed_gives_the_same_values_every_time_and_on_every_python():
    assert bell(1, 3) == pytest.approx([-1.1060, 1.0255, 0.7185], abs=0.0001)
    assert bell(1, 5)[:3] == bell(1, 3)
    assert bell(2, 3) != bell(1, 3)

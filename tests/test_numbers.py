"""numpy is loaded where numbers are first worked out, not before."""

import subprocess
import sys
from decimal import Decimal

import numpy
import pytest

from helpers import numbers

ASK = """
import sys
from helpers.numbers import as_numbers, is_numpys, np
print("numpy" in sys.modules, is_numpys(3.0), as_numbers(3), "numpy" in sys.modules)
print(float(np.exp(0)), "numpy" in sys.modules)
"""


def test_to_load_the_name_and_to_ask_of_one_number_loads_no_numpy():
    told = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, check=True).stdout
    assert told.split() == ["False", "False", "3", "False", "1.0", "True"]


def test_what_is_asked_of_it_is_numpys_own():
    assert numbers.np.exp is numpy.exp
    assert numbers.np.random is numpy.random


def test_what_numpy_does_not_have_is_told_as_numpy_tells_it():
    with pytest.raises(AttributeError, match="no_such_thing"):
        _ = numbers.np.no_such_thing


@pytest.mark.parametrize(("value", "is_its"), [
    (numpy.float64(3), True), (numpy.int32(3), True), (numpy.arange(3), True), (numpy.array(3), True), (numpy.ma.array([1]), True),
    (3, False), (3.0, False), (True, False), ([3], False), (Decimal(3), False), (None, False), (numpy, False),
])  # fmt: skip
def test_numpys_values_are_told_from_others(value, is_its):
    assert numbers.is_numpys(value) == is_its


@pytest.mark.parametrize("value", [3, 3.5, True])
def test_one_number_stays_as_it_is(value):
    assert numbers.as_numbers(value) is value


@pytest.mark.parametrize("value", [[1, 2], (1, 2), numpy.array([1, 2])])
def test_several_numbers_are_an_array_of_them(value):
    assert numbers.as_numbers(value).tolist() == [1.0, 2.0]
    assert numbers.as_numbers(value).dtype == float

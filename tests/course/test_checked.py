"""When something was last looked up: the month in words, and when a year has passed."""

import datetime

import pytest

from helpers.course.checked import is_aged, month

DAY = datetime.date


def test_the_month_is_said_in_words_and_no_day_says_nothing():
    assert month(DAY(2026, 11, 25)) == "November 2026"
    assert month(None) == ""


@pytest.mark.parametrize(
    ("day", "today", "aged"),
    [
        (DAY(2026, 11, 25), DAY(2026, 11, 25), False),
        (DAY(2026, 11, 25), DAY(2027, 11, 25), False),
        (DAY(2026, 11, 25), DAY(2027, 11, 26), True),
        (DAY(2026, 12, 31), DAY(2027, 1, 1), False),
        (DAY(2026, 12, 31), DAY(2028, 1, 1), True),
        (DAY(2028, 2, 29), DAY(2029, 2, 28), False),
        (DAY(2028, 2, 29), DAY(2029, 3, 1), True),
        (DAY(2026, 11, 25), DAY(2020, 1, 1), False),
    ],
)
def test_it_is_aged_a_year_and_a_day_later(day, today, aged):
    assert is_aged(day, today) == aged

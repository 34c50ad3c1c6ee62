"""Numbers below five are hidden, and cannot be worked out: tried for every way in which people can be spread."""

from collections import defaultdict
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.course.small_groups import FEWEST, shown

from .spreads import spreads


def told(spread):
    """All that is shown of a spread."""
    seen = shown({str(n): people for n, people in enumerate(spread)})
    return tuple(seen.people.values()), seen.together, seen.largest, tuple(sorted(seen.ranges.items()))


@pytest.mark.parametrize(("groups", "most"), [(2, 60), (3, 40), (4, 25), (5, 16)])
def test_for_every_hidden_number_and_every_few_of_them_at_least_two_values_fit_all_that_is_shown(groups, most):
    for people in range(FEWEST, most + 1):
        alike = defaultdict(list)
        for spread in spreads(people, groups):
            alike[told(spread)].append(spread)
        for (numbers, *_), fitting in alike.items():
            hidden = [n for n, number in enumerate(numbers) if number is None]
            for size in range(1, len(hidden) + 1):
                for some in combinations(hidden, size):
                    sums = {sum(spread[n] for n in some) for spread in fitting}
                    assert len(sums) >= 2 or min(sums) >= FEWEST, (numbers, some, fitting)
                    assert size > 1 or len(sums) >= 2, (numbers, fitting)


@pytest.mark.parametrize(("groups", "most"), [(2, 40), (3, 30), (4, 16)])
def test_a_range_holds_the_hidden_number_and_is_as_wide_as_what_fits(groups, most):
    for people in range(FEWEST, most + 1):
        alike = defaultdict(list)
        for spread in spreads(people, groups):
            alike[told(spread)].append(spread)
        for (*_, ranges), fitting in alike.items():
            for name, (low, high) in ranges:
                values = {spread[int(name)] for spread in fitting}
                assert low <= min(values) < max(values) <= high, (ranges, fitting)


@given(st.lists(st.integers(0, 60), min_size=2, max_size=8))
def test_no_number_below_five_is_shown_or_left_over(spread):
    numbers, together, *_ = told(spread)
    assert all(number is None or number >= FEWEST for number in numbers)
    left = sum(spread) - sum(number for number in numbers if number is not None)
    assert together is None or together == left
    hidden = [people for people, number in zip(spread, numbers, strict=True) if number is None]
    assert not hidden or len(hidden) == len(spread) or (left >= FEWEST and len(hidden) >= 2)


@given(st.lists(st.integers(0, 60), min_size=2, max_size=8))
def test_a_group_that_is_called_the_largest_of_the_hidden_is_it_and_has_five(spread):
    numbers, _, largest, _ = told(spread)
    if largest is not None:
        hidden = [people for people, number in zip(spread, numbers, strict=True) if number is None]
        assert spread[int(largest)] == max(hidden) >= FEWEST
        assert numbers[int(largest)] is None


def test_with_enough_people_everywhere_all_is_shown():
    assert told((14, 9, 7)) == ((14, 9, 7), None, None, ())


def test_few_people_take_the_smallest_other_group_along():
    assert told((14, 9, 2, 0)) == ((14, None, None, None), 11, "1", (("1", (7, 11)), ("2", (0, 4)), ("3", (0, 4))))


def test_where_only_few_are_hidden_each_may_have_what_the_others_leave():
    assert told((14, 9, 4, 3)) == ((14, 9, None, None), 7, None, (("2", (3, 4)), ("3", (3, 4))))


def test_where_all_may_be_as_large_as_few_can_be_no_range_is_told():
    assert told((4, 4)) == told((2, 6)) == ((None, None), 8, None, ())


def test_alike_groups_go_together():
    assert told((12, 6, 6, 1))[0] == (12, None, None, None)


def test_a_group_that_alone_has_people_is_named_where_everyone_is_hidden():
    assert told((6, 0, 0))[:3] == ((None, None, None), 6, "0")

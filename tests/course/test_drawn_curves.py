"""A curve to draw: what a student's file keeps back, what the browser is told of a comparison, and when a curve has left a height."""

import pytest

from helpers.course.kinds import kind_named
from helpers.course.kinds.counting import Answers
from helpers.course.kinds.curves import has_left, mean_way
from helpers.course.kinds.draw_form import Compare, Draw, OpenDraw

from .exercise_files import SMALL, read

KIND = kind_named("draw")


def task(**changes):
    return read(SMALL).file.draw[0].model_copy(update=changes)


def shown_to_students(late):
    before = task()
    assert isinstance(before, Draw)
    return OpenDraw.model_validate(task(also=before.also.model_copy(update={"late": late})), from_attributes=True)


def test_a_second_curve_that_comes_late_is_not_in_a_students_file():
    assert shown_to_students(late=True).also is None


def test_a_second_curve_that_is_there_from_the_start_is_in_a_students_file():
    assert shown_to_students(late=False).also.text == "a cup with a lid"


def test_where_only_a_height_is_compared_nothing_is_said_of_the_mean_distance():
    assert set(KIND.arguments(task())["compare"]) == {"crosses"}


@pytest.mark.parametrize("words", [None, {"close": "Nearly the same."}])
def test_where_no_height_is_compared_the_mean_distance_is(words):
    assert KIND.arguments(task(compare=Compare.model_validate({"mean": words})))["compare"] == {"mean": words or {}}


def test_a_curve_that_nearly_comes_back_to_the_height_is_counted_as_back():
    given = ({"points": [[4, 80], [30, 38], [60, 38]]},)
    entry = task()
    (asked,) = KIND.counted(entry, Answers("01_a", KIND.item(entry), 1, given))
    assert asked.groups == {"near": 1, "sooner": 0, "later": 0, "never": 0, "untouched": 0, "none": 0}


@pytest.mark.parametrize(("furthest", "left"), [(1.5, False), (2.5, True)])
def test_a_curve_has_left_a_height_once_it_was_more_than_twice_as_far_off_as_counts_as_near(furthest, left):
    assert has_left([(0, 0), (1, furthest)], 0, 1, 1) == left


@pytest.mark.parametrize(
    ("found", "curve"),
    [
        ([(0, 0), (1, 9), (2, 0.5)], [(0, 4), (2, 1)]),  # what was found ends nearly where it began
        ([(0, 0), (1, 9), (2, 9)], [(0, 5), (1, 2), (2, 5)]),  # so does the curve
    ],
)
def test_a_curve_goes_the_other_way_by_its_ends_alone(found, curve):
    assert mean_way([(0, 4), (2, 1)], [(0, 0), (2, 5)], 10) == "other_way"
    assert mean_way(curve, found, 10) != "other_way"

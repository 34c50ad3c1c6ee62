"""What lesson 08 says agrees with its models, and with what was measured."""

import nbformat
import pytest

from helpers.course import for_widgets
from helpers.lessons import when_it_does_not_help as lesson
from helpers.models import episodes, pilot

from ..delivered import DELIVERED


@pytest.fixture(scope="module")
def curves():
    return lesson.mood_curves()


@pytest.fixture(scope="module")
def study():
    return lesson.a_small_pilot()


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "worse than before it"), (20, "as they did before it"), (90, "better than before it")],
)
def test_the_moment_of_the_question_decides_what_is_found(curves, minutes, said):
    curves.asked_at, curves.depression = minutes, False
    assert f"People who cried feel {said}. People who did not cry feel as before it." in str(curves.reading)


@pytest.mark.parametrize("minutes", [0, 20, 90])
def test_the_group_that_nobody_measured_is_called_hypothetical_wherever_it_is_shown(curves, minutes):
    curves.asked_at, curves.depression = minutes, True
    assert "that line is hypothetical" in str(curves.reading)
    curves.depression = False
    assert "depression" not in str(curves.reading)


def test_each_step_adds_one_way_of_asking():
    assert list(lesson.STEPS.values()) == list(range(1, len(episodes.WAYS) + 1))


@pytest.mark.parametrize(("ways", "said"), [(1, "How many is assumed here: 57 of 100"), (2, "one third: 33 of 100")])
def test_a_way_of_asking_says_its_share(ways, said):
    assert said in str(lesson.asked_four_ways(ways=ways).reading)


def test_the_diary_question_expects_the_measured_third():
    question = next(one for one in for_widgets.every(lesson.lesson.exercise, "check") if one["id"] == "diary")
    assert question["value"] == episodes.DIARY[2]
    assert question["again"]["value"] == 100 - episodes.DIARY[2]


def test_the_range_of_the_pilot_is_as_wide_as_the_lesson_says(study):
    low, high = pilot.interval(pilot.TRUE_DIFFERENCE, pilot.PATIENTS, pilot.OTHERS)
    assert round(high - low, 1) == 0.7
    text = "\n".join(
        cell.source for cell in nbformat.read(DELIVERED.folder / "08_when_it_does_not_help.ipynb", as_version=4).cells
    )
    assert "With 44 patients the range is about 0.7 wide." in text


@pytest.mark.parametrize(
    ("difference", "said"),
    [(0.0, "nothing to find here"), (0.2, "could miss it"), (0.6, "most such studies would see one")],
)
def test_a_study_of_44_says_what_it_can_and_cannot_show(study, difference, said):
    study.patients, study.difference = 44, difference
    assert said in str(study.reading).replace("\u00a0", " ")


def test_a_study_sees_a_difference_mostly_just_where_its_range_leaves_out_none(study):
    for reading in study.workings.readings:
        if "nothing to find" not in str(reading):
            assert (reading.values["low"] > 0) == ("would see one" in str(reading))

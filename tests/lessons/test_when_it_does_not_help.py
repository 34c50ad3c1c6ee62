"""What lesson 08 says agrees with its models, and with what was measured."""

import nbformat
import pytest

from helpers.course import for_widgets
from helpers.lessons import when_it_does_not_help as lesson
from helpers.models import pilot

from ..delivered import DELIVERED
from .said_by_models import DIARY


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
    curves.asked_at = minutes
    assert f"people who cried feel {said}. The others feel as before." in str(curves.reading)


def test_no_line_is_drawn_for_people_who_are_ill(curves):
    assert [control["name"] for control in curves.controls] == ["asked_at"]
    assert "depression" not in str(curves.reading)


def test_the_curve_that_was_drawn_at_the_front_door_is_the_one_of_this_lesson():
    drawn = lesson.mood_drawn()
    assert drawn.store["lesson"] == "00_start_here"
    assert drawn.store["item"] == "draw.after_film"


def test_the_shares_are_the_same_wherever_a_hundred_stand():
    front_door = DELIVERED.exercise("00_start_here").hundred[0].rounds
    here = {one.id: one for one in DELIVERED.exercise("08_when_it_does_not_help").hundred[0].rounds}
    for one in front_door:
        assert [group.n for group in one.found] == [group.n for group in here[one.id].found]


def test_the_diary_question_expects_the_measured_third():
    question = next(one for one in for_widgets.every(lesson.lesson.exercise, "check") if one["id"] == "diary")
    assert question["value"] == DIARY
    assert question["again"]["value"] == 100 - DIARY


def test_the_range_of_the_pilot_is_as_wide_as_the_lesson_says(study):
    low, high = pilot.interval(pilot.TRUE_DIFFERENCE, pilot.PATIENTS, pilot.OTHERS)
    assert round(high - low, 1) == 0.7
    text = "\n".join(
        cell.source for cell in nbformat.read(DELIVERED.folder / "08_when_it_does_not_help.ipynb", as_version=4).cells
    )
    assert "With 44 patients the range is about 0.7 wide." in text


@pytest.mark.parametrize(("patients", "said"), [(8, "could miss it"), (44, "most would see it")])
def test_a_small_study_says_what_it_can_and_cannot_show(study, patients, said):
    study.patients = patients
    assert said in str(study.reading).replace("\u00a0", " ")


def test_a_study_sees_a_difference_mostly_just_where_its_range_leaves_out_none(study):
    for reading in study.workings.readings:
        assert (reading.values["low"] > 0) == ("would see it" in str(reading))

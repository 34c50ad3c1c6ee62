"""What lesson 07 says agrees with its model, and with what evidence was found."""

import re

import pytest

from helpers.course import for_widgets
from helpers.lessons import sleep
from helpers.models import sleep as model
from helpers.widgets.explore.engine.drawn_stops import MOST_DRAWINGS
from helpers.widgets.explore.engine.packing import MOST_BYTES

MODELS = [sleep.two_processes]


@pytest.fixture(scope="module", params=MODELS, ids=lambda build: build.__name__)
def drawn(request):
    return request.param()


@pytest.fixture(scope="module")
def night():
    return sleep.two_processes()


def test_an_explorable_stays_within_the_engines_budget(drawn):
    assert drawn.workings.table.drawings <= MOST_DRAWINGS
    assert len(drawn.positions) <= MOST_BYTES
    assert drawn.workings.table.worst <= 1


def test_a_model_says_that_it_is_one(drawn):
    assert drawn.note == "Illustrative model, not data from crying people."


@pytest.mark.parametrize("lesson", [sleep.lesson], ids=lambda lesson: lesson.name)
def test_the_exercise_file_has_no_mistake_and_names_the_lessons_own_activities(lesson):
    assert lesson.problems() == []
    assert set(lesson.exercise.activities) == set(lesson.activities)


def test_the_effects_to_place_are_those_of_the_trial():
    values = {item["id"]: item["value"] for item in sleep.three_effects().items}
    assert values == {"insomnia": 1.11, "suspicious": 0.19, "hallucinations": 0.24}


def test_what_an_effect_means_in_people_is_worked_out():
    for item in sleep.three_effects().items:
        assert f"{model.better_off_of_100(item['value'])} of 100" in item["note_html"]


def test_a_landmark_says_the_people_it_stands_for():
    for mark in sleep.three_effects().landmarks[1:]:
        assert mark["text"] == f"{model.better_off_of_100(mark['value'])} of 100"


@pytest.mark.parametrize("id", ["small_effect"])
def test_the_number_questions_expect_the_worked_people(id):
    question = next(one for one in for_widgets.every(sleep.lesson.exercise, "check") if one["id"] == id)
    assert (question["value"], question["again"]["value"]) == (
        model.better_off_of_100(0.19),
        model.better_off_of_100(0.24),
    )


@pytest.mark.parametrize("nap", sleep.NAPS)
@pytest.mark.parametrize("arousal", [-0.05, -0.02, 0.0, 0.02, 0.05])
def test_the_reading_says_the_models_minutes_and_their_direction(night, arousal, nap):
    night.arousal, night.nap = arousal, nap
    later = round(model.later_minutes(arousal, sleep.NAPS[nap]))
    said = str(night.reading).replace("\u00a0", " ")
    if later == 0:
        assert "as usual" in said
    else:
        assert f"{abs(later)} minutes {'later' if later > 0 else 'earlier'} than usual" in said


def test_the_usual_evening_is_the_one_that_the_lesson_reads(night):
    night.arousal, night.nap = 0.0, "no nap"
    assert "sleep starts at 22:57, as usual. The night is 7.9 hours long." in str(night.reading).replace("\u00a0", " ")


def test_every_hour_in_a_reading_is_an_hour_of_the_day(night):
    for reading in night.workings.readings:
        for hour, minute in re.findall(r"(\d+):(\d\d)", str(reading)):
            assert 0 <= int(hour) <= 23
            assert 0 <= int(minute) <= 59

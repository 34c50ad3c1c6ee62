"""What lesson 07 says agrees with its model and its claims, and tells nothing before the reader has acted."""

import re

import pytest

from helpers.course import for_widgets
from helpers.lessons import sleep
from helpers.models import sleep as model

from ..delivered import DELIVERED
from .scene_said import parts, said

# -- the chain -----------------------------------------------------------------------------------


@pytest.mark.parametrize("link", sleep.LINKS)
def test_a_link_has_the_grade_of_its_claim_and_grades_are_drawn_in_their_order(link):
    claim, grade, _ = sleep.LINKS[link]
    assert DELIVERED.claim(claim).grade == grade
    order = ["Theoretical", "Preliminary", "Contested", "Moderate", "Strong"]
    assert sorted(sleep.THICK, key=sleep.THICK.__getitem__) == order


def test_before_a_tap_no_link_is_thick_and_none_is_told():
    widget = sleep.chain()
    assert widget.reading is None
    assert not any(shown[0] for shown in parts(widget, "shown").values())
    assert not re.search(r"study|evidence|break|trial", widget.sentence())


@pytest.mark.parametrize(("link", "seen"), [("calm", {"link-calm", "edge-calm"}), ("asleep", set())])
def test_a_tapped_link_alone_gets_as_thick_as_its_evidence(link, seen):
    widget = sleep.chain()
    said(widget, link=link)
    assert {part for part, shown in parts(widget, "shown").items() if shown[0]} == seen


def test_pulled_it_breaks_where_there_is_no_study():
    widget = sleep.chain()
    assert "breaks at the third link" in said(widget, link="pull")
    assert list(sleep.LINKS)[2] == "asleep"
    assert parts(widget, "turn")["end"][0] > 0
    assert "no study that went from crying to sleep" in said(widget, link="asleep")


def test_no_link_but_the_one_without_a_study_is_right_in_the_bet():
    options = for_widgets.only(sleep.lesson.exercise, "predict")["options"]
    assert [one["id"] for one in options if one.get("correct")] == ["asleep"]


# -- one evening ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("mood", "how"), list(zip(range(-2, 3), sleep.EVENINGS, strict=True)))
def test_an_evening_is_told_in_words_with_the_models_minutes(mood, how):
    told = said(sleep.evening(), mood=mood)
    assert told.startswith(how.capitalize())
    later = round(model.later_minutes(mood * sleep._STEP))
    if later:
        assert f"asleep {abs(later)} minutes {'later' if later > 0 else 'sooner'}" in told
    else:
        assert "asleep at 22:57" in told


def test_the_evening_starts_as_usual_and_both_nights_lie_under_the_usual_one():
    widget = sleep.evening()
    assert widget.mood == 0
    at = {part: round(x[0], 2) for part, x in parts(widget, "x").items()}
    assert at["tonight"] == at["tomorrow"] == at["usual"]


def test_a_bar_lies_where_the_marks_of_the_hours_say():
    assert sleep._bar(22, 8).said["x"] == (132,)
    assert sleep._bar(22, 8).said["width"] == (276 - 132,)


@pytest.mark.parametrize(("mood", "face"), [(-1, "better"), (0, "same"), (2, "worse")])
def test_the_face_is_the_one_of_the_evening(mood, face):
    widget = sleep.evening()
    said(widget, mood=mood)
    shown = [part for part, one in parts(widget, "shown").items() if one[0]]
    assert shown == [f"draw-face-{face}"]


def test_the_evening_says_that_it_is_a_model():
    assert sleep.evening().note == "Illustrative model, not data from crying people."


# -- three effects -------------------------------------------------------------------------------


def test_the_effects_to_place_are_those_of_the_trial():
    values = {item["id"]: item["value"] for item in sleep.three_effects().items}
    assert values == {"insomnia": 1.11, "suspicious": 0.19, "hallucinations": 0.24}


def test_what_an_effect_means_in_people_is_worked_out():
    for item in sleep.three_effects().items:
        assert f"{model.better_off_of_100(item['value'])} of 100" in item["note_html"]


def test_a_landmark_says_the_people_it_stands_for():
    for mark in sleep.three_effects().landmarks[1:]:
        assert mark["text"] == f"{model.better_off_of_100(mark['value'])} of 100"


def test_the_number_question_expects_the_worked_people():
    asked = next(one for one in for_widgets.every(sleep.lesson.exercise, "check") if one["id"] == "small_effect")
    assert (asked["value"], asked["again"]["value"]) == (model.better_off_of_100(0.19), model.better_off_of_100(0.24))

"""Aims of the lessons: a sentence each, with something to do, and a question in the course that asks for it."""

import re

import pytest

from helpers.course.aims import question_of
from helpers.course.teaching import teaching

from ..delivered import DELIVERED

AIMS = [(name, one) for name, plan in teaching().plans.items() for one in plan.aims]
#: What somebody else can see being done. "Know" and "understand" are not among them.
VERBS = ("Check", "Compare", "Explain", "Find", "Judge", "Justify", "Name", "Predict", "Say", "Tell", "Work out")


@pytest.mark.parametrize(("lesson", "one"), AIMS, ids=lambda given: getattr(given, "asked", given))
def test_an_aim_is_one_sentence_that_begins_with_something_one_can_see_done(lesson, one):
    assert one.aim.startswith(tuple(f"{verb} " for verb in VERBS))
    assert re.findall(r"[.?!](?:\s|$)", one.aim) == ["."]


@pytest.mark.parametrize(("lesson", "one"), AIMS, ids=lambda given: getattr(given, "asked", given))
def test_an_aim_names_a_question_that_is_in_the_course(lesson, one):
    assert question_of(DELIVERED, lesson, one.asked)


def test_every_lesson_has_an_aim_that_its_own_file_asks_for():
    own = {name for name, one in AIMS if not one.asked.startswith("concepts.")}
    assert own == {one.name for one in DELIVERED.built_lessons()}


def test_no_question_stands_for_two_aims_of_a_lesson():
    assert len({(name, one.asked) for name, one in AIMS}) == len(AIMS)


@pytest.mark.parametrize("asked", ["check.none", "nowhere.floor", "concepts.none", "check", "answers"])
def test_what_is_not_there_is_no_question(asked):
    assert question_of(DELIVERED, "06_brain_cooling", asked) is None


def test_a_question_is_told_in_the_words_of_the_files():
    assert question_of(DELIVERED, "00_start_here", "concepts.asked_later") == "Asking later is not asking then"
    assert question_of(DELIVERED, "01_why_we_cry", "predict") == "Which one cries because of what it feels?"
    assert question_of(DELIVERED, "01_why_we_cry", "sort.kinds_of_tears") == "Which kind of tears?"

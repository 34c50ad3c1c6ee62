"""The tour's form for a question: it shows what a reader will see, says what is wrong, and writes into the file when it is sent."""

import shutil

import pytest

from helpers.course.exercises import read_exercise
from helpers.course.the_course import Course
from helpers.lessons import for_instructors
from helpers.lessons.question_form import question_form

from ..delivered import DELIVERED

LESSON = "02_stress_hormones"


@pytest.fixture
def course(tmp_path):
    """A teacher's copy of the course."""
    shutil.copytree(DELIVERED.folder, tmp_path / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    return Course(tmp_path / "notebooks")


@pytest.fixture
def form(course):
    """The form as the browser has it."""
    return question_form(course, LESSON)


def draft(question="Does it **fall**?", *answers):
    given = answers or (("Yes", "It does.", True), ("No", "", False))
    return {
        "question": question,
        "answers": [dict(zip(("text", "feedback", "fits"), one, strict=True)) for one in given],
    }


def test_the_question_is_shown_as_a_reader_will_see_it_while_it_is_written(form):
    form.set_state({"draft": draft()})
    assert (form.asked["kind"], form.asked["html"], form.fault) == ("single", "Does it <strong>fall</strong>?", "")
    assert [option["text"] for option in form.asked["options"]] == ["Yes", "No"]


def test_an_answer_that_was_left_empty_is_none(form):
    form.set_state({"draft": draft("Why?", ("a", "", False), (" ", "", True), ("b", "", True))})
    assert [(one["text"], one["correct"]) for one in form.asked["options"]] == [("a", False), ("b", True)]


@pytest.mark.parametrize(
    ("given", "said", "shown"),
    [
        (draft(" "), "Write what you ask.", False),
        (draft("Why?", ("a", "", True)), "Write two answers or more.", False),
        (draft("Why?", ("a", "", False), ("b", "", False)), "Tick the answer that fits.", True),
        (draft("Why?", ("a", "", True), ("a", "", False)), "The option “a” stands here twice. Change one of the two.", False),
        ({}, "", False),
    ],
)  # fmt: skip
def test_what_is_missing_is_said_in_a_sentence_and_nothing_is_written(form, course, given, said, shown):
    before = course.exercise_path(LESSON).read_bytes()
    form.set_state({"draft": given})
    assert (form.fault, bool(form.asked)) == (said, shown)
    form.set_state({"sent": 1})
    assert (form.written, course.exercise_path(LESSON).read_bytes()) == ("", before)


def test_it_is_written_with_its_ids_when_it_is_sent(form, course):
    form.set_state({"draft": draft()})
    form.set_state({"sent": 1})
    asked = read_exercise(course.exercise_path(LESSON).read_bytes(), "", DELIVERED.known_claims).check[-1]
    assert (asked.id, [one.id for one in asked.options]) == ("does_it_fall", ["yes", "no"])
    assert form.written.startswith(f"It stands in notebooks/exercises/{LESSON}.yml now, from line ")


@pytest.mark.parametrize("order", [("draft", "sent"), ("sent", "draft")])
def test_it_is_written_once_in_whatever_order_the_browser_tells(form, course, order):
    told = {"draft": draft(), "sent": 1}
    form.set_state({name: told[name] for name in order})
    form.set_state({"sent": 2})
    form.set_state({"draft": draft()})
    assert course.exercise_path(LESSON).read_text(encoding="utf-8").count("- id: does_it_fall") == 1
    assert form.written.startswith("It stands in")


def test_what_is_changed_after_it_was_written_says_no_more_that_it_stands_there(form):
    form.set_state({"draft": draft()})
    form.set_state({"sent": 1})
    form.set_state({"draft": draft("And now?")})
    assert form.written == ""


def test_an_empty_form_that_is_sent_asks_for_a_question(form):
    form.set_state({"sent": 1})
    assert (form.fault, form.written) == ("Write what you ask.", "")


def test_a_file_that_cannot_take_one_says_why(form, course):
    course.exercise_path(LESSON).write_text(
        "minutes: [1, 2]\ncheck: [{question: a b?, options: [{right: a}, {wrong: b}]}]\n", encoding="utf-8"
    )
    form.set_state({"draft": draft()})
    form.set_state({"sent": 1})
    assert "has its questions in brackets" in form.fault
    assert form.written == ""


def test_the_tour_has_it_for_the_lesson_that_is_named():
    assert repr(for_instructors.add_question("07_sleep")) == "A new question for 07_sleep"

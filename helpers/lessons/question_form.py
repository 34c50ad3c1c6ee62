"""The form of the tour that writes a question into a lesson's exercise file, and shows it while it is written."""

from __future__ import annotations

from typing import Any

from ..course import new_question
from ..course.exercise_file import IN_THIS_FILE
from ..course.exercises import read_exercise
from ..course.keep import write
from ..course.kinds import kind_of
from ..course.kinds.question import SECTION
from ..course.the_course import Course
from ..course.yaml_writer import entry_text
from ..widgets.questions.new_question import Draft, NewQuestion

NOTHING_ASKED = "Write what you ask."
NO_ANSWERS = "This is a student edition: it has no answers. Write it in the course that you teach with."


def question_form(course: Course, lesson: str) -> NewQuestion:
    """A form for a new question of a lesson. It writes into the exercise file of the course, and nothing else in it changes.

    Args:
        lesson: its name, such as "02_stress_hormones".
    """
    return NewQuestion(look, lambda draft: _write(course, lesson, draft), lesson)


def look(draft: Draft) -> tuple[dict[str, Any], str]:
    """The question of the form as its widget takes it, as far as it can be shown, and what is wrong with it."""
    question, answers, right, told = _parts(draft)
    if not question:
        return {}, NOTHING_ASKED if answers else ""
    if wrong := new_question.fault_of_question(question) or new_question.fault_of_answers(answers):
        return {}, wrong
    if len(answers) < 2:
        return {}, "Write two answers or more."
    made = new_question.entry(question, answers, right or [0], told)
    if wrong := new_question.fault(made):
        return {}, wrong
    (asked,) = read_exercise(f"minutes: [1, 2]\n{SECTION}:\n{entry_text(made, 2)}".encode(), "", frozenset()).check
    shown = kind_of(SECTION, asked).arguments(asked)
    return (shown, "") if right else (shown, "Tick the answer that fits.")


def _write(course: Course, lesson: str, draft: Draft) -> str:
    if course.exercise(lesson).answers != IN_THIS_FILE:
        raise ValueError(NO_ANSWERS)
    question, answers, right, told = _parts(draft)
    if not question:
        raise ValueError(NOTHING_ASKED)
    made = new_question.entry(question, answers, right, told)
    file, shown = course.exercise_path(lesson), course.shown(f"exercises/{lesson}.yml")
    raw, line = new_question.with_question(file.read_bytes(), shown, made, course.known_claims)
    write(file, raw, keeps=False)
    return f"It stands in {shown} now, from line {line} on. To undo it, take those lines out again."


def _parts(draft: Draft) -> tuple[str, list[str], list[int], list[str]]:
    """What was asked, the answers that are not empty, the places of those that fit, and what is said to each."""
    given = [one for one in draft.get("answers", ()) if str(one.get("text", "")).strip()]
    right = [n for n, one in enumerate(given) if one.get("fits")]
    return (
        str(draft.get("question", "")).strip(),
        [str(one["text"]) for one in given],
        right,
        [str(one.get("feedback", "")) for one in given],
    )

"""The questions of some lessons, ready to be written for a learning platform."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from ...course.kinds import Not, of_file
from ...course.on_paper import on_paper
from ...course.the_course import Course
from ...widgets.words import WORDS
from ..say import CannotDo


@dataclass(frozen=True)
class Quiz:
    """The questions of one lesson, or of all.

    Each question is as its widget takes it: its "kind", what is asked as "html", "options" in their order on paper and
    "order", or the parts of a number, and an "id" that holds the lesson's name. A prediction also has "happened_html", and
    gets no points.
    """

    name: str
    title: str
    questions: list[dict] = field(default_factory=list)

    @property
    def shuffles(self) -> bool:
        """Whether the options of all its questions may be shuffled."""
        return all(may_shuffle(question) for question in self.questions)

    def left_out(self, not_written: Mapping[str, Not]) -> dict[str, Not]:
        """The questions that a platform does not get, by id, each with the reason.

        Args:
            not_written: the kinds that it does not get.
        """
        return {one["id"]: not_written[one["kind"]] for one in self.questions if one["kind"] in not_written}


def quizzes(course: Course, names: Sequence[str], second_chances: bool = False) -> list[Quiz]:
    """A quiz for each lesson that has questions.

    Args:
        names: the lessons.
        second_chances: also the changed questions that a lesson asks after a wrong answer.

    Raises:
        ContentError: an exercise file has a mistake.
        CannotDo: none of the lessons has questions, or they are without answers.
    """
    made = []
    for name in names:
        exercise = course.exercise(name) if course.has_exercise(name) else None
        if exercise is None or not any(kind.exported is True for kind, _ in of_file(exercise.file)):
            continue
        if exercise.answers != "in this file":
            raise CannotDo("This is a student edition: it has no answers. Export from the course that you teach with.")
        questions = []
        for kind, entry in of_file(on_paper(exercise.file, name)):
            if kind.exported is not True:
                continue
            own = entry.id if kind.group == "question" else kind.item(entry)
            question = {"kind": kind.name, **kind.arguments(entry), "id": f"{name}.{own}"}
            if "question_html" in question:
                question["html"] = question.pop("question_html")
            questions.append(question)
            if second_chances and "again" in question:
                questions.append({**question["again"], "id": f"{question['id']}.again"})
        made.append(Quiz(name, course.lesson(name).title, questions))
    if not made:
        raise CannotDo("None of these lessons has questions. Name one with a section `check:` in its exercise file.")
    return made


def all_in_one(title: str, made: Sequence[Quiz]) -> Quiz:
    """One quiz with the questions of all."""
    return Quiz("all_lessons", title, [question for quiz in made for question in quiz.questions])


def asked_html(question: dict) -> str:
    """What is asked: a question with the unit of a number, a task with its title."""
    if "html" not in question:
        return f"<b>{escape(question['title'])}</b><br>{escape(question['prompt'])}"
    if not question.get("unit"):
        return question["html"]
    return f"{question['html']}<br>{escape(WORDS['check.number'].format(unit=question['unit']))}"


def counts(question: dict) -> bool:
    """Whether it can be right or wrong. A prediction is a bet, made before anything was learned."""
    return question["kind"] != "predict"


def shares(question: dict) -> list[float]:
    """The share of the points of each option, in percent: the right ones share them, of several the wrong ones take some."""
    right = sum(option["correct"] for option in question["options"])
    lost = -100 / (len(question["options"]) - right or 1) if question["kind"] == "multiple" else 0
    return [100 / right if option["correct"] else lost for option in question["options"]]


def why_pairs(question: dict) -> str:
    """All pairs of a matching task as a list, each with why its two belong together."""
    left, right = ({one["id"]: one["text"] for one in question[side]} for side in ("lefts", "rights"))
    told = (
        f"<li>{escape(left[pair['left']])}: <b>{escape(right[pair['right']])}</b>. {pair['feedback_html']}</li>"
        for pair in question["pairs"]
    )
    return f"<ul>{''.join(told)}</ul>"


def may_shuffle(question: dict) -> bool:
    """Whether the order of its options means nothing."""
    return question.get("order") != "fixed"

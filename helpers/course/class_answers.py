"""How often a class gave which answer: counted from hand-ins, with words from the exercise files alone.

No text of a hand-in is passed on. An answer that the exercise file does not have, such as one to a question that was
changed since, counts as no answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..grades import GRADES
from . import asked
from .claims import Claim
from .hand_ins import HandIns
from .the_course import Course

NOBODY = "none"


@dataclass(frozen=True)
class Answer:
    """One possible answer: its text, whether it fits, the misconception behind it, and how many gave it."""

    key: str
    text: str
    right: bool
    belief: str = ""
    people: int = 0


@dataclass(frozen=True)
class Asked:
    """One thing that was asked, and everyone's answers: those of no answer included, they are the whole class."""

    lesson: str
    item: str
    kind: str
    text: str
    answers: tuple[Answer, ...]
    no_answer: int
    happened: str = ""

    @property
    def groups(self) -> dict[str, int]:
        """People by the key of their answer; who gave none is under "none"."""
        return {**{one.key: one.people for one in self.answers}, NOBODY: self.no_answer}


def answers_of(course: Course, read: HandIns) -> list[Asked]:
    """Everything that was asked in the lessons of the course and that at least one person answered, in order."""
    found, claims = [], course.claims
    for listed in course.lessons():
        exercise = course.exercise_in_parts(listed.name)  # its mistakes are told by the command check
        if exercise.answers == "in this file":
            found += [one for one in _of_lesson(listed.name, exercise, claims, read) if one.no_answer < len(read.good)]
    return found


def _of_lesson(lesson: str, exercise, claims: tuple[Claim, ...], read: HandIns) -> Iterator[Asked]:
    def counted(
        item: str, kind: str, stored: str, text: str, answers: list[Answer], key_of, happened: str = ""
    ) -> Asked:
        keys = Counter(_safe(key_of, answer) for answer in read.answers(lesson, item, stored))
        known = [Answer(one.key, one.text, one.right, one.belief, keys[one.key]) for one in answers]
        no_answer = len(read.good) - sum(one.people for one in known)
        return Asked(lesson, item, kind, text, tuple(known), no_answer, happened)

    if exercise.predict:
        options = exercise.predict.options
        yield counted(
            "predict", "prediction", "predict", exercise.predict.question, _options(options),
            lambda answer: _texts(options)[answer["choice"]], exercise.predict.happened,
        )  # fmt: skip
    for question in exercise.check:
        answers, key_of = _asked(question)
        yield counted(f"check.{question.id}", "question", "check", question.question, answers, key_of)
    for task in exercise.sort:
        bins = {one.id: one.text for one in task.bins}
        for card in task.items:
            yield counted(
                f"sort.{task.id}", "card", "sort", card.text, _right_or_other(bins[card.bin]),
                lambda answer, card=card, bins=bins: _fits(answer["placed"][card.id], card.bin, bins),
            )  # fmt: skip
    for task in exercise.order:
        largest = max(task.items, key=lambda thing: abs(thing.value))
        yield counted(
            f"order.{task.id}", "order", "sort", task.title, _right_or_other(f"{largest.text}, put first"),
            lambda answer, largest=largest, task=task: _fits(answer["order"][0], largest.id, [one.id for one in task.items]),
        )  # fmt: skip
    for claim in claims if read.answers(lesson, "grades", "grades") else ():
        yield counted(
            "grades", "grade", "grades", claim.claim, _right_or_other(claim.grade),
            lambda answer, claim=claim: _fits(answer["grades"][claim.id], claim.grade, tuple(GRADES)),
        )  # fmt: skip


def _asked(question) -> tuple[list[Answer], Any]:
    """The answers of a question that are told apart, and what finds the one that a hand-in gives."""
    if question.kind == "single":
        texts = _texts(question.options)
        return _options(question.options), lambda answer: texts[_only(_first(answer))]
    if question.kind == "multiple":
        right = {asked.plain(option.text) for option in question.options if option.correct}
        text = "; ".join(option.text for option in question.options if option.correct)
        return _right_or_other(text), lambda answer: "right" if set(_first(answer)) == right else "other"
    known = [Answer("right", f"{question.value:g} {question.unit}".strip(), True)]
    known += [
        Answer(str(n), f"{one.value:g} {question.unit}".strip(), False, one.misconception)
        for n, one in enumerate(question.known)
    ]

    def key_of(answer) -> str:
        number = _first(answer)
        if isinstance(number, bool) or not isinstance(number, int | float):
            raise TypeError
        if abs(number - question.value) <= question.tolerance + 1e-9:
            return "right"
        near = (str(n) for n, one in enumerate(question.known) if abs(number - one.value) <= one.tolerance + 1e-9)
        return next(near, "other")

    return [*known, Answer("other", "another number", False)], key_of


def _first(answer):
    """What was chosen at the first try."""
    first = answer["tries"][0]
    if first["asked"] != "first":
        raise TypeError
    return first["choice"]


def _only(chosen: list) -> str:
    (one,) = chosen
    return one


def _options(options) -> list[Answer]:
    return [Answer(str(n), one.text, one.correct, one.misconception or "") for n, one in enumerate(options)]


def _texts(options) -> dict[str, str]:
    return {asked.plain(option.text): str(n) for n, option in enumerate(options)}


def _right_or_other(text: str) -> list[Answer]:
    return [Answer("right", text, True), Answer("other", "another answer", False)]


def _fits(given, right, possible) -> str:
    return "right" if given == right else "other" if given in possible else NOBODY


def _safe(key_of, answer) -> str:
    """The key of an answer; whatever is not shaped as the course writes it is no answer."""
    try:
        return key_of(answer)
    except (KeyError, IndexError, TypeError, ValueError, OverflowError):
        return NOBODY

"""How often a class gave which answer: counted from hand-ins, with words from the exercise files alone.

No text of a hand-in is passed on. An answer that the exercise file does not have, such as one to a question that was
changed since, counts as no answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..grades import GRADES
from .claims import Claim
from .exercises import Exercise
from .hand_ins import HandIns
from .kinds import HandedIn, Not, of_file
from .kinds.counting import Answers, Counted, fits, right_or_other
from .the_course import Course


def answers_of(course: Course, read: HandIns) -> list[Counted]:
    """Everything that was asked in the lessons of the course and that at least one person answered, in order."""
    found, claims = [], course.claims
    for listed in course.lessons():
        exercise = course.exercise_in_parts(listed.name)  # its mistakes are told by the command check
        if exercise.answers == "in this file":
            found += [one for one in _of_lesson(listed.name, exercise, claims, read) if one.no_answer < len(read.good)]
    return found


def _of_lesson(lesson: str, exercise: Exercise, claims: tuple[Claim, ...], read: HandIns) -> Iterator[Counted]:
    for kind, entry in of_file(exercise.file):
        if isinstance(kind.handed_in, HandedIn) and not isinstance(kind.counted, Not):
            item = kind.item(entry)
            given = read.answers(lesson, item, *kind.handed_in.names)
            yield from kind.counted(entry, Answers(lesson, item, len(read.good), tuple(given), kind.name))
    grades = Answers(lesson, "grades", len(read.good), tuple(read.answers(lesson, "grades", "grades")))
    for claim in claims if grades.given else ():

        def key_of(answer: Any, claim: Claim = claim) -> str:
            return fits(answer["grades"][claim.id], claim.grade, tuple(GRADES))

        yield grades.count("grade", claim.claim, right_or_other(claim.grade), key_of)

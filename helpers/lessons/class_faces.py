"""What a class's results of the face task may show: how much faster each was with tears, in no order of persons."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..course.hand_ins import HandIns
from ..course.small_groups import FEWEST
from ..course.the_course import Course
from . import social_signal

#: A dot of the face task is told to the nearest ten milliseconds.
DOT_MS = 10
RESAMPLES = 2000


@dataclass(frozen=True)
class FaceRow:
    """One kind of face: how much faster each person was with tears, in milliseconds, without any order of persons."""

    group: str
    dots: list[int]
    middle: int
    low: int
    high: int


@dataclass(frozen=True)
class Faces:
    """The face task: sad faces first, which are what counts, then calm ones; a row of fewer than five people is not there."""

    rows: list[FaceRow]
    #: How many results are from before, when sad and calm faces were taken together; None where it is hidden.
    before: int | None

    @property
    def groups(self) -> str:
        """What was taken together before: "sad faces and calm faces"."""
        return " and ".join(one["group"] for one in social_signal.ANSWERS)


def faces_of(course: Course, read: HandIns) -> Faces | None:
    """The face task of a class; None where the course has no such lesson, or nothing of it may be shown."""
    if social_signal.lesson.name not in {one.name for one in course.lessons()}:
        return None
    found = social_signal.face_results(read)
    rows = []
    for at, one in zip((0, 2), social_signal.ANSWERS, strict=True):
        faster = [ms[at + 1] - ms[at] for ms in found.results if len(ms) > at]
        if len(faster) >= FEWEST:
            rows.append(_face_row(one["group"], np.sort(faster)))
    before = found.before if found.before == 0 or found.before >= FEWEST else None
    return Faces(rows, before) if rows or before else None


def _face_row(group: str, faster: np.ndarray) -> FaceRow:
    drawn = np.random.default_rng(1).choice(faster, (RESAMPLES, len(faster)))
    low, high = np.percentile(np.median(drawn, axis=1), [2.5, 97.5])
    dots = sorted(int(round(ms / DOT_MS) * DOT_MS) for ms in faster)
    return FaceRow(group, dots, *(round(value) for value in (np.median(faster), low, high)))

"""A lesson as part of a course: its name, its exercise file as it stands now, and where its answers are kept."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable
from typing import Self

from ..course.exercises import Exercise
from ..course.handed_in import COURSE
from ..course.the_course import Course
from ..course.where import course_here
from .trouble import trouble_html

Keys = tuple[str, ...] | Callable[[Course], Iterable[str]]


class CoursePart:
    """A named part of a course, which its exercise file describes.

    Args:
        name: the notebook's name without its ending, such as ``02_stress_hormones``.
        note: the content note, one line, where the exercise file has none.
        keys: references it names beside those of its claims, or what gives them for a course when they are asked for.
    """

    def __init__(self, name: str, note: str = "", keys: Keys = ()) -> None:
        self.name, self._note, self._keys = name, note, keys
        self._course: Course | None = None

    @property
    def course(self) -> Course:
        """The course that it was handed; in a notebook, which hands it none, the one of the notebook's folder."""
        return self._course or course_here()

    @property
    def keys(self) -> tuple[str, ...]:
        """The references that it names beside those of its claims."""
        return tuple(self._keys(self.course) if callable(self._keys) else self._keys)

    def within(self, course: Course) -> Self:
        """The same lesson as part of another course: it reads that one's files."""
        same = copy.copy(self)
        same._course = course  # noqa: SLF001 - its own, of a copy
        return same

    @property
    def note(self) -> str:
        """The content note, one line."""
        return self.exercise.about or self._note

    @property
    def exercise(self) -> Exercise:
        """The exercise file as it stands now: all that is right in it."""
        return self.course.exercise_in_parts(self.name)

    def store(self, item: str) -> dict[str, str]:
        """Where the browser keeps one activity's answers."""
        return {"course": COURSE, "lesson": self.name, "item": item}

    def waits(self, part: str) -> str:
        """What is wrong in one part of the exercise file, for the teacher, as HTML; empty where all is right."""
        return trouble_html(self.exercise.problems_of(part))

    def _kept(self, item: str) -> dict:
        return {"store": self.store(item)}

    def _listed(self, part: str) -> dict:
        """As `_kept`, for a part with several entries: those with a mistake are named, the others are there."""
        return {"waits_html": self.waits(part), **self._kept(part)}

    def shown(self) -> dict:
        """Whether this lesson ever shows its answers, as the widgets take it; a student's file does not know them."""
        return {"answers": self.exercise.tells and self.course.settings_in_parts.made.answers != "never"}

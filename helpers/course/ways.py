"""The ways through a lesson as one course can take them: what it doesn't have is left out, and said."""

from __future__ import annotations

from dataclasses import dataclass

from .lesson_plan import Part, Way
from .listed import CALM
from .teaching import teaching
from .the_course import Course

CLASS, WHOLE = "The class", "The whole lesson"
OF_ANOTHER = "{step} (in “{title}”)"
LEFT_OUT = "Left out, since “{title}” isn't in your course. That leaves {minutes} for one more talk."


@dataclass(frozen=True)
class PartHere:
    """One part of a way, with its step as people read it."""

    place: str
    minutes: tuple[int, int]
    do: str

    def __str__(self) -> str:
        return f"{self.place} ({span(self.minutes)}). {self.do}"


@dataclass(frozen=True)
class WayHere:
    """A way through a lesson in one course."""

    minutes: int
    parts: list[PartHere]
    #: A sentence for each part that this course can't take.
    left_out: list[str]


def ways_of(course: Course, name: str) -> list[WayHere]:
    """The ways through a lesson, the shortest first; none for a lesson that teaching.yml doesn't know.

    Raises:
        ContentError: teaching.yml has a mistake or, as in a student edition, isn't there.
    """
    plan = teaching().plans.get(name)
    return [_here(course, name, way) for way in sorted(plan.ways, key=lambda way: way.minutes)] if plan else []


def _here(course: Course, name: str, way: Way) -> WayHere:
    there = {one.name for one in course.built_lessons()} | ({CALM} if course.has_notebook(CALM) else set())
    parts, left_out = [], []
    for part in way.parts:
        if part.lesson is None or part.lesson == name or part.lesson in there:
            parts.append(PartHere(_place(course, name, part), part.minutes, part.do))
        else:
            title = course.lesson(part.lesson).title
            left_out.append(LEFT_OUT.format(title=title, minutes=span(part.minutes)))
    return WayHere(way.minutes, parts, left_out)


def _place(course: Course, name: str, part: Part) -> str:
    """What stands in the first column: the step, with the lesson where that is another."""
    if part.lesson is None or part.lesson == name:
        return part.step or (WHOLE if part.lesson else CLASS)
    return OF_ANOTHER.format(step=part.step or WHOLE, title=course.lesson(part.lesson).title)


def span(minutes: tuple[int, int]) -> str:
    """Minutes in words: "3 to 4 minutes"."""
    low, high = minutes
    return f"{low} minutes" if low == high else f"{low} to {high} minutes"

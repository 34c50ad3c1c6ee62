"""Lesson 00: does this computer run the activities, what is in the course, and what happens to answers?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..course import for_widgets
from ..course.text import to_html
from ..course.the_course import Course
from ..widgets import Card, Survey
from .shape import Lesson

lesson = Lesson("00_start_here", note="The course talks about sadness, stress and depression.")


class SelfCheck(Card):
    """Says in words whether activities run here. Where they do not, its still text says what to do."""

    NOT_YET = (
        "The activities are not running yet. In the menu choose Run, then Run All Cells. If this sentence stays, close the page and "
        "open the course again with the command in README.md. Every picture and sentence can be read without them."
    )

    def __init__(self) -> None:
        super().__init__(
            title="The activities work on this computer.",
            body_html=to_html("Every activity in the lessons will answer you. You are ready to start."),
        )

    def sentence(self) -> str:
        """What to read where no activity runs: this text is all there is then."""
        return self.NOT_YET

    def still(self) -> str:
        """The same, as HTML."""
        return f"<p>{self.NOT_YET}</p>"


def check() -> SelfCheck:
    """Does it work here?"""
    return SelfCheck()


@dataclass(frozen=True)
class CourseMap:
    """The lessons with their minutes; what is not built yet is marked, not linked."""

    course: Course

    def _repr_markdown_(self) -> str:
        rows = ["| Lesson | Minutes |", "| --- | --- |"]
        for listed in self.course.lessons():
            if listed.name == lesson.name:
                continue
            built, time = self.course.has_notebook(listed.name), self.course.exercise_in_parts(listed.name).time
            title = f"[{listed.title}]({listed.name}.ipynb)" if built else f"{listed.title} (coming)"
            rows.append(f"| {title} | {time.removesuffix(' minutes')} |")
        return "\n".join(rows)

    def __repr__(self) -> str:
        return f"Course map: {len(self.course.lessons())} lessons, {len(self.course.built_lessons())} of them ready."


def course_map() -> CourseMap:
    """What is in the course?"""
    return CourseMap(lesson.course)


def survey_of(place: Lesson, when: str, **changes) -> Survey:
    """The survey of beliefs, asked in one lesson and again in another.

    Args:
        place: the lesson that asks.
        when: "before" or "after".
    """
    first = lesson.within(place.course)
    return Survey(
        **{
            **for_widgets.only(first.exercise, "survey"),
            "when": when,
            "waits_html": first.waits("survey"),
            "before": {"lesson": lesson.name, "item": "survey"},
            "store": place.store("survey"),
            **changes,
        }
    )


@lesson.activity
def survey(lesson: Lesson, **changes) -> Any:
    """What do you believe about crying, before the course?"""
    return survey_of(lesson, "before", **changes)

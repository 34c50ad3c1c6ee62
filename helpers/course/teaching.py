"""Notes for teachers that belong to the whole course: routes through it, standards it touches, and what to mind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .content_file import Entry, read_raw
from .exercise_file import Minutes
from .once import once_a_state
from .problems import Problem
from .yaml_source import Source, read_bytes

FILE = Path(__file__).with_name("teaching.yml")

#: The standard areas of the 2011 edition, as it calls its units.
AREAS = (
    *("Perspectives in Psychological Science", "Research Methods, Measurement, and Statistics"),
    *("Biological Bases of Behavior", "Sensation and Perception", "Consciousness", "Life Span Development", "Learning"),
    *("Language Development", "Social Interactions", "Sociocultural Diversity", "Memory", "Thinking", "Intelligence"),
    *("Motivation", "Emotion", "Personality", "Psychological Disorders", "Treatment of Psychological Disorders"),
    *("Health", "Vocational Applications"),
)

Line = Annotated[str, StringConstraints(min_length=10, max_length=600)]


class Unit(Entry):
    """One unit of the standards that a lesson touches, and whether we are sure of it."""

    unit: Literal[AREAS]  # pyright: ignore[reportInvalidTypeForm] - the list stands above, once
    sure: bool
    why: Line


class Standards(Entry):
    """Which standards, and the units of each lesson."""

    name: Line
    note: Line
    lessons: dict[str, list[Unit]]


class Step(Entry):
    """One part of a route: a lesson, or a talk with the class, with its minutes."""

    lesson: str | None = None
    minutes: Minutes
    do: Line


class Route(Entry):
    """A way through the course in a fixed time."""

    minutes: int = Field(gt=0)
    title: Line
    steps: list[Step] = Field(min_length=1)

    def within(self, lessons: set[str]) -> list[Step]:
        """The steps that a course with these lessons can take."""
        return [step for step in self.steps if step.lesson is None or step.lesson in lessons]


class TeachingFile(Entry):
    """The whole of teaching.yml."""

    mind: list[Line] = Field(min_length=1)
    routes: list[Route] = Field(min_length=1)
    standards: Standards
    #: Wrong beliefs that people may bring along, by the id of a claim.
    beliefs: dict[str, list[Line]] = Field({})


def check(file: TeachingFile, source: Source) -> Iterator[Problem]:
    """A route must fit into its time even where each part takes its longest."""
    for n, route in enumerate(file.routes):
        longest = sum(step.minutes[1] for step in route.steps)
        if longest > route.minutes:
            what = f"The parts of this route can take {longest} minutes, and it has {route.minutes}."
            yield Problem(
                source.file, source.line("routes", n, "minutes"), what, "Take a part out, or give it more time."
            )


def teaching() -> TeachingFile:
    """The notes. Raises ContentError when the file has a mistake or, as in a student edition, is not there."""
    return _read(read_bytes(FILE), FILE.name)


@once_a_state
def _read(raw: bytes, file: str) -> TeachingFile:
    return read_raw(raw, file, TeachingFile, check)

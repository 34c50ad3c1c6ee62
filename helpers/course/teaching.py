"""Notes for teachers that belong to the whole course: a plan for each lesson, what to mind, a rubric, and standards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import Field

from .content_file import Entry, read_raw
from .lesson_plan import LessonPlan, Line, too_long
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


class Unit(Entry):
    """One unit of the standards that a lesson touches, and whether we are sure that the unit asks for it."""

    unit: Literal[AREAS]  # pyright: ignore[reportInvalidTypeForm] - the list stands above, once
    sure: bool
    why: Line


class Standards(Entry):
    """Which standards, and the units of each lesson."""

    name: Line
    note: Line
    lessons: dict[str, list[Unit]]


class Criterion(Entry):
    """One line of the rubric: what one looks for, and how it reads at three levels."""

    looks_for: Line
    not_yet: Line
    there: Line
    more: Line


class TeachingFile(Entry):
    """The whole of teaching.yml."""

    mind: list[Line] = Field(min_length=1)
    rubric: list[Criterion] = Field(min_length=1)
    #: By the name of a lesson.
    plans: dict[str, LessonPlan] = Field({})
    standards: Standards
    #: Wrong beliefs that people may bring along, by the id of a claim.
    beliefs: dict[str, list[Line]] = Field({})


def check(file: TeachingFile, source: Source) -> Iterator[Problem]:
    """What no single entry can know: whether the parts of a way fit into its time."""
    for name, plan in file.plans.items():
        yield from too_long(plan, source, "plans", name)


def teaching() -> TeachingFile:
    """The notes. Raises ContentError when the file has a mistake or, as in a student edition, is not there."""
    return _read(read_bytes(FILE), FILE.name)


@once_a_state
def _read(raw: bytes, file: str) -> TeachingFile:
    return read_raw(raw, file, TeachingFile, check)

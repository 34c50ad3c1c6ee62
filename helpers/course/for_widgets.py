"""What an exercise file asks, as its widgets take it: markdown has become HTML, and a student's file has no answers."""

from __future__ import annotations

from typing import Any

from .exercises import Exercise
from .kinds import entries_of, kind_of
from .problems import ContentError, Problem


def only(exercise: Exercise, section: str) -> dict[str, Any]:
    """What a section asks that holds one thing, such as "predict". Raises ContentError where the file has none."""
    return every(exercise, section)[0]


def every(exercise: Exercise, section: str) -> list[Any]:
    """Everything that a section asks, such as "check". Raises ContentError where the file has none."""
    return [kind_of(section, entry).arguments(entry) for entry in _entries(exercise, section)]


def task(exercise: Exercise, section: str, id: str) -> dict[str, Any]:
    """One task of a section, such as "sort". Raises ContentError where it is not there."""
    for entry in _entries(exercise, section):
        if entry.id == id:
            return kind_of(section, entry).arguments(entry)
    problems = exercise.problems_of(section)
    if problems:
        raise ContentError(problems)
    cure = f"Give one of the tasks under `{section}:` the id {id}."
    raise ContentError([exercise.problem(f"There is no task “{id}”.", cure, section)])


def _entries(exercise: Exercise, section: str) -> list[Any]:
    entries = entries_of(exercise.file, section)
    if entries:
        return entries
    problems = exercise.problems_of(section)
    if problems:
        raise ContentError(problems)
    cure = f"Add a section `{section}:`, or take this cell out of the notebook."
    raise ContentError([Problem(exercise.source.file, 0, f"The file has no `{section}:`.", cure)])

"""What a class believed before the course and after it: the mean change of each statement, with its interval."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from .hand_ins import HandIns
from .intervals import mean_range
from .small_groups import FEWEST
from .text import one_line
from .the_course import Course

#: The five steps of the survey, from strongly disagree to strongly agree.
STEPS = range(1, 6)


@dataclass(frozen=True)
class Change:
    """One statement: means on the scale from 1 to 5 of those who answered both times, and the change from one to the other.

    All numbers are None where fewer than five people answered both times, or where all changed alike.
    """

    text: str
    before: float | None = None
    after: float | None = None
    change: float | None = None
    low: float | None = None
    high: float | None = None
    #: People who answered both times, rounded down to a multiple of five, since the exact number could be used to
    #: work out how few left it out.
    at_least: int | None = None


def changes_of(course: Course, read: HandIns) -> list[Change]:
    """The change of each statement of the survey; none where nobody answered both times."""
    pairs: dict[str, list[tuple[int, int]]] = {}
    for one in read.good:
        before, after = _ratings(one, "before"), _ratings(one, "after")
        for statement in before.keys() & after.keys():
            pairs.setdefault(statement, []).append((before[statement], after[statement]))
    return [_change(text, pairs.get(id, [])) for id, text in _statements(course).items()] if pairs else []


def _statements(course: Course) -> dict[str, str]:
    """The statements of the course's survey, by id."""
    for listed in course.lessons():
        survey = course.exercise_in_parts(listed.name).survey
        if survey:
            return {one.id: one_line(one.text) for one in survey.statements}
    return {}


def _ratings(hand_in: Any, when: str) -> dict[str, int]:
    """What one person said at one of the two times, as far as it is a step of the scale."""
    found: dict[str, int] = {}
    for answer in _surveys(hand_in):
        if answer.get("when") == when and isinstance(answer.get("ratings"), dict):
            found |= {k: v for k, v in answer["ratings"].items() if type(v) is int and v in STEPS}
    return found


def _surveys(hand_in: Any) -> Iterator[dict]:
    for entries in hand_in.lessons.values():
        for entry in entries.values():
            if entry.kind == "survey" and isinstance(entry.answer, dict):
                yield entry.answer


def _change(text: str, pairs: list[tuple[int, int]]) -> Change:
    moved = [after - before for before, after in pairs]
    if len(pairs) < FEWEST or len(set(moved)) == 1:
        return Change(text)
    mean, low, high = mean_range(moved)
    return Change(
        text,
        before=round(fmean(before for before, _ in pairs), 1),
        after=round(fmean(after for _, after in pairs), 1),
        change=round(mean, 1),
        low=round(low, 1),
        high=round(high, 1),
        at_least=len(pairs) // FEWEST * FEWEST,
    )

"""A class over all of the course's ideas together, before it, after it and later; and whether it mattered in which way they were asked.

An idea that is not shown by itself counts only together with two others at least, and only where five answers or more of
each sort are among theirs: then none of its numbers can be worked out (tests/course/test_class_whole.py tries them all).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import fmean

from .class_ideas import RIGHT, WHENS, Idea, answers_by_person
from .hand_ins import HandIns
from .intervals import mean_range
from .small_groups import FEWEST
from .the_course import Course

#: Means are told in steps of five hundredths: from finer ones it could be worked out how few left all of it out.
STEPS = 20
#: So many ideas that are not shown by themselves may count together.
FEWEST_HIDDEN = 3

#: What one person said at one time: for each idea the form in which it was asked, and whether the answer was right.
Said = Mapping[str, tuple[str, bool]]


@dataclass(frozen=True)
class Mean:
    """A mean over people, from 0 to 1 or as a difference of two such, with a range that is no narrower than its 95 % range."""

    value: float
    low: float
    high: float
    #: How many people it is of, rounded down to a multiple of five: the exact number could tell how few are left out.
    at_least: int


@dataclass(frozen=True)
class Whole:
    """All ideas together at one time; the numbers are None where they would tell of few."""

    when: str
    #: The ideas that count in it, by their ids, and how many were asked at all.
    ideas: frozenset[str]
    asked: int
    share: Mean | None = None
    #: How far the share of each person rose from before, where the same ideas count both times.
    gain: Mean | None = None


def whole_of(course: Course, read: HandIns, ideas: list[Idea]) -> list[Whole]:
    """All ideas together at each time that somebody was asked; without those that fewer than five answered."""
    found: list[Whole] = []
    said = {when: _said(course, read, when) for when in WHENS}
    for when in WHENS:
        rights = [{id: right for id, (_, right) in one.items()} for one in said[when]]
        counted = counting(rights, {idea.id: time.share is not None for idea in ideas if (time := idea.time(when))})
        asked = sum(idea.time(when) is not None for idea in ideas)
        if asked > 1:
            before = next((one for one in found if one.when == "before"), None)
            same = before is not None and before.share is not None and before.ideas == counted
            gains = _gains(said["before"], said[when], counted) if same else []
            share = share_of(rights, counted)
            found.append(Whole(when, counted, asked, share, _mean(gains) if share else None))
    return found


def forms_of(course: Course, read: HandIns, before: Whole | None) -> Mean | None:
    """How much oftener people were right where an idea was asked in its first way, before the course; the lot chose the way.

    Args:
        before: what counts then; none of it is told where that is not.
    """
    if before is None or before.share is None:
        return None
    return difference_of([_of(one, before.ideas) for one in _said(course, read, "before")])


def counting(rights: list[dict[str, bool]], is_shown: Mapping[str, bool]) -> frozenset[str]:
    """The ideas that may count together: all, or those alone that are shown by themselves.

    Args:
        rights: for each person, whether the answer to an idea was right.
        is_shown: whether an idea is shown by itself, by its id.
    """
    hidden = [id for id, seen in is_shown.items() if not seen]
    answers = [one[id] for one in rights for id in hidden if id in one]
    sorts = (sum(answers), len(answers) - sum(answers), len(rights) * len(hidden) - len(answers))
    together = not hidden or (len(hidden) >= FEWEST_HIDDEN and min(sorts) >= FEWEST)
    return frozenset(id for id, seen in is_shown.items() if seen or together)


def share_of(rights: list[dict[str, bool]], counted: frozenset[str]) -> Mean | None:
    """The mean share of right answers, each person's counting once; None where they would tell of few."""
    given = [[right for id, right in one.items() if id in counted] for one in rights]
    return _mean([fmean(one) for one in given if one]) if _of_many(given) else None


def difference_of(said: list[Said]) -> Mean | None:
    """The mean of the differences between the two ways to ask; None where it would tell of few.

    In a small class mean and range can tell how many did better in one way. So as many as five must have done better in the
    first, in the second, and alike in both, and in each way five must have been right and five not.
    """
    ways = [[[right for form, right in one.values() if form == which] for one in said] for which in ("a", "b")]
    apart = differences(said)
    kinds = (sum(one > 0 for one in apart), sum(one < 0 for one in apart), sum(one == 0 for one in apart))
    return _mean(apart) if min(kinds) >= FEWEST and all(map(_of_many, ways)) else None


def _of_many(given: list[list[bool]]) -> bool:
    """Whether five people or more were right at all, and as many not right at all, among what each of them answered."""
    return min(sum(any(one) for one in given), sum(not all(one) for one in given)) >= FEWEST


def differences(said: list[Said]) -> list[float]:
    """How much larger the share of right answers is in the first way to ask than in the second, for each who answered in both."""
    apart = []
    for one in said:
        first, second = ([right for form, right in one.values() if form == which] for which in ("a", "b"))
        if first and second:
            apart.append(fmean(first) - fmean(second))
    return apart


def _mean(numbers: list[float]) -> Mean | None:
    if len(numbers) < FEWEST or len(set(numbers)) == 1:
        return None
    value, low, high = (end * STEPS for end in mean_range(numbers))
    least = len(numbers) // FEWEST * FEWEST
    return Mean(round(value) / STEPS, math.floor(low) / STEPS, math.ceil(high) / STEPS, least)


def _gains(before: list[Said], then: list[Said], counted: frozenset[str]) -> list[float]:
    pairs = [(_of(first, counted), _of(second, counted)) for first, second in zip(before, then, strict=True)]
    shares = [[fmean(right for _, right in one.values()) for one in pair] for pair in pairs if all(pair)]
    return [then - first for first, then in shares]


def _of(said: Said, counted: frozenset[str]) -> Said:
    return {id: one for id, one in said.items() if id in counted}


def _said(course: Course, read: HandIns, when: str) -> list[Said]:
    """What each person said, in the order of the files; nothing of who was not asked."""
    return [
        {id: (form, key == RIGHT) for id, (form, key, _) in one.items()}
        for one in answers_by_person(course, read, when)
    ]

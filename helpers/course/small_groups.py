"""Hides how many people gave an answer where they are few, so that it cannot be worked out from the rest either.

A number below five is never shown. What is hidden is told as one group, of at least two answers and five
people, or it could be had by taking the shown numbers from the whole. That holds for one who knows these rules, too:
for every hidden number, and for every few of them together, at least two values fit what is shown
(tests/course/test_small_groups.py tries them all). Which hidden groups are few is told where that holds all the same, and with
it from how many to how many people each may have.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

FEWEST = 5
_MOST_OF_FEW = FEWEST - 1


@dataclass(frozen=True)
class Shown:
    """What may be shown of some groups that together are everyone."""

    #: People by group; None where the number is hidden.
    people: dict[str, int | None]
    #: How many people are in the hidden groups together; None where no group is hidden.
    together: int | None
    #: The one hidden group that has five people or more and is known to be the largest of them; None where it must not be told.
    largest: str | None = None
    #: From how many to how many people are in each hidden group, where more can be told than that it is hidden.
    ranges: dict[str, tuple[int, int]] = field(default_factory=dict)


def shown(groups: Mapping[str, int]) -> Shown:
    """Choose what may be shown.

    Args:
        groups: people by group. The groups must not overlap and together be everyone, those who gave no
            answer included, because everyone's number is known.
    """
    few = {name for name, people in groups.items() if people < FEWEST}
    more: set[str] = set()
    while few and not _enough([groups[name] for name in few | more]) and (left := groups.keys() - few - more):
        least = min(groups[name] for name in left)
        more |= {name for name in left if groups[name] == least}  # one of several alike would stand out by its place
    hidden = few | more
    people = {name: None if name in hidden else size for name, size in groups.items()}
    together = sum(groups[name] for name in hidden) if hidden else None
    largest, ranges = _largest(groups, few, more)
    return Shown(people, together, largest, ranges)


def _enough(sizes: list[int]) -> bool:
    """Whether hidden groups cannot be told apart: two at least, five people, and not all of them as large as few can be."""
    return len(sizes) >= 2 and FEWEST <= sum(sizes) != _MOST_OF_FEW * len(sizes)


def _largest(groups: Mapping[str, int], few: set[str], more: set[str]) -> tuple[str | None, dict[str, tuple[int, int]]]:
    """The one group that was hidden for the sake of the few, if it may be named: its own number must stay open.

    With it come the ranges of the hidden numbers, as those who know the rules could work them out once they know which are few.
    """
    whole = sum(groups[name] for name in few | more)
    if few | more == set(groups) and whole == _MOST_OF_FEW * len(groups):
        return None, {}  # all of them may be as large as few can be, which nothing may set apart from the rest
    if few and not more:
        least, most = whole - _MOST_OF_FEW * (len(few) - 1), min(whole, _MOST_OF_FEW)
        return None, dict.fromkeys(sorted(few), (max(0, least), most))
    if len(more) != 1:
        return None, {}
    (one,) = more
    next_size = min((size for name, size in groups.items() if name not in few | more), default=whole + 1)
    sums = {*range(FEWEST), _MOST_OF_FEW * len(few)}  # what the few can add up to where one more had to be hidden
    fitting = [few_sum for few_sum in sums if FEWEST <= whole - few_sum < next_size]
    if len(fitting) < 2:
        return None, {}
    most = min(_MOST_OF_FEW, max(fitting))
    return one, {one: (whole - max(fitting), whole - min(fitting)), **dict.fromkeys(sorted(few), (0, most))}

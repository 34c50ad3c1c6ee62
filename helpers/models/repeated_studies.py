"""The same study, run by a hundred teams: what each finds by chance alone, and which of them are called significant."""

from __future__ import annotations

from functools import cache
from math import sqrt
from statistics import NormalDist

from ..dice import bell

#: How many seconds longer people who cried hold on in ice water, if we say so. Both assumed.
TRUTHS_SECONDS = (10, 0)
#: A difference of middle size, for the text. Assumed.
MEDIUM_SECONDS = 25
#: How far people's times lie apart, as a standard deviation, seconds. Assumed.
SPREAD_SECONDS = 50
#: People in each group: about as in a study of 71 women who cried and 61 who did not. Source: Sharman et al., 2020. [V]
PEOPLE = 66
#: Group sizes that the text compares. Assumed.
GROUP_SIZES = (20, PEOPLE, 200)
TEAMS = 100
#: A difference is called significant when chance alone would bring one as large in fewer than so many of all studies.
#: The usual line, assumed.
LINE = 0.05
#: The hundred teams are drawn with this seed, because they come out near what all such studies come out at. [C]
SEED = 4211

_BELL = NormalDist()


def error(size: int = PEOPLE) -> float:
    """How far a study's result usually lies from the truth, seconds; the spread counts as known.

    Raises:
        ValueError: a group without anyone.
    """
    if size < 1:
        raise ValueError(f"size={size}: give 1 person or more in each group.")
    return SPREAD_SECONDS * sqrt(2 / size)


def line(size: int = PEOPLE) -> float:
    """From how many seconds on, longer or shorter, a difference is significant."""
    return error(size) * _BELL.inv_cdf(1 - LINE / 2)


@cache
def found(truth: float) -> tuple[float, ...]:
    """What each of the hundred teams finds, seconds; the same every time. Only the truth moves: what chance adds stays."""
    return tuple(truth + error() * chance for chance in bell(SEED, TEAMS))


def significant(truth: float) -> tuple[bool, ...]:
    """Which of the hundred teams may call their result so."""
    return tuple(abs(seconds) > line() for seconds in found(truth))


def power(truth: float, size: int = PEOPLE) -> float:
    """The share of all such studies that comes out significant."""
    longer, shorter = _tails(truth, size)
    return longer + shorter


def told(truth: float, size: int = PEOPLE) -> float:
    """The average of all significant ones, seconds."""
    low, high = ((side * line(size) - truth) / error(size) for side in (-1, 1))
    return truth + error(size) * (_BELL.pdf(high) - _BELL.pdf(low)) / power(truth, size)


def _tails(truth: float, size: int) -> tuple[float, float]:
    low, high = ((side * line(size) - truth) / error(size) for side in (-1, 1))
    return 1 - _BELL.cdf(high), _BELL.cdf(low)

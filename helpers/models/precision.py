"""What more people in a study buy: how far an effect is pinned down, and how often it would be found at all."""

from __future__ import annotations

import math
from typing import Any

from ..numbers import Numbers

#: Two studies of holding a hand under threat: Coan et al. (2006) with 16 people, Coan et al. (2017),
#: Social Cognitive and Affective Neuroscience 12:1574-1583, with 110. [V]
FIRST_STUDY = 16
LARGER_STUDY = 110
#: True effects that a study may look for. Assumed.
EFFECTS = {"small, d = 0.2": 0.2, "medium, d = 0.5": 0.5, "large, d = 0.8": 0.8}
#: Half the width of a 95 % interval in standard errors, from the normal curve. [C]
HALF_WIDTH = 1.96


def interval(people: Numbers, effect: Numbers) -> Any:
    """The middle 95 % of what studies of this size would find: (low, high), in units of d.

    Each person is measured with and without the hand, so d is the mean change over its spread. Uses the
    usual large-sample standard error, ``sqrt(1/n + d²/2n)``.

    Args:
        people: how many take part, 2 or more.
        effect: the true effect, d.

    Raises:
        ValueError: fewer than 2 people.
    """
    half = HALF_WIDTH * _standard_error(people, effect)
    return effect - half, effect + half


def width(people: Numbers, effect: Numbers) -> Any:
    """How wide the interval is."""
    low, high = interval(people, effect)
    return high - low


def _standard_error(people: Numbers, effect: Numbers) -> Any:
    if not people >= 2:
        raise ValueError(f"people={people}: give 2 or more.")
    return math.sqrt(1 / people + effect**2 / (2 * people))

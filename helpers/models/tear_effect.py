"""What a difference of two groups means: two bell curves that lie a number of standard deviations apart."""

from __future__ import annotations

from statistics import NormalDist
from typing import Any

from ..numbers import Numbers, np

#: Intention to support, faces with tears less faces without, in standard deviations, and its 95 % interval:
#: Zickfeld et al., 2021, J Exp Soc Psychol 95:104137, 7,007 people in 41 countries. [V]
TEARS_D = 0.49
TEARS_D_INTERVAL = (0.43, 0.55)
STUDIED_PEOPLE = 7007
#: What the picture shows. Assumed.
D_RANGE = (0.0, 2.0)

_NORMAL = NormalDist()


def bell(x: Numbers, centre: float = 0.0) -> Any:
    """Height of the standard bell curve about `centre`, at a number or an array."""
    x = np.asarray(x, dtype=float)
    return np.exp(-((x - centre) ** 2) / 2) / np.sqrt(2 * np.pi)


def wins(d: float) -> float:
    """How often one drawn from the higher group beats one drawn from the lower, as a share.

    Takes both groups as bell curves of the same width, and as different people.
    """
    return _NORMAL.cdf(d / 2**0.5)


def above_the_others_average(d: float) -> float:
    """The share of the higher group that lies above the average of the lower one (Cohen's U3)."""
    return _NORMAL.cdf(d)


def overlap(d: float) -> float:
    """The share of the two curves that lies under both."""
    return 2 * _NORMAL.cdf(-abs(d) / 2)

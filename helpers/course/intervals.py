"""95 % ranges of shares, of how far two are apart, and of means over people."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist, fmean, stdev

CONFIDENCE = 0.95
_Z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)


def share_range(some: int, of: int) -> tuple[float, float]:
    """The range of a share: Wilson's (1927), which stays between 0 and 1 and holds for few people, too.

    Args:
        some: how many of them; of: how many there are, at least one.
    """
    share = some / of
    wide = _Z * math.sqrt(share * (1 - share) / of + _Z**2 / (4 * of**2))
    middle, below = share + _Z**2 / (2 * of), 1 + _Z**2 / of
    # What rounding of the last digit would put beyond the ends.
    return max(0.0, (middle - wide) / below), min(1.0, (middle + wide) / below)


@dataclass(frozen=True)
class RightOf:
    """How many of some were right; None where it would tell of few."""

    right: int | None = None
    answered: int | None = None

    @property
    def share(self) -> float | None:
        """The share that was right, from 0 to 1."""
        return None if self.right is None or not self.answered else self.right / self.answered

    @property
    def range(self) -> tuple[float, float] | None:
        """Its 95 % range, which takes the answers for independent."""
        return None if self.right is None or not self.answered else share_range(self.right, self.answered)


def gain_range(before: tuple[int, int], after: tuple[int, int]) -> tuple[float, float]:
    """The range of a gain in a share, from the ranges of both (Newcombe, 1998, method 10).

    It takes both times for different people. Where they are the same ones the range is rather too wide than too narrow.
    """
    (first, second) = before[0] / before[1], after[0] / after[1]
    (low_1, high_1), (low_2, high_2) = share_range(*before), share_range(*after)
    gain = second - first
    return (
        gain - math.hypot(second - low_2, high_1 - first),
        gain + math.hypot(high_2 - second, first - low_1),
    )


def mean_range(numbers: Sequence[float]) -> tuple[float, float, float]:
    """The mean of at least two numbers, one a person, and the ends of its range by Student's t (1908)."""
    mean = fmean(numbers)
    half = t_quantile(len(numbers) - 1) * stdev(numbers) / math.sqrt(len(numbers))
    return mean, mean - half, mean + half


def t_quantile(freedom: int) -> float:
    """Student's t that leaves 2.5 % above it, within 0.3 % from four degrees of freedom on.

    The expansion by powers of 1 / freedom (Abramowitz & Stegun, 1964, formula 26.7.5).
    """
    z = _Z
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
    )
    return z + sum(term / freedom**power for power, term in enumerate(terms, 1))

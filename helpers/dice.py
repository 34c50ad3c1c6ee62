"""Chance that falls the same on every computer and with every version of Python, and needs no numpy: a lesson opens sooner without."""

from __future__ import annotations

import random
from statistics import NormalDist


def bell(seed: int, count: int) -> list[float]:
    """So many values drawn from the normal distribution with the average 0 and the standard deviation 1.

    Args:
        seed: the same values come for the same seed.
        count: how many.
    """
    dice = random.Random(seed)
    return [NormalDist().inv_cdf(dice.random()) for _ in range(count)]

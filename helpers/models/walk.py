"""Cortisol while people spend time in nature, beside its usual fall at that hour: two published rates."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..numbers import Numbers

#: Hunter et al. (2019), Frontiers in Psychology, 10.3389/fpsyg.2019.00722, 36 adults in a town: cortisol in
#: saliva falls by 11.7 % an hour anyway, and fell by a further 21.3 % an hour during time in nature. [V]
USUAL_FALL_PER_HOUR = 0.117
FURTHER_FALL_PER_HOUR = 0.213
#: Minutes for which the same study found the best return. [V]
BEST_MINUTES = (20, 30)
#: How long the picture runs, minutes. Chosen for the picture (assumed).
SHOWN_MINUTES = 60


def left_as_usual(minutes: Numbers) -> Any:
    """The share of cortisol that the usual fall leaves after some minutes, from 1 (all) towards 0.

    Args:
        minutes: a number or an array, 0 or more.

    Raises:
        ValueError: minutes below 0.
    """
    return _left(minutes, USUAL_FALL_PER_HOUR)


def left_in_nature(minutes: Numbers) -> Any:
    """The same for time in nature, as if both falls added up to one steady rate (33.0 % an hour)."""
    return _left(minutes, USUAL_FALL_PER_HOUR + FURTHER_FALL_PER_HOUR)


def _left(minutes: Numbers, fall_per_hour: Numbers) -> Any:
    minutes = np.asarray(minutes, dtype=float)
    if not (minutes >= 0).all():
        raise ValueError(f"minutes={minutes}: give minutes of 0 or more.")
    return (1 - fall_per_hour) ** (minutes / 60)

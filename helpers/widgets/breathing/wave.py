"""A wave that follows the breath in the pacer, as plain data: what it says and how far it swings at which rate."""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import pairwise
from numbers import Real

TEXTS = ("title", "says", "toggle")


def check_wave(value: object) -> dict:
    """A wave as the front end takes it; an empty dict where there is none.

    Args:
        value: ``{"title", "says", "toggle", "middle", "swings"}``. ``says`` may hold {rate}, {low} and {high};
            ``toggle`` stands beside the tick that shows or hides it; ``swings`` are pairs of breaths a minute and
            how far the wave swings there, lowest to highest, with the rates rising.

    Raises:
        ValueError: says what is wrong and what to do.
    """
    if not value:
        return {}
    if not isinstance(value, Mapping) or {*value} != {*TEXTS, "middle", "swings"}:
        raise ValueError(f"wave={value!r}: give {', '.join(TEXTS)}, middle and swings.")
    swings = [[rate, swing] for rate, swing in value["swings"]]
    numbers = [value["middle"], *(number for pair in swings for number in pair)]
    if not all(isinstance(one, Real) and math.isfinite(one) for one in numbers):
        raise ValueError("wave: the middle and the swings must be numbers.")
    rates = [rate for rate, _ in swings]
    if len(rates) < 2 or any(b <= a for a, b in pairwise(rates)):
        raise ValueError("wave: give two swings or more, with rising breaths a minute.")
    if max(swing for _, swing in swings) <= 0 or min(swing for _, swing in swings) < 0:
        raise ValueError("wave: a swing is 0 or more, and one of them is above 0.")
    return {**{name: str(value[name]) for name in TEXTS}, "middle": float(value["middle"]), "swings": swings}

"""Where one steps along a curve: at its own points, so that every number is the model's, at round places where it has them."""

from __future__ import annotations

import math

import numpy as np

#: So many steps are few enough to read as a table, and enough to hear a shape.
FEWEST, MOST = 10, 37
#: Of the round places of an axis, so many must be points of the curve.
ENOUGH = 0.9


def steps_along(x: np.ndarray, most: int = MOST) -> np.ndarray:
    """Which points of a curve one steps through, as numbers in order; `x` goes up."""
    there = np.flatnonzero(np.isfinite(x))
    if len(there) <= most:
        return there
    for size in _round_sizes(float(x[there[-1]] - x[there[0]]) / (most - 1)):
        at = _nearest(x, there, size)
        if len(at) < FEWEST:
            break
        if len(at) <= most and len(at) >= ENOUGH * (
            math.floor(x[there[-1]] / size) - math.ceil(x[there[0]] / size) + 1
        ):
            return at
    return there[np.linspace(0, len(there) - 1, most).round().astype(int)]


def digits_for(values: np.ndarray) -> int:
    """How many decimals tell these numbers: all that they have, or as many as part their range into fifty to five hundred."""
    values = values[np.isfinite(values)]
    if not values.size:
        return 0
    span = float(np.ptp(values)) or float(np.abs(values).max()) or 1.0
    most = min(max(2 - math.floor(math.log10(2 * span)), 0), 12)
    for digits in range(most):
        if np.abs(values - values.round(digits)).max() <= 1e-9 * span:
            return digits
    return most


def _round_sizes(least: float) -> list[float]:
    """1, 2 or 5 times a power of ten, from this size on."""
    power = math.floor(math.log10(least)) if least > 0 else 0
    sizes = [float(f"{one}e{power + more}") for more in (0, 1, 2) for one in (1, 2, 5)]
    return [size for size in sizes if size >= least * (1 - 1e-9)]


def _nearest(x: np.ndarray, there: np.ndarray, size: float) -> np.ndarray:
    """The points that lie at multiples of this size."""
    of_size = x[there] / size
    return there[np.abs(of_size - of_size.round()) <= 1e-6]

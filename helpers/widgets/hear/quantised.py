"""Numbers as 16 bits each, so that each is still the same when it is rounded to be read."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from ..shared.reduced import reduced

#: What stands for "nothing there", and the largest number that means something.
GONE, LARGEST = 65535, 65534


class Columns:
    """Numbers at every stop of some controls, one column after the other in one block of bytes."""

    def __init__(self) -> None:
        self._blocks: list[bytes] = []
        self._length = 0

    def add(self, values: np.ndarray, digits: int | None, controls: Sequence[int]) -> dict[str, Any]:
        """Put a column in; returns where it is and how to read it.

        Args:
            values: an axis for each control, and one for the steps along the curve.
            digits: see `quantised`.
            controls: the number of each of these controls among all.
        """
        needed, on = reduced(values, len(controls))
        small, base, step = quantised(needed, digits)
        column = {"from": self._length, "on": [controls[axis] for axis in on], "base": base, "step": step}
        self._blocks.append(small.tobytes())
        self._length += small.size
        return column

    @property
    def bytes(self) -> bytes:
        """All of them, 16 bits each."""
        return b"".join(self._blocks)


def quantised(values: np.ndarray, digits: int | None) -> tuple[np.ndarray, float, float]:
    """Numbers as places of a scale: a place stands for ``base + (place + 0.5) * step``.

    Args:
        values: NaN where there is nothing.
        digits: decimals to which they'll be rounded. A rounded number has an even count of steps to itself and none across its
            bounds, so that rounding before and after are the same. None where they're not rounded so.

    Returns:
        The places, unsigned and little-endian; base; step. A larger number never has a smaller place.
    """
    there = values[np.isfinite(values)]
    low, high = (float(there.min()), float(there.max())) if there.size else (0.0, 0.0)
    unit = 10.0 ** -(digits or 0)
    low_unit = math.floor(low / unit)
    each = 0 if digits is None else 2 * math.floor(LARGEST / 2 / (math.ceil(high / unit) - low_unit + 1))
    base, step = (low_unit * unit, unit / each) if each else (low, (high - low) / LARGEST or 1.0)
    with np.errstate(invalid="ignore"):
        # A sum of tenths may lie a hair below its step, and belongs to it.
        places = np.clip(np.floor((values - base) / step + 1e-6), 0, LARGEST)
    return np.where(np.isfinite(values), places, GONE).astype("<u2"), base, step

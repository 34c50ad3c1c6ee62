"""Numbers as 16 bits each, so that each is still the same when it is rounded to be read."""

from __future__ import annotations

import math

import numpy as np

#: What stands for "nothing there", and the largest number that means something.
GONE, LARGEST = 65535, 65534


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

"""Numbers at every stop of some controls, without the controls on which they do not depend."""

from __future__ import annotations

import numpy as np


def reduced(column: np.ndarray, controls: int) -> tuple[np.ndarray, list[int]]:
    """The numbers as few as will do, and the controls on which they depend.

    Args:
        column: an axis for each control, and any others after them, which stay.
        controls: how many there are.
    """
    on = []
    for axis in range(controls):
        first = column.take([0], axis)
        if ((column == first) | (np.isnan(column) & np.isnan(first))).all():
            column = first
        else:
            on.append(axis)
    return column, on

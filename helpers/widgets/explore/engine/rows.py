"""A grid whose rows are drawn as finely as each needs: narrow bells at many stops, wide ones at few.

What a row leaves out is blended along that row, and then stands in the grid as if it had been drawn.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable

import numpy as np

from .blend import blend_weights


class Rows:
    """Which stops of the inner slider are drawn in the row of each drawn stop of the outer one.

    Attributes:
        inner, outer: the numbers of the two sliders.
        nodes: outer stop to the drawn inner stops.
    """

    def __init__(self, inner: int, nodes: dict[int, list[int]], places: tuple[float, ...]) -> None:
        self.inner, self.outer = inner, 1 - inner
        self.nodes, self.places = {row: sorted(set(stops)) for row, stops in nodes.items()}, places
        self._weights: dict[int, np.ndarray] = {}

    @property
    def size(self) -> int:
        """How many drawings the rows need."""
        return sum(map(len, self.nodes.values()))

    @property
    def grid_nodes(self) -> list[list[int]]:
        """The nodes of the grid that all rows make together, slider by slider."""
        both = {self.inner: sorted(set(itertools.chain(*self.nodes.values()))), self.outer: sorted(self.nodes)}
        return [both[0], both[1]]

    def weights(self, row: int) -> np.ndarray:
        """How much of each drawn stop of a row goes into each of its stops."""
        if row not in self._weights:
            self._weights[row] = blend_weights(self.nodes[row], self.places)
        return self._weights[row]

    def at(self, smooth: tuple, drawn: Callable[[tuple], np.ndarray]) -> np.ndarray:
        """The picture at a stop of the grid: drawn, or blended along its row."""
        row, stop = smooth[self.outer], smooth[self.inner]
        if row not in self.nodes or stop in self.nodes[row]:
            return drawn(smooth)
        used = [(n, w) for n, w in zip(self.nodes[row], self.weights(row)[stop], strict=True) if w]
        base = drawn(self._stop(row, used[0][0]))  # so that what stands still does so to the last digit
        return base + sum(w * (drawn(self._stop(row, node)) - base) for node, w in used)

    def _stop(self, row: int, inner: int) -> tuple:
        return (inner, row) if self.inner == 0 else (row, inner)

    def mend(self, smooth: tuple) -> None:
        """Draw more near a stop that is off: there in the rows on either side, then in a row of its own."""
        row, stop = smooth[self.outer], smooth[self.inner]
        near = [
            max((r for r in self.nodes if r <= row), default=row),
            min((r for r in self.nodes if r >= row), default=row),
        ]
        lacking = [r for r in near if stop not in self.nodes[r]]
        for r in lacking:
            self.nodes[r] = sorted({*self.nodes[r], stop})
            self._weights.pop(r, None)
        if not lacking:
            self.nodes[row] = sorted({*self.nodes[near[0]], *self.nodes[near[1]], stop})
            self._weights.pop(row, None)

"""Grids and doubts from a rehearsal: how far a blend of the function's own numbers is from them, at every stop."""

from __future__ import annotations

import itertools

import numpy as np

from .blend import Grid, blend_weights
from .rehearsal import Rehearsal
from .rows import Rows


class Doubts:
    """The numbers of a rehearsal, laid out by sheets and smooth stops.

    Args:
        rehearsal: of every stop, sheet by sheet, the last slider running fastest.
        places: where each stop of each slider lies.
        size: of the axes in pixels; a number that runs through its whole range moves about that far.
    """

    def __init__(self, rehearsal: Rehearsal, places: list[tuple[float, ...]], size: float) -> None:
        self.places = places
        shape = (-1, *map(len, places))
        self.kinds = rehearsal.kinds.reshape(shape)
        self.numbers = (rehearsal.numbers / rehearsal.spans * size).reshape(*self.kinds.shape, -1)

    def grid(self, tolerance: float) -> Grid:
        """The smallest grid found that blends the numbers within `tolerance` pixels along each slider."""
        nodes = [_nodes(np.moveaxis(self.numbers, axis + 1, 0), at, tolerance) for axis, at in enumerate(self.places)]
        return Grid(nodes, self.places)

    def rows(self, tolerance: float) -> Rows:
        """The same for two sliders, each row as fine as it needs; the way round that needs fewer drawings."""
        ways = []
        for inner in (0, 1):
            numbers = np.moveaxis(self.numbers, (2 - inner, 1 + inner), (0, 1))  # outer, inner, sheets, numbers
            outer = _nodes(numbers, self.places[1 - inner], tolerance)
            nodes = {row: _nodes(numbers[row], self.places[inner], tolerance) for row in outer}
            ways.append(Rows(inner, nodes, self.places[inner]))
        return min(ways, key=lambda way: way.size)

    def order(self, grid: Grid, rows: Rows | None = None) -> list[tuple]:
        """The stops (sheet, then smooth stops), each the most doubtful of its cell, worst first."""
        off = self._off(grid, rows)
        cells: dict[tuple, tuple[float, tuple]] = {}
        for at in zip(*np.nonzero(off > 0.1), strict=True):
            at = tuple(map(int, at))
            cell = (at[0], *(int(np.searchsorted(n, i)) for n, i in zip(grid.nodes, at[1:], strict=True)))
            cells[cell] = max(cells.get(cell, (0.0, ())), (float(off[at]), at))
        return [at for _, at in sorted(cells.values(), key=lambda pair: -pair[0])]

    def _off(self, grid: Grid, rows: Rows | None) -> np.ndarray:
        blended, kinds = self.numbers.copy(), self.kinds
        if rows is not None:
            view = np.moveaxis(blended, (rows.outer + 1, rows.inner + 1), (0, 1))
            for row, nodes in rows.nodes.items():
                view[row] = np.tensordot(rows.weights(row), view[row][nodes], axes=1)
        for axis, (nodes, weights) in enumerate(zip(grid.nodes, grid.weights, strict=True), start=1):
            taken = np.moveaxis(blended.take(nodes, axis), axis, 0)
            blended = np.moveaxis(np.tensordot(weights, taken, axes=1), 0, axis)
            nearest = [min(nodes, key=lambda node, i=i: abs(node - i)) for i in range(kinds.shape[axis])]
            kinds = kinds.take(nearest, axis)
        off = np.abs(blended - self.numbers)
        off = np.nan_to_num(off, nan=0).max(axis=-1) if off.shape[-1] else np.zeros(self.kinds.shape)
        return np.where(kinds != self.kinds, np.inf, off)


def _nodes(numbers: np.ndarray, places: tuple[float, ...], tolerance: float) -> list[int]:
    """The stops along the first axis from which all others are blended within the tolerance."""
    count = len(places)
    numbers = numbers.reshape(count, -1)
    nodes = sorted({0, count // 2, count - 1})
    while True:
        off = np.nan_to_num(np.abs(blend_weights(nodes, places) @ numbers[nodes] - numbers), nan=0)
        off = off.max(axis=1) if off.size else np.zeros(count)
        # half-way is better than next to an end: what is left of the gap gets shorter
        gaps = [(low, high) for low, high in itertools.pairwise(nodes) if high - low > 1]
        new = {(low + high) // 2 for low, high in gaps if off[low + 1 : high].max() > tolerance}
        if not new:
            return nodes
        nodes = sorted({*nodes, *new})

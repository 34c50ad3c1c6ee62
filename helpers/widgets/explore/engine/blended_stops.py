"""Which stops to draw so that all others can be blended from them, within a tolerance in pixels.

A grid of stops is drawn, refined where the picture between two of them is off, and checked at the stops most in doubt
and at random ones.
"""

from __future__ import annotations

import itertools
import random

import numpy as np

from . import sentences
from .blend import Grid, distance
from .drawing import Easel
from .drawn_stops import MOST_DRAWINGS, DrawnStops
from .parameters import Parameter
from .rehearsal import Rehearsal
from .rows import Rows
from .suspects import Doubts

TOLERANCE = 0.4  # pixels, while the grid is refined; what is promised is 1
COARSE = 0.8  # where the finer one needs too many drawings or too much room
PROBES = 50  # random stops that are drawn again to check the finished grid…
ROW_TOLERANCE = 0.7  # of the tolerance, along a row and across the rows, where the rows differ
DOUBTED = 60  # …and stops where the function's own numbers are furthest from a blend
MOST_REHEARSED = 20_000


class BlendedStops(DrawnStops):
    """Drawn stops, and all others as blends of them.

    Attributes:
        grid: the drawn stops that are blended;
        worst: the largest distance, in pixels, between a blended and a drawn picture where it was checked;
        rehearsal: the function run at every stop without drawing, where there are many stops, else None.
    """

    grid: Grid

    def __init__(self, easel: Easel, controls: list[Parameter]) -> None:
        super().__init__(easel, controls)
        self.tolerance, self.worst = TOLERANCE, 0.0
        self._spline = False
        self.rehearsal: Rehearsal | None = None
        self.rows: Rows | None = None  # where the rows of the grid are not equally fine

    def blended(self, sheet: tuple, smooth: tuple) -> np.ndarray:
        """The marks' pixels at these stops, blended from the grid as the browser does it."""
        rows = [w[i] for w, i in zip(self.grid.weights, smooth, strict=True)]
        used = [
            [(n, row[k]) for k, n in enumerate(nodes) if row[k]]
            for row, nodes in zip(rows, self.grid.nodes, strict=True)
        ]
        total = np.zeros(())
        for corner in itertools.product(*used):
            weight = float(np.prod([w for _, w in corner]))
            total = total + weight * self.at(sheet, tuple(n for n, _ in corner))
        return total

    def at(self, sheet: tuple, node: tuple) -> np.ndarray:
        """The marks' pixels at a node of the grid."""
        if self.rows is None or (sheet, node) in self._drawn:
            return self.drawing(sheet, node).at
        return self.rows.at(node, lambda drawn: self.drawing(sheet, drawn).at)

    def coarser(self) -> bool:
        """Blend from fewer drawings, still within the promised pixel; whether that can be."""
        if not self.smooth or self._spline or (self.tolerance == COARSE and not self.all_drawn):
            return False
        self._spline, self.tolerance = self.tolerance == COARSE, COARSE
        self._choose_grid()
        return True

    def too_many(self) -> str:
        """What is said where more drawings are asked for than may be made."""
        if not self.smooth:
            return super().too_many()
        worst = max(range(len(self.smooth)), key=lambda a: len(self.grid.nodes[a]))
        return sentences.too_many(self.easel.name, self.smooth[worst], self.total, MOST_DRAWINGS)

    def _choose_grid(self) -> None:
        counts, places = [len(c.stops) for c in self.smooth], [c.places for c in self.smooth]
        self.grid = Grid([sorted({0, n // 2, n - 1}) for n in counts], places, self._spline)
        if self.all_drawn:
            self._refine()
            self._check_drawn(self._limit)
            return
        self.rows, doubts = None, self._doubts()
        if doubts is None:
            self._refine()
        else:
            grid = doubts.grid(TOLERANCE / len(counts))
            if self.tolerance == TOLERANCE and self._size(grid) <= MOST_DRAWINGS // 2:
                self._refine()
            elif len(counts) == 2:  # many are needed: none to spare for the search
                self.rows = doubts.rows(ROW_TOLERANCE * self.tolerance)
                self._grid_of_rows()
            else:
                self.grid = doubts.grid(self.tolerance)
        self._probe(doubts)
        self._check_drawn(self._limit)
        self._fill()

    def _grid_of_rows(self) -> None:
        assert self.rows is not None
        self.grid = self.grid.with_nodes(self.rows.grid_nodes)

    def _doubts(self) -> Doubts | None:
        if self.total > MOST_REHEARSED:
            return None
        try:
            if self.rehearsal is None:
                every = (self.values(sheet, at) | self.easel.fixed for sheet, at in self.every())
                self.rehearsal = Rehearsal(self.easel.function, every)
        except Exception:
            return None  # it needs real axes: only drawings can tell
        return Doubts(self.rehearsal, [c.places for c in self.smooth], self.easel.ax.bbox.height)

    @property
    def _limit(self) -> float:
        """How far off, in pixels, a stop may be before its drawing is kept too."""
        return max(1.5 * TOLERANCE, self.tolerance)

    def _size(self, grid: Grid) -> int:
        return len(self.sheets) * int(np.prod([len(n) for n in grid.nodes], dtype=int))

    def _refine(self) -> None:
        tolerance, clean = self.tolerance / max(len(self.smooth), 1), set()
        growing = True
        while growing:
            growing = False
            for axis in range(len(self.smooth)):
                for low, high in itertools.pairwise(list(self.grid.nodes[axis])):
                    if high - low < 2 or (axis, low, high) in clean:
                        continue
                    middle = (low + high) // 2
                    others = [nodes if a != axis else [middle] for a, nodes in enumerate(self.grid.nodes)]
                    if any(self._off(s, at) > tolerance for s in self.sheets for at in itertools.product(*others)):
                        self._split(axis, middle)
                        growing = True
                    else:
                        clean.add((axis, low, high))

    def _check_drawn(self, limit: float) -> None:
        """Compare every drawing there is with its blend, until all are near enough."""
        grid = None
        while grid is not self.grid:
            grid, self.worst = self.grid, 0.0
            for sheet, at in list(self._drawn):
                self._mend(sheet, at, limit)

    def _probe(self, doubts: Doubts | None) -> None:
        dice = random.Random(0)
        some = [(self.sheets[at[0]], at[1:]) for at in (doubts.order(self.grid, self.rows)[:DOUBTED] if doubts else ())]
        some += [
            (dice.choice(self.sheets), tuple(dice.randrange(len(c.stops)) for c in self.smooth)) for _ in range(PROBES)
        ]
        for sheet, at in some:
            if len(self._drawn) >= MOST_DRAWINGS:
                break
            self._mend(sheet, at, self._limit)

    def _mend(self, sheet: tuple, at: tuple, limit: float) -> None:
        """Compare one stop with its blend; where it is off, keep its drawing too."""
        while (off := self._off(sheet, at)) > limit:
            if self.rows is not None:
                self.rows.mend(at)
                self._grid_of_rows()
                continue
            axis = max(
                (a for a in range(len(at)) if at[a] not in self.grid.nodes[a]),
                key=lambda a: self._off_along(sheet, at, a),
            )
            self._split(axis, at[axis])
        self.worst = max(self.worst, off)

    def _off_along(self, sheet: tuple, at: tuple, axis: int) -> float:
        nearest = tuple(v if a == axis else min(self.grid.nodes[a], key=lambda n: abs(n - v)) for a, v in enumerate(at))
        return self._off(sheet, nearest)

    def _split(self, axis: int, stop: int) -> None:
        nodes = [list(n) for n in self.grid.nodes]
        nodes[axis] = sorted({*nodes[axis], stop})
        self.grid = self.grid.with_nodes(nodes)

    def _off(self, sheet: tuple, smooth: tuple) -> float:
        return distance(
            self.blended(sheet, smooth), self.drawing(sheet, smooth).at, self.easel.width, self.easel.height
        )

    def _fill(self) -> None:
        for sheet in self.sheets:
            for at in itertools.product(*self.grid.nodes):
                self.at(sheet, at)

"""Every drawing that matters of one function, so that the browser gets from them to all other stops.

All stops are drawn where they are few (700): then everything may change, and where the marks only move,
fewer are kept and blended by a cubic, checked at every stop. Else a grid of stops is drawn (see `blended_stops`).
The weights of the blend are worked out here, once, so that Python (which checks them) and the browser (which
uses them) cannot disagree.
"""

from __future__ import annotations

import itertools

import numpy as np

from . import sentences
from .blend import Grid
from .blended_stops import BlendedStops
from .comparison import Around
from .drawing import Easel
from .errors import ExploreError
from .parameters import Parameter
from .reading import Reading

KEEP_ALL = 200  # so few stops are kept one and all…
KEEP_ALL_BYTES = 64_000  # …where that is small, too


class Table(BlendedStops):
    """Every drawing that matters of one function, for all exact choices and a grid of smooth stops."""

    def __init__(self, easel: Easel, controls: list[Parameter]) -> None:
        super().__init__(easel, controls)
        easel.legend_stays = not self.all_drawn
        self._frame()
        try:
            self._build()
        except Around:
            easel.whole = True
            self._forget()
            self._build()
        if not easel.whole and not any(drawing.looks for drawing in self._drawn.values()):
            raise ExploreError(sentences.nothing_drawn(easel.name))

    @property
    def drawings(self) -> int:
        """How many drawings the table rests on: those kept where every stop was drawn and compared, else all that were made."""
        return self._size(self.grid) if self.all_drawn else len(self._drawn)

    def rehearsed(self) -> dict[tuple, Reading | None]:
        """The readings of a rehearsal by stops in the order of the controls; empty where there was none."""
        if self.rehearsal is None:
            return {}
        names = [c.name for c in (*self.exact, *self.smooth)]
        order = [names.index(c.name) for c in self.controls]
        every = ((*sheet, *at) for sheet, at in self.every())
        return {tuple(at[i] for i in order): said for at, said in zip(every, self.rehearsal.readings, strict=True)}

    def _frame(self) -> None:
        ends = [sorted({0, c.start, len(c.stops) - 1}) for c in self.smooth]
        few = (
            self.sheets
            if len(self.sheets) <= 12
            else [self.sheets[i] for i in np.linspace(0, len(self.sheets) - 1, 12, dtype=int)]
        )
        start = self.values(tuple(c.start for c in self.exact), tuple(c.start for c in self.smooth))
        self.easel.frame([start, *(self.values(s, at) for s in few for at in itertools.product(*ends))])

    def _build(self) -> None:
        start = self.drawing(tuple(c.start for c in self.exact), tuple(c.start for c in self.smooth))
        if self.all_drawn:
            for sheet, at in self.every():
                self.drawing(sheet, at)
            by_sheet = {}
            for (sheet, _), drawing in self._drawn.items():
                by_sheet.setdefault(sheet, set()).add((drawing.looks, len(drawing.at)))
            if any(len(kinds) > 1 for kinds in by_sheet.values()):
                self._each_a_sheet()  # looks change along a slider: nothing is blended
                self.grid = Grid([], [])
                return
            if self.total <= KEEP_ALL and self.total * start.at.size * 2 <= KEEP_ALL_BYTES:
                self.grid = self._all_stops()
                return
        self._choose_grid()

    def _all_stops(self) -> Grid:
        return Grid([list(range(len(c.stops))) for c in self.smooth], [c.places for c in self.smooth])

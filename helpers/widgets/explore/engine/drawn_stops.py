"""The stops of a function's controls, and the drawings that were made of them, each once."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import numpy as np

from . import sentences
from .blend import cut_far
from .comparison import Around, Comparison
from .drawing import Drawing, Easel
from .errors import ExploreError
from .parameters import Parameter

MOST_DRAWINGS = 700


class DrawnStops:
    """What one function draws at its stops.

    Attributes:
        exact: the controls that are never blended; smooth: those that are;
        sheets: every set of choices of the exact controls;
        total: how many stops there are in all; all_drawn: whether they are so few that each is drawn.
    """

    def __init__(self, easel: Easel, controls: list[Parameter]) -> None:
        self.easel, self.controls = easel, controls
        self.smooth = [c for c in controls if c.smooth]
        self.exact = [c for c in controls if not c.smooth]
        self.sheets = _sheets(self.exact)
        self._drawn: dict[tuple, Drawing] = {}
        self.total = len(self.sheets) * int(np.prod([len(c.stops) for c in self.smooth], dtype=int))
        self.all_drawn = self.total <= MOST_DRAWINGS
        self._comparison = Comparison(self.all_drawn, [c.name for c in self.smooth])

    def values(self, sheet: tuple, smooth: tuple) -> dict:
        """The function's arguments at these stops."""
        at = {c.name: c.stops[i] for c, i in zip(self.exact, sheet, strict=True)}
        at |= {c.name: c.stops[i] for c, i in zip(self.smooth, smooth, strict=True)}
        return {c.name: at[c.name] for c in self.controls}

    def drawing(self, sheet: tuple, smooth: tuple) -> Drawing:
        """The drawing at these stops, from matplotlib; each is drawn once."""
        key = (sheet, smooth)
        if key not in self._drawn:
            if len(self._drawn) >= MOST_DRAWINGS:
                raise ExploreError(self.too_many())
            whole = self.easel.whole
            drawing = self.easel.draw(self.values(sheet, smooth))
            if self._drawn and whole != self.easel.whole:
                raise Around
            cut = cut_far(drawing, self.easel.width, self.easel.height)
            refused = self._comparison.see(sheet, cut, self.easel.whole)
            if refused is not None:
                raise ExploreError(
                    refused(self.easel.name, self.easel.describe(self.values(sheet, smooth)), self.total, MOST_DRAWINGS)
                )
            self._drawn[key] = cut
        return self._drawn[key]

    def known(self, sheet: tuple, smooth: tuple) -> Drawing | None:
        """The drawing at these stops where it was made, else None."""
        return self._drawn.get((sheet, smooth))

    def known_at(self, stops: tuple) -> Drawing | None:
        """The same for stops in the order of the controls."""
        at = dict(zip((c.name for c in self.controls), stops, strict=True))
        return self._drawn.get((tuple(at[c.name] for c in self.exact), tuple(at[c.name] for c in self.smooth)))

    def every(self) -> Iterator[tuple[tuple, tuple]]:
        """Every stop there is: a sheet, and a stop of each smooth control."""
        counts = [range(len(c.stops)) for c in self.smooth]
        return ((sheet, at) for sheet in self.sheets for at in itertools.product(*counts))

    def too_many(self) -> str:
        """What is said where more drawings are asked for than may be made."""
        return sentences.too_many_choices(self.easel.name, len(self.sheets), MOST_DRAWINGS)

    def _each_a_sheet(self) -> None:
        """Take each stop for a sheet of its own: no control is smooth any more."""
        sheets = _sheets(self.controls)
        self._drawn = {(stops, ()): drawing for stops in sheets if (drawing := self.known_at(stops))}
        self.exact, self.smooth, self.sheets = list(self.controls), [], sheets

    def _forget(self) -> None:
        self._drawn.clear()
        self._comparison = Comparison(self.all_drawn, [c.name for c in self.smooth])


def _sheets(exact: list[Parameter]) -> list[tuple]:
    return list(itertools.product(*(range(len(c.stops)) for c in exact)))

"""Which places to draw, and how the browser gets from them to every other stop.

All stops are drawn where they are few. Else a grid of stops is drawn, refined where the picture
between two of them is off, and blended by a cubic. The weights of the blend are worked out here,
once, so that Python (which checks them) and the browser (which uses them) cannot disagree.
"""

from __future__ import annotations

import itertools
import random

import numpy as np

from .blend import Grid, cut_far, distance
from .drawing import Drawing, Easel
from .errors import ExploreError
from .parameters import Parameter

MOST_DRAWINGS = 700
DRAW_ALL = 200  # so few stops are drawn one and all…
DRAW_ALL_BYTES = 64_000  # …where that is small, too
TOLERANCE = 0.4  # pixels, while the grid is refined; what is promised is 1
PROBES = 50  # random stops that are drawn again to check the finished grid


class Table:
    """Every drawing that matters of one function, for all exact choices and a grid of smooth stops.

    Attributes:
        grid: the drawn stops; drawings: how many times the function was drawn;
        worst: the largest distance, in pixels, between a blended and a drawn picture at the probes.
    """

    def __init__(self, easel: Easel, controls: list[Parameter]):
        self.easel, self.controls = easel, controls
        self.smooth = [c for c in controls if c.smooth]
        self.exact = [c for c in controls if not c.smooth]
        self.sheets = list(itertools.product(*(range(len(c.stops)) for c in self.exact)))
        self.worst = 0.0
        self._drawn: dict[tuple, Drawing] = {}
        self._frame()
        counts, places = [len(c.stops) for c in self.smooth], [c.places for c in self.smooth]
        total = len(self.sheets) * int(np.prod(counts, dtype=int))
        every = Grid([list(range(n)) for n in counts], places)
        start = self.drawing(tuple(c.start for c in self.exact), tuple(c.start for c in self.smooth))
        few = total <= DRAW_ALL and total * start.at.size * 2 <= DRAW_ALL_BYTES
        self.grid = every if few else Grid([sorted({0, n // 2, n - 1}) for n in counts], places)
        try:
            self._refine()
        except ExploreError:
            if total > MOST_DRAWINGS:
                raise
            self.grid = every  # drawing all of them costs less than blending well
        self._fill()

    # -- one drawing -------------------------------------------------------------------------

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
                raise ExploreError(self._too_many())
            drawing = self.easel.draw(self.values(sheet, smooth))
            cut = cut_far(drawing, self.easel.width, self.easel.height)
            self._compare(sheet, smooth, cut)
            self._drawn[key] = cut
        return self._drawn[key]

    def known(self, sheet: tuple, smooth: tuple) -> Drawing | None:
        """The drawing at these stops where it was made, else None."""
        return self._drawn.get((sheet, smooth))

    def blended(self, sheet: tuple, smooth: tuple) -> np.ndarray:
        """The marks' pixels at these stops, blended from the grid as the browser does it."""
        rows = [w[i] for w, i in zip(self.grid.weights, smooth, strict=True)]
        used = [
            [(n, row[k]) for k, n in enumerate(nodes) if row[k]]
            for row, nodes in zip(rows, self.grid.nodes, strict=True)
        ]
        total = 0.0
        for corner in itertools.product(*used):
            weight = float(np.prod([w for _, w in corner]))
            total = total + weight * self.drawing(sheet, tuple(n for n, _ in corner)).at
        return total

    @property
    def drawings(self) -> int:
        """How many different drawings were made for the table."""
        return len(self._drawn)

    # -- where to draw -----------------------------------------------------------------------

    def _frame(self) -> None:
        ends = [sorted({0, c.start, len(c.stops) - 1}) for c in self.smooth]
        few = (
            self.sheets
            if len(self.sheets) <= 12
            else [self.sheets[i] for i in np.linspace(0, len(self.sheets) - 1, 12, dtype=int)]
        )
        start = self.values(tuple(c.start for c in self.exact), tuple(c.start for c in self.smooth))
        self.easel.frame([start, *(self.values(s, at) for s in few for at in itertools.product(*ends))])

    def _refine(self) -> None:
        tolerance, clean = TOLERANCE / max(len(self.smooth), 1), set()
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
        self._probe()

    def _probe(self) -> None:
        dice = random.Random(0)
        spare = lambda: MOST_DRAWINGS - len(self._drawn)  # noqa: E731
        for _ in range(PROBES):
            if spare() <= 0:
                break
            sheet = dice.choice(self.sheets)
            at = tuple(dice.randrange(len(c.stops)) for c in self.smooth)
            while (off := self._off(sheet, at)) > 1.5 * TOLERANCE:
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
        self.grid = Grid(nodes, self.grid.places)

    def _off(self, sheet: tuple, smooth: tuple) -> float:
        return distance(
            self.blended(sheet, smooth), self.drawing(sheet, smooth).at, self.easel.width, self.easel.height
        )

    def _fill(self) -> None:
        for sheet in self.sheets:
            for at in itertools.product(*self.grid.nodes):
                self.drawing(sheet, at)

    # -- what must not change ----------------------------------------------------------------

    def _compare(self, sheet: tuple, smooth: tuple, drawing: Drawing) -> None:
        name, here = self.easel.function.__name__, self.easel.describe(self.values(sheet, smooth))
        first = next(iter(self._drawn.values()), None)
        if first is not None and drawing.still != first.still:
            part = next(a[0] for a, b in zip(drawing.still, first.still, strict=True) if a != b)
            raise ExploreError(
                f"the {part} of {name}() changes at {here}; it stands still: put changing words into the Reading."
            )
        other = next((d for (s, _), d in self._drawn.items() if s == sheet), None)
        if other is None or (other.looks == drawing.looks and len(other.at) == len(drawing.at)):
            return
        along = " or ".join(c.name for c in self.smooth)
        if len(other.looks) != len(drawing.looks):
            what = f"draws {len(other.looks)} marks at one stop and {len(drawing.looks)} at {here}"
            cure = "draw the same number at every stop (an unused one may be all NaN)"
        else:
            number = next((i for i, (a, b) in enumerate(zip(other.looks, drawing.looks, strict=True)) if a != b), 0)
            a, b = other.looks[number], drawing.looks[number]
            if (a[0] == b[0] == "path" and a[1] != b[1]) or a == b:
                what = f"gives mark {number + 1} another number or kind of points at {here}"
                cure = "use the same number of points at every stop"
            elif a[0] == "image" or b[0] == "image":
                what, cure = f"changes an image at {here}", "an image stands still: draw lines, areas, bars or points"
            else:
                what = f"changes the words, colour, width or size of mark {number + 1} at {here}"
                cure = f"only choices, switches and seeds may change those: make {along} a choice, or put the words into the Reading"
        raise ExploreError(f"{name}() {what}: it cannot glide along {along}; {cure}.")

    def _too_many(self) -> str:
        name = self.easel.function.__name__
        if not self.smooth:
            return (
                f"{name}() has {len(self.sheets):,} combinations of choices, {MOST_DRAWINGS} at most; leave some out."
            )
        worst = max(range(len(self.smooth)), key=lambda a: len(self.grid.nodes[a]))
        control = self.smooth[worst]
        return (
            f"{name}() needs more than {MOST_DRAWINGS} drawings, most of them along {control.name} ({len(control.stops)} stops): "
            "use larger steps there or fewer choices, or put a point of the curve where it bends."
        )

"""One figure with one axes: new or put back before a drawing, and held where the frame has it after one."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from .errors import ExploreError
from .furniture import Furniture
from .marks import DPI


class HeldFigure:
    """A figure whose size, limits and place of the axes are the same at every stop, once it is held.

    Args:
        size: in inches.

    Attributes:
        width, height: in pixels.
        limits: of x and of y, which every stop shares.
        before: the limits that a function finds.
        box: left, top, width and height of the axes in pixels: where marks are cut off.
        legend_stays: a legend that finds its own place keeps the one it had at the start.
    """

    limits: Any
    before: Any
    box: tuple[float, float, float, float]

    def __init__(self, size: tuple[float, float]) -> None:
        self._size = size
        self.width, self.height = (side * DPI for side in size)
        self.limits = self.before = None
        self.legend_stays, self._legend_at = False, None
        self._places: list = []
        self._furniture: Furniture | None = None  # None until it is held: then each drawing has a new figure
        self._new_figure("constrained")

    @property
    def held(self) -> bool:
        """Whether the figure is the same at every drawing, and only put back."""
        return self._furniture is not None

    def clear(self) -> None:
        """The axes as a function finds them, whatever was done to them."""
        if self._furniture is not None:
            self._furniture.put_back()
            self.figure.bbox_inches.p1 = self._size
            self._set_places()
            self.set_limits(self.before)
            return
        if not self._untouched:
            self._new_figure("constrained")
        self._untouched = False
        if self.before is not None:
            self.set_limits(self.before)

    def hold(self) -> None:
        """From now on keep one figure, with everything where it stands now after its layout."""
        self.width, self.height = (float(side * DPI) for side in self.figure.get_size_inches())
        self._places = [np.array(axes.get_position().extents) for axes in self.figure.axes]
        self.box = self._box()
        legend = self.ax.get_legend()
        if legend is not None:
            box = legend.get_window_extent()
            self._legend_at = tuple(self.ax.transAxes.inverted().transform((box.x0, box.y0)))
        self.limits = (self.ax.get_xlim(), self.ax.get_ylim())  # an aspect may have changed them
        self.before = tuple(
            tuple(sorted(now, reverse=bool(before[0] > before[1])))
            for now, before in zip(self.limits, self.before, strict=True)
        )
        ticks = [len(axis.get_major_ticks()) for axis in (self.ax.xaxis, self.ax.yaxis)]
        self._new_figure("none")
        self.set_limits(self.before)
        for axis, count in zip((self.ax.xaxis, self.ax.yaxis), ticks, strict=True):
            axis.get_major_ticks(count)  # made once, for they are slow to make
        self._furniture = Furniture(self.figure)

    def changes(self) -> dict:
        """What a function changed around the marks, part by part; nothing while the figure is not held."""
        return {} if self._furniture is None else self._furniture.changes()

    def hold_in_place(self, name: str, here: str) -> None:
        """See that size, limits and axes are those that every stop shares, and set what layouts and scales moved.

        Raises:
            ExploreError: they are not, with the function's name and the call.
        """
        if tuple(self.figure.get_size_inches() * DPI) != (self.width, self.height):
            raise ExploreError(f"{name}() changes the size of its figure at {here}; set the same size every time.")
        if len(self.figure.axes) != len(self._places) or self.ax not in self.figure.axes:
            raise ExploreError(
                f"{name}() has {len(self.figure.axes)} axes at {here} and {len(self._places)} at the start; "
                "make the same axes at every stop (set_visible(False) hides one)."
            )
        given = (self.ax.get_xlim(), self.ax.get_ylim())
        free = (self.ax.get_autoscalex_on(), self.ax.get_autoscaley_on())
        turned = [now != (a > b) for now, (a, b) in zip(self.turned(), self.limits, strict=True)]
        for axis, now in enumerate(given):
            if turned[axis] or not (free[axis] or np.allclose(now, self.limits[axis], rtol=1e-9, atol=1e-12)):
                raise ExploreError(
                    f"{name}() changes the limits of its axes at {here}; set the same xlim and ylim every time."
                )
        self.set_limits(self.limits)
        self._set_places()
        legend = self.ax.get_legend()
        # Whether "best" is asked for has no public name.
        best = legend is not None and legend._get_loc() == 0  # noqa: SLF001  # pyright: ignore[reportAttributeAccessIssue]
        if self.legend_stays and legend is not None and best and self._legend_at:
            legend.borderaxespad = 0
            legend.set_loc(self._legend_at)

    def set_limits(self, limits: tuple) -> None:
        """Set the limits of x and of y for good."""
        with warnings.catch_warnings():
            # A logarithmic stop of a function that also has a linear one keeps its own lower end: it has no place for 0.
            warnings.filterwarnings("ignore", message="Attempt to set non-positive")
            for set_limits, pair in zip((self.ax.set_xlim, self.ax.set_ylim), limits, strict=True):
                set_limits(*pair, auto=False)

    def turned(self) -> tuple[bool, bool]:
        """Whether x runs to the left, and y downwards."""
        across, up = (bool(a > b) for a, b in (self.ax.get_xlim(), self.ax.get_ylim()))
        return across, up

    def _new_figure(self, layout: Any) -> None:
        self.figure, self._untouched = Figure(figsize=self._size, dpi=DPI, layout=layout), True
        FigureCanvasAgg(self.figure)
        self.ax: Axes = self.figure.add_subplot()

    def _box(self) -> tuple[float, float, float, float]:
        box = self.ax.get_window_extent()
        left, top, width, height = (round(float(v), 2) for v in (box.x0, self.height - box.y1, box.width, box.height))
        return left, top, width, height

    def _set_places(self) -> None:
        for axes, extents in zip(self.figure.axes, self._places, strict=False):
            # set_position would end the layout
            axes._set_position(Bbox.from_extents(extents))  # noqa: SLF001  # pyright: ignore[reportAttributeAccessIssue]

"""One drawing: calls the author's function on one axes, and notes every mark (marks.py) and all around it (furniture.py)."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path as File
from typing import Any

import matplotlib as mpl
import numpy as np
from cycler import cycler
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from ....palette import ACTIVITIES, CYCLE, MATPLOTLIB
from .artists import hide_plain_backgrounds, loose_parts, own_artists
from .errors import ExploreError
from .furniture import Furniture
from .marks import DPI, MarkRecorder
from .pyplot_guard import pyplot_kept_out
from .reading import Reading

STYLE = File(__file__).parents[2] / "shared" / "course.mplstyle"
SIZE = (5.6, 3.5)  # inches: wide enough for a projector, and its letters still readable on a phone


@dataclass(frozen=True)
class Drawing:
    """All marks at one position. ``looks`` is equal where two drawings can be blended."""

    looks: tuple
    at: np.ndarray  # all marks' pixels, one below the other
    reading: Reading | None
    still: dict  # what stands around the marks, part by part: title, labels, ticks, legend …


def styled() -> Any:
    """The course's matplotlib style, for the length of a ``with`` block."""
    return mpl.rc_context(_style())


@cache
def _style() -> dict:
    colours = {**MATPLOTLIB, "axes.prop_cycle": cycler("color", [ACTIVITIES.light[name] for name in CYCLE])}
    return {**mpl.rc_params_from_file(STYLE, use_default_template=False), **colours}


class Easel:
    """One figure with one axes that a function is drawn on again and again, inside ``styled()``.

    Attributes:
        whole: the whole figure is taken down as marks, because something around them changes too;
            else what stands around the marks is drawn once, and compared at each drawing.
        images: the pixels of each image by its key, where the whole figure is taken down.
        legend_stays: a legend that finds its own place keeps the one it had at the start.
    """

    def __init__(self, function: Callable, fixed: dict, size: tuple[float, float] = SIZE) -> None:
        self.function, self.fixed, self.name = function, fixed, function.__name__
        self._size = size
        with styled():
            self._new_figure("constrained")
        self.width, self.height = (side * DPI for side in size)
        self.limits: Any = None  # of x and of y; None after the frame: as they and the place of the axes stand now
        self._before: Any = None  # the limits that the function finds
        self.whole, self.images = False, {}
        self.legend_stays, self._legend_at = False, None
        self._furniture: Furniture | None = None
        self._places: list = []

    def place(self, values: dict) -> Reading | None:
        """Draw the function on the axes at one position; returns its reading.

        Raises:
            ExploreError: it draws elsewhere, or moves what must stay: size, limits, the axes.
        """
        self._clear()
        with pyplot_kept_out() as strays:
            answer = self._call(values)
        here = self.describe(values)
        if strays:
            self._refuse_strays()
        if self._furniture is not None:
            self._hold_in_place(here)
        elif self.ax not in self.figure.axes:
            raise ExploreError(f"{self.name}() takes away the axes it is given at {here}; draw on them.")
        return Reading.of(answer, f"{self.name}()")

    def frame(self, positions: list[dict]) -> None:
        """Fix the size, the limits and the place of the axes, so that all positions fit and nothing jumps."""
        with np.errstate(all="ignore"):
            self._frame_limits(positions)
        self._before = tuple(tuple(sorted(pair)) for pair in self.limits)
        self.place(positions[0])
        if self._turned() != tuple(bool(a > b) for a, b in self.limits):
            self._before = self.limits  # images turn an axis only where its limits are still free
            self.place(positions[0])
        self._set_limits(self.limits)
        self.whole = bool(loose_parts(self.figure))
        self.width, self.height = (float(side * DPI) for side in self.figure.get_size_inches())
        self._drawing(self.figure.draw_without_rendering)
        self._places = [np.array(axes.get_position().extents) for axes in self.figure.axes]
        self.box = self._box()
        legend = self.ax.get_legend()
        if legend is not None:
            box = legend.get_window_extent()
            self._legend_at = tuple(self.ax.transAxes.inverted().transform((box.x0, box.y0)))
        self.limits = (self.ax.get_xlim(), self.ax.get_ylim())  # an aspect may have changed them
        ticks = [len(axis.get_major_ticks()) for axis in (self.ax.xaxis, self.ax.yaxis)]
        self._before = tuple(
            tuple(sorted(now, reverse=bool(before[0] > before[1])))
            for now, before in zip(self.limits, self._before, strict=True)
        )
        self._new_figure("none")
        self._set_limits(self._before)
        for axis, count in zip((self.ax.xaxis, self.ax.yaxis), ticks, strict=True):
            axis.get_major_ticks(count)  # made once, for they are slow to make
        self._furniture = Furniture(self.figure)
        self.place(positions[0])

    def _frame_limits(self, positions: list[dict]) -> None:
        seen = []
        for values in positions:
            self.place(values)
            self.ax.autoscale_view()
            seen.append(
                (self.ax.get_xlim(), self.ax.get_ylim(), self.ax.get_autoscalex_on(), self.ax.get_autoscaley_on())
            )
        limits = []
        for axis in (0, 1):
            ends = {pair[axis] for pair in seen}
            ways = {a > b for a, b in ends}
            if len(ways) > 1:
                name = "xy"[axis]
                raise ExploreError(
                    f"{self.name}() turns its {name} axis at some stops only; turn it at every stop or at none."
                )
            low, high = min(min(pair) for pair in ends), max(max(pair) for pair in ends)
            limits.append((high, low) if ways.pop() else (low, high))
        self.limits = tuple(limits)
        self._before = tuple(tuple(sorted(pair)) for pair in limits)
        for axis, name in ((0, "xlim"), (1, "ylim")):
            if any(ends[2 + axis] for ends in seen) or len({ends[axis] for ends in seen}) == 1:
                continue
            # set by the function: to numbers that change, or with one end left open, which our limits then fill
            for values in positions:
                self.place(values)
                if not np.allclose(sorted((self.ax.get_xlim(), self.ax.get_ylim())[axis]), sorted(limits[axis])):
                    raise ExploreError(
                        f"{self.name}() sets {name} differently from stop to stop; set it the same every time."
                    )

    def _clear(self) -> None:
        if self._furniture is not None:
            if self.limits is None:
                self.limits = self._before = (self.ax.get_xlim(), self.ax.get_ylim())
                self._places[0] = np.array(self.ax.get_position().extents)
                self.box = self._box()
            self._furniture.put_back()
            self.figure.bbox_inches.p1 = self._size
            self._set_places()
            self._set_limits(self._before)
            return
        self._new_figure(self._layout)
        if self._before is not None:
            self._set_limits(self._before)

    def _new_figure(self, layout: Any) -> None:
        self._layout = layout
        self.figure = Figure(figsize=self._size, dpi=DPI, layout=layout)
        FigureCanvasAgg(self.figure)
        self.ax: Axes = self.figure.add_subplot()

    def _call(self, values: dict) -> Any:
        try:
            return self.function(self.ax, **values, **self.fixed)
        except ExploreError:
            raise
        except Exception as error:
            missing = error.name if isinstance(error, AttributeError) and isinstance(error.obj, Axes) else ""
            if missing:
                raise ExploreError(
                    f"{self.name}() asks the axes for {missing}, which flat axes do not have; explore draws flat pictures: "
                    "show it with ax.contourf, ax.imshow or lines."
                ) from None
            if "not managed by pyplot" in str(error):
                raise ExploreError(
                    f"{self.name}() hands its axes to pyplot; draw with ax.plot instead of plt.plot."
                ) from None
            error.add_note(f"explore was drawing {self.describe(values)}.")
            raise

    def _refuse_strays(self) -> None:
        if not (own_artists(self.ax) or loose_parts(self.figure)):
            raise ExploreError(
                f"{self.name}() draws nothing on the axes it is given: write ax.plot instead of plt.plot."
            )
        raise ExploreError(
            f"{self.name}() calls pyplot too, which draws on a figure of its own: write ax.set_title instead of plt.title, "
            "and so for all that starts with plt."
        )

    def _set_limits(self, limits: tuple) -> None:
        with warnings.catch_warnings():
            # A logarithmic stop of a function that also has a linear one keeps its own lower end: it has no place for 0.
            warnings.filterwarnings("ignore", message="Attempt to set non-positive")
            for set_limits, pair in zip((self.ax.set_xlim, self.ax.set_ylim), limits, strict=True):
                set_limits(*pair, auto=False)

    def _box(self) -> tuple[float, float, float, float]:
        """Left, top, width and height of the axes in pixels: where marks are cut off."""
        box = self.ax.get_window_extent()
        left, top, width, height = (round(float(v), 2) for v in (box.x0, self.height - box.y1, box.width, box.height))
        return left, top, width, height

    def _turned(self) -> tuple[bool, bool]:
        across, up = (bool(a > b) for a, b in (self.ax.get_xlim(), self.ax.get_ylim()))
        return across, up

    def _set_places(self) -> None:
        for axes, extents in zip(self.figure.axes, self._places, strict=False):
            # set_position would end the layout
            axes._set_position(Bbox.from_extents(extents))  # noqa: SLF001  # pyright: ignore[reportAttributeAccessIssue]

    def _hold_in_place(self, here: str) -> None:
        """See that size, limits and axes are those of the frame, which every stop shares."""
        if tuple(self.figure.get_size_inches() * DPI) != (self.width, self.height):
            raise ExploreError(f"{self.name}() changes the size of its figure at {here}; set the same size every time.")
        if len(self.figure.axes) != len(self._places) or self.ax not in self.figure.axes:
            raise ExploreError(
                f"{self.name}() has {len(self.figure.axes)} axes at {here} and {len(self._places)} at the start; "
                "make the same axes at every stop (set_visible(False) hides one)."
            )
        given = (self.ax.get_xlim(), self.ax.get_ylim())
        free = (self.ax.get_autoscalex_on(), self.ax.get_autoscaley_on())
        turned = [now != (a > b) for now, (a, b) in zip(self._turned(), self.limits, strict=True)]
        for axis, now in enumerate(given):
            if turned[axis] or not (free[axis] or np.allclose(now, self.limits[axis], rtol=1e-9, atol=1e-12)):
                raise ExploreError(
                    f"{self.name}() changes the limits of its axes at {here}; set the same xlim and ylim every time."
                )
        self._set_limits(self.limits)
        self._set_places()
        legend = self.ax.get_legend()
        # Whether "best" is asked for has no public name.
        best = legend is not None and legend._get_loc() == 0  # noqa: SLF001  # pyright: ignore[reportAttributeAccessIssue]
        if self.legend_stays and legend is not None and best and self._legend_at:
            legend.borderaxespad = 0
            legend.set_loc(self._legend_at)

    def draw(self, values: dict) -> Drawing:
        """Draw at one position and write down every mark."""
        reading = self.place(values)
        if loose_parts(self.figure):
            self.whole = True
        still = {} if self.whole or self._furniture is None else self._furniture.changes()
        return self._drawing(lambda: self._take_down(reading, still))

    def _take_down(self, reading: Reading | None, still: dict) -> Drawing:
        self.ax.apply_aspect()
        recorder = MarkRecorder(self.width, self.height, self.box, self.images if self.whole else None)
        if self.whole:
            hide_plain_backgrounds(self.figure)
            self.figure.draw(recorder)
        else:
            for artist in sorted(own_artists(self.ax), key=lambda a: a.get_zorder()):
                artist.draw(recorder)
            legend = self.ax.get_legend()
            if legend is not None:
                aside = MarkRecorder(self.width, self.height, recorder.box, {})
                legend.draw(aside)
                still["legend"] = tuple((mark.look, np.round(mark.at, 2).tobytes()) for mark in aside.marks)
        at = np.concatenate([mark.at for mark in recorder.marks]) if recorder.marks else np.empty((0, 2))
        return Drawing(tuple(m.look for m in recorder.marks), at, reading, still)

    def _drawing(self, work: Callable) -> Any:
        """Let matplotlib work, and say plainly where it meets a part that we cannot take down."""
        try:
            return work()
        except ExploreError as error:
            raise ExploreError(f"{self.name}(): {error}") from None
        except Exception as error:
            raise ExploreError(
                f"{self.name}() draws a part that cannot be taken down ({type(error).__name__}: {str(error).splitlines()[0] if str(error) else 'no more is known'}); "
                "leave that part out, or draw it with lines, areas, bars, points or text."
            ) from error

    def describe(self, values: dict) -> str:
        """The call as its author would write it."""
        return f"{self.name}({', '.join(f'{k}={v!r}' for k, v in values.items())})"

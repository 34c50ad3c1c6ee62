"""One drawing: calls the author's function on one axes, and notes every mark (marks.py)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path as File

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from .errors import ExploreError
from .marks import DPI, MarkRecorder
from .reading import Reading

STYLE = File(__file__).parents[1] / "course.mplstyle"
SIZE = (5.6, 3.5)  # inches: wide enough for a projector, and its letters still readable on a phone


@dataclass(frozen=True)
class Drawing:
    """All marks at one position. ``looks`` is equal where two drawings can be blended."""

    looks: tuple
    at: np.ndarray  # all marks' pixels, one below the other
    reading: Reading | None
    still: tuple  # what stands around the marks: title, labels, legend


def styled():
    """The course's matplotlib style, for the length of a ``with`` block."""
    return mpl.rc_context(_style())


@cache
def _style() -> dict:
    return mpl.rc_params_from_file(STYLE, use_default_template=False)


class Easel:
    """One figure with one axes that a function is drawn on again and again, inside ``styled()``."""

    def __init__(self, function: Callable, fixed: dict, size: tuple[float, float] = SIZE):
        self.function, self.fixed = function, fixed
        with styled():
            self.figure = Figure(figsize=size, dpi=DPI, layout="constrained")
            FigureCanvasAgg(self.figure)
            self.ax: Axes = self.figure.add_subplot()
        self.width, self.height = (side * DPI for side in size)
        self.limits: tuple | None = None
        self.drawings = 0

    def place(self, values: dict) -> Reading | None:
        """Draw the function on the axes at one position; returns its reading."""
        self.drawings += 1
        _wipe(self.ax)
        try:
            answer = self.function(self.ax, **values, **self.fixed)
        except Exception as error:
            error.add_note(f"explore was drawing {self.describe(values)}.")
            raise
        if len(self.figure.axes) != 1:
            raise ExploreError(f"{self.function.__name__}() adds a second axes; draw on the one it is given.")
        if self.limits is not None and self.limits != (self.ax.get_xlim(), self.ax.get_ylim()):
            raise ExploreError(
                f"{self.function.__name__}() changes the limits of its axes at {self.describe(values)}; set the same xlim and ylim every time."
            )
        return Reading.of(answer)

    def frame(self, positions: list[dict]) -> None:
        """Fix the limits and the place of the axes, so that all positions fit and nothing jumps."""
        seen = []
        for values in positions:
            self.ax.cla()
            self.place(values)
            self.ax.autoscale_view()
            seen.append(
                (self.ax.get_xlim(), self.ax.get_ylim(), self.ax.get_autoscalex_on(), self.ax.get_autoscaley_on())
            )
        for axis, name in ((0, "xlim"), (1, "ylim")):
            ends = {limits[axis] for limits in seen}
            if not any(limits[2 + axis] for limits in seen) and len(ends) > 1:
                raise ExploreError(
                    f"{self.function.__name__}() sets {name} differently from stop to stop; set it the same every time."
                )
            backwards = all(a > b for a, b in ends)
            ends = {tuple(sorted(pair)) for pair in ends}
            low, high = min(a for a, _ in ends), max(b for _, b in ends)
            (self.ax.set_xlim, self.ax.set_ylim)[axis](*((high, low) if backwards else (low, high)))
        self.place(positions[0])
        self.limits = (self.ax.get_xlim(), self.ax.get_ylim())
        self.figure.draw_without_rendering()
        self.figure.set_layout_engine("none")

    def draw(self, values: dict) -> Drawing:
        """Draw at one position and write down every mark."""
        reading = self.place(values)
        recorder = MarkRecorder(self.width, self.height)
        for artist in sorted(own_artists(self.ax), key=lambda a: a.get_zorder()):
            artist.draw(recorder)
        legend = self.ax.get_legend()
        still = (
            ("title", tuple(self.ax.get_title(place) for place in ("left", "center", "right"))),
            ("xlabel", self.ax.get_xlabel()),
            ("ylabel", self.ax.get_ylabel()),
            ("legend", tuple(t.get_text() for t in legend.get_texts()) if legend else ()),
        )
        at = np.concatenate([mark.at for mark in recorder.marks]) if recorder.marks else np.empty((0, 2))
        return Drawing(tuple(m.look for m in recorder.marks), at, reading, still)

    def describe(self, values: dict) -> str:
        """The call as its author would write it."""
        return f"{self.function.__name__}({', '.join(f'{k}={v!r}' for k, v in values.items())})"


def own_artists(ax: Axes) -> list:
    """What the author drew, without the axes' own furniture."""
    return [*ax.images, *ax.patches, *ax.collections, *ax.lines, *ax.texts, *ax.tables, *ax.artists]


def _wipe(ax: Axes) -> None:
    # Far faster than cla(), and the limits stay.
    for artist in own_artists(ax):
        artist.remove()
    if ax.get_legend() is not None:
        ax.get_legend().remove()
    ax.set_prop_cycle(None)

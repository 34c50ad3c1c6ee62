"""One drawing: calls the author's function on one axes, and notes every mark (marks.py) and all around it (furniture.py)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from .artists import hide_plain_backgrounds, loose_parts, own_artists
from .by_script import ByScript
from .errors import ExploreError
from .framing import frame
from .held_figure import HeldFigure
from .look import Look, Mark
from .marks import MarkRecorder
from .papers import WIDE, Paper
from .pyplot_guard import pyplot_kept_out
from .reading import Reading
from .styles import settle_words, styled


@dataclass(frozen=True)
class Drawing:
    """All marks at one position. ``looks`` is equal where two drawings can be blended."""

    looks: tuple[Look, ...]
    at: np.ndarray  # all marks' pixels, one below the other
    reading: Reading | None
    still: dict  # what stands around the marks, part by part: title, labels, ticks, legend …


class Easel(HeldFigure):
    """One figure with one axes that a function is drawn on again and again, inside ``styled(paper)``.

    Attributes:
        paper: what it is drawn on.
        whole: the whole figure is taken down as marks, because something around them changes too;
            else what stands around the marks is drawn once, and compared at each drawing.
        images: the pixels of each image by its key, where the whole figure is taken down.
        by_script: draws only what moves, where the function's calls tell what that is.
    """

    def __init__(self, function: Callable, fixed: dict, paper: Paper = WIDE) -> None:
        self.function, self.fixed, self.name, self.paper = function, fixed, function.__name__, paper
        with styled(paper):
            super().__init__(paper.size)
        self.whole, self.images = False, {}
        self.by_script = ByScript(self)

    def place(self, values: dict) -> Reading | None:
        """Draw the function on the axes at one position; returns its reading.

        Raises:
            ExploreError: it draws elsewhere, or moves what must stay: size, limits, the axes.
        """
        self.by_script.standing = None
        self.clear()
        with pyplot_kept_out() as strays:
            answer = self._call(values)
        settle_words(self.ax)
        here = self.describe(values)
        if strays:
            self._refuse_strays()
        if self.held:
            self.hold_in_place(self.name, here)
        elif self.ax not in self.figure.axes:
            raise ExploreError(f"{self.name}() takes away the axes it is given at {here}; draw on them.")
        return Reading.of(answer, f"{self.name}()")

    def frame(self, positions: list[dict]) -> None:
        """Fix the size, the limits and the place of the axes, so that all positions fit and nothing jumps."""
        frame(self, positions)

    def draw(self, values: dict) -> Drawing:
        """Draw at one position and write down every mark."""
        return self.by_script.draw(values)

    def drawn(self, values: dict) -> Drawing:
        """The same, by the function itself on real axes and with nothing taken from other drawings."""
        reading = self.place(values)
        if loose_parts(self.figure):
            self.whole = True
        still = {} if self.whole else self.changes()
        return self.told_plainly(lambda: self._take_down(reading, still))

    def written(self, marks: list[Mark], reading: Reading | None, still: dict) -> Drawing:
        """A drawing of these marks."""
        at = np.concatenate([mark.at for mark in marks]) if marks else np.empty((0, 2))
        return Drawing(tuple(mark.look for mark in marks), at, reading, still)

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
        return self.written(recorder.marks, reading, still)

    def told_plainly(self, work: Callable) -> Any:
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

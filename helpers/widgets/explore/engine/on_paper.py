"""A picture on one paper: what stands still, where each mark goes, and where on the axes each grip stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from .drawing import Easel
from .errors import ExploreError
from .packing import pack
from .papers import Paper
from .parameters import Parameter
from .stage import stage_svg, themed
from .styles import styled
from .table import Table

#: A name, the axis along which it is dragged ("x" or "y"), and its values there.
Scale = tuple[str, str, Sequence[float]]


class OnPaper:
    """What is worked out of a drawing function for one paper.

    Args:
        function: draws on the axes it is given.
        parameters: its controls, in order.
        fixed: what else it is called with.
        paper: what it is drawn on.
        scales: what is dragged along an axis besides the handles: a bet.

    Raises:
        ExploreError: the picture cannot be shown exactly; one sentence says why, and the cure.
    """

    def __init__(
        self,
        function: Callable,
        parameters: Sequence[Parameter],
        fixed: Mapping[str, Any],
        paper: Paper,
        scales: Sequence[Scale] | None = None,
    ) -> None:
        start = {p.name: p.stops[p.start] for p in parameters}
        handles = [(p.name, p.handle, p.stops) for p in parameters if p.handle]
        with styled(paper):
            self.easel = Easel(function, dict(fixed), paper)
            self.table = Table(self.easel, list(parameters))
            plan, self.positions = pack(self.table)
            if scales is not None and self.easel.whole:
                raise ExploreError(
                    f"{function.__name__}() has a bet, and something around its marks changes or stands beside its axes; "
                    "keep axes, title and legend the same at every stop."
                )
            #: What stands still, as one SVG.
            self.stage = stage_svg(self.easel, start)
            self.easel.place(start)
            places = {name: self._places(name, axis, values) for name, axis, values in (*handles, *(scales or ()))}
        looks = [
            [themed(part) if isinstance(part, str) and ":" in part else part for part in look] for look in plan["looks"]
        ]
        size = {"width": self.easel.width, "height": self.easel.height, "clip": list(self.easel.box)}
        #: How `positions` is to be read (see packing.py), the pixel of each place of what can be dragged, and whether a bet hides the marks.
        self.plan = {**plan, **size, "looks": looks, "places": places, "asks": scales is not None}

    def _places(self, name: str, axis: str, values: Sequence[float]) -> list[float]:
        """Where on the picture each value of an axis is, in pixels from the left or from the top."""
        ax, side = self.easel.ax, "xy".index(axis)
        rest = (ax.get_ylim(), ax.get_xlim())[side][0]
        points = [(value, rest) if axis == "x" else (rest, value) for value in values]
        pixels = ax.transData.transform(points)[:, side]
        pixels = pixels if axis == "x" else self.easel.height - pixels
        low = self.easel.box[side]
        high = low + self.easel.box[2 + side]
        for value, pixel in zip(values, pixels, strict=True):
            if not low - 1 <= pixel <= high + 1:
                raise ExploreError(
                    f"{self.easel.name}(): {name} is dragged along the {axis} axis to {value:g}, which is off that axis; "
                    f"give it a smaller range or the axis wider limits."
                )
        return [round(float(pixel), 2) for pixel in pixels]

"""All that a picture with controls holds, worked out once: what stands still, where each mark goes, every sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from . import reading
from .drawing import Easel, styled
from .packing import pack
from .parameters import Parameter
from .reading import Reading
from .readings import every_reading
from .stage import describe, stage_svg, still_png, themed
from .stops import number_of
from .table import Table


class Workings:
    """What is worked out of a drawing function and its controls.

    Args:
        function: draws on the axes it is given, and may return a `Reading`.
        parameters: its controls, in order.
        fixed: what else it is called with.

    Raises:
        ExploreError: the picture cannot be shown exactly; one sentence says why, and the cure.
    """

    def __init__(self, function: Callable, parameters: Sequence[Parameter], fixed: Mapping[str, Any]) -> None:
        self.function, self.parameters, self.fixed = function, parameters, fixed
        self.start = [p.start for p in parameters]
        with styled():
            self.easel = Easel(function, dict(fixed))
            self.table = Table(self.easel, list(parameters))
            plan, self.positions = pack(self.table)
            #: What stands still, as one SVG.
            self.stage = stage_svg(self.easel, self.values(self.start))
            #: The sentence at every combination of stops, the last control's stops next to each other.
            self.readings: list[Reading | None] = every_reading(self.table)
        #: The same, packed for the browser.
        self.reading_words, self.reading_places = reading.pack(self.readings)
        self.easel.by_script.forget()
        looks = [
            [themed(part) if isinstance(part, str) and ":" in part else part for part in look] for look in plan["looks"]
        ]
        size = {"width": self.easel.width, "height": self.easel.height, "clip": list(self.easel.box)}
        #: How `positions` is to be read; see packing.py.
        self.plan = {**plan, **size, "looks": looks}

    def values(self, stops: Sequence[int]) -> dict[str, Any]:
        """What the function is called with at these stops."""
        return {p.name: p.stops[i] for p, i in zip(self.parameters, stops, strict=True)}

    def reading_at(self, stops: Sequence[int]) -> Reading | None:
        """The sentence at these stops, as the function returned it."""
        return self.readings[number_of(stops, self.parameters)]

    def still_at(self, stops: Sequence[int]) -> tuple[bytes, str]:
        """The picture at these stops, as PNG bytes, and what its axes say."""
        return still_png(self.easel, self.values(stops)), describe(self.easel)

    def seen_at_start(self) -> str:
        """What the axes say at the start."""
        with styled():
            self.easel.place(self.values(self.start))
        return describe(self.easel)

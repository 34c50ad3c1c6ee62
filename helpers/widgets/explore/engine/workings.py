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
        with styled():
            self.easel = Easel(function, dict(fixed))
            self.table = Table(self.easel, list(parameters))
            plan, self.positions = pack(self.table)
            #: What stands still, as one SVG.
            self.stage = stage_svg(self.easel, self.values([p.start for p in parameters]))
            #: The sentence at every combination of stops, the last control's stops next to each other.
            self.readings: list[Reading | None] = every_reading(self.table)
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

    def packed_readings(self) -> tuple[dict, bytes]:
        """Every sentence, packed for the browser."""
        return reading.pack(self.readings)

    def reading_at(self, values: Mapping[str, Any]) -> Reading | None:
        """The sentence where the controls stand so, as the function returned it."""
        at = 0
        for parameter in self.parameters:
            at = at * len(parameter.stops) + parameter.index_of(values[parameter.name])
        return self.readings[at]

    def still(self, values: Mapping[str, Any]) -> tuple[bytes, str]:
        """The picture where the controls stand so, as PNG bytes, and what its axes say."""
        return still_png(self.easel, dict(values)), describe(self.easel)

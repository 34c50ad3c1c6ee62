"""All that a picture with controls holds, worked out once: what stands still, where each mark goes, every sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ...hear.heard import Heard
from . import reading
from .on_paper import OnPaper, Scale
from .papers import NARROW, WIDE
from .parameters import Parameter
from .reading import Reading
from .readings import every_reading
from .stage import describe, hide_answer, still_png
from .stops import number_of
from .styles import styled


class Workings:
    """What is worked out of a drawing function and its controls.

    Args:
        function: draws on the axes it is given, and may return a `Reading`.
        parameters: its controls, in order.
        fixed: what else it is called with.
        scales: what is dragged along an axis for a bet; None where there is no bet.

    Raises:
        ExploreError: the picture cannot be shown exactly; one sentence says why, and the cure.
    """

    def __init__(
        self,
        function: Callable,
        parameters: Sequence[Parameter],
        fixed: Mapping[str, Any],
        scales: Sequence[Scale] | None = None,
    ) -> None:
        self.function, self.parameters, self.fixed, self.asks = function, parameters, fixed, scales is not None
        self.start = [p.start for p in parameters]
        #: The picture for a wide place.
        self.wide = OnPaper(function, parameters, fixed, WIDE, scales)
        with styled():
            #: The sentence at every combination of stops, the last control's stops next to each other.
            self.readings: list[Reading | None] = every_reading(self.wide.table)
            heard = Heard(function, parameters, fixed, self._on_axes)
        #: The same picture for a phone.
        self.narrow = OnPaper(function, parameters, fixed, NARROW, scales)
        #: The sentences, packed for the browser.
        self.reading_words, self.reading_places = reading.pack(self.readings)
        self.easel, self.table = self.wide.easel, self.wide.table
        self.stage, self.plan, self.positions = self.wide.stage, self.wide.plan, self.wide.positions
        #: Its curves at every stop, to be heard and read.
        self.heard, self.heard_numbers = heard.plan, heard.numbers
        for one in (self.wide, self.narrow):
            one.easel.by_script.forget()

    def _on_axes(self, values: dict[str, Any]) -> Any:
        """The axes of the wide picture, drawn at these values."""
        self.wide.easel.place(values)
        return self.wide.easel.ax

    def values(self, stops: Sequence[int]) -> dict[str, Any]:
        """What the function is called with at these stops."""
        return {p.name: p.stops[i] for p, i in zip(self.parameters, stops, strict=True)}

    def reading_at(self, stops: Sequence[int]) -> Reading | None:
        """The sentence at these stops, as the function returned it."""
        return self.readings[number_of(stops, self.parameters)]

    def still_at(self, stops: Sequence[int]) -> tuple[bytes, str]:
        """The picture at these stops, as PNG bytes, and what its axes say; without what a bet is on."""
        return still_png(self.easel, self.values(stops), asks=self.asks), describe(self.easel)

    def seen_at_start(self) -> str:
        """What the axes say at the start."""
        with styled():
            self.easel.place(self.values(self.start))
        if self.asks:
            hide_answer(self.easel)
        return describe(self.easel)

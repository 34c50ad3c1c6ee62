"""A picture that is made: all that the browser and the saved notebook need of it, and that as one file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..shared.one_file import AsOneFile
from .engine.parameters import Parameter
from .engine.reading import Reading, unpack
from .engine.stops import number_of

if TYPE_CHECKING:
    from .engine.workings import Workings


@dataclass(frozen=True)
class Made(AsOneFile):
    """A picture as `Workings` worked it out, without the means to draw anything else.

    Attributes:
        stage, plan, positions: what the browser draws with in a wide place; see engine/packing.py.
        narrow_stage, narrow_plan, narrow_positions: the same for a phone.
        reading_words, reading_places: every sentence; see engine/reading.py.
        heard, heard_numbers: its curves; see hear/heard.py.
        start: the stops at which `still` was taken and `seen` was said.
        seen: what the axes say there.
        still: the picture there, PNG; empty where none was taken.
    """

    controls_field = "parameters"

    stage: str
    plan: dict
    positions: bytes
    narrow_stage: str
    narrow_plan: dict
    narrow_positions: bytes
    reading_words: dict
    reading_places: bytes
    heard: dict
    heard_numbers: bytes
    start: list[int]
    seen: str
    still: bytes
    parameters: Sequence[Parameter]

    @classmethod
    def of(cls, workings: Workings, *, still: bool) -> Made:
        """What was worked out, with the still picture at the start or without."""
        png, seen = workings.still_at(workings.start) if still else (b"", workings.seen_at_start())
        wide, narrow = workings.wide, workings.narrow
        plans = [json.loads(json.dumps(one.plan)) for one in (wide, narrow)]  # as they come back from a file
        on_wide, on_narrow = (wide.stage, plans[0], wide.positions), (narrow.stage, plans[1], narrow.positions)
        words = workings.reading_words, workings.reading_places
        heard = json.loads(json.dumps(workings.heard)), workings.heard_numbers
        return cls(*on_wide, *on_narrow, *words, *heard, workings.start, seen, png, workings.parameters)

    def reading_at(self, stops: Sequence[int]) -> Reading | None:
        """The sentence at these stops."""
        return unpack(self.reading_words, self.reading_places, number_of(stops, self.parameters))

    def still_at(self, stops: Sequence[int]) -> tuple[bytes, str]:
        """The picture at these stops, and what its axes say: the PNG that was taken, anywhere else an SVG of the same."""
        if self.still and list(stops) == self.start:
            return self.still, self.seen
        from .replayed import svg_at  # loads numpy

        return svg_at(self, stops), self._seen_at(stops)

    def _seen_at(self, stops: Sequence[int]) -> str:
        """What the axes say at these stops: where it names the words in the picture, those that stand there now."""
        from .replayed import texts_at  # loads numpy

        axes, _, shown = self.seen.partition(" Shown: ")
        before, now = ("; ".join(dict.fromkeys(texts_at(self, at))) for at in (self.start, stops))
        if shown.removesuffix(".") != before:
            return self.seen  # a legend, which stands still
        return f"{axes} Shown: {now}." if now else axes

    def look_through(self) -> None:
        """Raises whatever it meets where the sentence at the start is not there."""
        self.reading_at(self.start)

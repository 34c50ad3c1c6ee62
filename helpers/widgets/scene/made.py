"""A scene that is made: all that the browser and the saved notebook need of it, and that as one file."""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from ..explore.engine.parameters import Parameter
from ..explore.engine.reading import Reading, unpack
from ..explore.engine.stops import number_of
from ..explore.sources import Ready
from ..shared.one_file import AsOneFile
from .function import SceneFunction

if TYPE_CHECKING:
    from .worked_out import Key, WorkedOut


@dataclass(frozen=True)
class MadeScene(AsOneFile):
    """A scene as `WorkedOut` worked it out, without its function; each attribute is described there."""

    controls_field = "controls"

    plan: list[dict]
    numbers: bytes
    reading_words: dict
    reading_places: bytes
    label_words: list[dict]
    label_places: bytes
    heard: dict
    heard_numbers: bytes
    still: bytes
    still_of: str
    controls: Sequence[Parameter]

    @classmethod
    def of(cls, worked_out: WorkedOut) -> MadeScene:
        """What was worked out, as it comes back from a file."""
        said = {one.name: getattr(worked_out, one.name) for one in fields(cls) if one.name != "controls"}
        text = {name: value for name, value in said.items() if not isinstance(value, bytes)}
        return cls(**said | json.loads(json.dumps(text)), controls=worked_out.controls)

    def at(self, stops: Sequence[int]) -> dict[Key, tuple[float, ...]]:
        """What is said of each part at these stops."""
        return {
            (one["part"], one["what"]): tuple(self._number(column, stops) for column in one["columns"])
            for one in self.plan
        }

    def _number(self, column: dict, stops: Sequence[int]) -> float:
        """One number that is said, as moves.js finds it."""
        place = number_of([stops[n] for n in column["on"]], [self.controls[n] for n in column["on"]])
        return struct.unpack_from("<f", self.numbers, 4 * (column["from"] + place))[0]

    def reading_at(self, stops: Sequence[int]) -> Reading | None:
        """The sentence at these stops."""
        return unpack(self.reading_words, self.reading_places, number_of(stops, self.controls))

    @classmethod
    def lying(cls, source: Ready, asked: SceneFunction) -> MadeScene | None:
        """The scene of this function as it lies ready; None where something else lies there, or nothing."""
        data = source.lying(asked.made_of)
        return None if data is None else cls.unpacked(data, source.name, asked.controls)

    def look_through(self) -> None:
        """Raises whatever it meets where the numbers or the sentence of the first stops are not there."""
        first = [0] * len(self.controls)
        self.at(first)
        self.reading_at(first)

"""A scene's function at every stop of its controls: all that is said of each part, as few numbers as will do."""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ...near import nearest
from ..explore.engine.errors import ExploreError
from ..explore.engine.reading import Reading, pack
from ..explore.engine.stops import number_of
from ..hear.along_control import along_control
from ..shared.reduced import reduced
from .function import SceneFunction
from .parts import Part
from .picture import picture_at

MOST_STOPS = 6_000  # of all controls together: about a second of Python for a function of a few lines
MOST_BYTES = 200_000

#: What is said of a part by its name, such as ("level", "height").
Key = tuple[str, str]


class WorkedOut:
    """What a scene shows at every stop.

    Attributes:
        readings: the sentence of every stop, in the order of the controls, the last one running fastest.
        plan: for the browser, of each thing that is said: its part, its name, and for each of its numbers where they begin
            in `numbers` and on which controls they depend.
        numbers: 32-bit floats, little-endian.
        reading_words, reading_places: every sentence; see explore/engine/reading.py.
        label_words, label_places: the same of each label over the drawing, one after the other.
        heard, heard_numbers: what is heard and read of it; see hear/along_control.py. Empty where nothing is.
        still_of: what `still` is made of; see `SceneFunction.still_of`.

    Raises:
        ExploreError: too many stops, or a function that does not say the same things of the same parts everywhere.
    """

    def __init__(self, of: SceneFunction) -> None:
        self.name, self.controls, self._of = of.function.__name__, of.controls, of
        function, controls, fixed = of.function, of.controls, of.fixed
        self.shape = tuple(len(c.stops) for c in controls)
        stops = math.prod(self.shape)
        if stops > MOST_STOPS:
            raise ExploreError(
                f"{self.name}() has {stops:,} stops, all controls multiplied; {MOST_STOPS:,} at most: use larger steps."
            )
        self.readings: list[Reading | None] = []
        said: list[dict[Key, tuple[float, ...]]] = []
        for at in itertools.product(*(c.stops for c in controls)):
            reading, parts = self._split(function(**fixed, **{c.name: v for c, v in zip(controls, at, strict=True)}))
            self.readings.append(reading)
            said.append({(name, what): values for name, one in parts.items() for what, values in one.said.items()})
        self._check(said, of.known)
        self.values: dict[Key, np.ndarray] = {
            key: np.array([one[key] for one in said], float).reshape(*self.shape, -1) for key in said[0]
        }
        self.plan, self.numbers = self._packed()
        self.reading_words, self.reading_places = pack(self.readings)
        labels = [self._label(template) for template in of.labels]
        self.label_words, self.label_places = [words for words, _ in labels], b"".join(places for _, places in labels)
        heard = along_control(self.name, of.heard, self.readings, controls) if of.heard else ({}, b"")
        self.heard, self.heard_numbers = heard
        self._start = [one.start for one in controls]
        self.still_of = of.still_of(self._start)

    @functools.cached_property
    def still(self) -> bytes:
        """The drawing where its controls start, without what a bet is on, as SVG."""
        return picture_at(self._of.svg, self.at(self._start), self._of.hidden)

    def _split(self, answer: Any) -> tuple[Reading | None, dict[str, Part]]:
        reading, parts = answer if isinstance(answer, tuple) and len(answer) == 2 else (None, answer)
        if not isinstance(parts, Mapping) or not all(isinstance(one, Part) for one in parts.values()):
            raise ExploreError(
                f'{self.name}() must return its parts, or a Reading and its parts: {{"level": part(height=…)}}.'
            )
        return Reading.of(reading, f"{self.name}()"), dict(parts)

    def _check(self, said: Sequence[Mapping[Key, tuple]], known: frozenset[str]) -> None:
        first = said[0]
        for name in dict.fromkeys(name for name, what in first if what != "view"):
            if name not in known:
                near = nearest(name, known, 3) or sorted(known)
                raise ExploreError(f"The drawing of {self.name}() has no part {name!r}; it has {', '.join(near)}.")
        for stop, one in enumerate(said):
            other = sorted(first.keys() ^ one.keys())
            if other:
                at = np.unravel_index(stop, self.shape) if self.shape else ()
                where = ", ".join(f"{c.name}={c.stops[i]!r}" for c, i in zip(self.controls, at, strict=True))
                part, what = other[0]
                raise ExploreError(
                    f"{self.name}() says {what!r} of the part {part!r} at some stops and not at others ({where}); say it at every stop."
                )

    def _packed(self) -> tuple[list[dict], bytes]:
        plan, block, length = [], [], 0
        for (name, what), values in self.values.items():
            columns = []
            for column in np.moveaxis(values, -1, 0):
                needed, on = reduced(column, column.ndim)
                columns.append({"from": length, "on": on})
                block.append(needed.ravel())
                length += needed.size
            plan.append({"part": name, "what": what, "columns": columns})
        numbers = np.concatenate([np.zeros(0), *block]).astype("<f4").tobytes()
        if len(numbers) > MOST_BYTES:
            raise ExploreError(
                f"{self.name}() has {len(numbers):,} bytes of numbers, {MOST_BYTES:,} at most: use larger steps."
            )
        return plan, numbers

    def at(self, stops: Sequence[int]) -> dict[Key, tuple[float, ...]]:
        """What is said of each part at these stops."""
        return {key: tuple(values[tuple(stops)].tolist()) for key, values in self.values.items()}

    def reading_at(self, stops: Sequence[int]) -> Reading | None:
        """The sentence at these stops."""
        return self.readings[number_of(stops, self.controls)]

    def _label(self, template: str) -> tuple[dict, bytes]:
        """A short text with places for the values of the readings, packed as readings are."""
        values = [reading.values if reading else {} for reading in self.readings]
        return pack([Reading(template, **one) for one in values])

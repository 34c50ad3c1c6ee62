"""The sentence beside the picture: exact at every stop, because every stop is worked out."""

from __future__ import annotations

import functools
import re
import struct
from collections.abc import Callable
from string import Formatter
from typing import Any

from ....well_set import formatted, well_set
from .errors import ExploreError

_FORMATTER = Formatter()


@functools.lru_cache(maxsize=256)
def _places_of(sentence: str) -> tuple[str, tuple[tuple[str, str, str | None], ...]]:
    """The sentence with {0}, {1} … in its places, and what each asks for: the same at every stop."""
    words, places = [], []
    for literal, field, spec, conversion in _FORMATTER.parse(sentence):
        words.append(literal.replace("{", "").replace("}", ""))
        if field is not None:
            words.append(f"{{{len(places)}}}")
            places.append((field, spec or "", conversion))
    return well_set("".join(words)), tuple(places)


class Reading:
    """A sentence with values: ``Reading("Half is gone {half:.0f} minutes after.", half=66)``.

    Args:
        sentence: a whole sentence; places in braces take format specifications as in ``str.format``. Minus signs, commas at
            the thousands and a space that keeps a unit with its number come by themselves (see helpers/well_set.py).
        **values: a value for each place.
    """

    def __init__(self, sentence: str, **values) -> None:
        self.sentence, self.values = sentence, values
        #: The sentence with {0}, {1} … in its places, and what stands in each.
        self.template, self.places = self._split()

    def _split(self) -> tuple[str, tuple[str, ...]]:
        template, places = _places_of(self.sentence)
        return template, tuple(formatted(self._value(field, conversion), spec) for field, spec, conversion in places)

    def _value(self, field: str, conversion: str | None) -> Any:
        try:
            value = self.values[field] if field in self.values else _FORMATTER.get_field(field, (), self.values)[0]
        except (KeyError, IndexError) as error:
            raise ExploreError(
                f"the reading {self.sentence!r} has no value for {{{field}}}; give Reading(…, {field}=…)."
            ) from error
        return _FORMATTER.convert_field(value, conversion) if conversion else value

    def __str__(self) -> str:
        return self.template.format(*self.places)

    def __repr__(self) -> str:
        return f"Reading({str(self)!r})"

    def __eq__(self, other: Any) -> bool:
        return isinstance(other, Reading) and str(self) == str(other)

    __hash__ = None  # pyright: ignore[reportAssignmentType] - as Python asks of what has an __eq__ of its own

    @classmethod
    def of(cls, answer: Any, name: str) -> Reading | None:
        """What the drawing function of this name returned, as a reading: a Reading, a plain sentence, or nothing."""
        if answer is None or isinstance(answer, cls):
            return answer
        if isinstance(answer, str):
            return cls("{words}", words=well_set(answer))
        raise ExploreError(f"{name} returned {type(answer).__name__}; return a Reading, a sentence or nothing.")


class _Mute:
    """An axes that swallows every call and notes it, so a sentence can be had without a drawing."""

    def __init__(self, name: str, calls: list) -> None:
        self._name, self._calls = name, calls

    def __getattr__(self, name: Any) -> Any:
        if name.startswith("__"):  # what numpy asks for to make an array of it: it is none
            raise AttributeError(name)
        return _Mute(f"{self._name}.{name}", self._calls)

    def __call__(self, *args: Any, **kwargs) -> Any:
        self._calls.append((self._name, args, kwargs))
        answer = _Mute(f"{self._name}()", self._calls)
        return [answer] if self._name.endswith(".plot") else answer

    def __getitem__(self, _key: Any) -> Any:
        return self

    def __iter__(self) -> Any:
        return iter(())

    def __len__(self) -> int:
        return 0


def read_silently(function: Callable, values: dict, calls: list | None = None) -> Reading | None:
    """The function's reading at one position, drawn on nothing. Raises whatever the function raises.

    Args:
        calls: is given every call to the axes: its name, its arguments, its named arguments.
    """
    answer = function(_Mute("ax", [] if calls is None else calls), **values)
    return Reading.of(answer, f"{getattr(function, '__name__', 'the function')}()")


def pack(readings: list[Reading | None]) -> tuple[dict, bytes]:
    """All readings, stop after stop, as word lists and one block of 16-bit places in them.

    Returns:
        ``{"templates": [...], "pools": [[...], …]}`` and the indices, little-endian, column after
        column: first which template (0 is none), then each place.
    """
    templates: dict[str, int] = {"": 0}
    width = max((len(r.places) for r in readings if r), default=0)
    pools: list[dict[str, int]] = [{} for _ in range(width)]
    columns = [[0] * len(readings) for _ in range(1 + width)]
    for stop, reading in enumerate(readings):
        if reading is None:
            continue
        columns[0][stop] = templates.setdefault(reading.template, len(templates))
        for place, words in enumerate(reading.places):
            columns[1 + place][stop] = pools[place].setdefault(words, len(pools[place]))
    places = b"".join(struct.pack(f"<{len(column)}H", *column) for column in columns)
    return {"templates": list(templates), "pools": [list(pool) for pool in pools]}, places


def unpack(words: dict, places: bytes, number: int) -> Reading | None:
    """One of the readings that `pack` packed, by its place among them."""
    pools = words["pools"]
    length = len(places) // (1 + len(pools))
    template, *at = (struct.unpack_from("<H", places, n * length + 2 * number)[0] for n in range(1 + len(pools)))
    if not template:
        return None
    values = {f"at_{n}": pool[place] for n, (pool, place) in enumerate(zip(pools, at, strict=True)) if pool}
    return Reading(re.sub(r"\{(\d+)\}", r"{at_\1}", words["templates"][template]), **values)

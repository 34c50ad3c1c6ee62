"""What a function asks of the axes at one stop, listened to without drawing, where plain calls tell it all.

Stricter than a rehearsal (rehearsal.py), for pictures are made of it: whatever looks at the axes, keeps what
a call gives back, hands the axes on or changes matplotlib's settings has no script, and is drawn on real axes.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Never

import matplotlib as mpl

from .plain_calls import AROUND, MARKS, OF_PARTS, Call, NeedsAxes, noted
from .pyplot_guard import pyplot_kept_out
from .reading import Reading

#: A legend shows of these what may be among their first values: sizes and colours.
_IN_LEGENDS = frozenset(["scatter", "hlines", "vlines"])


@dataclass(frozen=True)
class Script:
    """All calls of one stop in their order, and the reading.

    Attributes:
        setting: the calls that set the axes, by their keys.
        kind: what is equal where everything around the marks is: the setting, which calls come in which order, and
            with a legend also how the marks look.
    """

    calls: tuple[Call, ...]
    reading: Reading | None
    setting: tuple
    kind: tuple

    @property
    def sets_limits(self) -> bool:
        """Whether both ends of both axes are said in numbers that hold on their scales, whatever the marks are."""
        said: dict[str, Any] = {}
        for call in self.calls:
            if not call.part and call.name in ("set_xlim", "set_ylim", "set_xscale", "set_yscale"):
                said[call.name[4:]] = call.args if len(call.args) == 2 else call.args[0] if call.args else None
            if not call.part and call.name == "set":
                said |= call.named
        for axis in "xy":
            ends, scale = said.get(f"{axis}lim"), said.get(f"{axis}scale", "linear")
            if not (isinstance(ends, tuple | list) and len(ends) == 2 and scale in ("linear", "log")):
                return False
            if not all(isinstance(end, int | float) and math.isfinite(end) for end in ends):
                return False
            if ends[0] == ends[1] or (scale == "log" and min(ends) <= 0):
                return False
        return True


def listen(function: Callable, values: dict) -> Script | None:
    """What the function asks for at one stop, or None where only real axes can tell."""
    settings = dict(dict.items(mpl.rcParams))  # as they are, without their own slow ways
    notes = _Notes(settings)
    with pyplot_kept_out() as strays:
        try:
            answer = function(_Axes(notes), **values)
        except (NeedsAxes, Exception):
            notes.failed = True
    if not dict.__eq__(mpl.rcParams, settings):
        dict.update(mpl.rcParams, settings)
        return None
    if notes.failed or strays or not (answer is None or type(answer) in (str, Reading)):
        return None
    calls = tuple(notes.calls)
    setting = tuple(call.key for call in calls if call.sets_axes)
    legend = any(call.name == "legend" for call in calls)
    if legend and not _IN_LEGENDS.isdisjoint(call.name for call in calls):
        return None
    order = tuple(_in_order(call, legend) for call in calls if not call.sets_axes)
    return Script(calls, Reading.of(answer, ""), setting, (setting, order))


def _in_order(call: Call, legend: bool) -> Any:
    return call.name if not legend else call.style if call.adds_marks else call.key


class _Notes:
    """The calls so far; a call that cannot be noted spoils them for good."""

    def __init__(self, settings: dict) -> None:
        self.calls: list[Call] = []
        self.settings, self.failed = settings, False

    def note(self, part: tuple, name: str, args: tuple, named: dict) -> _Answer:
        if not dict.__eq__(mpl.rcParams, self.settings):
            self.refuse()
        try:
            self.calls.append(noted(part, name, args, named))
        except NeedsAxes:
            self.refuse()
        return _Answer(self)

    def refuse(self) -> Never:
        self.failed = True
        raise NeedsAxes


class _Answer:
    """What a call gives back: it may be dropped, and nothing else."""

    __slots__ = ("_notes",)

    def __init__(self, notes: _Notes) -> None:
        object.__setattr__(self, "_notes", notes)

    def __getattribute__(self, name: str) -> Any:
        object.__getattribute__(self, "_notes").refuse()

    def _refuse(self, *_args: Any) -> Any:
        object.__getattribute__(self, "_notes").refuse()

    __setattr__ = __delattr__ = _refuse
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __hash__ = __bool__ = __len__ = _refuse  # pyright: ignore
    __iter__ = __getitem__ = __setitem__ = __contains__ = __call__ = __add__ = __radd__ = _refuse
    __repr__ = __str__ = __format__ = __enter__ = __exit__ = __dir__ = _refuse  # pyright: ignore


class _Axes(_Answer):
    """Stands in for the axes: known methods are noted, all else needs real ones."""

    __slots__ = ()

    def __getattribute__(self, name: str) -> Any:
        notes = object.__getattribute__(self, "_notes")
        if name in MARKS or name in AROUND or name in ("set", "legend"):
            return lambda *args, **named: notes.note((), name, args, named)
        if name in ("xaxis", "yaxis"):
            return _Part(notes, (name,))
        if name == "spines":
            return _Spines(notes)
        notes.refuse()
        return None


class _Part(_Answer):
    """An axis, or one or more lines of the frame."""

    __slots__ = ("_part",)

    def __init__(self, notes: _Notes, part: tuple) -> None:
        super().__init__(notes)
        object.__setattr__(self, "_part", part)

    def __getattribute__(self, name: str) -> Any:
        notes, part = (object.__getattribute__(self, key) for key in ("_notes", "_part"))
        if name in OF_PARTS[part[0]]:
            return lambda *args, **named: notes.note(part, name, args, named)
        notes.refuse()
        return None


class _Spines(_Answer):
    """The lines of the frame, by name."""

    __slots__ = ()

    def __getitem__(self, which: Any) -> _Part:
        notes = object.__getattribute__(self, "_notes")
        names = which if type(which) is list else [which]
        if not all(type(name) is str for name in names):
            notes.refuse()
        return _Part(notes, ("spines", list(which) if type(which) is list else which))

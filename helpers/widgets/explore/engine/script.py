"""What a function asks of the axes at one stop, listened to without drawing, where plain calls tell it all.

Stricter than a rehearsal (rehearsal.py), for pictures are made of it: whatever looks at the axes, keeps what
a call gives back, hands the axes on or changes matplotlib's settings has no script, and is drawn on real axes.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import matplotlib as mpl

from .plain_calls import Call, NeedsAxes
from .pyplot_guard import pyplot_kept_out
from .reading import Reading
from .stand_in import Notes, StandIn

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
    notes, answer = Notes(settings), None
    with pyplot_kept_out() as strays:
        try:
            answer = function(StandIn(notes), **values)
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

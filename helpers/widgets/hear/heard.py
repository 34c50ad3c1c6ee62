"""What is heard and read of a picture with controls: the heights of its curves at every stop, packed for the browser."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from ..explore.engine.letters import readable
from ..explore.engine.parameters import Parameter
from ..explore.engine.reading import read_silently
from ..explore.engine.stops import number_of
from .curves import Curve, called, seen, shown
from .in_words import height_said, name_of, place_said, words_under
from .quantised import Columns
from .stepping import MOST, digits_for, steps_along

#: Stops that are run through once more, as for readings; and those where the axes themselves must be asked.
MOST_STOPS, MOST_DRAWN = 20_000, 200
MOST_BYTES, FEWEST_STEPS = 120_000, 8


class Heard:
    """The curves of a picture at every stop of its controls.

    Args:
        function: draws on the axes it is given.
        parameters: its controls, in order.
        fixed: what else it is called with.
        place: draws it on real axes at some values, and gives these axes.

    Attributes:
        plan: for the browser: of each axis its name, how a place or a value is said, its digits; of each curve its name and where
            its numbers are. Empty where nothing can be heard: no curves, or too many stops to tell.
        numbers: 16-bit, little-endian.
    """

    def __init__(
        self,
        function: Callable,
        parameters: Sequence[Parameter],
        fixed: Mapping[str, Any],
        place: Callable[[dict], Any],
    ) -> None:
        self.plan: dict[str, Any] = {}
        self.numbers = b""
        every = [
            {p.name: v for p, v in zip(parameters, at, strict=True)}
            for at in itertools.islice(itertools.product(*(p.stops for p in parameters)), MOST_STOPS + 1)
        ]
        start = number_of([p.start for p in parameters], parameters)
        found = _found(function, fixed, every, start, place)
        if not any(found):
            return
        ax = place(every[start])
        if "Date" in type(ax.xaxis.get_major_formatter()).__name__:
            return  # a day as a number says nothing
        sizes = [len(p.stops) for p in parameters]
        most = MOST
        while most >= FEWEST_STEPS:
            self.plan, self.numbers = _packed(found, sizes, ax, most)
            if len(self.numbers) <= MOST_BYTES:
                return
            most //= 2
        self.plan, self.numbers = {}, b""


def _found(
    function: Callable, fixed: Mapping, every: list[dict], start: int, place: Callable[[dict], Any]
) -> list[list[Curve]]:
    """The curves at each stop: from the function's own calls, or where these don't tell, from the axes."""
    if len(every) > MOST_STOPS:
        return []
    found = _called(function, fixed, every)
    if found is not None and all(_same(found[at], seen(place(every[at]))) for at in {0, start, len(every) - 1}):
        return [shown(one) for one in found]
    return [shown(seen(place(values))) for values in every] if len(every) <= MOST_DRAWN else []


def _called(function: Callable, fixed: Mapping, every: list[dict]) -> list[list[Curve]] | None:
    found = []
    for values in every:
        calls: list = []
        try:
            read_silently(function, values | dict(fixed), calls)
            found.append(called(calls))
        except Exception:
            return None  # it needs real axes
    return found


def _same(told: list[Curve], seen_there: list[Curve]) -> bool:
    """Whether the calls tell all the curves that stand on the axes."""
    told = sorted(
        (one for one in told if one.kind != "edge"), key=lambda one: ("line", "points", "bars").index(one.kind)
    )
    there = sorted(seen_there, key=lambda one: ("line", "points", "bars").index(one.kind))
    return [one.kind for one in told] == [one.kind for one in there] and all(
        np.array_equal(a.x, b.x, equal_nan=True) and np.array_equal(a.y, b.y, equal_nan=True)
        for a, b in zip(told, there, strict=True)
    )


def _packed(found: list[list[Curve]], sizes: Sequence[int], ax: Any, most: int) -> tuple[dict, bytes]:
    """All curves at all stops, with at most so many steps each."""
    logs = [ax.get_xscale() == "log", ax.get_yscale() == "log"]
    several = max(map(len, found))
    tables = [_table([one[n] if n < len(one) else None for one in found], most) for n in range(several)]
    both = [np.concatenate([table[axis].ravel() for table in tables]) for axis in (0, 1)]
    digits = [None if log else digits_for(one) for log, one in zip(logs, both, strict=True)]
    block, curves, spans = Columns(), [], ([], [])
    for n, table in enumerate(tables):
        columns = []
        for axis, values in enumerate(table):
            with np.errstate(all="ignore"):
                scaled = np.where(values > 0, np.log10(values), np.nan) if logs[axis] else values
            spans[axis].extend([np.nanmin(scaled), np.nanmax(scaled)] if np.isfinite(scaled).any() else [])
            columns.append(block.add(scaled.reshape(*sizes, -1), digits[axis], range(len(sizes))))
        kinds = [one[n] for one in found if n < len(one)]
        curves.append(
            {
                "name": name_of(kinds, n),
                "n": table[0].shape[-1],
                "x": columns[0],
                "y": columns[1],
                **words_under(kinds[0], ax, most),
            }
        )
    names = [_label(ax.get_xlabel()), _label(ax.get_ylabel())]
    axes = [
        {
            **{"name": name, "said": said, "digits": some, "log": log},
            "ends": [float(np.log10(end) if log else end) for end in ends],
            "span": [float(min(span, default=0)), float(max(span, default=0))],
        }
        for name, said, some, log, ends, span in zip(
            names,
            (place_said(names[0]), height_said(names[1])),
            digits,
            logs,
            (ax.get_xlim(), ax.get_ylim()),
            spans,
            strict=True,
        )
    ]
    return {"x": axes[0], "y": axes[1], "curves": curves}, block.bytes


def _table(curves: list[Curve | None], most: int) -> tuple[np.ndarray, np.ndarray]:
    """Places and heights of one curve at all stops, stops x steps, with gaps where it has fewer steps or is not there."""
    steps: dict[bytes, np.ndarray] = {}
    at = []
    for one in curves:
        if one is None:
            at.append(np.empty(0, int))
            continue
        key = one.x.tobytes()
        if key not in steps:
            steps[key] = steps_along(one.x, most)
        at.append(steps[key])
    width = max(map(len, at))
    x, y = np.full((2, len(curves), width), np.nan)
    for row, (one, some) in enumerate(zip(curves, at, strict=True)):
        if one is not None:
            x[row, : len(some)], y[row, : len(some)] = one.x[some], one.y[some]
    y[~np.isfinite(y)] = np.nan
    return x, y


def _label(text: str) -> str:
    """The name of an axis as plain words."""
    return " ".join(readable(text).split())

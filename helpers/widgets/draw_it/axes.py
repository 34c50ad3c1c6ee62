"""Two axes to draw on: checked, with numbers at round places, and with what is given on them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..shared.plain_numbers import is_own_number

FEWEST_PLACES, MOST_PLACES = 10, 121
#: About so many numbers stand along an axis.
MOST_TICKS = 7


def along(axis: Mapping[str, Any], begin: float) -> dict[str, Any]:
    """The axis that the curve goes along, as the front end takes it.

    Args:
        axis: ``{"from", "to", "step", "label", "unit", "ticks"}``; unit and ticks may be left out.
        begin: where the reader's part of the curve begins.

    Raises:
        ValueError: an axis that makes no sense.
    """
    _rises("x", axis)
    step: Any = axis.get("step")
    if not (is_own_number(step) and step > 0):
        raise ValueError(f"x: the step is {step!r}; give a step above 0.")
    count = int((axis["to"] - begin) / step + 1e-9) + 1
    if not FEWEST_PLACES <= count <= MOST_PLACES:
        raise ValueError(f"x: the curve has {count} places; choose a step that gives {FEWEST_PLACES} to {MOST_PLACES}.")
    return {
        "from": axis["from"],
        "to": axis["to"],
        "label": axis.get("label", ""),
        "unit": axis.get("unit", ""),
        "places": [round(begin + n * step, 6) for n in range(count)],
        "ticks": ticks(axis["from"], axis["to"], axis.get("ticks") or ()),
    }


def upright(axis: Mapping[str, Any]) -> dict[str, Any]:
    """The axis that says how high, as the front end takes it.

    Args:
        axis: ``{"from", "to", "low", "high", "label", "numbers", "lines"}``; the last three may be left out.

    Raises:
        ValueError: an axis that makes no sense.
    """
    _rises("y", axis)
    lines = [dict(one) for one in axis.get("lines", ())]
    for one in lines:
        if not axis["from"] <= one["at"] <= axis["to"]:
            raise ValueError(f"y: the line {one['text']!r} is at {one['at']}, off the axis; change one of them.")
    return {
        **{name: axis[name] for name in ("from", "to", "low", "high")},
        "label": axis.get("label", ""),
        "numbers": bool(axis.get("numbers")),
        "lines": lines,
        "ticks": ticks(axis["from"], axis["to"]) if axis.get("numbers") else [],
        # A height is kept to about a two-hundredth of the axis.
        "digits": max(0, 2 - math.floor(math.log10(axis["to"] - axis["from"]))),
    }


def ticks(low: float, high: float, given: Sequence[float] = ()) -> list[dict[str, Any]]:
    """Where numbers stand, each with its text: at the given places, or at round ones."""
    if not given:
        rough = (high - low) / (MOST_TICKS - 1)
        power = 10.0 ** math.floor(math.log10(rough))
        step = next(power * n for n in (1, 2, 5, 10) if power * n >= rough * (1 - 1e-9))
        given = [round(n * step, 9) for n in range(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1)]
    return [{"at": at, "text": number(at)} for at in given]


def number(value: float) -> str:
    """A number as it stands on an axis: no needless decimals, a real minus."""
    return f"{round(value, 6) + 0:,g}".replace("-", "\u2212")


def within(what: str, spots: Iterable[Sequence[float]], x: Mapping[str, Any], y: Mapping[str, Any]) -> None:
    """See that all spots are on the axes. Raises ValueError for the first that is not."""
    for spot in spots:
        if not all(is_own_number(one) for one in spot):
            raise ValueError(f"{what}: {spot!r} is no point; give two numbers.")
        if not (x["from"] <= spot[0] <= x["to"] and y["from"] <= spot[1] <= y["to"]):
            raise ValueError(f"{what}: the point {spot[0]}, {spot[1]} lies off the axes; change one of them.")


def _rises(name: str, axis: Mapping[str, Any]) -> None:
    low: Any = axis.get("from")
    high: Any = axis.get("to")
    if not (is_own_number(low) and is_own_number(high) and low < high):
        raise ValueError(f"{name}: an axis from {low!r} to {high!r}; give two numbers, the smaller one first.")

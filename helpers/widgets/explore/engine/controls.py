"""Sliders, choices, switches and samples, as the author of a picture writes them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ....numbers import is_numpys
from ....well_set import formatted, with_unit
from ...shared.plain_numbers import decimals
from .errors import ExploreError
from .parameters import Parameter, plain_value

MOST_STOPS = 1000  # of one slider: more than its pixels on a screen


def number(
    low: Any,
    high: Any,
    step: Any = None,
    label: str = "",
    unit: str | tuple[str, str] = "",
    log: bool = False,
    handle: str = "",
    **means: str,
) -> Parameter:
    """A slider from `low` to `high`, or a thing to drag in the picture.

    Args:
        low, high: the ends, both reachable where `step` allows.
        step: distance of two stops; 1 for whole numbers, a hundredth of the range for others. With
            ``log=True``: how many stops each tenfold has (10 unless told).
        label: what a person reads; unit: "minutes", or ("minute", "minutes") for one and many.
        log: equal steps multiply instead of add.
        handle: "x" or "y": no slider, but a grip in the picture that is dragged along that axis; its value is the place there.
            It rides on the mark that is drawn with ``gid=`` and the parameter's name, else on the axis.
        **means: in a scene, ``hold="Hold to fill"``, a button that is held while the value climbs; ``grip=".rope"``, the part
            of the drawing that a handle rides on, where it is not called like the parameter.
    """
    if handle not in ("", "x", "y"):
        raise ExploreError(f'a handle along {handle!r}: give handle="x" or handle="y".')
    for name in means:
        if name not in ("hold", "grip"):
            raise ExploreError(
                f"a slider has no {name!r}; it has low, high, step, label, unit, log, handle, hold, grip."
            )
    low, high, step = plain_value(low), plain_value(high), plain_value(step)
    if any(isinstance(v, bool) or not isinstance(v, int | float) for v in (low, high)) or not low < high:
        raise ExploreError(f"a slider from {low!r} to {high!r}: give two numbers, the smaller one first.")
    whole = isinstance(low, int) and isinstance(high, int)
    if step is None:
        step = 10 if log else (1 if whole else (high - low) / 100)
    if isinstance(step, bool) or not isinstance(step, int | float) or not step > 0:
        raise ExploreError(f"a slider from {low} to {high} with step {step!r}: give a step above 0.")
    if log:
        if low <= 0:
            raise ExploreError(f"a logarithmic slider from {low}: start above 0.")
        first, last = math.ceil(math.log10(low) * step), math.floor(math.log10(high) * step)
        stops = {float(f"{10 ** (i / step):.2g}") for i in range(first, last + 1)}  # 1, 1.3, 1.6, 2, 2.5 … 10
        stops = sorted({float(low), float(high), *(v for v in stops if low < v < high)})
        texts = [formatted(v, ",.10g") for v in stops]
    else:
        count = int((high - low) / step + 1e-9)
        stops = [low + i * step for i in range(count + 1)]
        whole = whole and isinstance(step, int)
        places = 0 if whole else max(decimals(low), decimals(step))
        if not whole:
            stops = [round(float(v), 12) for v in stops]
        texts = [formatted(v, f",.{min(places, 6)}f") for v in stops]
    if len(stops) > MOST_STOPS:
        raise ExploreError(
            f"a slider from {low} to {high} has {len(stops):,} stops; use a larger step ({MOST_STOPS:,} at most)."
        )
    said = tuple(with_unit(t, v, unit) for t, v in zip(texts, stops, strict=True))
    return Parameter(
        "number", tuple(stops), said, label, unit, start=len(stops) // 2, log=log, handle=handle, means=means
    )


def other(control: Parameter, wanted: Mapping[str, Any]) -> Parameter:
    """The same control with another range or label.

    Args:
        control: as its author wrote it.
        wanted: "from", "to" and "step" for a number; "label" for all. Others are left alone.
    """
    label = wanted.get("label") or control.label
    if not any(wanted.get(part) is not None for part in ("from", "to", "step")):
        return replace(control, label=label)
    if control.kind != "number":
        raise ExploreError("it has no range, because it is not a slider; take out from, to and step.")
    low, high, step = (wanted.get(part) for part in ("from", "to", "step"))
    low = control.stops[0] if low is None else low
    high = control.stops[-1] if high is None else high
    if step is None and not control.log and len(control.stops) > 1:
        step = _distance(control.stops)
    return number(low, high, step, label, control.unit, control.log, control.handle, **control.means)


def _distance(stops: tuple) -> float:
    """The distance of two stops, without the dust that taking one from another leaves."""
    step = stops[1] - stops[0]
    return step if isinstance(step, int) else round(step, 9)


def choice(options: Sequence | Mapping[Any, Any], label: str = "", touch: Mapping[str, str] | None = None) -> Parameter:
    """One of several: a list of values, a list of (label, value), or a dict of label to value.

    Args:
        label: what a person reads.
        touch: in a scene, the part of the drawing behind an option: ``{"onion": ".onion"}``, by label or value.
            An option whose label is "" is where the scene stands before anything was touched.
    """
    if is_numpys(options):
        options = options.tolist()
    pairs = (
        list(options.items())
        if isinstance(options, Mapping)
        else [o if isinstance(o, tuple) and len(o) == 2 and isinstance(o[0], str) else (str(o), o) for o in options]
    )
    if not pairs:
        raise ExploreError("a choice has no options; give at least one.")
    texts = tuple(str(text) for text, _ in pairs)
    if len(set(texts)) < len(texts):
        raise ExploreError(f"a choice names an option twice: {', '.join(texts)}; give each a name of its own.")
    touch = touch or {}
    parts = {
        text: touch[key] for text, value in pairs for key in (text, value) if isinstance(key, str) and key in touch
    }
    means = {"touch": parts} if parts else {}
    return Parameter("choice", tuple(value for _, value in pairs), texts, label, means=means)


def switch(label: str = "", on: bool = False) -> Parameter:
    """A checkbox."""
    return Parameter("switch", (False, True), ("off", "on"), label, start=int(on))


def draw_again(times: int = 50, label: str = "") -> Parameter:
    """A button that draws another sample: the function is given 0, 1, 2 … as a seed, `times` at most 50."""
    if not isinstance(times, int) or not 1 <= times <= 50:
        raise ExploreError(f"draw_again({times!r}): give a whole number from 1 to 50.")
    return Parameter("seed", tuple(range(times)), tuple(str(i + 1) for i in range(times)), label)

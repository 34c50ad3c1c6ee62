"""What a reader can change: turns interact's abbreviations and ready sliders into lists of stops."""

from __future__ import annotations

import inspect
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import ipywidgets

from .errors import ExploreError

MOST_STOPS = 1000  # of one slider: more than its pixels on a screen


@dataclass(frozen=True)
class Parameter:
    """One control. ``stops`` are the values it can take, ``texts`` what a person reads for each."""

    kind: str  # "number" blends between stops; "choice", "switch" and "seed" never do
    stops: tuple
    texts: tuple[str, ...]
    label: str = ""
    unit: str | tuple[str, str] = ""
    start: int = 0
    name: str = ""
    log: bool = False  # equal steps multiply

    @property
    def smooth(self) -> bool:
        """Whether pictures between two stops may be blended."""
        return self.kind == "number"

    @property
    def places(self) -> tuple[float, ...]:
        """Where each stop lies on the way along the slider; pictures are blended by these."""
        return tuple(math.log(v) for v in self.stops) if self.log else tuple(float(i) for i in range(len(self.stops)))

    def index_of(self, value: Any) -> int:
        """The stop of this value: the nearest one for a number, the very one for anything else."""
        if self.kind == "number":
            if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
                raise ExploreError(f"{self.name} is {value!r}; give a number from {self.texts[0]} to {self.texts[-1]}.")
            return min(range(len(self.stops)), key=lambda i: abs(self.stops[i] - value))
        for same in (lambda a, b: a is b, lambda a, b: type(a) is type(b) and a == b, lambda a, b: a == b):
            for index, stop in enumerate(self.stops):
                if same(stop, value):
                    return index
        raise ExploreError(f"{self.name} is {value!r}; choose one of {', '.join(map(repr, self.stops))}.")


def number(low, high, step=None, label: str = "", unit: str | tuple[str, str] = "", log: bool = False) -> Parameter:
    """A slider from `low` to `high`.

    Args:
        low, high: the ends, both reachable where `step` allows.
        step: distance of two stops; 1 for whole numbers, a hundredth of the range for others. With
            ``log=True``: how many stops each tenfold has (10 unless told).
        label: what a person reads; unit: "minutes", or ("minute", "minutes") for one and many.
        log: equal steps multiply instead of add.
    """
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
        texts = [f"{v:,.10g}" for v in stops]
    else:
        count = int((high - low) / step + 1e-9)
        stops = [low + i * step for i in range(count + 1)]
        whole = whole and isinstance(step, int)
        decimals = 0 if whole else max(_decimals(low), _decimals(step))
        if not whole:
            stops = [round(float(v), 12) for v in stops]
        texts = [f"{v:,.{min(decimals, 6)}f}" for v in stops]
    if len(stops) > MOST_STOPS:
        raise ExploreError(
            f"a slider from {low} to {high} has {len(stops):,} stops; use a larger step ({MOST_STOPS:,} at most)."
        )
    one, many = (unit, unit) if isinstance(unit, str) else unit
    said = tuple(
        f"{t} {one if v == 1 else many}".strip().replace(" %", "\u00a0%") for t, v in zip(texts, stops, strict=True)
    )
    return Parameter("number", tuple(stops), said, label, unit, start=len(stops) // 2, log=log)


def choice(options: Sequence | Mapping[str, Any], label: str = "") -> Parameter:
    """One of several: a list of values, a list of (label, value), or a dict of label to value."""
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
    return Parameter("choice", tuple(value for _, value in pairs), texts, label)


def switch(label: str = "", on: bool = False) -> Parameter:
    """A checkbox."""
    return Parameter("switch", (False, True), ("off", "on"), label, start=int(on))


def draw_again(times: int = 50, label: str = "") -> Parameter:
    """A button that draws another sample: the function is given 0, 1, 2 … as a seed, `times` at most 50."""
    if not isinstance(times, int) or not 1 <= times <= 50:
        raise ExploreError(f"draw_again({times!r}): give a whole number from 1 to 50.")
    return Parameter("seed", tuple(range(times)), tuple(str(i + 1) for i in range(times)), label)


def parameters_of(
    function: Callable, given: Mapping[str, Any], changed: Mapping[str, Any] | None = None
) -> tuple[list[Parameter], dict[str, Any]]:
    """The controls of a drawing function, in the order of its signature, and its fixed values.

    Args:
        function: draws on the axes that is its first parameter.
        given: what its author said of each parameter.
        changed: what a caller says instead: another range keeps the label and the unit, and starts
            at the author's start where that is still inside.

    Raises:
        ExploreError: a name the function does not have, a default out of range, too many sliders.
    """
    names = list(inspect.signature(function).parameters.values())
    what = function.__name__
    if not names:
        raise ExploreError(f"{what}() takes nothing; its first parameter is the axes to draw on: {what}(ax, …).")
    own = {p.name: p for p in names[1:] if p.kind is not p.VAR_KEYWORD and p.kind is not p.VAR_POSITIONAL}
    changed = changed or {}
    for name in (*given, *changed):
        if name not in own:
            raise ExploreError(f"{what}() has no parameter {name!r}; it has {', '.join(own) or 'none'}.")
    controls, fixed = [], {}
    for name, parameter in own.items():
        default = parameter.default
        if name not in given and name not in changed and default is parameter.empty:
            raise ExploreError(f"{what}() needs a value for {name!r}; give explore a range, such as {name}=(0, 10).")
        wanted = _kept(given.get(name), changed[name]) if name in changed else given.get(name, default)
        if isinstance(wanted, ipywidgets.fixed):
            fixed[name] = wanted.value
            continue
        control = _from_abbreviation(name, wanted)
        control = replace(control, name=name, label=control.label or name.replace("_", " ").capitalize())
        if default is not parameter.empty and not (name in changed and _outside(control, default)):
            control = start_at(control, default)
        controls.append(control)
    sliders = [c.name for c in controls if c.smooth and len(c.stops) > 1]
    if len(sliders) > 2:
        raise ExploreError(
            f"{what}() has {len(sliders)} sliders ({', '.join(sliders)}), two at most; make one a choice: {sliders[-1]}=[…]."
        )
    return controls, fixed


def start_at(control: Parameter, value: Any) -> Parameter:
    """The same control, starting at `value`; an error where that is out of its range."""
    index = control.index_of(value)
    if control.kind == "number":
        low, high = control.stops[0], control.stops[-1]
        if _outside(control, value):
            raise ExploreError(
                f"{control.name} starts at {value}, outside its range from {low} to {high}; change one of them."
            )
    return replace(control, start=index)


def _outside(control: Parameter, value: Any) -> bool:
    if control.kind == "number":
        return not control.stops[0] <= value <= control.stops[-1]
    return value not in control.stops


def _kept(author: Any, wanted: Any) -> Any:
    """A caller's new range with the author's label and unit."""
    if (
        isinstance(author, Parameter)
        and author.kind == "number"
        and isinstance(wanted, tuple)
        and len(wanted) in (2, 3)
    ):
        return number(
            *wanted,
            **({"step": None} if len(wanted) == 2 else {}),
            label=author.label,
            unit=author.unit,
            log=author.log,
        )
    if isinstance(author, Parameter) and author.kind == "choice" and isinstance(wanted, list | dict):
        return choice(wanted, author.label)
    return wanted


def is_abbreviation(value: Any) -> bool:
    """Whether a value describes a whole control, not only where one starts."""
    return isinstance(value, Parameter | tuple | list | dict | ipywidgets.Widget | ipywidgets.fixed)


def _from_abbreviation(name: str, wanted: Any) -> Parameter:
    if isinstance(wanted, Parameter):
        return wanted
    if isinstance(wanted, ipywidgets.Widget):
        return _from_widget(name, wanted)
    if isinstance(wanted, bool):
        return switch(on=wanted)
    if isinstance(wanted, int | float):
        # interact's own rule for a lone number
        low, high = (0, 1) if wanted == 0 else sorted((-wanted, 3 * wanted))
        return start_at(replace(number(low, high), name=name), wanted)
    if isinstance(wanted, tuple) and len(wanted) in (2, 3):
        try:
            return number(*wanted)
        except ExploreError as error:
            raise ExploreError(f"{name}: {error}") from None
    if isinstance(wanted, list | dict):
        return choice(wanted)
    raise ExploreError(
        f"{name}={wanted!r} is no range; give (from, to), (from, to, step), a list of choices, True or False, or a slider."
    )


def _from_widget(name: str, widget: ipywidgets.Widget) -> Parameter:
    label = widget.description.rstrip(": ") if getattr(widget, "description", "") else ""
    if isinstance(widget, ipywidgets.FloatLogSlider):
        low, high = (widget.base**end for end in (widget.min, widget.max))
        control = number(low, high, 1 / (math.log10(widget.base) * widget.step), label, log=True)
    elif isinstance(widget, ipywidgets.Checkbox | ipywidgets.ToggleButton):
        return switch(label, on=widget.value)
    elif hasattr(widget, "options") and hasattr(widget, "index") and isinstance(widget.index, int | None):
        control = choice(list(zip(widget._options_labels, widget._options_values, strict=True)), label)
        return replace(control, start=widget.index or 0)
    elif all(hasattr(widget, part) for part in ("min", "max", "value")) and isinstance(widget.value, int | float):
        control = number(widget.min, widget.max, getattr(widget, "step", None), label)
    else:
        raise ExploreError(f"{name}: {type(widget).__name__} has no stops; give a slider, a dropdown or a checkbox.")
    return start_at(replace(control, name=name), widget.value)


def _decimals(value: float) -> int:
    return max(0, -Decimal(str(value)).normalize().as_tuple().exponent)

"""From what an author writes to controls: interact's abbreviations and ready ipywidgets sliders."""

from __future__ import annotations

import inspect
import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import ipywidgets

from .errors import ExploreError
from .parameters import Parameter, choice, number, outside, start_at, switch


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
        control = control_of(name, wanted)
        control = replace(control, name=name, label=control.label or name.replace("_", " ").capitalize())
        if default is not parameter.empty and not (name in changed and outside(control, default)):
            control = start_at(control, default)
        controls.append(control)
    sliders = [c.name for c in controls if c.smooth and len(c.stops) > 1]
    if len(sliders) > 2:
        raise ExploreError(
            f"{what}() has {len(sliders)} sliders ({', '.join(sliders)}), two at most; make one a choice: {sliders[-1]}=[…]."
        )
    return controls, fixed


def is_abbreviation(value: Any) -> bool:
    """Whether a value describes a whole control, not only where one starts."""
    return isinstance(value, Parameter | tuple | list | dict | ipywidgets.Widget | ipywidgets.fixed)


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


def control_of(name: str, wanted: Any) -> Parameter:
    """The control that one value describes."""
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

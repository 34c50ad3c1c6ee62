"""From what an author writes to controls: interact's abbreviations and ready ipywidgets sliders."""

from __future__ import annotations

import inspect
import math
import re
from collections.abc import Callable, KeysView, Mapping, Sequence, Set, ValuesView
from dataclasses import replace
from typing import Any

import ipywidgets

from ....numbers import is_numpys
from .controls import choice, number, switch
from .errors import ExploreError
from .parameters import Parameter, outside, plain_value, start_at

_GREEK = re.compile("[\u0370-\u03ff\u00b5]")


def parameters_of(
    function: Callable, given: Mapping[str, Any], changed: Mapping[str, Any] | None = None, *, axes: bool = True
) -> tuple[list[Parameter], dict[str, Any]]:
    """The controls of a drawing function, in the order of its signature, and its fixed values.

    Args:
        function: draws on the axes that is its first parameter.
        given: what its author said of each parameter.
        changed: what a caller says instead: another range keeps the label and the unit, and starts
            at the stop nearest to the function's default.
        axes: False for a function that draws nothing: it takes no axes, and any number of sliders.

    Raises:
        ExploreError: a name the function does not have, no axes to draw on, too many sliders.
    """
    names = list(inspect.signature(function).parameters.values())
    what = function.__name__
    changed = changed or {}
    if axes:
        _check_axes(what, names, {*given, *changed})
    own = {p.name: p for p in names[int(axes) :] if p.kind is not p.VAR_KEYWORD and p.kind is not p.VAR_POSITIONAL}
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
        if name not in given and name not in changed and not is_control(wanted):
            fixed[name] = wanted  # words, data, None: the function keeps its own
            continue
        control = control_of(name, wanted)
        control = replace(control, name=name, label=control.label or label_of(name))
        if isinstance(wanted, Parameter | tuple) or _is_options(wanted):  # all others say themselves where they start
            control = _started(control, default)
        controls.append(control)
    sliders = [c.name for c in controls if c.smooth and len(c.stops) > 1]
    if axes and len(sliders) > 2:
        raise ExploreError(
            f"{what}() has {len(sliders)} sliders ({', '.join(sliders)}), two at most; make one a choice: {sliders[-1]}=[…]."
        )
    return controls, fixed


def _check_axes(what: str, names: Sequence[inspect.Parameter], given: Set[str]) -> None:
    if not names:
        raise ExploreError(f"{what}() takes nothing; its first parameter is the axes to draw on: {what}(ax, …).")
    first = names[0]
    if first.name in given or first.default is not first.empty:
        all_names = ", ".join(["ax", *(p.name for p in names)])
        raise ExploreError(
            f"{what}() gets no axes to draw on: its first parameter must be the axes: {what}({all_names})."
        )


def _started(control: Parameter, default: Any) -> Parameter:
    """The control at the function's default: the nearest stop for a number, that very option for others."""
    default = plain_value(default)
    if control.kind == "number":
        known = isinstance(default, int | float) and not isinstance(default, bool) and math.isfinite(default)
    else:
        known = not outside(control, default)
    return replace(control, start=control.index_of(default)) if known else control


def label_of(name: str) -> str:
    """What a person reads for a parameter: words get their capital, symbols stay as they are (σ, pH, SD, K_M)."""
    word = name.strip("_")
    first = word.split("_")[0]
    is_word = first.isalpha() and (len(first) > 1 or first == "a" != word) and not _GREEK.match(first)
    if not is_word or word[1:] != word[1:].lower():
        return word
    return word[:1].upper() + word[1:].replace("_", " ")


def is_abbreviation(value: Any) -> bool:
    """Whether a value describes a whole control, not only where one starts."""
    return isinstance(value, Parameter | tuple | ipywidgets.Widget | ipywidgets.fixed) or _is_options(value)


def is_control(value: Any) -> bool:
    """Whether interact would make a control of a default value that no one said more about."""
    return is_abbreviation(value) or isinstance(plain_value(value), bool | int | float)


def _is_options(value: Any) -> bool:
    array = is_numpys(value) and value.ndim == 1
    return array or isinstance(value, list | Mapping | range | Set | KeysView | ValuesView)


def _kept(author: Any, wanted: Any) -> Any:
    """A caller's new range with the author's label and unit."""
    if (
        isinstance(author, Parameter)
        and author.kind == "number"
        and isinstance(wanted, tuple)
        and len(wanted) in (2, 3)
    ):
        low, high, step = (*wanted, None)[:3]
        return number(
            low,
            high,
            step,
            label=author.label,
            unit=author.unit,
            log=author.log,
            handle=author.handle,
            **author.means,
        )
    if isinstance(author, Parameter) and author.kind == "choice" and _is_options(wanted):
        return choice(wanted if isinstance(wanted, Mapping) else list(wanted), author.label, author.means.get("touch"))
    return wanted


def control_of(name: str, wanted: Any) -> Parameter:
    """The control that one value describes."""
    if isinstance(wanted, Parameter):
        return wanted
    if isinstance(wanted, ipywidgets.Widget):
        return _from_widget(name, wanted)
    wanted = plain_value(wanted)
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
    if isinstance(wanted, Set):
        return choice(sorted(wanted) if _sortable(wanted) else list(wanted))
    if _is_options(wanted):
        return choice(wanted if isinstance(wanted, Mapping) else list(wanted))
    raise ExploreError(
        f"{name}={wanted!r} is no range; give (from, to), (from, to, step), a list of choices, True or False, or a slider."
    )


def _sortable(options: Set) -> bool:
    return all(isinstance(option, str) for option in options) or all(
        isinstance(option, int | float) for option in options
    )


def _from_widget(name: str, widget: Any) -> Parameter:
    label = widget.description.rstrip(": ") if getattr(widget, "description", "") else ""
    if isinstance(widget, ipywidgets.FloatLogSlider):
        low, high = (widget.base**end for end in (widget.min, widget.max))
        control = number(low, high, 1 / (math.log10(widget.base) * float(widget.step or 0.1)), label, log=True)
    elif isinstance(widget, ipywidgets.Checkbox | ipywidgets.ToggleButton):
        return switch(label, on=widget.value)
    elif hasattr(widget, "options") and hasattr(widget, "index") and isinstance(widget.index, int | None):
        pairs = zip(widget._options_labels, widget._options_values, strict=True)  # noqa: SLF001 - no public name
        control = choice(list(pairs), label)
        return replace(control, start=widget.index or 0)
    elif all(hasattr(widget, part) for part in ("min", "max", "value")) and isinstance(widget.value, int | float):
        control = number(widget.min, widget.max, getattr(widget, "step", None), label)
    else:
        raise ExploreError(f"{name}: {type(widget).__name__} has no stops; give a slider, a dropdown or a checkbox.")
    return start_at(replace(control, name=name), widget.value)

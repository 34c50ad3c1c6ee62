"""Where controls stand: the trait behind each, which can only stand at one of its stops, and the number of all together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Self

import traitlets

from .errors import ExploreError
from .parameters import Parameter


class Standing(traitlets.HasTraits):
    """A widget with a trait for each control, named like it, that stands at one of its stops."""

    _parameters: Sequence[Parameter]

    @classmethod
    def holding(cls, parameters: Sequence[Parameter]) -> type[Self]:
        """The same class with these controls.

        Raises:
            ExploreError: a control with a name that the widget itself uses.
        """
        for parameter in parameters:
            if hasattr(cls, parameter.name) or parameter.name.startswith("_") or parameter.name == "cache":
                raise ExploreError(f"{parameter.name!r} is a name the widget itself uses; rename the parameter.")
        made = type(cls.__name__, (cls,), {p.name: Stop(p) for p in parameters})
        return made  # pyright: ignore[reportReturnType] - type() does not tell what it made

    @property
    def values(self) -> dict[str, Any]:
        """What the function would be called with now."""
        return {p.name: getattr(self, p.name) for p in self._parameters}

    @property
    def _stops(self) -> list[int]:
        values = self.values
        return [p.index_of(values[p.name]) for p in self._parameters]

    def _said_controls(self) -> str:
        """The controls and where they stand, in words; nothing of a choice that is still open."""
        at = zip(self._parameters, self._stops, strict=True)
        said = [f"{p.label}: {p.texts[stop]}" for p, stop in at if p.kind != "seed" and p.texts[stop]]
        return "; ".join(said) + "." if said else ""


def listed(control: Parameter) -> dict[str, Any]:
    """A control as the browser takes it."""
    return {
        "name": control.name,
        "kind": control.kind,
        "label": control.label,
        "texts": control.texts,
        "start": control.start,
        "handle": control.handle,
        "values": list(control.texts if control.kind == "choice" else control.stops),
        **control.means,
    }


class Stop(traitlets.TraitType):
    """A trait that can only stand at the stops of its control."""

    def __init__(self, control: Parameter) -> None:
        super().__init__(control.stops[control.start])
        self.control = control
        self.tag(sync=True)
        if control.kind == "choice":  # a choice may be any Python object: the browser knows it by its words
            self.tag(
                to_json=lambda value, _widget: control.texts[control.index_of(value)],
                from_json=lambda words, _widget: control.stops[_text_index(control, words)],
            )

    def validate(self, obj: Any, value: Any) -> Any:
        """The stop that this value stands for."""
        try:
            return self.control.stops[self.control.index_of(value)]
        except ExploreError as error:
            raise traitlets.TraitError(str(error)) from None


def _text_index(control: Parameter, words: Any) -> int:
    if words not in control.texts:
        raise traitlets.TraitError(f"{control.name} is {words!r}; choose one of {', '.join(control.texts)}.")
    return control.texts.index(words)


def number_of(stops: Sequence[int], controls: Sequence[Parameter]) -> int:
    """The place of a combination of stops among all, the last control's stops next to each other."""
    at = 0
    for stop, control in zip(stops, controls, strict=True):
        at = at * len(control.stops) + stop
    return at

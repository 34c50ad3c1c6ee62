"""Where controls stand: the trait behind each, which can only stand at one of its stops, and the number of all together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import traitlets

from .errors import ExploreError
from .parameters import Parameter


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

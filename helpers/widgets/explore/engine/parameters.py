"""What a reader can change, as a list of stops: where it stands, and what it can be."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from ....numbers import is_numpys
from .errors import ExploreError


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
    handle: str = ""  # "x" or "y": it is dragged in the picture along that axis
    #: In a scene: what else moves it, "hold", "grip" or "touch"; see `controls`.
    means: Mapping[str, Any] = field(default_factory=dict)

    @property
    def smooth(self) -> bool:
        """Whether pictures between two stops may be blended."""
        return self.kind == "number"

    @property
    def places(self) -> tuple[float, ...]:
        """Where each stop lies on the way along the slider; pictures are blended by these."""
        return tuple(math.log(v) for v in self.stops) if self.log else tuple(float(i) for i in range(len(self.stops)))

    def index_of(self, value: Any) -> int:
        """The stop of this value: the nearest one for a number, the very one, or the one of these words, for a choice."""
        if self.kind == "number":
            value = plain_value(value)
            if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
                raise ExploreError(f"{self.name} is {value!r}; give a number from {self.texts[0]} to {self.texts[-1]}.")
            return min(range(len(self.stops)), key=lambda i: abs(self.stops[i] - value))
        for same in (lambda a, b: a is b, lambda a, b: type(a) is type(b) and a == b, lambda a, b: a == b):
            for index, stop in enumerate(self.stops):
                if same(stop, value):
                    return index
        if self.kind == "choice" and value in self.texts:
            return self.texts.index(value)
        options = self.texts if self.kind == "choice" else self.stops
        raise ExploreError(f"{self.name} is {value!r}; choose one of {', '.join(map(repr, options))}.")


def start_at(control: Parameter, value: Any) -> Parameter:
    """The same control, starting at `value`; an error where that is out of its range."""
    index = control.index_of(value)
    if control.kind == "number":
        low, high = control.stops[0], control.stops[-1]
        if outside(control, value):
            raise ExploreError(
                f"{control.name} starts at {value}, outside its range from {low} to {high}; change one of them."
            )
    return replace(control, start=index)


def outside(control: Parameter, value: Any) -> bool:
    """Whether a control cannot stand at this value."""
    if control.kind == "number":
        value = plain_value(value)
        return isinstance(value, int | float) and not control.stops[0] <= value <= control.stops[-1]
    try:
        control.index_of(value)
    except ExploreError:
        return True
    return False


def plain_value(value: Any) -> Any:
    """A number as Python's own where it comes from numpy, a decimal or a fraction; anything else as it is."""
    if type(value) in (float, int):
        return value
    if is_numpys(value) and value.ndim == 0:
        return value.item()
    if isinstance(value, Decimal | Fraction):
        return int(value) if value == int(value) and isinstance(value, Fraction) else float(value)
    return value

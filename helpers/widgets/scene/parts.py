"""What a scene's function says of a part of the drawing: where it stands, how large it is, whether it is there."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..explore.engine.errors import ExploreError
from ..explore.engine.parameters import plain_value

#: What can be said of a part, and how many numbers each takes.
TAKES = {
    **dict.fromkeys(("x", "y", "width", "height", "r", "cx", "cy", "thick", "opacity", "turn", "falls"), 1),
    **dict.fromkeys(("shown", "lit"), 1),
    **dict.fromkeys(("move", "grow", "about"), 2),
    "view": 4,
}


@dataclass(frozen=True)
class Part:
    """One part at one stop: what is said of it, each as numbers."""

    said: Mapping[str, tuple[float, ...]]


def part(**said: Any) -> Part:
    """Say where a part of the drawing stands. All lengths are in the drawing's own units.

    Args:
        **said: any of

            - ``x``, ``y``, ``width``, ``height``, ``r``, ``cx``, ``cy``: the attributes of the same name;
            - ``move=(across, down)``: how far from where it was drawn;
            - ``turn=degrees``, ``grow=factor`` or ``grow=(across, down)``, with ``about=(x, y)``, the point that stays;
            - ``thick``: the width of its line; ``opacity``: from 0 to 1;
            - ``shown=True`` or False; ``lit=True``: it lights up, and other parts that can be lit fade;
            - ``falls=distance``: while a button is held, it falls so far, again and again;
            - ``view="x y width height"``: what of the drawing is seen, for zooming; said of any one part.

    Raises:
        ExploreError: something that cannot be said of a part, or a value that is no number.
    """
    for name in said:
        if name not in TAKES:
            raise ExploreError(f"part({name}=…): there is no {name!r}; a part has {', '.join(TAKES)}.")
    if ("turn" in said or "grow" in said) and "about" not in said:
        raise ExploreError("part(turn=…) and part(grow=…) need a point that stays: add about=(x, y).")
    return Part({name: _numbers(name, value) for name, value in said.items()})


def _numbers(name: str, value: Any) -> tuple[float, ...]:
    if type(value) is float and TAKES[name] == 1 and math.isfinite(value):  # most are: a scene has thousands
        return (value,)
    several = value.split() if isinstance(value, str) and name == "view" else value
    if name == "grow" and not isinstance(several, tuple | list):
        several = (several, several)
    values = several if isinstance(several, tuple | list) else (several,)
    try:
        numbers = tuple(float(plain_value(one)) for one in values)
    except (TypeError, ValueError):
        numbers = ()
    if len(numbers) != TAKES[name] or not all(map(math.isfinite, numbers)):
        needed = "a number" if TAKES[name] == 1 else f"{TAKES[name]} numbers"
        raise ExploreError(f"part({name}={value!r}): give {needed}.")
    return numbers

"""What a scene asks of its drawing: every part that is touched, dragged, labelled or found must be there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..explore.engine.errors import ExploreError
from ..explore.engine.parameters import Parameter

#: Where a label may stand beside its part.
SIDES = ("above", "below", "left", "right", "middle")


def sided(name: str, said: str | tuple[str, str]) -> tuple[str, str]:
    """A label as its words and its side.

    Raises:
        ExploreError: a side that there is not.
    """
    template, side = said if isinstance(said, tuple) else (said, "above")
    if side not in SIDES:
        raise ExploreError(f"a label of {name}() stands {side!r}; choose one of {', '.join(SIDES)}.")
    return template, side


def check_parts(name: str, known: frozenset[str], parameters: Sequence[Parameter], shown: Mapping[str, Any]) -> None:
    """See that the drawing has every part that is touched, dragged, labelled or found.

    Args:
        name: of the scene's function.
        known: the drawing's parts.
        shown: the scene's labels and its bet.

    Raises:
        ExploreError: one is not there; the sentence names those that are.
    """
    bet = shown.get("bet")
    asked = {
        "touches": [part for p in parameters for part in p.means.get("touch", {}).values()],
        "drags": [p.means.get("grip", p.name) for p in parameters if p.handle],
        "labels": list(shown.get("labels", {})),
        "finds": list(bet.found) if bet else [],
    }
    for what, parts in asked.items():
        for one in parts:
            if one.lstrip(".") not in known:
                raise ExploreError(
                    f"{name}() {what} the part {one!r}, which its drawing does not have; it has {', '.join(sorted(known))}."
                )

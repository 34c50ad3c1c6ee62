"""The frame that all stops share: limits, size and place of the axes, so that everything fits and nothing jumps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .artists import loose_parts
from .errors import ExploreError

if TYPE_CHECKING:
    from .drawing import Easel


def frame(easel: Easel, positions: list[dict]) -> None:
    """Fix the frame of a figure by drawing these positions; the first one is laid out.

    Raises:
        ExploreError: limits or ways of the axes change from one position to another.
    """
    with np.errstate(all="ignore"):
        _find_limits(easel, positions)
    easel.before = tuple(tuple(sorted(pair)) for pair in easel.limits)
    easel.place(positions[0])
    if easel.turned() != tuple(bool(a > b) for a, b in easel.limits):
        easel.before = easel.limits  # images turn an axis only where its limits are still free
        easel.place(positions[0])
    easel.set_limits(easel.limits)
    easel.whole = bool(loose_parts(easel.figure))
    easel.told_plainly(easel.figure.draw_without_rendering)
    easel.hold()
    easel.place(positions[0])


def _find_limits(easel: Easel, positions: list[dict]) -> None:
    seen = _limits_seen(easel, positions)
    limits = []
    for axis in (0, 1):
        ends = {pair[axis] for pair in seen}
        ways = {a > b for a, b in ends}
        if len(ways) > 1:
            raise ExploreError(
                f"{easel.name}() turns its {'xy'[axis]} axis at some stops only; turn it at every stop or at none."
            )
        low, high = min(min(pair) for pair in ends), max(max(pair) for pair in ends)
        limits.append((high, low) if ways.pop() else (low, high))
    easel.limits = tuple(limits)
    easel.before = tuple(tuple(sorted(pair)) for pair in limits)
    for axis, name in ((0, "xlim"), (1, "ylim")):
        if any(ends[2 + axis] for ends in seen) or len({ends[axis] for ends in seen}) == 1:
            continue
        # set by the function: to numbers that change, or with one end left open, which our limits then fill
        for values in positions:
            easel.place(values)
            if not np.allclose(sorted((easel.ax.get_xlim(), easel.ax.get_ylim())[axis]), sorted(limits[axis])):
                raise ExploreError(
                    f"{easel.name}() sets {name} differently from stop to stop; set it the same every time."
                )


def _limits_seen(easel: Easel, positions: list[dict]) -> list[tuple]:
    """The limits of both axes at each position, and whether each is free; drawn once where calls settle them alone."""
    seen, settled = [], {}
    for values in positions:
        script = easel.by_script.listen(values)
        setting = script.setting if script is not None and script.sets_limits else None
        if setting is None or setting not in settled:
            easel.place(values)
            ax = easel.ax
            ax.autoscale_view()
            settled[setting] = (ax.get_xlim(), ax.get_ylim(), ax.get_autoscalex_on(), ax.get_autoscaley_on())
        seen.append(settled[setting])
    return seen

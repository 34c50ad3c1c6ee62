"""The curves of a drawing at one stop, as its author handed them to the axes: names, places along, heights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: Fewer points, and nobody gave it a name: a guide line or a marker, which the reading tells of.
FEWEST = 5


@dataclass(frozen=True, eq=False)
class Curve:
    """What goes along the x axis with a height at each place.

    Attributes:
        kind: "line" in the order of its points, "points" or "bars" in the order of their places, or "edge" of an area.
        name: as its author labelled it, or empty. Of the edges of one area it ends in a line with "from" or "to".
    """

    kind: str
    name: str
    x: np.ndarray
    y: np.ndarray

    @classmethod
    def of(cls, kind: str, label: Any, x: Any, y: Any) -> Curve | None:
        """A curve of these values; None where they make none: too few, back and forth, or no numbers."""
        name = label if isinstance(label, str) and not label.startswith("_") else ""
        fewest = 2 if kind == "bars" or (name and kind == "line") else FEWEST
        if max(np.size(x), np.size(y)) < fewest:
            return None  # most that is drawn is a guide line or a marker
        if kind == "bars" and np.ndim(x) == 1 and all(isinstance(one, str) for one in x):
            x = np.arange(len(x))  # where matplotlib puts words
        try:
            across, up = (np.ravel(np.asarray(one, float)) for one in (x, y))
            across, up = np.broadcast_arrays(across, up)
        except (TypeError, ValueError):
            return None
        if kind != "line":
            order = np.argsort(across, kind="stable")
            across, up = across[order], up[order]
        steps = np.diff(across[np.isfinite(across)])
        places = np.count_nonzero(steps) + 1
        if places < fewest or not ((steps >= 0).all() or (steps <= 0).all()):
            return None
        return cls(kind, name, *((across, up) if steps.sum() >= 0 else (across[::-1], up[::-1])))


def called(calls: Sequence[tuple[str, tuple, dict]]) -> list[Curve]:
    """The curves of calls to axes, as `read_silently` notes them."""
    lines = [curve for name, args, named in calls for curve in _of_call(name, args, named)]
    return list(filter(None, lines))


def seen(ax: Axes) -> list[Curve]:
    """The curves that stand on real axes; edges of areas are not among them."""
    lines = [
        Curve.of(_line_kind(line), line.get_label(), line.get_xdata(orig=False), line.get_ydata(orig=False))
        for line in ax.lines
        if line.get_transform() == ax.transData
    ]
    points = [
        Curve.of("points", one.get_label(), *np.asarray(one.get_offsets(), float).reshape(-1, 2).T)
        for one in ax.collections
        if type(one).__name__ == "PathCollection"
    ]
    bars = [
        Curve.of("bars", one.get_label(), *np.transpose([_top(bar) for bar in one]))
        for one in ax.containers
        if type(one).__name__ == "BarContainer" and len(one) and getattr(one, "orientation", "vertical") == "vertical"
    ]
    return list(filter(None, [*lines, *points, *bars]))


def shown(curves: Sequence[Curve]) -> list[Curve]:
    """Those that tell something of their own: an edge without a name only where there is nothing else."""
    named = [one for one in curves if one.kind != "edge" or one.name]
    return named or list(curves)


def _of_call(name: str, args: tuple, named: dict) -> Iterator[Curve | None]:
    label = named.get("label")
    if name == "ax.plot":
        for x, y, form in _pairs(list(args)):
            for one in np.transpose(y) if np.ndim(y) == 2 else [y]:
                dots = any(sign in form for sign in ".ov^sdDx+*") and not any(sign in form for sign in "-:")
                kind = "points" if dots or named.get("linestyle", named.get("ls")) in ("", "none", "None") else "line"
                yield Curve.of(kind, label, np.arange(np.size(one)) if x is None else x, one)
    elif name in ("ax.step", "ax.semilogx", "ax.semilogy", "ax.loglog") and len(args) >= 2:
        yield Curve.of("line", label, args[0], args[1])
    elif name == "ax.scatter" and len(args) >= 2:
        yield Curve.of("points", label, args[0], args[1])
    elif name == "ax.bar" and len(args) >= 2:
        yield Curve.of("bars", label, args[0], args[1])
    elif name == "ax.fill_between" and len(args) >= 2:
        for one, end in zip((args[1], args[2] if len(args) > 2 else named.get("y2", 0)), ("from", "to"), strict=True):
            if np.ndim(one):
                yield Curve.of("edge", f"{label}\n{end}" if label and np.ndim(args[1]) else label, args[0], one)


def _pairs(args: list) -> Iterator[tuple[Any, Any, str]]:
    """What `plot` was given: x (None where it counts), y, and the format of each."""
    while args:
        x, y = None, args.pop(0)
        if args and not isinstance(args[0], str):
            x, y = y, args.pop(0)
        form = args.pop(0) if args and isinstance(args[0], str) else ""
        yield x, y, form


def _line_kind(line: Any) -> str:
    return "points" if line.get_linestyle() == "None" else "line"


def _top(bar: Any) -> tuple[float, float]:
    return bar.get_x() + bar.get_width() / 2, bar.get_y() + bar.get_height()

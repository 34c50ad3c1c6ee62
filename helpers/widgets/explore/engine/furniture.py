"""What stands around the marks: axes, ticks, titles, background, grid. Put back before each drawing, compared after it.

A function may leave anything behind it on a figure: a logarithmic scale, a turned axis, a text. So what
the figure is made of is written down once, before the function was called at all, and put back each
time (much quicker than new axes). What the function then changed is read off as the difference.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure, FigureBase

from .seen import BACK, LEFT_ALONE, NOT_SEEN, comparable


class Furniture:
    """The figure as it is now, to be put back and compared with.

    Args:
        figure: with its one axes, as they are before the function is called.
    """

    def __init__(self, figure: Figure) -> None:
        self.figure, self.ax = figure, figure.axes[0]
        self._kept: list[tuple[str, dict, dict, dict]] = []
        self._seen: set[int] = set()
        ax = self.ax
        for part, thing in (
            ("title", ax.title),
            ("title", vars(ax)["_left_title"]),
            ("title", vars(ax)["_right_title"]),
            ("xlabel", ax.xaxis.label),
            ("ylabel", ax.yaxis.label),
            ("background", ax.patch),
            ("background of the figure", figure.patch),
            *(("frame", spine) for spine in ax.spines.values()),
            ("x axis", ax.xaxis),
            ("y axis", ax.yaxis),
            ("look of the axes", ax),
            ("figure", figure),
        ):
            self._keep(part, thing)
        self._scales = [vars(axis)["_scale"] for axis in (ax.xaxis, ax.yaxis)]

    def _keep(self, part: str, thing: Any) -> None:
        if id(thing) in self._seen or isinstance(thing, LEFT_ALONE):
            return
        if isinstance(thing, list | tuple):
            for each in thing:
                self._keep(part, each)
        elif isinstance(thing, Mapping):
            for each in thing.values():
                self._keep(part, each)
        elif isinstance(thing, FigureBase | Axes) and thing not in (self.figure, self.ax):
            return
        elif type(thing).__module__.startswith("matplotlib") and hasattr(thing, "__dict__"):
            self._seen.add(id(thing))
            state = vars(thing)
            inside = {key: _copied(value) for key, value in state.items() if isinstance(value, _Container)}
            self._kept.append((part, state, dict(state), inside))
            for key, value in list(state.items()):
                if key not in BACK:
                    self._keep("" if key in NOT_SEEN else part, value)

    def put_back(self) -> None:
        """The figure as it was, whatever a function did to it."""
        moved = any(
            vars(axis)["_scale"] is not scale
            for axis, scale in zip((self.ax.xaxis, self.ax.yaxis), self._scales, strict=True)
        )
        for extra in [a for a in self.figure.axes if a is not self.ax]:
            self.figure.delaxes(extra)
        for _, state, saved, inside in self._kept:
            state.clear()
            state.update(saved)
            for key, value in inside.items():
                _refill(state[key], value)
        if moved:
            # What set_xscale does in the end; it has no public name.
            self.ax._update_transScale()  # noqa: SLF001  # pyright: ignore[reportAttributeAccessIssue]

    def changes(self) -> dict[str, tuple]:
        """What is other than it was, part by part, in values that can be compared with another drawing's."""
        found: dict[str, list] = {}
        for number, (part, state, saved, inside) in enumerate(self._kept):
            if not part:
                continue
            for key, value in state.items():
                if key in NOT_SEEN or key in BACK:
                    continue
                if value is not saved.get(key, _Container) or (key in inside and not _same(value, inside[key])):
                    found.setdefault(part, []).append((number, key, comparable(value)))
            found.setdefault(part, []).extend(
                (number, key) for key in saved if key not in state and key not in NOT_SEEN
            )
        for name, axis in (("x axis", self.ax.xaxis), ("y axis", self.ax.yaxis)):
            # what a formatter of the author's own writes cannot be read off its state, only off its words
            if found.get(name):
                places = [axis.get_majorticklocs(), axis.get_minorticklocs()]
                writers = (axis.get_major_formatter(), axis.get_minor_formatter())
                words = [tuple(w.format_ticks(list(at))) for w, at in zip(writers, places, strict=True)]
                ticks = (
                    [_tick(tick) for tick in axis.majorTicks[: len(places[0])]] if "majorTicks" in vars(axis) else []
                )
                found[name].append((*(tuple(np.asarray(at, float)) for at in places), *words, tuple(ticks)))
        return {part: tuple(changed) for part, changed in found.items() if changed}


_Container = (list, dict, set, np.ndarray)


def _tick(tick: Any) -> tuple:
    label, grid, line = tick.label1, tick.gridline, tick.tick1line
    return (
        *(label.get_color(), label.get_fontsize(), label.get_rotation(), label.get_visible(), label.get_alpha()),
        *(label.get_ha(), label.get_va(), label.get_fontweight(), label.get_fontstyle(), tick.label2.get_visible()),
        *(grid.get_visible(), grid.get_color(), grid.get_linestyle(), grid.get_linewidth(), grid.get_alpha()),
        *(
            line.get_visible(),
            line.get_color(),
            line.get_markersize(),
            line.get_markeredgewidth(),
            str(line.get_marker()),
        ),
    )


def _copied(value: Any) -> Any:
    return value.copy()


def _refill(value: Any, saved: Any) -> None:
    if isinstance(value, np.ndarray):
        if value.flags.writeable:
            value[...] = saved
        return
    value.clear()
    (value.extend if isinstance(value, list) else value.update)(saved)


def _same(value: Any, saved: Any) -> bool:
    if isinstance(value, np.ndarray):
        return np.array_equal(value, saved)
    if len(value) != len(saved):
        return False
    if isinstance(value, dict):
        return all(value.get(key, _Container) is each for key, each in saved.items())
    if isinstance(value, list):
        return all(a is b for a, b in zip(value, saved, strict=True))
    return value == saved

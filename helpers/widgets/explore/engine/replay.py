"""Marks of a script, call by call: what was drawn before is not drawn again, and what moved is drawn alone."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from .artists import rank
from .look import Mark
from .marks import MarkRecorder
from .plain_calls import Call

MOST_KEPT = 500  # calls whose marks are kept: still ones come again at every stop, moving ones soon or never


class Replay:
    """Draws the calls of scripts on axes that stand as their settings say.

    Args:
        ax: the axes; they are left without the artists that were drawn.
        recorder: makes a renderer for one artist.

    Attributes:
        drawn: how many artists were drawn so far.
    """

    def __init__(self, ax: Axes, recorder: Callable[[], MarkRecorder]) -> None:
        self.ax, self.drawn, self._recorder = ax, 0, recorder
        self._known: OrderedDict[tuple, tuple[list, tuple]] = OrderedDict()
        self._artists: dict[tuple, tuple[Artist, tuple]] = {}  # one for each style, to be moved

    def marks(self, calls: Iterable[Call], setting: tuple, stand: Callable[[], bool]) -> list[Mark]:
        """The marks of these calls, in the order in which matplotlib draws them.

        Args:
            setting: tells how the axes stand for these calls.
            stand: makes the axes stand so, where something must be drawn; whether they stood otherwise before.
        """
        parts, cycle, stands = [], (0, 0), False
        for call in calls:
            if not call.adds_marks:
                continue
            key = (setting, cycle, call.key)
            if key not in self._known:
                if not stands and stand():
                    self._artists.clear()  # made for other scales and places
                stands = True
                self._known[key] = self._draw(call, cycle)
                if len(self._known) > MOST_KEPT:
                    self._known.popitem(last=False)
            self._known.move_to_end(key)
            own, cycle = self._known[key]
            parts += own
        parts.sort(key=lambda part: part[0])
        return [mark for _, marks in parts for mark in marks]

    def forget(self) -> None:
        """Let go of all that is kept."""
        self._known.clear()
        self._artists.clear()

    def _draw(self, call: Call, cycle: tuple) -> tuple[list, tuple]:
        """The marks of each artist of one call, with what sorts them, and the place in the cycle of colours after it."""
        style = (call.style, cycle)
        if style in self._artists:
            artist, after = self._artists[style]
            if _MOVERS[call.name](artist, call):
                return [self._taken_down(artist)], after
        children, containers = vars(self.ax)["_children"], self.ax.containers
        counts = len(children), len(containers)
        for holder, place in zip(_cycles(self.ax), cycle, strict=True):
            holder["_idx"] = place
        call.on(self.ax)
        new, after = children[counts[0] :], tuple(holder["_idx"] for holder in _cycles(self.ax))
        del children[counts[0] :], containers[counts[1] :]  # remove() would cut their ties to the axes
        if len(new) == 1 and call.name in _MOVERS:
            self._artists[style] = (new[0], after)
        return [self._taken_down(artist) for artist in new], after

    def _taken_down(self, artist: Artist) -> tuple[tuple, list[Mark]]:
        self.drawn += 1
        recorder = self._recorder()
        artist.draw(recorder)
        return (artist.get_zorder(), rank(artist)), recorder.marks


def _cycles(ax: Axes) -> list[dict]:
    """What holds the places of lines and of areas in the cycle of colours; they have no public names."""
    users = (vars(ax)["_get_lines"], vars(ax)["_get_patches_for_fill"])
    return [vars(vars(user).get("_prop_cycle", user)) for user in users]


# Each puts an artist of the same style where a call wants it, and says whether it could.


def _move_line(line: Any, call: Call) -> bool:
    if len(call.args) < 2 or isinstance(call.args[1], str):
        return False
    x, y = map(np.asarray, call.args[:2])
    if x.ndim != 1 or x.shape != y.shape:
        return False
    line.set_data(x, y)
    return True


def _move_words(text: Any, call: Call) -> bool:
    if len(call.args) != 3:
        return False
    text.set_position(call.args[:2])
    text.set_text(call.args[2])
    return True


def _move_area(area: Any, call: Call) -> bool:
    if not 2 <= len(call.args) <= 3 or not {"closed", "sizes"}.isdisjoint(call.named):
        return False
    along, one, other = (*call.args, 0)[:3]
    area.set_data(along, one, other, where=call.named.get("where"))
    return True


_MOVERS: dict[str, Callable[[Any, Call], bool]] = {"plot": _move_line, "text": _move_words, "fill_between": _move_area}

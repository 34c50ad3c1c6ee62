"""Drawings made from scripts: what stands around the marks is taken as it was, and only marks that moved are drawn.

A kind of script is trusted once its first two stops came out the same both ways, to the last digit: drawn by
the function on real axes, and call by call. What is not trusted is drawn by the function, every time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .marks import MarkRecorder
from .replay import Replay
from .script import Script, listen

if TYPE_CHECKING:
    from .drawing import Drawing, Easel

CHECKED = 2  # stops of each kind of script that are drawn both ways


class ByScript:
    """Draws an easel's stops from their scripts where that can be.

    Attributes:
        possible: whether all stops so far had scripts, and were the same both ways.
        replay: draws single marks.
    """

    def __init__(self, easel: Easel) -> None:
        self._easel, self.possible = easel, True
        self.standing: tuple | None = None  # the setting of the script as whose the axes stand now
        self.replay: Replay | None = None
        self._checked: dict[tuple, list[dict]] = {}  # for each kind what stood around the marks, at each checked stop

    def listen(self, values: dict) -> Script | None:
        """The script at one position, or None where the function must draw by itself."""
        if not self.possible or self._easel.whole:
            return None
        script = listen(self._easel.function, {**values, **self._easel.fixed})
        self.possible = script is not None
        return script

    def draw(self, values: dict) -> Drawing:
        """The drawing at one position."""
        script = self.listen(values)
        if script is not None and len(self._checked.get(script.kind, ())) == CHECKED:
            try:
                return self._replayed(script)
            except Exception:
                self.possible = False  # real axes settle it
        drawing = self._easel.drawn(values)
        if script is not None and self.possible and not self._easel.whole:
            self._check(script, drawing)
        return drawing

    def forget(self) -> None:
        """Let go of the marks that are kept."""
        if self.replay is not None:
            self.replay.forget()

    def _check(self, script: Script, drawing: Drawing) -> None:
        self.standing = script.setting
        self._checked.setdefault(script.kind, []).append(drawing.still)
        try:
            again = self._replayed(script)
        except Exception:
            self.possible = False
            return
        same = again.looks == drawing.looks and np.array_equal(again.at, drawing.at, equal_nan=True)
        self.possible = same and again.still == drawing.still

    def _replayed(self, script: Script) -> Drawing:
        easel = self._easel
        if self.replay is None:
            self.replay = Replay(easel.ax, lambda: MarkRecorder(easel.width, easel.height, easel.box))
        marks = self.replay.marks(script.calls, script.setting, lambda: self._stand(script))
        return easel.written(marks, script.reading, self._checked[script.kind][0])

    def _stand(self, script: Script) -> bool:
        """Bring all around the marks to what the script says of it; whether it was otherwise."""
        if self.standing == script.setting:
            return False
        self._easel.clear()
        for call in script.calls:
            if call.sets_axes:
                call.on(self._easel.ax)
        self._easel.hold_in_place(self._easel.name, "")
        self._easel.ax.apply_aspect()
        self.standing = script.setting
        return True

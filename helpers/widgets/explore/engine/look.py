"""A mark as the renderer notes it: what never moves of it, its look, and where it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np


class Look(NamedTuple):
    """What never moves of a mark. marks.js reads the same fields in the same order."""

    #: "path", "points", "text" or "image".
    kind: str
    #: A path's operations, the outline of one point, the words, or an image's key.
    drawn: str
    css: str
    #: Whether it ends at the box of the axes, or the box where it ends.
    clip: bool | tuple[float, ...]
    #: What a function called it with ``gid=``; empty for most.
    name: str
    #: How many points there are, how far words are turned, or an image's place and size; None for a path.
    more: Any = None

    @property
    def size(self) -> int:
        """How many points a mark of this look has."""
        if self.kind == "path":
            return sum(letter != "Z" for letter in self.drawn)
        if self.kind == "text":
            return 1
        return 0 if self.kind == "image" else self.more

    @property
    def shape(self) -> tuple:
        """What two marks must share to share their columns."""
        return (self.kind, self.drawn) if self.kind == "path" else (self.kind, self.size)

    @property
    def sent(self) -> list:
        """As the browser gets it."""
        return list(self if self.more is not None else self[:-1])


@dataclass(frozen=True)
class Mark:
    """One path, set of points, word or image: its look, and where it is (n x 2 pixels)."""

    look: Look
    at: np.ndarray

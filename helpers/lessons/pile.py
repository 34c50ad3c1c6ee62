"""A hundred studies as bricks on a pile: where each lies in the drawing ``news``, and how it is drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from ..drawing import drawing
from ..models import repeated_studies as repeated

#: In the drawing's units: the ground, where no difference lies, and one second.
GROUND, NONE, SECOND = 94, 128, 5
#: Columns between the two lines: so many that each line lies between two of them.
COLUMNS = 17
WIDE = 2 * repeated.line() * SECOND / COLUMNS
TALL, GAP = 7, 1


@dataclass(frozen=True)
class Brick:
    """One team's result: its left and upper corner, and whether it is significant."""

    x: float
    y: float
    counts: bool

    @property
    def outline(self) -> str:
        """Its outline, as a path."""
        return f"M{self.x:.1f} {self.y:g}h{WIDE - GAP:.1f}v{TALL - GAP}h{GAP - WIDE:.1f}Z"


def bricks(truth: float) -> list[Brick]:
    """The bricks of all teams, in the order in which they fall."""
    left = NONE - repeated.line() * SECOND
    below: Counter[int] = Counter()
    laid = []
    for seconds, counts in zip(repeated.found(truth), repeated.significant(truth), strict=True):
        column = int((NONE + seconds * SECOND - left) // WIDE)
        below[column] += 1
        laid.append(Brick(left + column * WIDE + GAP / 2, GROUND - TALL * below[column], counts))
    return laid


def falling(truth: float) -> str:
    """The drawing with a brick for each team, of the classes ``brick-0``, ``brick-1`` and so on."""
    return _with("".join(_path(f"brick-{team}", [brick]) for team, brick in enumerate(bricks(truth))))


def lying(truths: Mapping[str, float]) -> str:
    """The drawing with whole piles: for each name the classes ``name-found`` and ``name-missed``."""
    kinds = {"found": True, "missed": False}
    return _with(
        "".join(
            _path(f"{name}-{kind}", [brick for brick in bricks(truth) if brick.counts == counts])
            for name, truth in truths.items()
            for kind, counts in kinds.items()
        )
    )


def _path(name: str, same: list[Brick]) -> str:
    colour = "accent, #cf5420" if same[0].counts else "cool-deep, #2b8799"
    d = "".join(brick.outline for brick in same)
    return f'<path class="{name}" fill="var(--draw-{colour})" stroke="none" d="{d}"/>'


def _with(inside: str) -> str:
    """Bricks lie behind the lines."""
    head, comment, rest = drawing("news").partition("-->")
    return head + comment + inside + rest

"""The two papers that each picture is drawn on: one for a wide place, and one for a phone."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: Inches; a figure of an author's own that is no wider is narrow, too.
NARROW_INCHES = 4.2


@dataclass(frozen=True)
class Paper:
    """What a picture is drawn on.

    Attributes:
        size: in inches, 100 pixels each.
        letters: settings of matplotlib that are other than in the course's style.
    """

    name: str
    size: tuple[float, float]
    letters: dict[Any, float] = field(default_factory=dict, hash=False)


#: Flat enough that the picture and its controls fit on a projector together.
WIDE = Paper("wide", (5.6, 2.05))
#: As wide as a phone's column. 9.5 points are 13 of its pixels: letters that can be read there.
NARROW = Paper(
    "narrow",
    (3.3, 2.5),
    {
        **dict.fromkeys(("font.size", "axes.labelsize", "xtick.labelsize", "ytick.labelsize", "legend.fontsize"), 9.5),
        "axes.titlesize": 10,
        "lines.linewidth": 2.0,
    },
)
#: The paper that is drawn on now.
HERE: ContextVar[Paper | None] = ContextVar("paper", default=None)


def is_narrow(ax: Axes) -> bool:
    """Whether a drawing function draws for a phone now, where words may have to be shorter or stand elsewhere."""
    here = HERE.get()
    return here is NARROW if here is not None else ax.figure.get_figure(root=True).get_figwidth() <= NARROW_INCHES

"""How pictures look: the course's matplotlib style on each paper, and where a narrow one has its words."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from textwrap import wrap
from typing import Any

import matplotlib as mpl
from cycler import cycler
from matplotlib.axes import Axes
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.transforms import ScaledTranslation, blended_transform_factory

from ....palette import ACTIVITIES, CYCLE, MATPLOTLIB
from .papers import HERE, NARROW, WIDE, Paper

STYLE = Path(__file__).parents[2] / "shared" / "course.mplstyle"


@contextlib.contextmanager
def styled(paper: Paper = WIDE) -> Iterator[None]:
    """The course's matplotlib style on this paper, for the length of a ``with`` block."""
    before = HERE.set(paper)
    try:
        with mpl.rc_context(_style() | paper.letters):
            yield
    finally:
        HERE.reset(before)


@cache
def _style() -> dict[Any, Any]:
    colours = {**MATPLOTLIB, "axes.prop_cycle": cycler("color", [ACTIVITIES.light[name] for name in CYCLE])}
    return {**mpl.rc_params_from_file(STYLE, use_default_template=False), **colours}


#: Letters of a line that fit across a narrow picture, and into the middle under its axes.
MOST_ACROSS, MOST_CENTRED = 44, 32
#: And of a turned name beside the y axis of a wide one.
MOST_UP = 24
#: Points from the top of the axes to the name of the y axis.
ABOVE = 6


def settle_words(ax: Axes) -> None:
    """Lay the names of the axes where there is room for them.

    On a narrow paper the name of the y axis stands level above it, and so does a long one on a wide paper: there no height is
    too small for it. A long name of a narrow x axis ends where the axis ends, in two lines if it must. One that an author
    turned or placed stays, and so does that of y under a title.
    """
    label, name, narrow = ax.yaxis.label, ax.xaxis.label, HERE.get() is NARROW
    if narrow and len(name.get_text()) > MOST_CENTRED and name.get_horizontalalignment() == "center":
        lines = name.get_text() if "\n" in name.get_text() else "\n".join(wrap(name.get_text(), MOST_ACROSS))
        name.set(text=lines, x=1, horizontalalignment="right", multialignment="right")
    if len(label.get_text()) <= (0 if narrow else MOST_UP) or any(map(ax.get_title, ("left", "center", "right"))):
        return
    if ax.yaxis.get_label_position() != "left" or label.get_rotation() != 90:
        return
    label.set(rotation=0, horizontalalignment="left", verticalalignment="bottom")
    figure = ax.figure.get_figure(root=True)
    layout = figure.get_layout_engine()
    if isinstance(layout, ConstrainedLayoutEngine):
        layout.set(rect=(0, 0, 1, 1 - 0.1 / figure.get_figheight()))  # it takes the name for a line without height
    above = ax.transAxes + ScaledTranslation(
        0, ABOVE / 72, figure.dpi_scale_trans
    )  # clear of a number at the axis's end
    ax.yaxis.set_label_coords(0.012, 1, transform=blended_transform_factory(figure.transFigure, above))

"""How pictures look: the course's matplotlib style on each paper, and where a narrow one has its words."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import matplotlib as mpl
from cycler import cycler
from matplotlib.axes import Axes
from matplotlib.transforms import blended_transform_factory

from ....palette import ACTIVITIES, CYCLE, MATPLOTLIB
from .papers import HERE, NARROW, WIDE, Paper

STYLE = Path(__file__).parents[2] / "shared" / "course.mplstyle"


@contextlib.contextmanager
def styled(paper: Paper = WIDE) -> Iterator[None]:
    """The course's matplotlib style on this paper, for the length of a ``with`` block."""
    before = HERE.set(paper)
    try:
        with mpl.rc_context({**_style(), **paper.letters}):
            yield
    finally:
        HERE.reset(before)


@cache
def _style() -> dict:
    colours = {**MATPLOTLIB, "axes.prop_cycle": cycler("color", [ACTIVITIES.light[name] for name in CYCLE])}
    return {**mpl.rc_params_from_file(STYLE, use_default_template=False), **colours}


def settle_words(ax: Axes) -> None:
    """On a narrow paper, lay the name of the y axis level above it: there no height is too small for it.

    One that an author turned or placed stays where it is, and so it does where a title stands above the axes.
    """
    label = ax.yaxis.label
    if HERE.get() is not NARROW or not label.get_text() or any(map(ax.get_title, ("left", "center", "right"))):
        return
    if ax.yaxis.get_label_position() != "left" or label.get_rotation() != 90:
        return
    label.set(rotation=0, horizontalalignment="left", verticalalignment="bottom")
    at = blended_transform_factory(ax.get_figure(root=True).transFigure, ax.transAxes)
    ax.yaxis.set_label_coords(0.012, 1.02, transform=at)

"""The still picture of a breathing pattern: one minute as a line that rises and falls."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import matplotlib.style
import numpy as np
from matplotlib.figure import Figure

from ...palette import ACTIVITIES, INK, RULE, SOFT
from ..words import WORDS
from .pattern import Phases, breath_seconds, levels

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SECONDS = 60
SIZE_INCHES, DPI = (5.6, 2.2), 150
ACCENT, WASH = ACTIVITIES.light["accent"], ACTIVITIES.light["accent-wash"]


def wave(phases: Phases, seconds: np.ndarray) -> np.ndarray:
    """How full the breath is (0 to 1) at the given seconds: a soft rise in, flat in a hold, a soft fall out."""
    ends = np.cumsum([length for _, length in phases])
    starts = np.concatenate([[0], ends[:-1]])
    at = np.asarray(levels(phases))
    into = np.mod(seconds, breath_seconds(phases))
    which = np.minimum(np.searchsorted(ends, into, side="right"), len(phases) - 1)
    done = (into - starts[which]) / (ends - starts)[which]
    return at[which] + (at[which + 1] - at[which]) * (1 - np.cos(np.pi * done)) / 2


def draw_minute(phases: Phases) -> bytes:
    """One minute of the pattern as PNG bytes; the same pattern always gives the same bytes."""
    # The reader's own matplotlib settings must not change a picture that stands in the lesson.
    with matplotlib.style.context("default", after_reset=True):
        figure = Figure(figsize=SIZE_INCHES, dpi=DPI, facecolor="white")
        axes = figure.add_axes((0.035, 0.25, 0.93, 0.68))
        _draw_wave(axes, phases)
        _name_first_breath(axes, phases)
        _calm_axes(axes)
        out = io.BytesIO()
        figure.savefig(out, format="png", dpi=DPI, metadata={"Software": None})
    return out.getvalue()


def _draw_wave(axes: Axes, phases: Phases) -> None:
    # Every corner of the pattern is a point of the line, so that short phases keep their shape.
    breath = breath_seconds(phases)
    corners = np.concatenate([np.cumsum([0, *(length for _, length in phases)]) + n * breath for n in range(31)])
    seconds = np.unique(np.concatenate([np.linspace(0, SECONDS, 1201), corners[corners <= SECONDS]]))
    height = wave(phases, seconds)
    axes.fill_between(seconds, 0, height, color=WASH, linewidth=0)
    axes.plot(seconds, height, color=ACCENT, linewidth=2.2, solid_capstyle="round", solid_joinstyle="round")


def _name_first_breath(axes: Axes, phases: Phases) -> None:
    start = 0.0
    edges = [0.0]
    for kind, length in phases:
        words = WORDS[f"pacer.picture_{kind}"]
        # A letter is about a second wide: a longer word would touch its neighbour.
        if length >= len(words):
            axes.text(start + length / 2, 1.13, words, ha="center", va="bottom", color=INK, fontsize=9, family="serif")
        start += length
        edges.append(start)
    for edge in edges:
        axes.axvline(edge, ymax=0.86, color=RULE, linewidth=0.8, zorder=0)


def _calm_axes(axes: Axes) -> None:
    axes.set(xlim=(-0.6, SECONDS + 0.6), ylim=(-0.03, 1.4), yticks=[], xticks=range(0, SECONDS + 1, 10))
    axes.set_xlabel(WORDS["pacer.picture_axis"], color=SOFT, fontsize=9, labelpad=3)
    axes.tick_params(colors=SOFT, labelsize=9, length=3, color=RULE)
    for side in ("left", "right", "top"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(RULE)

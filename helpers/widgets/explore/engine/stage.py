"""What stands still: axes, labels and legend as one SVG from matplotlib, and the picture as PNG."""

from __future__ import annotations

import io
import re

from matplotlib.lines import Line2D

from ....palette import ACTIVITIES, CYCLE
from .artists import hide_plain_backgrounds, is_raster, own_artists
from .drawing import Easel
from .given import GIVEN
from .letters import readable
from .styles import styled

MARKS = "explore-marks"  # the group of the stage that the browser fills
#: The colours of pictures that turn with the theme, and the name of each in CSS.
TOKENS = {ACTIVITIES.light[name]: f"--gc-{name}" for name in (*CYCLE, "ink", "soft", "edge", "grid", "paper")}
_COLOUR = re.compile("|".join(TOKENS))


def themed(text: str) -> str:
    """The same SVG or CSS, with our colours as design tokens, so that light and dark both work."""
    return _COLOUR.sub(lambda found: f"var({TOKENS[found[0]]}, {found[0]})", text)


def stage_svg(easel: Easel, values: dict) -> str:
    """Axes, ticks, labels and legend as SVG, with an empty group where the marks go.

    Where the whole figure is taken down as marks, nothing else is on the stage.
    """
    easel.place(values)
    marks = Line2D([], [], gid=MARKS, zorder=4)
    if easel.whole:
        for artist in easel.figure.get_children():
            artist.set_visible(False)
        easel.figure.add_artist(marks)
    else:
        for artist in own_artists(easel.ax):
            if not is_raster(artist):
                artist.set_visible(False)
        # Above the frame (2.5) and below the legend (5), where matplotlib would put text.
        easel.ax.add_line(marks)
    hide_plain_backgrounds(easel.figure)
    out = io.StringIO()
    easel.figure.savefig(out, format="svg", facecolor="auto", metadata={"Date": None, "Creator": None})
    svg = out.getvalue()
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.S)
    svg = re.sub(r'(<svg[^>]*?) (?:width|height)="[^"]*"', r"\1", svg, count=1)
    svg = re.sub(r'(<svg[^>]*?) (?:width|height)="[^"]*"', r"\1", svg, count=1)
    svg = re.sub(r"'DejaVu Sans'[^;\"]*", "var(--gc-font, sans-serif)", svg)
    return themed(svg)


def hide_answer(easel: Easel) -> None:
    """Leave of the marks only those that stand there before a bet is placed."""
    for artist in own_artists(easel.ax):
        artist.set_visible(artist.get_gid() == GIVEN)
    legend = easel.ax.get_legend()
    if legend is not None:
        legend.set_visible(False)


def still_png(easel: Easel, values: dict, dots: int = 150, *, asks: bool = False) -> bytes:
    """The picture at one position, as matplotlib draws it, with the same bytes every time.

    Args:
        asks: without what a bet is on.
    """
    out = io.BytesIO()
    with styled(easel.paper):
        easel.place(values)
        if asks:
            hide_answer(easel)
        easel.figure.savefig(out, format="png", dpi=dots, metadata={"Software": None})
    return out.getvalue()


def describe(easel: Easel) -> str:
    """What the picture shows, in words, from its axes and legend."""
    ax = easel.ax
    legend = ax.get_legend()
    if legend and legend.get_visible():
        names = [t.get_text() for t in legend.get_texts()]
    else:
        names = [t.get_text() for t in ax.texts if t.get_visible()]
    across, up = readable(ax.get_xlabel()), readable(ax.get_ylabel())
    words = f"A plot. Across: {across}. Up: {up}." if across and up else "A picture."
    names = [re.sub(r"\s+", " ", readable(name)) for name in dict.fromkeys(names) if name]
    return words + (f" Shown: {'; '.join(names)}." if names else "")

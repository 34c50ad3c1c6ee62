"""The still picture of the drawn body, with the parts numbered in their order."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch, PathPatch
from matplotlib.path import Path

from ...palette import BODY, INK, PAPER, RULE, SOFT
from ..explore.engine.styles import styled
from ..words import WORDS
from . import body as body

COLOURS = {name: BODY.light[name] for name in ("skin", "top", "trousers", "hair")}
LINE, MAT, WHITE = BODY.light["line"], BODY.light["mat"], PAPER
INCHES_TALL, DPI = 4.6, 150


def outline(data: str) -> Path:
    """SVG path data of M, C and Z with absolute numbers, as matplotlib takes it."""
    points, codes = [], []
    for command, numbers in re.findall(r"([MCZ])([^MCZ]*)", data):
        values = [float(n) for n in numbers.split()]
        pairs = list(zip(values[::2], values[1::2], strict=True)) or [(0.0, 0.0)]
        points += pairs
        codes += {"M": [Path.MOVETO], "C": [Path.CURVE4] * 3, "Z": [Path.CLOSEPOLY]}[command]
    return Path(points, codes)


def draw_body(ids: Sequence[str]) -> bytes:
    """The person on the mat as PNG bytes, with the number of each part where it is; the same parts give the same bytes."""
    with styled():
        figure = Figure(figsize=(INCHES_TALL * body.WIDTH / body.HEIGHT, INCHES_TALL), dpi=DPI, facecolor=WHITE)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set(xlim=(0, body.WIDTH), ylim=(body.HEIGHT, 0))
        axes.axis("off")
        for (left, top, width, height, round_), colour in ((body.MAT, MAT), (body.PILLOW, WHITE)):
            corners = f"round,pad=0,rounding_size={round_}"
            axes.add_patch(
                FancyBboxPatch((left, top), width, height, corners, facecolor=colour, edgecolor=RULE, linewidth=1)
            )
        for made_of, data in body.FIGURE:
            axes.add_patch(
                PathPatch(outline(data), facecolor=COLOURS[made_of], edgecolor=LINE, linewidth=0.9, joinstyle="round")
            )
        for data in (body.SHAPES[id] for id in ids if id in body.SHAPES):
            axes.add_patch(PathPatch(outline(data), fill=False, edgecolor=LINE, linewidth=0.6, linestyle=(0, (2, 2))))
        axes.add_patch(PathPatch(outline(body.FACE), fill=False, edgecolor=LINE, linewidth=0.9, capstyle="round"))
        for number, id in enumerate(ids, 1):
            if id in body.MIDDLES:
                axes.text(
                    *body.MIDDLES[id], str(number), ha="center", va="center", fontsize=7.5, fontweight="bold", color=INK
                )
        for side, place in body.SIDES.items():
            axes.text(*place, WORDS[f"guide.{side}"], ha="center", va="center", fontsize=7, color=SOFT)
        with io.BytesIO() as file:
            figure.savefig(file, format="png", dpi=DPI, metadata={"Software": None})
            return file.getvalue()

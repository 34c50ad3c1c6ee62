"""Words in a picture: plain letters where they can be, matplotlib's own outlines where a formula needs them."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
from matplotlib._mathtext_data import tex2uni
from matplotlib.textpath import text_to_path

_COMMAND = re.compile(r"\\([A-Za-z]+)(?: (?=[A-Za-z]))?")
_BUILT = re.compile(r"[\^_{}]|\\[^A-Za-z$%]")  # what stands above, below or inside something else
_LAID_OUT = {"frac", "sqrt", "overline", "sum", "int", "prod", "left", "right", "hat", "bar", "tilde", "vec", "dot"}


def plain(text: str) -> str | None:
    r"""A text with formulas as plain letters (``$\\mu$ = 3`` is ``μ = 3``), or None where letters alone cannot say it."""
    out = []
    for number, piece in enumerate(re.split(r"(?<!\\)\$", text)):
        if number % 2:
            names = _COMMAND.findall(piece)
            if _BUILT.search(piece) or any(name in _LAID_OUT or name not in tex2uni for name in names):
                return None
            piece = _COMMAND.sub(lambda found: chr(tex2uni[found[1]]), piece).replace("-", "\u2212")
        out.append(piece.replace(r"\$", "$"))
    return "".join(out)


def readable(text: str) -> str:
    """A text for a description in words: formulas as letters where that can be, else without their dollars."""
    said = plain(text) if text.count("$") - text.count(r"\$") > 1 else text
    return said if said is not None else text.replace("$", "")


def outlines(text: str, prop: Any, angle: float, pixels_a_point: float) -> tuple[np.ndarray, np.ndarray]:
    """A formula as matplotlib draws it: the points (pixels from its anchor, up is down) and codes of its outlines."""
    vertices, codes = text_to_path.get_text_path(prop, text, ismath=True)
    vertices = np.asarray(vertices, float).reshape(-1, 2)
    vertices = vertices * (prop.get_size_in_points() / text_to_path.FONT_SCALE) * pixels_a_point
    turn = np.radians(angle)
    x, y = vertices.T
    turned = np.column_stack([x * np.cos(turn) - y * np.sin(turn), -(x * np.sin(turn) + y * np.cos(turn))])
    return turned, codes

"""Paths of matplotlib as letters and points, the way SVG writes them; pixels are counted from the top."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from matplotlib.path import Path

_CODES = (Path.MOVETO, Path.LINETO, Path.CURVE3, Path.CURVE4, Path.CLOSEPOLY)
LETTER = {int(code): letter for code, letter in zip(_CODES, "MLQCZ", strict=True)}


def path_text(operations: str, at: np.ndarray) -> str:
    """An SVG path of these points. Kept in step with `pathText` in blend.js."""
    words, point = [], 0
    for letter in operations:
        if letter == "Z":
            words.append("Z")
            continue
        words.append(("" if letter in "qc" else letter) + f"{at[point][0]:g} {at[point][1]:g}")
        point += 1
    return " ".join(words)


def operations_of(path: Path, height: float | None) -> tuple[str, np.ndarray]:
    """The letters of a path and its points, turned over within this height where one is given."""
    vertices = np.asarray(path.vertices)
    if path.codes is None:
        return "M" + "L" * (len(vertices) - 1) if len(vertices) else "", flipped(vertices, height)
    letters, keep = _letters(np.asarray(path.codes, np.uint8).tobytes())
    return letters, flipped(vertices[keep], height)


@lru_cache(maxsize=200)
def _letters(codes: bytes) -> tuple[str, list[int]]:
    """The letters of these codes, and which of the points they stand for are points of the path."""
    letters, keep, previous = [], [], 0
    for index, code in enumerate(codes):
        letter = LETTER.get(code)
        if letter is None:
            continue
        # the second and third point of a curve belong to its first
        if letter in "QC" and previous:
            letter, previous = letter.lower(), previous - 1
        elif letter in "QC":
            previous = {"Q": 1, "C": 2}[letter]
        letters.append(letter)
        if letter != "Z":
            keep.append(index)
    return "".join(letters), keep


def flipped(points: np.ndarray, height: float | None) -> np.ndarray:
    """Points counted from the top of this height; gaps are not a number."""
    points = (
        np.ma.filled(points.astype(float), np.nan) if isinstance(points, np.ma.MaskedArray) else np.array(points, float)
    )
    if height is not None:
        points[:, 1] = height - points[:, 1]
    return points

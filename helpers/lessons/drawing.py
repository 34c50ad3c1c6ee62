"""The course's own drawings, by name. Each is a small SVG in the folder drawings; its colours are `palette.DRAWINGS`.

What is in a drawing, and which of its parts may move, stands in the comment at its top.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "drawings"


@cache
def drawing(name: str) -> str:
    """The text of one SVG, to be put into a page as it is: it takes the width that it is given.

    Args:
        name: such as ``"eye"``.

    Raises:
        ValueError: no drawing has this name; the sentence lists those there are.
    """
    if name not in drawings():
        raise ValueError(f"There's no drawing named '{name}': use one of {', '.join(drawings())}.")
    return (FOLDER / f"{name}.svg").read_text(encoding="utf-8")


@cache
def drawings() -> tuple[str, ...]:
    """The names of all drawings, in order of the alphabet."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.svg")))

"""The course's own drawings: SVG by hand, in one style, whose colours follow the page."""

from __future__ import annotations

import functools
from pathlib import Path

HERE = Path(__file__).with_name("drawings")


def drawing(name: str) -> str:
    """The text of a drawing, such as ``drawing("glass")``: an SVG without width and height.

    Raises:
        ValueError: there is none of that name; the sentence names those that are nearest.
    """
    if name not in names():
        import difflib

        near = difflib.get_close_matches(name, names(), 3, 0) or names()
        raise ValueError(f"There is no drawing {name!r}; there are {', '.join(near)} and others in helpers/drawings.")
    return _read(name)


def names() -> list[str]:
    """The names of all drawings."""
    return sorted(path.stem for path in HERE.glob("*.svg"))


@functools.cache
def _read(name: str) -> str:
    return (HERE / f"{name}.svg").read_text(encoding="utf-8").strip()

"""The course's own drawings: SVG by hand, in one style, whose colours follow the page."""

from __future__ import annotations

import functools
import re
from pathlib import Path

from .near import nearest

HERE = Path(__file__).with_name("drawings")


def drawing(name: str) -> str:
    """The text of a drawing, such as ``drawing("glass")``: an SVG without width and height.

    Raises:
        ValueError: there is none of that name; the sentence names those that are nearest.
    """
    if name not in names():
        near = nearest(name, names(), 3, alike=0) or names()
        raise ValueError(f"There is no drawing {name!r}; there are {', '.join(near)} and others in helpers/drawings.")
    return _read(name)


def holding(name: str, **inner: str) -> str:
    """The text of a drawing with others in its circles: ``holding("eye", place_onion="onion")``.

    Args:
        name: of the drawing around the others.
        **inner: for the class of a circle, with ``_`` for ``-``, the name of the drawing that stands in it.

    Raises:
        ValueError: no such drawing, or no such part in it.
    """
    text = drawing(name)
    for place, other in inner.items():
        circle = numbers_of(text, place.replace("_", "-"))
        side = circle["r"] * 1.4  # the square within the circle
        box = f'x="{circle["cx"] - side / 2:g}" y="{circle["cy"] - side / 2:g}" width="{side:g}" height="{side:g}"'
        text = text.removesuffix("</svg>") + drawing(other).replace("<svg", f"<svg {box}", 1) + "\n</svg>"
    return text


def numbers_of(text: str, part: str) -> dict[str, float]:
    """The numbers of the first element of a class, such as its x, y and width, by the names of its attributes.

    Raises:
        ValueError: the drawing has no such part.
    """
    for tag in re.findall(r"<\w[^>]*>", text):
        if re.search(rf'\bclass="(?:[^"]* )?{re.escape(part)}(?: [^"]*)?"', tag):
            return {name: float(value) for name, value in re.findall(r' ([a-z]+)="(-?[\d.]+)"', tag)}
    raise ValueError(f"The drawing has no part {part!r}.")


def names() -> list[str]:
    """The names of all drawings."""
    return sorted(path.stem for path in HERE.glob("*.svg"))


@functools.cache
def _read(name: str) -> str:
    return (HERE / f"{name}.svg").read_text(encoding="utf-8").strip()

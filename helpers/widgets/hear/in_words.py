"""What a curve, a place along the axis and a height are called, by the words that their author gave them."""

from __future__ import annotations

import re
from typing import Any

from ...well_set import UNIT
from ..words import WORDS
from .curves import Curve
from .stepping import steps_along

#: Letters of an axis's name that are said with each step.
SHORT = 24


def name_of(curves: list[Curve], n: int) -> str:
    """What its author called it at every stop, or its number."""
    names = {one.name for one in curves}
    name, _, end = next(iter(names)).partition("\n")
    if len(names) > 1 or not name:
        return WORDS["hear.curve"].format(n=n + 1)
    return WORDS[f"hear.{end}"].format(name=name) if end else name


def words_under(curve: Curve, ax: Any, most: int) -> dict[str, list[str]]:
    """What stands under the bars, where each has a word of its own."""
    if curve.kind != "bars":
        return {}
    ticks = {
        round(float(at), 6): one.get_text() for at, one in zip(ax.get_xticks(), ax.get_xticklabels(), strict=False)
    }
    words = [ticks.get(round(float(at), 6), "") for at in curve.x[steps_along(curve.x, most)]]
    return {"words": words} if all(words) and not all(re.fullmatch(r"[−\d.,]+", one) for one in words) else {}


def place_said(name: str) -> str:
    """How a place along the axis is said: ``minute {x}``."""
    plain = re.sub(r"\s*\([^)]*\)", "", name).strip()
    key = f"hear.along_{plain.split(' ')[0].lower()}" if plain else ""
    if key in WORDS:
        return WORDS[key]
    return WORDS["hear.along"].format(name=plain, x="{x}") if 0 < len(plain) <= SHORT else WORDS["hear.along_long"]


def height_said(name: str) -> str:
    """How a height is said: with the unit that stands in the axis's name."""
    unit = re.search(r"\(([^)]*)\)\s*$", name)
    return "{y}\u00a0" + unit[1] if unit and (re.match(UNIT, unit[1]) or "/" in unit[1]) else "{y}"

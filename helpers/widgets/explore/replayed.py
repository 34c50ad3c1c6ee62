"""A made picture at one of its stops as an SVG, worked out from what the browser is sent: it needs no matplotlib.

The browser does the same in engine/marks.js and engine/blend.js.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import numpy as np

from .engine.given import GIVEN
from .engine.look import Look
from .engine.parameters import Parameter

if TYPE_CHECKING:
    from .made import Made

SVG = "{http://www.w3.org/2000/svg}"
MARKS = "explore-marks"
GONE = -32768  # "no point here" among the positions, as in engine/packing.py


def svg_at(made: Made, stops: Sequence[int]) -> bytes:
    """The picture at these stops of its controls."""
    ElementTree.register_namespace("", SVG[1:-1])
    ElementTree.register_namespace("xlink", "http://www.w3.org/1999/xlink")
    svg = ElementTree.fromstring(made.stage)
    layer = next(one for one in svg.iter() if one.get("id") == MARKS)
    plan = made.plan
    for child in list(layer):
        layer.remove(child)
    across, up = (float(part) for part in svg.attrib["viewBox"].split()[2:])
    layer.set("transform", f"scale({across / plan['width']:.6g} {up / plan['height']:.6g})")
    layer.set("style", "font-family:sans-serif")
    group, place, skin, blends = _place(plan, stops, made.parameters)
    block = np.frombuffer(made.positions, "<i2")
    for mark, (x, y) in zip(plan["skins"][skin], plan["groups"][group], strict=True):
        if _is_hidden(plan, mark):
            continue
        _draw(layer, plan, _look(plan, mark), *(_column(plan, block, number, place, blends) for number in (x, y)))
    return ElementTree.tostring(svg, encoding="utf-8")


def texts_at(made: Made, stops: Sequence[int]) -> list[str]:
    """The words that are written among the marks at these stops."""
    skin = made.plan["skins"][_place(made.plan, stops, made.parameters)[2]]
    looks = [_look(made.plan, mark) for mark in skin if not _is_hidden(made.plan, mark)]
    words = [look.drawn for look in looks if look.kind == "text"]
    return [re.sub(r"\s+", " ", one) for one in words if one]


def _look(plan: dict, mark: int) -> Look:
    """The look of a mark, by its number, as `packing` has sent it."""
    return Look(*plan["looks"][mark])


def _is_hidden(plan: dict, mark: int) -> bool:
    """Whether a mark waits for a bet."""
    return plan["asks"] and _look(plan, mark).name != GIVEN


def _place(plan: dict, stops: Sequence[int], parameters: Sequence[Parameter]) -> tuple[int, int, int, list]:
    sheet, blends = 0, []
    for parameter, stop in zip(parameters, stops, strict=True):
        if parameter.kind == "number" and plan["blends"]:
            blends.append(plan["blends"][len(blends)][stop])
        else:
            sheet = sheet * len(parameter.stops) + stop
    group, place, skin = plan["sheets"][sheet]
    return group, place, skin, blends


def _column(plan: dict, block: np.ndarray, number: int, place: int, blends: list) -> np.ndarray:
    spec = plan["columns"][number]
    if "parts" in spec:
        return np.concatenate([_column(plan, block, part, place, blends) for part in spec["parts"]])
    corners = [(spec["at"] + place * spec["steps"][0], 1.0)]
    for step, blend in zip(spec["steps"][1:], blends, strict=False):
        if step:
            corners = [(at + node * step, weight * share) for at, weight in corners for node, share in blend]
    out = np.zeros(spec["n"])
    for at, weight in corners:
        raw = block[at : at + spec["n"]].astype(float)
        out += weight * np.where(raw == GONE, np.nan, raw)
    return out * spec["scale"] + spec["middle"]


def _draw(layer: Any, plan: dict, look: Look, x: np.ndarray, y: np.ndarray) -> None:
    attributes = {"style": look.css}
    if look.clip:
        attributes["clip-path"] = _clip(layer, plan["clip"] if look.clip is True else look.clip)
    if look.kind == "text":
        attributes["transform"] = f"translate({x[0]:.2f} {y[0]:.2f}) rotate({look.more})"
        text = ElementTree.SubElement(layer, f"{SVG}text", attributes)
        for number, line in enumerate(look.drawn.split("\n")):
            ElementTree.SubElement(text, f"{SVG}tspan", {"x": "0", **({"dy": "1.2em"} if number else {})}).text = line
    elif look.kind == "image":
        if look.drawn in plan["images"]:  # one that stands still is on the stage
            address = {"href": plan["images"][look.drawn], "preserveAspectRatio": "none"}
            ElementTree.SubElement(layer, f"{SVG}image", {**attributes, **_box(look.more), **address})
    else:
        shape = _points(look.drawn, x, y) if look.kind == "points" else _path(look.drawn, x, y)
        ElementTree.SubElement(layer, f"{SVG}path", {**attributes, "d": shape})


def _clip(layer: Any, sides: Sequence[float]) -> str:
    name = "clip-" + "-".join(f"{side:g}" for side in sides)
    if all(one.get("id") != name for one in layer):
        ElementTree.SubElement(ElementTree.SubElement(layer, f"{SVG}clipPath", {"id": name}), f"{SVG}rect", _box(sides))
    return f"url(#{name})"


def _box(sides: Sequence[float]) -> dict[str, str]:
    return {name: str(side) for name, side in zip(("x", "y", "width", "height"), sides, strict=True)}


def _path(operations: str, x: np.ndarray, y: np.ndarray) -> str:
    """As `pathText` in blend.js."""
    words, point, lifted = [], 0, True
    for letter in operations:
        if letter == "Z":
            words.append("Z")
            continue
        across, up = x[point], y[point]
        point += 1
        if np.isnan(across) or np.isnan(up):
            lifted = True
            continue
        words.append(f"{' ' if letter in 'qc' else 'M' if lifted else letter}{across:.2f} {up:.2f}")
        lifted = False
    return "".join(words)


def _points(marker: str, x: np.ndarray, y: np.ndarray) -> str:
    """As `pointsText` in blend.js."""
    parts, words = re.findall(r"[A-Za-z]|-?[\d.]+(?:e-?\d+)?", marker), []
    for at in np.column_stack([x, y])[~(np.isnan(x) | np.isnan(y))]:
        axis = 0
        for part in parts:
            if part.isalpha():
                words.append(part)
                axis = 0
            else:
                words.append(f" {float(part) + at[axis]:.2f}")
                axis = 1 - axis
    return "".join(words)

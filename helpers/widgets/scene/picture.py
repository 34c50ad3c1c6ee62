"""A scene's drawing: its parts by name, and how it looks at one stop, as an image that stands alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ...palette import DRAWINGS
from ..explore.engine.errors import ExploreError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SVG = "{http://www.w3.org/2000/svg}"
#: Pixels for each unit of a drawing, where nothing says how wide the image is.
SCALE = 1.5
_CLASS = re.compile(r"""\sclass\s*=\s*(["'])(.*?)\1""")
_COLOUR = re.compile(r"var\(--draw-([a-z-]+)(?:,\s*([^()]*))?\)")
#: What is said of a part that is an attribute of the same meaning.
_ATTRIBUTES = {
    "thick": "stroke-width",
    **{name: name for name in ("x", "y", "width", "height", "r", "cx", "cy", "opacity")},
}


def parts_of(svg: str) -> set[str]:
    """The names of all parts of a drawing: the classes in it."""
    return {name for _, names in _CLASS.findall(svg) for name in names.split()}


def check_svg(svg: str) -> None:
    """See that a drawing can be read.

    Raises:
        ExploreError: a text that is no SVG, or one without a viewBox.
    """
    _read(svg)


def picture_at(
    svg: str, said: Mapping[tuple[str, str], tuple[float, ...]], hidden: frozenset[str] = frozenset()
) -> bytes:
    """The drawing with this said of its parts, in the light colours.

    Args:
        hidden: parts that are not to be seen, whatever is said of them.
    """
    from xml.etree import ElementTree  # a scene that lies ready needs none

    ElementTree.register_namespace("", SVG[1:-1])
    root = _read(svg)
    for one in root.iter():
        for name in one.get("class", "").split():
            what = {key: values for (part, key), values in said.items() if part == name}
            _say(one, {**what, "shown": (0.0,)} if name in hidden else what)
    view = next((values for (_, what), values in said.items() if what == "view"), None)
    if view:
        root.set("viewBox", " ".join(f"{value:g}" for value in view))
    for side, length in zip(("width", "height"), root.attrib["viewBox"].split()[2:], strict=True):
        root.set(side, f"{float(length) * SCALE:g}")
    text = ElementTree.tostring(root, encoding="unicode")
    return _COLOUR.sub(lambda found: DRAWINGS.light.get(found[1]) or found[2] or "currentColor", text).encode()


def _say(one: Element, what: Mapping[str, tuple[float, ...]]) -> None:
    for name, attribute in _ATTRIBUTES.items():
        if name in what:
            one.set(attribute, f"{what[name][0]:.6g}")
    moves = transform(what)
    if moves:
        one.set("transform", f"{one.get('transform', '')} {moves}".strip())
    if what.get("lit", (0.0,))[0]:
        one.set("stroke", DRAWINGS.light["accent"])
        one.set("opacity", "1")
    if what.get("shown", (1.0,))[0] == 0:
        one.set("display", "none")


def transform(what: Mapping[str, tuple[float, ...]]) -> str:
    """What moves, turns and grows a part, after its own transform; the browser does the same in moves.js."""
    moves = []
    if "move" in what:
        moves.append("translate({:.6g} {:.6g})".format(*what["move"]))
    about = what.get("about", (0.0, 0.0))
    if "turn" in what:
        moves.append("rotate({:.6g} {:.6g} {:.6g})".format(*what["turn"], *about))
    if "grow" in what:
        back = (-about[0], -about[1])
        moves.append(
            "translate({:.6g} {:.6g}) scale({:.6g} {:.6g}) translate({:.6g} {:.6g})".format(
                *about, *what["grow"], *back
            )
        )
    return " ".join(moves)


def _read(svg: str) -> Element:
    from xml.etree import ElementTree

    try:
        root = ElementTree.fromstring(svg)
    except ElementTree.ParseError as error:
        raise ExploreError(f"The drawing is no SVG that can be read ({error}); give the text of an SVG file.") from None
    if root.tag != f"{SVG}svg" or len(root.get("viewBox", "").split()) != 4:
        raise ExploreError(
            'The drawing needs <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 width height"> around it.'
        )
    return root

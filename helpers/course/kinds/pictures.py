"""Drawings that an entry names: `picture: glass` is helpers/drawings/glass.svg."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from ...drawing import drawing, names
from ...near import nearest
from ..content_file import wrong


def _known(name: str) -> str:
    if name and name not in names():
        near = nearest(name, names())
        cure = f"Did you mean “{near[0]}”?" if near else "Use a name from the folder helpers/drawings, or leave it out."
        raise wrong(f"There is no drawing called “{name[:60]}”.", cure)
    return name


#: The name of a drawing; empty for none.
Picture = Annotated[
    str, StringConstraints(max_length=60), AfterValidator(_known), Field(description="The name of a drawing.")
]


def svg_of(name: str) -> dict[str, str]:
    """``{"svg": its text}`` for a widget; nothing where there is no picture."""
    return {"svg": drawing(name)} if name else {}

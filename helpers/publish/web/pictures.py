"""Pictures as part of a page: a page asks no other file for anything, so each stands in it as a data address."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

#: What a picture may bring; anything larger is made smaller, since a page is read on telephones.
LARGEST_BYTES, LARGEST_SIDE = 200_000, 1_200
COLOURS = 64  # of a still picture: a plot needs no more, and its file is a quarter as large
KINDS = {"image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml"}
ADDRESS = re.compile(r"data:(?P<kind>image/(?:png|jpeg|gif|webp|svg\+xml));base64,[A-Za-z0-9+/=\s]+")
_SVG = re.compile(r"(?:<\?xml.*?\?>\s*)?(?:<!DOCTYPE[^>]*(?:\[.*?\])?>\s*)?(?:<!--.*?-->\s*)*<svg\b", flags=re.S)


def local(address: str, folder: Path | None, attachments: Mapping[str, Mapping[str, str]] | None = None) -> str:
    """The data address of a picture that a text points to; an empty text where it is none of its folder.

    Args:
        address: as it stands in the text: a place in the folder, a data address, or "attachment:" and a name.
        folder: where the notebook stands.
        attachments: of its cell, as nbformat has them.
    """
    if ADDRESS.fullmatch(address):
        return address
    parts = urlsplit(address)
    if parts.scheme == "attachment":
        return next(
            (of_kind(kind, data) for kind, data in (attachments or {}).get(unquote(parts.path), {}).items()), ""
        )
    if parts.scheme or parts.netloc or folder is None:
        return ""
    path = (folder / unquote(parts.path)).resolve()
    if not path.is_relative_to(folder.resolve()) or not path.is_file():
        return ""
    return _from_bytes(path.read_bytes())


def of_kind(kind: str, data: str | list[str]) -> str:
    """A picture of an output or an attachment as a data address; an empty text for what is no picture."""
    data = "".join(data)
    if kind not in KINDS:
        return ""
    if kind == "image/svg+xml":
        return from_svg(data) if "<svg" in data else _from_bytes(base64.b64decode(data))
    return _from_bytes(base64.b64decode(data))


def from_svg(text: str) -> str:
    """A drawing as a data address. As a picture it can run and fetch nothing."""
    text = text[text.index("<svg") :]
    if "xmlns=" not in text.split(">", 1)[0]:
        text = text.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    return f"data:image/svg+xml;base64,{base64.b64encode(text.encode()).decode()}"


def fewer_colours(address: str) -> str:
    """A PNG's data address with fewer colours, on white."""
    from PIL import Image

    head, data = address.split(",", 1)
    with Image.open(io.BytesIO(base64.b64decode(data))) as picture:
        white = _on_white(picture)
    out = io.BytesIO()
    white.quantize(COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return f"{head},{base64.b64encode(out.getvalue()).decode()}"


def _from_bytes(data: bytes) -> str:
    from PIL import Image, UnidentifiedImageError

    if _SVG.match(text := data.decode("utf-8", "ignore").lstrip("\ufeff \r\n\t")):
        return from_svg(text)
    try:
        with Image.open(io.BytesIO(data)) as picture:
            kind = Image.MIME.get(picture.format or "", "")
            if kind not in KINDS or (len(data) > LARGEST_BYTES and not getattr(picture, "is_animated", False)):
                smaller = _on_white(picture)
                smaller.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
                out = io.BytesIO()
                smaller.save(out, "JPEG", quality=80, optimize=True)
                kind, data = "image/jpeg", out.getvalue()
    except (UnidentifiedImageError, OSError, ValueError):
        return ""
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def _on_white(picture: Any) -> Any:
    from PIL import Image

    shown = picture.convert("RGBA")
    white = Image.new("RGB", picture.size, "white")
    white.paste(shown, mask=shown.getchannel("A"))
    return white

"""Still pictures that a module draws with matplotlib: ready made, kept from the last time, or drawn now."""

from __future__ import annotations

import hashlib
import importlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import kept
from .made_of import made_of_drawing, versions

PNG = b"\x89PNG\r\n\x1a\n"
#: In a folder with pictures that are ready made: what each was made of and with, by its name.
LIST = "made.json"
#: Such folders.
PLACES: list[Path] = []


def look_in(folder: Path) -> None:
    """From now on take still pictures from this folder, too."""
    if folder not in PLACES:
        PLACES.append(folder)


@dataclass(frozen=True)
class Still:
    """A still picture: the module and the function that draw it, and what the function is called with.

    The module is loaded only where the picture must be drawn.
    """

    module: str
    function: str
    values: tuple[Any, ...]

    @property
    def made_of(self) -> str | None:
        """The fingerprint of what it is made of; None where it cannot be told."""
        return made_of_drawing(self.module, self.function, self.values)

    def drawn(self) -> bytes:
        """Drawn now, as PNG bytes."""
        return getattr(importlib.import_module(self.module), self.function)(*self.values)

    def png(self) -> bytes:
        """Its PNG bytes, from where they are had soonest."""
        fingerprint = self.made_of
        if fingerprint is None:
            return self.drawn()
        return _ready(fingerprint) or self._kept(fingerprint)

    def _kept(self, fingerprint: str) -> bytes:
        key = hashlib.sha256(f"{fingerprint} {versions()}".encode()).hexdigest()
        found = kept.find(key)
        if found is None or not found.startswith(PNG):
            found = self.drawn()
            kept.keep(key, found)
        return found


def _ready(fingerprint: str) -> bytes | None:
    for folder in PLACES:
        try:
            known = json.loads((folder / LIST).read_text(encoding="utf-8"))
            for name, made in known.items():
                path = folder / f"{name}.png"
                if made["of"] == fingerprint and path.is_file():
                    return path.read_bytes()
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue  # not there, or broken
    return None

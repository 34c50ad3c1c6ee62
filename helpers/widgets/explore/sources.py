"""Where a picture comes from that is not drawn each time: kept from the last time, or ready made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from ..shared import kept
from ..shared.made_of import made_of, versions
from ..shared.stills import LIST
from .engine.parameters import Parameter
from .made import Made

if TYPE_CHECKING:
    from .engine.on_paper import Scale
    from .engine.workings import Workings

Picture: TypeAlias = "Workings | Made"


class Kept:
    """Draws it once, and finds it in the user's cache folder from then on.

    A function that leaves the limits of its axes free is framed from where its controls start, so the start counts.
    """

    start_counts = True

    def picture(
        self,
        function: Callable,
        parameters: Sequence[Parameter],
        fixed: Mapping[str, Any],
        draw: Callable[[], Workings],
        bet: Sequence[Scale] | None = None,
    ) -> Picture:
        """As it lies ready or was kept; else drawn now and kept. Without a fingerprint it is drawn each time."""
        fingerprint = made_of(function, parameters, fixed, bet)
        if fingerprint is None:
            return draw()
        return self._ready(fingerprint, parameters) or self._kept(fingerprint, parameters, draw)

    def _ready(self, fingerprint: str, parameters: Sequence[Parameter]) -> Made | None:  # noqa: ARG002 - Ready needs them
        return None  # nothing is made beforehand

    def _kept(self, fingerprint: str, parameters: Sequence[Parameter], draw: Callable[[], Workings]) -> Made:
        start = [p.start for p in parameters] if self.start_counts else []
        key = hashlib.sha256(f"{fingerprint} {start} {versions()}".encode()).hexdigest()
        data = kept.find(key)
        made = None if data is None else Made.unpacked(data, key, parameters)
        if made is None:
            # Without a PNG: so the same notebook shows the same, whether its picture was drawn or found.
            made = Made.of(draw(), still=False)
            kept.keep(key, made.packed(key))
        return made


class Ready(Kept):
    """Takes it from a folder where it lies ready made; where it is another picture by now, as `Kept` does.

    Its pictures set their limits themselves, so one serves wherever its controls start.

    Args:
        folder: where the pictures lie, with the list of what each was made of; see shared/stills.py.
        name: of this picture.
    """

    start_counts = False

    def __init__(self, folder: Path, name: str) -> None:
        self.folder, self.name = folder, name

    @property
    def path(self) -> Path:
        """Its file."""
        return self.folder / f"{self.name}.zip"

    def lying(self, fingerprint: str | None) -> bytes | None:
        """Its file, where what lies there was made of this; else None."""
        try:
            known = json.loads((self.folder / LIST).read_text(encoding="utf-8"))
            return self.path.read_bytes() if fingerprint and known[self.name]["of"] == fingerprint else None
        except (OSError, ValueError, KeyError, TypeError):
            return None  # not there, or broken: drawn anew

    def _ready(self, fingerprint: str, parameters: Sequence[Parameter]) -> Made | None:
        data = self.lying(fingerprint)
        return None if data is None else Made.unpacked(data, self.name, parameters)

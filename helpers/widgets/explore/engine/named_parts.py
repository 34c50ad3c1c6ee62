"""A renderer that knows what the author called the artist which is being drawn."""

from __future__ import annotations

from typing import Any

from matplotlib.backend_bases import RendererBase


class NamedParts(RendererBase):
    """Keeps the names (``gid=``) of the artists that are being drawn, the innermost last."""

    def __init__(self) -> None:
        super().__init__()
        self._names: list[str] = []

    def open_group(self, s: Any, gid: Any = None) -> None:  # noqa: ARG002, D102
        self._names.append(gid or self.name_now)

    def close_group(self, s: Any) -> None:  # noqa: ARG002, D102
        self._names.pop()

    @property
    def name_now(self) -> str:
        """The name of the artist that is being drawn; empty where it has none."""
        return self._names[-1] if self._names else ""

"""A content file's bytes and text, and what was read of them: data with the line of every place."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .problems import ContentError, Problem

LARGEST_FILE_BYTES = 1_000_000

Path_ = tuple[str | int, ...]


@dataclass
class Source:
    """A file's data, and the line of every place in it: ``lines[("claims", 0, "id")]``.

    ``notes`` are what is no mistake and may not be meant, such as a text that a number sign cuts off. ``unread`` are
    words that look like names of entries, where a file could not be read.
    """

    file: str
    data: Any = None
    lines: MutableMapping[Path_, int] = field(default_factory=dict)
    #: Where a value begins, if that is not the line of its name.
    below: dict[Path_, int] = field(default_factory=dict)
    notes: list[Problem] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    def line(self, *path: str | int) -> int:
        """The line of a place, or of the nearest place around it that the file has."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_bytes(path: str | Path) -> bytes:
    """The bytes of a content file. Raises ContentError where there is none."""
    path = Path(path)
    try:
        return path.read_bytes()
    except OSError:
        what, cure = "The file cannot be read.", "Check that it is there and that its name is spelled right."
        raise ContentError([Problem(path.name, 0, what, cure)]) from None


def decoded(raw: bytes, file: str) -> str:
    """The text of a file, with plain line ends. Raises ContentError where it is too large.

    Bytes that are no UTF-8 become signs that no text can hold, so that they are refused where they stand.
    """
    if len(raw) > LARGEST_FILE_BYTES:
        what = "The file is larger than one megabyte."
        raise ContentError([Problem(file, 0, what, "Keep only the text of the course in it.")])
    return re.sub(r"\r\n?", "\n", raw.decode("utf-8-sig", errors="surrogateescape"))

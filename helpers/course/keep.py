"""Writes a file and never loses what a person had in it: an older text is kept beside the new one."""

from __future__ import annotations

import os
from pathlib import Path


def write(path: Path, content: str | bytes, keeps: bool = True) -> Path | None:
    """Write a file as a whole, or not at all.

    Args:
        path: where; folders that are missing are made.
        content: text is written as UTF-8 with plain line ends.
        keeps: False where the new text holds all that the older one did.

    Returns:
        where the file that said something else is kept now; None where there was none, or it said the same.

    Raises:
        OSError: the place cannot be written.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = None
    if path.exists():
        if path.read_bytes() == data:
            return None
        if keeps:
            kept = free_name(path)
            kept.write_bytes(path.read_bytes())
    draft = path.with_name(f".{path.name}.new")
    try:
        draft.write_bytes(data)
        os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)
    return kept


def free_name(path: Path) -> Path:
    """The first of ``course.yml.old-1``, ``course.yml.old-2`` ... that nothing has yet."""
    number = 1
    while (free := path.with_name(f"{path.name}.old-{number}")).exists():
        number += 1
    return free

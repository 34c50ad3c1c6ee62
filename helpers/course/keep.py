"""Writes files and never loses what a person had in them: an older text is kept beside the new one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from .all_or_none import laid_down


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
    return write_all({path: data}, keeps)[path]


def write_all(files: Mapping[Path, bytes], keeps: bool = True) -> dict[Path, Path | None]:
    """Write several files, all of them or none.

    Args:
        files: contents by place; folders that are missing are made.
        keeps: False where the new files hold all that the older ones did.

    Returns:
        for each place, where the file that said something else is kept now, as `write` does.

    Raises:
        OSError: a place cannot be written.
    """
    kept: dict[Path, Path | None] = dict.fromkeys(files)
    new: dict[Path, bytes] = {}
    for path, data in files.items():
        before = path.read_bytes() if path.exists() else None
        if before == data:
            continue
        if keeps and before is not None:
            kept[path] = free = free_name(path)
            new[free] = before
        new[path] = data
    with laid_down(new):
        pass
    return kept


def free_name(path: Path) -> Path:
    """The first of ``course.yml.old-1``, ``course.yml.old-2`` ... that nothing has yet."""
    number = 1
    while (free := path.with_name(f"{path.name}.old-{number}")).exists():
        number += 1
    return free

"""Pictures that were drawn on this computer, kept for the next time in the user's cache folder.

Nothing here can fail: what cannot be read is drawn anew, what cannot be written is not kept.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

#: The least used go first where there is more than this.
MOST_BYTES = 40_000_000
ENDING = ".picture"


def folder() -> Path:
    """Where they lie."""
    import platformdirs

    return platformdirs.user_cache_path("explore-pictures", appauthor=False)


def find(key: str) -> bytes | None:
    """What is kept under a key, now used last; None where there is nothing that can be read."""
    path = folder() / (key + ENDING)
    try:
        data = path.read_bytes()
    except OSError:
        return None
    with contextlib.suppress(OSError):
        os.utime(path)
    return data


def keep(key: str, data: bytes) -> None:
    """Keep it, whole or not at all, whoever else reads or writes at the same time."""
    place = folder()
    with contextlib.suppress(OSError):
        place.mkdir(parents=True, exist_ok=True)
        number, name = tempfile.mkstemp(dir=place)
        try:
            with os.fdopen(number, "wb") as file:
                file.write(data)
            os.replace(name, place / (key + ENDING))
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(name)
            raise
        _make_room(place)


def _make_room(place: Path) -> None:
    """Let the least used go; what another kernel takes away meanwhile is gone as well."""
    there = []
    for path in place.iterdir():
        with contextlib.suppress(OSError):
            stat = path.stat()
            there.append((stat.st_mtime_ns, stat.st_size, path))
    total = sum(size for _, size, _ in there)
    for _, size, path in sorted(there):
        if total <= MOST_BYTES:
            return
        with contextlib.suppress(OSError):
            path.unlink()
            total -= size

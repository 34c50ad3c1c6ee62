"""Several files written as one: all of them or none, on a full disk and where somebody stops it, too."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Iterator, Mapping
from pathlib import Path


@contextlib.contextmanager
def laid_down(files: Mapping[Path, bytes]) -> Iterator[None]:
    """Lay files down beside their places; as the block ends, each takes its place in that order.

    Until all of them lie there nothing is changed. In the block, and after it, Ctrl+C waits: what it does belongs to the same step.

    Args:
        files: contents by place; folders that are missing are made.

    Raises:
        OSError: one cannot be written. All is as it was before, and nothing is left beside it.
    """
    drafts = {path: path.with_name(f".{path.name}.new") for path in files}
    made: list[Path] = []
    try:
        for path, draft in drafts.items():
            made += _folder(path.parent)
            draft.write_bytes(files[path])
        with _unstopped():
            yield
            for path, draft in drafts.items():
                os.replace(draft, path)
    finally:
        for draft in drafts.values():
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)
        for folder in reversed(made):
            with contextlib.suppress(OSError):  # it holds something, as it should
                folder.rmdir()


def _folder(folder: Path) -> list[Path]:
    """Make a folder with those above it; gives the ones that were made, the uppermost first."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing[::-1]


@contextlib.contextmanager
def _unstopped() -> Iterator[None]:
    """Ctrl+C waits until it is done. Python hears it where the program began, and nowhere else."""
    came: list[int] = []
    try:
        before = signal.signal(signal.SIGINT, lambda number, _frame: came.append(number))
    except ValueError:  # another one
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before or signal.default_int_handler)
    if came:
        raise KeyboardInterrupt

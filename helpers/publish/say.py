"""How a command speaks: what it could not do and how to mend that, and how far a long task has come."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

#: A task that is done sooner says nothing of its progress.
SILENT_SECONDS = 1.0

Item = TypeVar("Item")


class CannotDo(Exception):
    """A command cannot be carried out. Its text is one sentence of what is wrong and one of what to do."""


def say(text: str) -> None:
    """One line for the reader."""
    print(printable(text))


def warn(text: str) -> None:
    """One line on what went wrong."""
    print(printable(text), file=sys.stderr)


def say_written(path: Path, kept: Path | None, base: Path) -> None:
    """Say what was written, and where the older text of it is kept."""
    say(f"written: {_short(path, base)}" + (f" (as it was before: {_short(kept, base)})" if kept else ""))


def progress(items: Sequence[Item], doing: str, name: Callable[[Item], str] = str) -> Iterator[Item]:
    """The items one by one; once they take longer than a second, a line says how far it has come.

    Args:
        doing: what is done with an item, such as "running".
        name: what an item is called.
    """
    last = time.monotonic()
    for number, item in enumerate(items, 1):
        if time.monotonic() - last >= SILENT_SECONDS:
            last = time.monotonic()
            print(f"  {doing} {number} of {len(items)}: {printable(name(item))}", file=sys.stderr, flush=True)
        yield item


def printable(text: str) -> str:
    """A text as one that a screen only shows: what would move the cursor or colour the line becomes a mark."""
    return "".join(sign if sign.isprintable() or sign in "\n\u00a0" else "\ufffd" for sign in text)


def _short(path: Path, base: Path) -> str:
    return path.relative_to(base).as_posix() if path.is_relative_to(base) else str(path)

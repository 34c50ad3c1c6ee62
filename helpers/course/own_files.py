"""A teacher's own claims, works and words: files beside the exercises, read after ours. One with a name of ours stands in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

One = TypeVar("One")

CLAIMS, REFERENCES, GLOSSARY = NAMES = ("claims.yml", "references.yml", "glossary.yml")


def own_file(beside: Path | None, name: str) -> Path | None:
    """The teacher's own file of a name; None where there is none.

    Args:
        beside: the folder of the exercise files.
    """
    file = beside / name if beside else None
    return file if file and file.is_file() else None


def shown(file: Path) -> str:
    """The name by which problems show an own file, such as "notebooks/exercises/claims.yml"."""
    return "/".join(file.parts[-3:])


def together(ours: Iterable[One], own: Iterable[One], key: Callable[[One], str]) -> list[One]:
    """Ours, the teacher's in place of those with the same key, and her others after them."""
    theirs = {key(one): one for one in own}
    return [*(theirs.pop(key(one), one) for one in ours), *theirs.values()]

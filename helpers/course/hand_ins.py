"""Files that learners handed in: a folder is read, good files counted, every other one named with a reason and set aside.

Links are not followed. Folders within the folder are read as well, since a learning platform gives one for each student.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .hand_in_file import HandIn, read_file

MOST_FILES = 5_000
#: Folders within folders: a platform's download has one level, or two with groups.
DEEPEST_FOLDER = 4
#: What computers put beside files by themselves, and a note of ours.
PASSED_OVER = {"readme.md", "__macosx", "thumbs.db", "desktop.ini"}


@dataclass(frozen=True)
class SetAside:
    """A file that does not count: its name as it can be shown, and why, in a sentence."""

    name: str
    why: str


@dataclass(frozen=True)
class HandIns:
    """A folder of files: those that count, and those that were set aside."""

    good: tuple[HandIn, ...] = ()
    set_aside: tuple[SetAside, ...] = ()

    def answers(self, lesson: str, item: str, *kinds: str) -> list[Any]:
        """Everyone's answer to one activity, in the order of the files, as far as it was handed in as one of these kinds."""
        found = (one.lessons.get(lesson, {}).get(item) for one in self.good)
        return [entry.answer for entry in found if entry is not None and entry.kind in kinds]


def read_folder(folder: str | Path) -> HandIns:
    """Read all files of a folder and of those in it, each once, in the order of their names; a folder that is not there holds none."""
    folder = Path(folder)
    if not folder.is_dir():
        return HandIns()
    good: dict[str, tuple[HandIn, str]] = {}
    aside = []
    for count, path in enumerate(_within(folder), 1):
        name = shown(path.relative_to(folder).as_posix())
        if count > MOST_FILES:
            aside.append(SetAside(name, f"There are more than {MOST_FILES:,} files; only so many are read."))
            break
        try:
            one = read_file(path)
        except ValueError as error:
            aside.append(SetAside(name, str(error)))
            continue
        if one.id in good:
            before, before_name = good[one.id]
            older = before_name if one.age > before.age else name
            aside.append(
                SetAside(older, "The same person handed in a newer file, or the same one again; that one counts.")
            )
            if older == name:
                continue
        good[one.id] = (one, name)
    return HandIns(tuple(one for one, _ in good.values()), tuple(aside))


def _within(folder: Path, depth: int = 0) -> Iterator[Path]:
    """The files of a folder and of the folders in it; also a link, an empty folder and one that lies too deep, for what `read_file` says."""
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.startswith(".") or path.name.lower() in PASSED_OVER:
            continue
        if path.is_symlink() or not path.is_dir() or depth == DEEPEST_FOLDER or _is_bare(path):
            yield path
        else:
            yield from _within(path, depth + 1)


def _is_bare(folder: Path) -> bool:
    """Whether nothing is in it, or it cannot be looked into."""
    try:
        return not any(folder.iterdir())
    except OSError:
        return True


def shown(name: str) -> str:
    """A file's name as it can be printed: without control signs, and not longer than 80 letters."""
    plain = "".join(letter if letter.isprintable() else "?" for letter in name)
    return plain if len(plain) <= 80 else plain[:77] + "..."

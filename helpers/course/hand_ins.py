"""Files that learners handed in: a folder is read, good files counted, every other one named with a reason and set aside.

The format is described in docs/hand-in.schema.json. Nothing in such a file is trusted: sizes are limited, links are not followed,
and a file with fields that the format does not have (a name, a private text) is set aside. Folders within the folder are read as
well, since a learning platform gives one for each student.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

COURSE = "good-cry"
LARGEST_BYTES = 300_000
MOST_FILES = 5_000
DEEPEST = 8
#: Folders within folders: a platform's download has one level, or two with groups.
DEEPEST_FOLDER = 4
#: What computers put beside files by themselves, and a note of ours.
PASSED_OVER = {"readme.md", "__macosx", "thumbs.db", "desktop.ini"}


class Entry(BaseModel):
    """One answer: what kind of activity it comes from, and choices and numbers."""

    model_config = ConfigDict(extra="forbid", strict=True)

    kind: Literal["predict", "check", "survey", "sort", "grades", "task"]
    answer: Any


def _day(text: str) -> str:
    datetime.date.fromisoformat(text)
    return text


Lesson = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$")]
Item = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$")]


class HandIn(BaseModel):
    """What one person handed in: a random number in place of a name, and the answers by lesson and activity."""

    model_config = ConfigDict(extra="forbid", strict=True)

    format: Literal["good-cry hand-in"]
    version: Literal[1]
    id: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]
    #: The day of saving, by the learner's own clock; of two files of one person the later one counts.
    saved: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), AfterValidator(_day)] = ""
    lessons: dict[Lesson, dict[Item, Entry]] = Field(max_length=60)

    @property
    def answered(self) -> bool:
        """Whether anything was answered."""
        return any(_says(entry.answer) for items in self.lessons.values() for entry in items.values())

    @property
    def age(self) -> tuple[str, int]:
        """What tells the newer of two files: the day, and on one day the number of answers."""
        return self.saved, sum(len(items) for items in self.lessons.values())


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

    def answers(self, lesson: str, item: str, kind: str) -> list[Any]:
        """Everyone's answer to one activity, in the order of the files."""
        found = (one.lessons.get(lesson, {}).get(item) for one in self.good)
        return [entry.answer for entry in found if entry is not None and entry.kind == kind]


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
            one = _read(path)
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
    """The files of a folder and of the folders in it; also a link, an empty folder and one that lies too deep, for what `_read` says."""
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


def _read(path: Path) -> HandIn:
    """One file. Raises ValueError with a sentence for the teacher."""
    if path.is_symlink() or not (path.is_file() or path.is_dir()):
        raise ValueError("It is a link or something else that is no file.")
    if path.is_dir():
        raise ValueError("It is a folder that is empty, lies too deep or cannot be opened.")
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_BYTES + 1)
    except OSError:
        raise ValueError("It cannot be read.") from None
    if is_zip(path):
        raise ValueError("It is a zip. Unpack it, and make the report again; the folders that come out of it are read.")
    if len(raw) > LARGEST_BYTES:
        raise ValueError(f"It is larger than {LARGEST_BYTES // 1000} kilobytes, too large for a file of this course.")
    try:
        data = json.loads(raw.decode("utf-8-sig"), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise ValueError("It is no file of this course: it holds no JSON.") from None
    form = str(data.get("format", "")) if isinstance(data, dict) else ""
    if form == f"{COURSE} record":
        raise ValueError("It is somebody's whole record, with private text. Give it back unread; ask for “Hand in”.")
    if form != f"{COURSE} hand-in":
        raise ValueError("It is no hand-in of this course.")
    if data.get("version") != 1:
        raise ValueError("It was made by another version of the course.")
    if _depth(data) > DEEPEST:
        raise ValueError("It was changed by hand: its parts are nested too deeply.")
    try:
        one = HandIn.model_validate(data)
    except ValidationError as error:
        place = ".".join(re.sub(r"[^\w.-]", "?", str(part))[:30] for part in error.errors()[0]["loc"])
        raise ValueError(f"It was changed by hand or damaged: “{place}” is not as this course writes it.") from None
    if not one.answered:
        raise ValueError("It holds no answer, so nobody is counted for it.")
    return one


def is_zip(path: Path) -> bool:
    """Whether a file begins as a zip does, whatever it is called."""
    with path.open("rb") as file:
        return file.read(4) in (b"PK\x03\x04", b"PK\x05\x06")


def _says(value: Any) -> bool:
    """Whether an answer is more than empty places."""
    if isinstance(value, dict | list):
        return any(_says(one) for one in (value.values() if isinstance(value, dict) else value))
    return value is not None and value != ""


def _no_constant(name: str):
    raise ValueError(f"{name} is no number")


def _depth(value: Any, most: int = DEEPEST + 1) -> int:
    if most == 0 or not isinstance(value, dict | list):
        return 0
    parts = value.values() if isinstance(value, dict) else value
    return 1 + max((_depth(one, most - 1) for one in parts), default=0)

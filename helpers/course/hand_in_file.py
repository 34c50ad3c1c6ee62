"""One file that a learner handed in: read, checked against its format, or refused with a reason.

The format is described in docs/hand-in.schema.json. Nothing in such a file is trusted: its size and depth are limited, and one
with fields that the format does not have (a name, a private text) is refused.
"""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path
from typing import Annotated, Any, Literal, Never

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from .handed_in import COURSE, HANDED_IN

LARGEST_BYTES = 300_000
DEEPEST = 8


def _handed_in(kind: str) -> str:
    if kind not in HANDED_IN:
        raise ValueError("no kind that is handed in")
    return kind


class Entry(BaseModel):
    """One answer: what kind of activity it comes from, and choices and numbers."""

    model_config = ConfigDict(extra="forbid", strict=True)

    kind: Annotated[str, AfterValidator(_handed_in)]
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
    #: In version 1 a chosen option was named by its text; both count.
    version: Literal[1, 2]
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


def _bytes_of(path: Path) -> bytes:
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
    return raw


def read_file(path: Path) -> HandIn:
    """One file. Raises ValueError with a sentence for the teacher."""
    raw = _bytes_of(path)
    try:
        data = json.loads(raw.decode("utf-8-sig"), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise ValueError("It is no file of this course: it holds no JSON.") from None
    form = str(data.get("format", "")) if isinstance(data, dict) else ""
    if form == f"{COURSE} record":
        raise ValueError("It is somebody's whole record, with private text. Give it back unread; ask for “Hand in”.")
    if form != f"{COURSE} hand-in":
        raise ValueError("It is no hand-in of this course.")
    version = data.get("version")
    if version not in (1, 2) or version is True:
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


def _no_constant(name: str) -> Never:
    raise ValueError(f"{name} is no number")


def _depth(value: Any, most: int = DEEPEST + 1) -> int:
    if most == 0 or not isinstance(value, dict | list):
        return 0
    parts = value.values() if isinstance(value, dict) else value
    return 1 + max((_depth(one, most - 1) for one in parts), default=0)

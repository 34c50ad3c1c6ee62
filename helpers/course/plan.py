"""The course as its teacher set it in course.yml: lessons, help lines, breathing, and when answers are shown.

The file is read again when it was saved again. Each entry is read by itself: where one has a mistake, all others count,
and in its place stands what hides answers and keeps help. The start card of each lesson says what is wrong.
"""

from __future__ import annotations

import functools
import json
import re
from dataclasses import dataclass
from pathlib import Path

from .in_parts import InParts, Parts, choose, read_in_parts
from .problems import ContentError, Problem
from .settings_file import LessonEntry, Settings, check
from .yaml_file import Source

FILE = "course.yml"
#: The notebook for the teacher; no lesson of the course leads to it.
FOR_INSTRUCTORS = "for_instructors"
#: Shown for a lesson whose exercise file cannot be read.
USUAL_MINUTES = (15, 25)
#: Each help line and each lesson stands by itself. An entry about answers that cannot be read hides them.
PARTS = Parts(depth={"help": 2, "lessons": 3}, instead={"answers": "never", "quiz": False})


@dataclass(frozen=True)
class Listed:
    """One lesson as course.yml lists it."""

    name: str
    title: str
    question: str

    @property
    def minutes(self) -> tuple[int, int]:
        """The shortest and the longest time, from its exercise file; the usual ones where they cannot be read."""
        return self._exercise.minutes

    @property
    def time(self) -> str:
        """The minutes in words; nothing where they cannot be read."""
        shortest, longest = self.minutes
        return "" if self._exercise.problems_of("minutes") else f"{shortest} to {longest} minutes"

    @property
    def _exercise(self):
        from .exercises import exercise_in_parts  # exercises stand on this module

        return exercise_in_parts(self.name)

    @property
    def built(self) -> bool:
        """Whether its notebook is there."""
        return (folder() / f"{self.name}.ipynb").exists()


def folder() -> Path:
    """Where the notebooks are: the kernel's own folder where course.yml stands there, else the project's."""
    for place in (Path.cwd(), Path.cwd() / "notebooks"):
        if (place / FILE).exists():
            return place
    return Path(__file__).parents[2] / "notebooks"


def settings() -> Settings:
    """The settings as they stand now.

    Raises:
        ContentError: with every problem of the file, each with its line.
    """
    made, problems = settings_in_parts()
    if problems:
        raise ContentError(problems)
    return made


def settings_in_parts() -> tuple[Settings, list[Problem]]:
    """The settings as far as they are right, and what is wrong in the file."""
    where = folder()
    shown = f"{where.name}/{FILE}"
    try:
        raw = (where / FILE).read_bytes()
    except OSError:
        cure = "Put it back, or take it from the course as it was delivered."
        missing = Problem(shown, 0, "The file is not there or cannot be read.", cure)
        read = choose(Source(shown), [missing], Settings, PARTS)
    else:
        read = _read(raw, shown, frozenset(path.stem for path in where.glob("*.ipynb")))
    return read.made, read.problems


def read_settings(raw: bytes, file: str, notebooks: frozenset[str]) -> Settings:
    """Read the bytes of the file; ``file`` is the name that problems show. Raises ContentError."""
    read = _read(raw, file, notebooks)
    if read.problems:
        raise ContentError(read.problems)
    return read.made


@functools.lru_cache(maxsize=8)
def _read(raw: bytes, file: str, notebooks: frozenset[str]) -> InParts[Settings]:
    return read_in_parts(raw, file, Settings, PARTS, lambda made, source: check(made, source, set(notebooks)))


def country() -> str | None:
    """Whose help line comes first, or None for all alike."""
    return settings_in_parts()[0].country


def own_help() -> list[str]:
    """The teacher's own help lines, in markdown."""
    return settings_in_parts()[0].help


def lessons() -> list[Listed]:
    """All lessons, in order: as course.yml lists them, or else every notebook beside it."""
    listed = settings_in_parts()[0].lessons
    if listed is None:
        return [lesson_by_itself(name) for name in notebook_names() if name != FOR_INSTRUCTORS]
    return [_listed(one) for one in listed]


def _listed(entry: LessonEntry) -> Listed:
    own = lesson_by_itself(entry.lesson) if not (entry.title and entry.question) else None
    return Listed(entry.lesson, entry.title or own.title, entry.question or own.question)


def lesson(name: str) -> Listed:
    """One lesson; one that the teacher took off the list has the title that stands in its notebook."""
    return next((one for one in lessons() if one.name == name), None) or lesson_by_itself(name)


def notebook_names() -> list[str]:
    """The notebooks of the course, in order of their names."""
    return sorted(path.stem for path in folder().glob("*.ipynb"))


def lesson_by_itself(name: str) -> Listed:
    """A lesson with the title and the question that stand at the top of its notebook."""
    try:
        cells = json.loads((folder() / f"{name}.ipynb").read_text(encoding="utf-8"))["cells"]
        text = next("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    except (OSError, ValueError, KeyError, TypeError, StopIteration, RecursionError):
        text = ""
    title = re.search(r"^# (.+)$", text, flags=re.M)
    question = re.search(r"^\*\*(.+)\*\*$", text, flags=re.M)
    plain = name.lstrip("0123456789_").replace("_", " ").capitalize()
    return Listed(name, title[1].strip() if title else plain, question[1].strip() if question else "")

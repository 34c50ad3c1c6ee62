"""The course as its teacher set it in course.yml: lessons, help lines, breathing, and when answers are shown.

The file is read again when it was saved again. Where it has a mistake, the course goes on with the
settings it was delivered with, and the start card of each lesson says what is wrong.
"""

from __future__ import annotations

import functools
import json
import re
from dataclasses import dataclass
from pathlib import Path

from .problems import ContentError, Problem
from .reading import as_model
from .settings_file import Settings, check
from .yaml_file import load_text

FILE = "course.yml"
#: The notebook for the teacher; no lesson of the course leads to it.
FOR_INSTRUCTORS = "for_instructors"
#: Shown for a lesson whose exercise file cannot be read.
USUAL_MINUTES = (15, 25)


@dataclass(frozen=True)
class Listed:
    """One lesson as course.yml lists it."""

    name: str
    title: str
    question: str

    @property
    def minutes(self) -> tuple[int, int]:
        """The shortest and the longest time, from its exercise file."""
        from .exercises import exercise  # exercises stand on this module

        try:
            return exercise(self.name).minutes
        except ContentError:
            return USUAL_MINUTES

    @property
    def time(self) -> str:
        """The minutes in words."""
        return f"{self.minutes[0]} to {self.minutes[1]} minutes"

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


def settings(without: str = "") -> Settings:
    """The settings as they stand now.

    Args:
        without: an entry that is left as the course was delivered, whatever the file says.

    Raises:
        ContentError: with every problem of the file, each with its line.
    """
    where = folder()
    shown = f"{where.name}/{FILE}"
    try:
        raw = (where / FILE).read_bytes()
    except OSError:
        cure = "Put it back, or take it from the course as it was delivered."
        raise ContentError([Problem(shown, 0, "The file is not there or cannot be read.", cure)]) from None
    return read_settings(raw, shown, frozenset(path.stem for path in where.glob("*.ipynb")), without)


@functools.lru_cache(maxsize=8)
def read_settings(raw: bytes, file: str, notebooks: frozenset[str], without: str = "") -> Settings:
    """Read the bytes of the file; ``file`` is the name that problems show. Raises ContentError."""
    source = load_text(raw, file)
    if isinstance(source.data, dict):
        source.data.pop(without, None)
    return as_model(source, Settings, lambda made, source: check(made, source, set(notebooks)))


def settings_or_default() -> tuple[Settings, list[Problem]]:
    """The settings, or those the course was delivered with and what is wrong in the file.

    Where only the breath of the pacer is wrong, all else stays as the file says: a file that was right before the
    pacer had narrower bounds must not lose its help lines.
    """
    try:
        return settings(), []
    except ContentError as error:
        problems = error.problems
    try:
        return settings(without="breathing"), problems
    except ContentError:
        return Settings(), problems


def country() -> str | None:
    """Whose help line comes first, or None for all alike."""
    return settings_or_default()[0].country


def own_help() -> list[str]:
    """The teacher's own help lines, in markdown."""
    return settings_or_default()[0].help


def lessons() -> list[Listed]:
    """All lessons, in order: as course.yml lists them, or else every notebook beside it."""
    listed = settings_or_default()[0].lessons
    if listed is None:
        return [lesson_by_itself(name) for name in notebook_names() if name != FOR_INSTRUCTORS]
    return [Listed(one.lesson, one.title, one.question) for one in listed]


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
    except (OSError, ValueError, KeyError, TypeError, StopIteration):
        text = ""
    title = re.search(r"^# (.+)$", text, flags=re.M)
    question = re.search(r"^\*\*(.+)\*\*$", text, flags=re.M)
    plain = name.lstrip("0123456789_").replace("_", " ").capitalize()
    return Listed(name, title[1].strip() if title else plain, question[1].strip() if question else "")

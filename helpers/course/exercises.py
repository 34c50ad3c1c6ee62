"""The exercise files: what an instructor edits, read and checked.

A file is read again when it was saved again, so a teacher edits it, runs the cell and sees the change.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

from . import claims, plan
from .exercise_file import ExerciseFile
from .exercise_file import check as check_file
from .problems import ContentError, Problem
from .reading import as_model
from .student_file import WITH_THE_TEACHER, StudentFile
from .yaml_file import Source, load_text

FOLDER = "exercises"


@dataclass(frozen=True)
class Exercise:
    """One lesson's exercise file; its entries are attributes (``exercise.predict``, ``exercise.check`` …)."""

    file: ExerciseFile
    source: Source

    def __getattr__(self, name: str):
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.file, name)

    def problem(self, what: str, cure: str, *path: str | int) -> Problem:
        """A problem at a place of this file, such as ("activities", "recovery")."""
        return Problem(self.source.file, self.source.line(*path), what, cure)


def path_of(lesson: str) -> Path:
    """Where a lesson's exercise file is."""
    return plan.folder() / FOLDER / f"{lesson}.yml"


def has_exercise(lesson: str) -> bool:
    """Whether there is one."""
    return path_of(lesson).exists()


def exercise(lesson: str) -> Exercise:
    """A lesson's exercise file as it stands now.

    Raises:
        ContentError: with every problem of the file, each with its line.
    """
    path = path_of(lesson)
    shown = f"{plan.folder().name}/{FOLDER}/{path.name}"
    try:
        raw = path.read_bytes()
    except OSError:
        cure = "Put it back, or take it from the course as it was delivered."
        raise ContentError([Problem(shown, 0, "The file is not there or cannot be read.", cure)]) from None
    return read_exercise(raw, shown)


@functools.lru_cache(maxsize=64)
def read_exercise(raw: bytes, file: str) -> Exercise:
    """Read the bytes of one file; ``file`` is the name that problems show. Raises ContentError."""
    source = load_text(raw, file)
    known = {claim.id for claim in claims.claims()}
    students = isinstance(source.data, dict) and source.data.get("answers") == WITH_THE_TEACHER
    model = StudentFile if students else ExerciseFile
    return Exercise(as_model(source, model, lambda made, at: check_file(made, at, known)), source)

"""The exercise files: what an instructor edits, read and checked.

A file is read again when it was saved again, so a teacher edits it, runs the cell and sees the change.
"""

from __future__ import annotations

import difflib
import functools
from dataclasses import dataclass
from pathlib import Path

from . import claims, plan
from .exercise_file import ExerciseFile, LessonFile
from .exercise_file import check as check_file
from .in_parts import InParts, Parts, choose
from .kinds import KINDS
from .problems import ContentError, Problem
from .student_file import WITH_THE_TEACHER, StudentFile
from .yaml_blocks import load_in_parts
from .yaml_file import Source

FOLDER = "exercises"
#: Each question, each task and each slider stands by itself. Shown where the minutes cannot be read: the usual ones.
PARTS = Parts(
    depth={kind.section: kind.depth for kind in KINDS} | {"activities": 3},
    instead={"minutes": list(plan.USUAL_MINUTES)},
)


@dataclass(frozen=True)
class Exercise:
    """One lesson's exercise file; its entries are attributes (``exercise.predict``, ``exercise.check`` …).

    It holds all parts that are right; ``problems`` says what is wrong with the others.
    """

    file: LessonFile
    source: Source
    problems: tuple[Problem, ...] = ()

    def __getattr__(self, name: str):
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.file, name)

    def problem(self, what: str, cure: str, *path: str | int) -> Problem:
        """A problem at a place of this file, such as ("activities", "recovery")."""
        return Problem(self.source.file, self.source.line(*path), what, cure, path)

    def problems_of(self, *path: str | int) -> list[Problem]:
        """What is wrong in a part of the file, such as ("check",).

        Where that part is not there, also what it may have been meant to be: an entry that nobody knows, or a file that
        cannot be read.
        """
        mine = [one for one in self.problems if one.at and one.at[: len(path)] == path]
        if mine or path[0] in self.source.data:
            return mine
        return [one for one in self.problems if not one.at or one.at[0] not in ExerciseFile.model_fields]

    @property
    def tells(self) -> bool:
        """Whether the answers stand in the file, and nothing leaves that in doubt."""
        return self.file.answers == "in this file" and not any(
            difflib.get_close_matches("answers", (str(one.at[0]) for one in self.problems if one.at), 1)
        )


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
    made = exercise_in_parts(lesson)
    if made.problems:
        raise ContentError(list(made.problems))
    return made


def exercise_in_parts(lesson: str) -> Exercise:
    """The same with what is right in the file, whatever is wrong in it."""
    path = path_of(lesson)
    shown = f"{plan.folder().name}/{FOLDER}/{path.name}"
    try:
        raw = path.read_bytes()
    except OSError:
        cure = "Put it back, or take it from the course as it was delivered."
        missing = Problem(shown, 0, "The file is not there or cannot be read.", cure)
        return _exercise(choose(Source(shown), [missing], ExerciseFile, PARTS))
    return read_in_parts(raw, shown)


def read_exercise(raw: bytes, file: str) -> Exercise:
    """Read the bytes of one file; ``file`` is the name that problems show. Raises ContentError."""
    made = read_in_parts(raw, file)
    if made.problems:
        raise ContentError(list(made.problems))
    return made


@functools.lru_cache(maxsize=64)
def read_in_parts(raw: bytes, file: str) -> Exercise:
    """The same with what is right in the file."""
    source, problems = load_in_parts(raw, file)
    known = {claim.id for claim in claims.claims_in_parts().made.claims}
    said = source.data.get("answers") if isinstance(source.data, dict) else None
    model = StudentFile if said == WITH_THE_TEACHER else ExerciseFile
    return _exercise(choose(source, problems, model, PARTS, lambda made, at: check_file(made, at, known)))


def _exercise(read: InParts[LessonFile]) -> Exercise:
    return Exercise(read.made, read.source, tuple(read.problems))

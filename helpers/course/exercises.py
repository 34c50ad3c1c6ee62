"""The exercise files: what an instructor edits, read and checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..near import nearest
from .exercise_file import WITH_THE_TEACHER, ExerciseFile, LessonFile
from .exercise_file import check as check_file
from .in_parts import InParts, Parts, choose, missing
from .kinds import KINDS
from .once import once_a_state
from .problems import ContentError, Problem
from .yaml_loading import load_in_parts
from .yaml_source import Source

FOLDER = "exercises"
#: Shown for a lesson whose exercise file cannot be read.
USUAL_MINUTES = (15, 25)
#: Each question, each task and each slider stands by itself. Shown where the minutes cannot be read: the usual ones.
PARTS = Parts(
    depth={kind.section: kind.depth for kind in KINDS} | {"activities": 3},
    instead={"minutes": list(USUAL_MINUTES)},
)


@dataclass(frozen=True)
class Exercise:
    """One lesson's exercise file; its entries are attributes (``exercise.predict``, ``exercise.check`` …).

    It holds all parts that are right; ``problems`` says what is wrong with the others.
    """

    file: LessonFile
    source: Source
    problems: tuple[Problem, ...] = ()

    def __getattr__(self, name: str) -> Any:
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
    def time(self) -> str:
        """The minutes in words; nothing where they cannot be read."""
        shortest, longest = self.file.minutes
        if self.problems_of("minutes"):
            return ""
        return f"{longest} minutes" if shortest == longest else f"{shortest} to {longest} minutes"

    @property
    def tells(self) -> bool:
        """Whether the answers stand in the file, and nothing leaves that in doubt."""
        return self.file.answers == "in this file" and not any(
            nearest("answers", (str(one.at[0]) for one in self.problems if one.at))
        )


def read_exercise(raw: bytes, file: str, known_claims: frozenset[str]) -> Exercise:
    """Read the bytes of one file. Raises ContentError with every problem of it, each with its line.

    Args:
        file: the name that problems show.
        known_claims: the ids of the claims that its statements may rest on.
    """
    made = read_in_parts(raw, file, known_claims)
    if made.problems:
        raise ContentError(list(made.problems))
    return made


@once_a_state
def read_in_parts(raw: bytes, file: str, known_claims: frozenset[str]) -> Exercise:
    """The same with what is right in the file, whatever is wrong in it."""
    source, problems = load_in_parts(raw, file)
    said = source.data.get("answers") if isinstance(source.data, dict) else None
    model: type[LessonFile] = ExerciseFile
    if said == WITH_THE_TEACHER:
        from .student_file import StudentFile  # a teacher's own lessons need none

        model = StudentFile

    def look(made: ExerciseFile, at: Source) -> Any:
        return check_file(made, at, set(known_claims))

    return _exercise(choose(source, problems, model, PARTS, look))


def not_there(file: str) -> Exercise:
    """What stands in for a file that is not there; ``file`` is the name that its one problem shows."""
    return _exercise(missing(file, ExerciseFile, PARTS))


def _exercise(read: InParts[LessonFile]) -> Exercise:
    return Exercise(read.made, read.source, tuple(read.problems))

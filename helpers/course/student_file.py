"""An exercise file as students get it: what is asked, and nothing by which an answer could be told.

Such a file says ``answers: with the teacher``. Its parts have no place for an answer, so that one that
slipped in would be a mistake with its line.
"""

from __future__ import annotations

from .exercise_file import WITH_THE_TEACHER, LessonFile, holding
from .yaml_writer import yaml_text

HEADER = "# The questions of one lesson. The teacher has the answers.\n"


class StudentFile(holding(lambda kind: kind.student_form)):
    """The whole of a student's exercise file. What asks nothing is as in the teacher's."""


def without_answers(file: LessonFile) -> StudentFile:
    """The same file without its answers: each part is built anew from what students may know of it."""
    told = {name: getattr(file, name) for name in type(file).model_fields}
    return StudentFile.model_validate({**told, "answers": WITH_THE_TEACHER}, from_attributes=True)


def as_yaml(file: LessonFile) -> str:
    """The text of a student's file; a teacher's comments are not in it."""
    return HEADER + yaml_text(file.model_dump(mode="json", by_alias=True, exclude_defaults=True))

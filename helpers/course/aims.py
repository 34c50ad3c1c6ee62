"""Where a lesson asks for what it aims at: the question behind the name that an aim has in teaching.yml."""

from __future__ import annotations

from . import concepts
from .kinds import SECTIONS, entries_of
from .the_course import Course

#: The ideas that are asked before the course and after it, which belong to no exercise file.
IDEAS = "concepts"


def question_of(course: Course, lesson: str, asked: str) -> str | None:
    """What is asked, in the words of the course's files; None where it is not there.

    Args:
        course: whose files are read.
        lesson: the lesson whose aim it is.
        asked: the name of a section and of an entry in it, such as "check.floor"; of a section with one entry, its name alone.
    """
    section, _, id = asked.partition(".")
    if section == IDEAS:
        return next((one.title for one in concepts.asked_in(course.folder) if one.id == id), None)
    if section not in SECTIONS:
        return None
    for entry in entries_of(course.exercise_in_parts(lesson).file, section):
        if (getattr(entry, "id", None) or "") == id:
            return getattr(entry, "question", None) or entry.title
    return None

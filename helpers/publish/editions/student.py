"""The student edition: the whole course with its questions, and no answer in any file."""

from __future__ import annotations

from ...course.the_course import Course
from .edition import STUDENT
from .notebooks import notebook_files
from .program import program_files


def files(course: Course) -> dict[str, bytes]:
    """Contents by place. Raises ContentError and CannotDo as `notebook_files` does."""
    notebooks = notebook_files(course, STUDENT)
    return {
        **program_files(course, STUDENT, notebooks),
        **{f"notebooks/{name}": data for name, data in notebooks.items()},
    }

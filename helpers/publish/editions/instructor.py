"""The instructor's edition: all answers, the key at the end of each lesson, and the teacher guide."""

from __future__ import annotations

from ...course.the_course import Course
from .edition import INSTRUCTOR
from .guide import guide_files
from .notebooks import notebook_files
from .program import program_files


def files(course: Course) -> dict[str, bytes]:
    """Contents by place. Raises ContentError and CannotDo as `notebook_files` does."""
    notebooks = notebook_files(course, INSTRUCTOR)
    made = program_files(course, INSTRUCTOR, notebooks)
    made |= {f"notebooks/{name}": data for name, data in notebooks.items()}
    return made | {f"guide/{name}": data for name, data in guide_files(course).items()}

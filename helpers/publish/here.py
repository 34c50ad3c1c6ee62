"""Whether the course's own files are where a command runs: the installed package brings its program alone."""

from __future__ import annotations

from ..course.course_file import FILE
from ..course.the_course import Course

NOT_HERE = (
    "There is no course in this folder. Run it in the course's folder, the one with README.md and notebooks/, "
    "or in its notebooks/."
)


def is_here(course: Course) -> bool:
    """Whether there is a course.yml, or at least a notebook, where the commands look for them."""
    return (course.folder / FILE).exists() or any(course.notebook_names())

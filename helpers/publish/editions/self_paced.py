"""The self-paced edition: for a learner alone, with feedback after each attempt."""

from __future__ import annotations

from ...course.the_course import Course
from .edition import SELF_PACED
from .notebooks import notebook_files
from .program import program_files


def files(course: Course) -> dict[str, bytes]:
    """Contents by place. Raises ContentError and CannotDo as `notebook_files` does."""
    notebooks = notebook_files(course, SELF_PACED)
    return {
        **program_files(course, SELF_PACED, notebooks),
        **{f"notebooks/{name}": data for name, data in notebooks.items()},
    }

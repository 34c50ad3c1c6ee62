"""Where the course is: in the folder in which this program or a notebook's kernel runs, beside it, or where it was delivered.

The one module that asks for the current folder. Whatever reads the course is handed the `Course` that is made here.
"""

from __future__ import annotations

from pathlib import Path

from .course_file import FILE
from .the_course import Course

#: The course that this program came with.
DELIVERED = Path(__file__).parents[2] / "notebooks"


def course_here() -> Course:
    """The course of the folder that a command is run in, or that a notebook stands in."""
    return course_of(Path.cwd())


def course_of(place: Path) -> Course:
    """The course of a folder: its own where course.yml stands there or in its notebooks/, else the one delivered.

    Args:
        place: the folder, whose name can stand in what is said of a file; so no ``.``.
    """
    found = (folder for folder in (place, place / "notebooks") if (folder / FILE).exists())
    return Course(next(found, DELIVERED))

"""Finds the notebooks that a command is given by name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..course.the_course import Course
from .refresh import notebooks
from .say import CannotDo


def lessons_named(course: Course, words: Sequence[str]) -> list[Path]:
    """The notebooks of a course with these names; all where none is given.

    Args:
        words: names, the numbers they start with, or paths: "02_stress_hormones", "02", "notebooks/02_stress_hormones.ipynb".

    Raises:
        CannotDo: no notebook has that name, or there is none at all.
    """
    there = notebooks(course.folder)
    if not there:
        raise CannotDo(f"There is no notebook in {course.folder}. Run this in the project's own folder.")
    found = []
    for word in words:
        name = Path(word).name.removesuffix(".ipynb")
        fits = [path for path in there if path.stem == name or path.stem.startswith(f"{name}_")]
        if len(fits) != 1:
            names = ", ".join(path.stem for path in there)
            raise CannotDo(f"There is no lesson “{word}”. Use one of: {names}.")
        found += fits
    return sorted(set(found)) if words else there

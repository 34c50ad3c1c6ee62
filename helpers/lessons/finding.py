"""Finds the lesson that belongs to a notebook, by the name that both have."""

from __future__ import annotations

import importlib
import importlib.util
import re
from types import ModuleType

from ..course.the_course import Course
from .shape import Lesson


def module_name(notebook: str) -> str:
    """What the module of a notebook is called: ``02_stress_hormones`` stands in ``stress_hormones``."""
    return re.sub(r"^\d+_", "", notebook)


def module_of(notebook: str) -> ModuleType | None:
    """The module of a notebook; None where there is none, as for a notebook of another kind."""
    name = module_name(notebook)
    if not name.isidentifier() or importlib.util.find_spec(f"{__package__}.{name}") is None:
        return None
    return importlib.import_module(f"{__package__}.{name}")


def lesson_of(course: Course, notebook: str) -> Lesson | None:
    """The lesson of a notebook as part of a course, or None."""
    found = getattr(module_of(notebook), "lesson", None)
    return found.within(course) if isinstance(found, Lesson) else None

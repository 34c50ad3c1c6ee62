"""Every lesson module, by its name."""

import importlib
import pkgutil

from helpers import lessons

#: Every lesson module there is, by what it is called in the course.
MODULES = [
    importlib.import_module(f"helpers.lessons.{found.name}")
    for found in pkgutil.iter_modules(lessons.__path__)
    if hasattr(importlib.import_module(f"helpers.lessons.{found.name}"), "lesson")
]

LESSONS = [module.lesson for module in MODULES]

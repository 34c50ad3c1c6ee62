"""Reads course.yml: what its teacher set for the whole course.

Each entry is read by itself: where one has a mistake, all others count, and in its place stands what hides answers and
keeps help. The start card of each lesson says what is wrong.
"""

from __future__ import annotations

from .in_parts import InParts, Parts, read_in_parts
from .once import once_a_state
from .settings_file import Settings, check

FILE = "course.yml"
#: Each help line and each lesson stands by itself. An entry about answers that cannot be read hides them.
PARTS = Parts(depth={"help": 2, "lessons": 3}, instead={"answers": "never", "questions": False, "quiz": False})


@once_a_state
def read_settings(raw: bytes, file: str, notebooks: frozenset[str]) -> InParts[Settings]:
    """The settings as far as they are right, and what is wrong in the file.

    Args:
        raw: the bytes of the file.
        file: the name that problems show.
        notebooks: the names of the notebooks beside it.
    """
    return read_in_parts(raw, file, Settings, PARTS, lambda made, source: check(made, source, set(notebooks)))

"""The steps of a lesson by name: the headings of the second level in its notebook."""

from __future__ import annotations

import json
import re

from .once import once_a_state
from .the_course import Course

HEADING = re.compile(r"^## +(.+?)\s*#*$", flags=re.M)


def steps_of(course: Course, name: str) -> tuple[str, ...]:
    """The headings in order; none where there is no notebook of this name, or none that can be read."""
    try:
        raw = course.notebook(name).read_bytes()
    except OSError:
        return ()
    return _headings(raw, name)


@once_a_state
def _headings(raw: bytes, _file: str) -> tuple[str, ...]:
    try:
        cells = json.loads(raw.decode("utf-8-sig"))["cells"]
        texts = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return ()
    return tuple(found[1] for text in texts for found in HEADING.finditer(text))

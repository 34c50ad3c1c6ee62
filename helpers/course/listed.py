"""A lesson as a list of lessons has it: its name, its title, which is its question, and what one does in it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from .once import once_a_state

#: The notebook for the teacher; no lesson of the course leads to it.
FOR_INSTRUCTORS = "for_instructors"
#: The notebook for someone who needs calm now. It is no lesson, and every page leads to it.
CALM = "calm"
#: Notebooks that are no lessons of the course.
NO_LESSONS = (FOR_INSTRUCTORS, CALM)


@dataclass(frozen=True)
class Listed:
    """One lesson of a list."""

    name: str
    title: str
    #: A second line, in a few words; may be empty.
    does: str


@once_a_state
def by_itself(raw: bytes, name: str) -> Listed:
    """A lesson with the title that stands at the top of its notebook, and the line in bold under it.

    Args:
        raw: the notebook's bytes. Of what is no notebook, or none of ours, the name is the title.
    """
    try:
        cells = json.loads(raw.decode("utf-8"))["cells"]
        text = next("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    except (ValueError, KeyError, TypeError, StopIteration, RecursionError):
        text = ""
    title = re.search(r"^# (.+)$", text, flags=re.M)
    does = re.search(r"^\*\*(.+)\*\*$", text, flags=re.M)
    plain = name.lstrip("0123456789_").replace("_", " ").capitalize()
    return Listed(name, title[1].strip() if title else plain, does[1].strip() if does else "")

"""Where a lesson leads: to the next one of course.yml as it stands now, and back to the start."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .shape import Lesson

#: Signs of a title that would mean something in markdown.
_MARK = re.compile(r"([\\`*_\[\]<>|#~])")


@dataclass(frozen=True)
class WayOn:
    """A sentence with links to other lessons; each link is a pair of words and a lesson's name."""

    parts: Sequence[str | tuple[str, str]]

    def _repr_markdown_(self) -> str:
        return "".join(part if isinstance(part, str) else _link(*part) for part in self.parts)

    def __repr__(self) -> str:
        return "".join(part if isinstance(part, str) else part[0] for part in self.parts)


def go_on(lesson: Lesson) -> WayOn:
    """What comes after a lesson in this course. A lesson whose notebook is not there yet is passed over."""
    listed = lesson.course.built_lessons()
    names = [one.name for one in listed]
    if lesson.name not in names:
        home = ("the start", names[0]) if names else "the start"
        return WayOn(("This lesson is not on the list of this course. Go to ", home, "."))
    at = names.index(lesson.name)
    before, after = listed[:at], listed[at + 1 :]
    home = ("the start", names[0])
    if after:
        title = after[0].title
        on = ("Next: ", (title, after[0].name), "" if title.endswith(("?", "!", ".")) else ".")
        return WayOn((*on, " Or back to ", home, ".") if before else on)
    return WayOn(("This was the last lesson. Back to ", home, ".") if before else ("This was the last lesson.",))


def _link(words: str, name: str) -> str:
    return "[{}]({}.ipynb)".format(_MARK.sub(r"\\\1", words), name)

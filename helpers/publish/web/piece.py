"""What the text of a page is made of: pieces, each from one heading to the next."""

from __future__ import annotations

from dataclasses import dataclass

#: The class of a heading that begins a step of its lesson.
STEP = "step-title"


@dataclass
class Heading:
    """One heading of a page: how deep it is, its text and the name it can be linked by."""

    level: int
    text: str
    id: str


@dataclass
class Piece:
    """A part of a page from one heading to the next: the heading, its HTML, and that of what stands under it.

    What stands before the first heading of a cell, or is an output, has none.
    """

    html: str
    heading: Heading | None = None
    opening: str = ""

    @property
    def begins_step(self) -> bool:
        """Whether a step of its lesson begins with it: its heading is of the second level, and in no list or quotation."""
        return self.heading is not None and self.heading.level == 2

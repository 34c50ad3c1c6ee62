"""Lines to choose or to write: what a message or a plan of one page is made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import Field, model_validator

from ..content_file import Entry, wrong
from .kind import Not
from .texts import Hint, Id, Short

NOT_HANDED_IN = Not("What a reader writes for herself is private.")
NOT_COUNTED = Not("It is private, so no class report knows of it.")
NOT_MADE_UP = Not("It is in no file that is handed in.")
NO_KEY = Not("There is no right or wrong in it.")
NOT_EXPORTED = Not("A platform would keep what is private here.")


class Line(Entry):
    """One line of a message or a plan: sentences to choose from beside own words, or room to write."""

    id: Id
    label: Short = Field(description="What stands above it.")
    hint: Hint = Field("", description="A help that stands under it.")
    options: list[Short] = Field([], max_length=8, description="Sentences to choose from; none leaves room to write.")
    several: bool = Field(False, description="true lets the reader pick more than one, and put them in order.")

    @model_validator(mode="after")
    def _can_be_picked(self) -> Line:
        twice = next((one for one in self.options if self.options.count(one) > 1), None)
        if twice is not None:
            raise wrong(f"The option “{twice[:60]}” stands here twice.", "Change one of the two.")
        if self.several and not self.options:
            raise wrong("This line has `several: true` and no options.", "Add `options:`, or take `several:` out.")
        return self


def lines_for_widget(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """Each line as its widget takes it."""
    return [line.model_dump() for line in lines]

"""Lines to choose or to write, as an exercise file has them: what a message or a plan of one page is made of."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from .questions import Id, Short, Text
from .reading import Entry, wrong


class Line(Entry):
    """One line of a message or a plan: sentences to choose from beside own words, or room to write."""

    id: Id
    label: Short = Field(description="What stands above it.")
    hint: Annotated[str, StringConstraints(max_length=300)] = Field("", description="A help that stands under it.")
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


class Message(Entry):
    """A message to put together from lines. The first option of each line is chosen at the start."""

    id: Id
    title: Short
    prompt: Text
    parts: list[Line] = Field(min_length=1, max_length=8)


class Plan(Entry):
    """A plan of one page to fill in and print."""

    id: Id
    title: Short
    prompt: Text
    fields: list[Line] = Field(min_length=1, max_length=8)
    foot: Text | None = Field(None, description="What stands at the foot of the page.")

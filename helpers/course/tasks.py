"""The tasks of an exercise file: cards to sort, things to put in order, things to place on a scale."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from .questions import Id, Short, Text, Unit
from .reading import Entry


class Bin(Entry):
    """A place that cards can be sorted into."""

    id: Id
    text: Short
    hint: Annotated[str, StringConstraints(max_length=300)] = ""


class Item(Entry):
    """A card to sort: where it belongs, and why."""

    id: Id
    text: Short
    bin: Id
    feedback: Text


class Bins(Entry):
    """Places to sort into; what is to be sorted comes with the kind of file."""

    id: Id
    title: Short
    bins: list[Bin] = Field(min_length=2, max_length=6)


class Sort(Bins):
    """A sorting task."""

    items: list[Item] = Field(min_length=2, max_length=20)


class Thing(Entry):
    """A thing to put in order or on a scale by its size, with its value and a note that is shown then."""

    id: Id
    text: Short
    value: float
    note: Text


class Row(Entry):
    """A row to put things into by their size."""

    id: Id
    title: Short
    prompt: Text
    unit: Unit = ""


class Order(Row):
    """Things to put in order by their size before it is shown."""

    items: list[Thing] = Field(min_length=2, max_length=8)


class Landmark(Entry):
    """A named place on a scale."""

    value: float
    text: Short


class Scale(Entry):
    """A scale to place things on."""

    id: Id
    title: Short
    prompt: Text
    low: float = Field(alias="from")
    high: float = Field(alias="to")
    step: float = Field(gt=0)
    unit: Unit = ""
    landmarks: list[Landmark] = Field([], max_length=8)


class Place(Scale):
    """Things to place on a scale before their values are shown."""

    items: list[Thing] = Field(min_length=1, max_length=8)

"""Things with a size: what is put in order or on a scale before the sizes are shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..content_file import Entry
from ..text import line_to_show, to_html_inline
from .texts import Id, Named, Short, Text, Unit


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


def things_for_widget(things: Sequence[Thing | Named]) -> list[dict[str, Any]]:
    """Each thing with its name, and with value and note where the file tells them."""
    return [
        {"id": one.id, "text": line_to_show(one.text)}
        | ({"value": one.value, "note_html": to_html_inline(one.note)} if isinstance(one, Thing) else {})
        for one in things
    ]


def by_size(things: Sequence[Thing]) -> list[Thing]:
    """The largest first; whether a change goes up or down does not count."""
    return sorted(things, key=lambda one: -abs(one.value))


def with_unit(value: float, unit: str) -> str:
    """A number with its unit after it, or around it: "0.2 m", "d = 0.2"."""
    number = f"{value:g}".replace("-", "−")
    return unit.replace("{n}", number) if "{n}" in unit else f"{number} {unit}".strip()


def values_of(task: Any) -> Iterator[tuple[float, str]]:
    """The sizes that a task asks for, each with its unit."""
    return ((one.value, task.unit) for one in task.items if isinstance(one, Thing))

"""A message to put together from lines."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from ..content_file import Entry
from ..text import line_to_show
from .kind import Kind
from .line import NO_KEY, NOT_COUNTED, NOT_EXPORTED, NOT_HANDED_IN, NOT_MADE_UP, Line, lines_for_widget
from .texts import Id, Short, Text


class Message(Entry):
    """A message to put together from lines. The first option of each line is chosen at the start."""

    id: Id
    title: Short
    prompt: Text
    voices: list[Short] = Field(
        [],
        max_length=3,
        description="Names of the voices; the first option of each line is in the first voice, and so on.",
    )
    parts: list[Line] = Field(min_length=1, max_length=8)


def _arguments(message: Message) -> dict[str, Any]:
    parts = lines_for_widget(message.parts)
    return {"title": message.title, "prompt": line_to_show(message.prompt), "parts": parts, "voices": message.voices}


KIND = Kind(
    name="message",
    section="message",
    group="page",
    about="Messages to put together.",
    form=Message,
    student_form=Message,
    ids=lambda message: {("parts",): message.parts},
    arguments=_arguments,
    handed_in=NOT_HANDED_IN,
    counted=NOT_COUNTED,
    report=NOT_COUNTED,
    made_up=NOT_MADE_UP,
    key=NO_KEY,
    guide=NO_KEY,
    handout="message.html",
    exported=NOT_EXPORTED,
)

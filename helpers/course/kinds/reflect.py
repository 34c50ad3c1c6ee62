"""A question that the reader answers in private."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from ..content_file import Entry
from ..text import line_to_show, to_html_inline
from .kind import Kind
from .line import NO_KEY, NOT_COUNTED, NOT_EXPORTED, NOT_HANDED_IN, NOT_MADE_UP
from .pictures import Picture, svg_of
from .texts import Hint, Id, Named, Text


class Tap(Named):
    """An answer to tap; none is right, and nobody else sees which."""

    picture: Picture = ""


class Prompt(Entry):
    """A question that the reader answers in private: by writing, or by one tap."""

    id: Id
    question: Text
    options: list[Tap] = Field(
        [], max_length=6, description="Answers to tap; without them there is a field to write in."
    )
    reply: Hint = Field("", description="Said after the tap.")


def _arguments(prompt: Prompt) -> dict[str, Any]:
    made = {"id": prompt.id, "html": to_html_inline(prompt.question)}
    if not prompt.options:
        return made
    options = [{"id": one.id, "text": line_to_show(one.text), **svg_of(one.picture)} for one in prompt.options]
    return {**made, "options": options, "told": prompt.reply}


KIND = Kind(
    name="reflect",
    section="reflect",
    group="thought",
    about="Questions answered in private.",
    form=Prompt,
    student_form=Prompt,
    ids=lambda prompt: {("options",): prompt.options},
    arguments=_arguments,
    handed_in=NOT_HANDED_IN,
    counted=NOT_COUNTED,
    report=NOT_COUNTED,
    made_up=NOT_MADE_UP,
    key=NO_KEY,
    guide="reflect.html",
    handout="reflect.html",
    exported=NOT_EXPORTED,
)

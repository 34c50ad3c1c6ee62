"""A question that the reader answers in private."""

from __future__ import annotations

from typing import Any

from ..content_file import Entry
from ..text import to_html_inline
from .kind import Kind
from .line import NO_KEY, NOT_COUNTED, NOT_EXPORTED, NOT_HANDED_IN, NOT_MADE_UP
from .texts import Id, Text


class Prompt(Entry):
    """A question that the reader answers in private."""

    id: Id
    question: Text


def _arguments(prompt: Prompt) -> dict[str, Any]:
    return {"id": prompt.id, "html": to_html_inline(prompt.question)}


KIND = Kind(
    name="reflect",
    section="reflect",
    group="thought",
    about="Questions answered in private.",
    form=Prompt,
    student_form=Prompt,
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

"""A plan of one page to fill in and print."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from ..content_file import Entry
from ..text import line_to_show, to_html
from .kind import Kind
from .line import NO_KEY, NOT_COUNTED, NOT_EXPORTED, NOT_HANDED_IN, NOT_MADE_UP, Line, lines_for_widget
from .texts import Id, Short, Text


class Plan(Entry):
    """A plan of one page to fill in and print."""

    id: Id
    title: Short
    prompt: Text
    fields: list[Line] = Field(min_length=1, max_length=8)
    foot: Text | None = Field(None, description="What stands at the foot of the page.")


def _arguments(plan: Plan) -> dict[str, Any]:
    foot = {"foot_html": to_html(plan.foot or "")}
    return {"title": plan.title, "prompt": line_to_show(plan.prompt), "fields": lines_for_widget(plan.fields), **foot}


KIND = Kind(
    name="plan",
    section="plan",
    group="page",
    about="Plans of one page to fill in and print.",
    form=Plan,
    student_form=Plan,
    ids=lambda plan: {("fields",): plan.fields},
    arguments=_arguments,
    handed_in=NOT_HANDED_IN,
    counted=NOT_COUNTED,
    report=NOT_COUNTED,
    made_up=NOT_MADE_UP,
    key=NO_KEY,
    guide=NO_KEY,
    handout="plan.html",
    exported=NOT_EXPORTED,
)

"""A survey of beliefs, asked before the course and after it. Opinions have no right answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import Field

from ..content_file import Entry
from ..text import line_to_show, to_html
from .kind import Fault, HandedIn, Kind, Known, Not
from .texts import Id, Short, Text


class Statement(Entry):
    """One sentence of a survey of beliefs."""

    id: Id
    text: Short
    evidence: Text | None = Field(None, description="What studies say, shown in the last lesson.")
    claims: list[Id] = Field([], description="Claims of the course that it belongs to.")


class Survey(Entry):
    """Sentences to agree or disagree with, before and after."""

    statements: list[Statement] = Field(min_length=1, max_length=20)


def _faults(survey: Survey, known: Known) -> Iterator[Fault]:
    for n, statement in enumerate(survey.statements):
        for claim in statement.claims:
            if claim not in known.claims:
                cure = "Use the id of a claim in claims.yml, or take it out."
                yield Fault(f"There is no claim “{claim}”.", cure, ("statements", n, "claims"))


def _arguments(survey: Survey) -> dict[str, Any]:
    statements = [
        {"id": one.id, "text": line_to_show(one.text), "evidence_html": to_html(one.evidence or "")}
        for one in survey.statements
    ]
    return {"statements": statements}


KIND = Kind(
    name="survey",
    section="survey",
    group="belief",
    about="Sentences to agree or disagree with.",
    form=Survey,
    student_form=Survey,
    ids=lambda survey: {("statements",): survey.statements},
    faults=_faults,
    arguments=_arguments,
    handed_in=HandedIn("survey"),
    counted=Not("It is counted over two lessons, as change from before to after: course/class_beliefs.py."),
    report=Not("The section on beliefs shows it: lessons/class_report.html."),
    made_up=Not("A made-up person keeps her beliefs from lesson to lesson: lessons/simulated_class.py."),
    key=Not("There is no right or wrong in it."),
    guide=Not("There is no right or wrong in it."),
    handout="survey.html",
    exported=Not("It is asked twice and compared; a platform would give it marks."),
    many=False,
    depth=3,
)

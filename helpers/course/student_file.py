"""An exercise file as students get it: what is asked, and nothing by which an answer could be told.

Such a file says ``answers: with the teacher``. Its parts have no place for an answer, so that one that
slipped in would be a mistake with its line.
"""

from __future__ import annotations

import io
from typing import Literal

from pydantic import Field
from ruamel.yaml import YAML

from .exercise_file import ExerciseFile
from .questions import Id, Kind, OptionOrder, Short, Text, Unit
from .reading import Entry
from .tasks import Bins, Row, Scale

IN_THIS_FILE, WITH_THE_TEACHER = "in this file", "with the teacher"
HEADER = "# The questions of one lesson. The teacher has the answers.\n"


class OpenOption(Entry):
    """A possible answer; whether it is right is not told."""

    text: Short


class OpenAsked(Entry):
    """A question without its answer."""

    id: Id
    kind: Kind
    question: Text
    options: list[OpenOption] = Field([], max_length=6)
    order: OptionOrder = "shuffled"
    unit: Unit = ""


class OpenPredict(Entry):
    """A prediction without its outcome."""

    question: Text
    options: list[OpenOption] = Field(min_length=2, max_length=6)
    order: OptionOrder = "shuffled"


class OpenThing(Entry):
    """A card to sort, or a thing to order or to place; where it belongs is not told."""

    id: Id
    text: Short


class OpenSort(Bins):
    """A sorting task without its solution."""

    items: list[OpenThing] = Field(min_length=2, max_length=20)


class OpenOrder(Row):
    """An ordering task without the sizes."""

    items: list[OpenThing] = Field(min_length=2, max_length=8)


class OpenPlace(Scale):
    """A scale to place things on, without their values."""

    items: list[OpenThing] = Field(min_length=1, max_length=8)


class StudentFile(ExerciseFile):
    """The whole of a student's exercise file. What asks nothing is as in the teacher's."""

    answers: Literal["with the teacher"]
    predict: OpenPredict | None = None
    check: list[OpenAsked] = Field([])
    sort: list[OpenSort] = Field([])
    order: list[OpenOrder] = Field([])
    place: list[OpenPlace] = Field([])


def without_answers(file: ExerciseFile) -> StudentFile:
    """The same file without its answers: each part is built anew from what students may know of it."""
    told = {name: getattr(file, name) for name in type(file).model_fields}
    return StudentFile.model_validate({**told, "answers": WITH_THE_TEACHER}, from_attributes=True)


def as_yaml(file: StudentFile) -> str:
    """The text of a student's file; a teacher's comments are not in it."""
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.sort_base_mapping_type_on_output = False
    yaml.width = 110
    out = io.StringIO()
    yaml.dump(file.model_dump(mode="json", by_alias=True, exclude_defaults=True), out)
    return HEADER + out.getvalue()

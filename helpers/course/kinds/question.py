"""The form that all questions of a lesson share, with a second chance; what may stand in it is each kind's own rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Literal

from pydantic import Field, model_validator

from ..content_file import Entry, wrong
from ..paper_order import as_printed
from ..text import to_html_inline
from .choice import ORDER_MEANS, OpenOption, Option, OptionOrder
from .kind import HandedIn, Steps
from .made_id import RULE, made_id
from .texts import Id, Short, Text, Unit

SECTION = "check"
ABOUT = "Questions with feedback for every answer."
HANDED_IN = HandedIn("check")
#: What a question of each kind must have and must not have; each kind enters its own.
RULES: dict[str, Callable[[Asked], None]] = {}


class Known(Entry):
    """A well-known wrong number, with feedback of its own."""

    value: float
    tolerance: float = Field(0.0, ge=0)
    misconception: Short = ""
    feedback: Text = ""


class Asked(Entry):
    """A question: single or multiple choice, or a number."""

    kind: Literal["single", "multiple", "number"] = Field(
        "single", description="single, multiple or number; left out: number where there is a value, else single."
    )
    question: Text = Field(description="What is asked.")
    options: list[Option] = Field([], max_length=6, description="2 to 6 answers, for single and multiple.")
    order: OptionOrder = Field("shuffled", description=ORDER_MEANS)
    value: float | None = Field(None, description="The right number, for kind: number.")
    tolerance: float = Field(0.0, ge=0, description="How far off still counts as right.")
    unit: Unit = Field("", description="The unit, such as minutes.")
    right: Text = Field("", description="What is said to the right number.")
    wrong: Text = Field("", description="What is said to any other number.")
    known: list[Known] = Field([], max_length=6, description="Well-known wrong numbers with feedback of their own.")

    @model_validator(mode="before")
    @classmethod
    def _kind_left_out(cls, given: Any) -> Any:
        if isinstance(given, dict) and "kind" not in given and "value" in given:
            return {**given, "kind": "number"}
        return given

    @model_validator(mode="after")
    def _complete(self) -> Asked:
        RULES[self.kind](self)
        return self

    def misconceptions(self) -> set[str]:
        """The wrong beliefs that its answers stand for."""
        return {o.misconception for o in (*self.options, *self.known) if o.misconception}


class Question(Asked):
    """A question, and where the file has one its second chance: a changed question on the same misconceptions."""

    id: Id = Field(
        "", description=f"A short name of your own, such as half_life. Answers are kept under it. Left out: {RULE}."
    )
    again: Asked | None = Field(None, description="A changed question on the same misconceptions, for a second chance.")

    @model_validator(mode="before")
    @classmethod
    def _id_left_out(cls, given: Any) -> Any:
        if isinstance(given, dict) and "again" in given and given["again"] is None:
            raise wrong(
                "“again” is empty.", "Write a changed question under it, with more spaces, or take it out.", "again"
            )
        if isinstance(given, dict) and "id" not in given and isinstance(given.get("question"), str):
            return {**given, "id": made_id(given["question"])}
        return given

    @model_validator(mode="after")
    def _same_misconceptions(self) -> Question:
        first = self.misconceptions()
        second = self.again.misconceptions() if self.again else set()
        if first and second and not first & second:
            raise wrong(
                "The question under `again:` shares no misconception with the first one.",
                "Use at least one of the same phrases after `misconception:`.",
            )
        return self


class OpenAsked(Entry):
    """A question without its answer."""

    id: Id
    kind: Literal["single", "multiple", "number"]
    question: Text
    options: list[OpenOption] = Field([], max_length=6)
    order: OptionOrder = "shuffled"
    unit: Unit = ""


def arguments_by(
    asked_for_widget: Callable[[Asked | OpenAsked], dict[str, Any]],
) -> Callable[[Question | OpenAsked], dict[str, Any]]:
    """What the widget takes of a question of one kind, with its second chance where the file has one."""

    def whole(asked: Asked | OpenAsked) -> dict[str, Any]:
        return {"kind": asked.kind, "html": to_html_inline(asked.question), **asked_for_widget(asked)}

    def arguments(question: Question | OpenAsked) -> dict[str, Any]:
        made = {"id": question.id, **whole(question)}
        again = _again(question)
        return {**made, "again": whole(again)} if again else made

    return arguments


def _again(question: Question | OpenAsked) -> Asked | None:
    """The second chance, where the file has one; a student's file has none."""
    return question.again if isinstance(question, Question) else None


def ids(question: Question | OpenAsked) -> dict[Steps, Iterable[OpenOption]]:
    """Where options stand: each list has ids of its own."""
    made: dict[Steps, Iterable[OpenOption]] = {("options",): question.options}
    again = _again(question)
    return made | {("again", "options"): again.options} if again else made


def on_paper(question: Question | OpenAsked, name: str) -> Question | OpenAsked:
    """The same question with its options, and those of its second chance, in their order on paper."""
    made: dict[str, Any] = {"options": as_printed(question.options, question.order, name)}
    again = _again(question)
    if again:
        options = as_printed(again.options, again.order, f"{name}.again")
        made["again"] = again.model_copy(update={"options": options})
    return question.model_copy(update=made)


def first_choice(answer: Any) -> Any:
    """What a hand-in says was chosen at the first try."""
    first = answer["tries"][0]
    if first["asked"] != "first":
        raise TypeError
    return first["choice"]


def tried(choice: Any) -> dict[str, Any]:
    """An answer as it is handed in, with one try."""
    return {"tries": [{"asked": "first", "choice": choice, "right": None}]}

"""The whole of an exercise file: its parts, its settings, and the rules that hold across them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from .lines import Message, Plan
from .problems import Problem
from .questions import Id, Predict, Question, Short, Text
from .reading import Entry, wrong
from .tasks import Order, Place, Sort
from .yaml_file import Source


def _rising(minutes: tuple[int, int]) -> tuple[int, int]:
    if not 1 <= minutes[0] <= minutes[1] <= 240:
        raise wrong("The minutes must be two numbers from 1 to 240, the shorter time first.", "Write them as [15, 25].")
    return minutes


Minutes = Annotated[tuple[int, int], AfterValidator(_rising)]


class Prompt(Entry):
    """A question that the reader answers in private."""

    id: Id
    question: Text


class Statement(Entry):
    """One sentence of a survey of beliefs."""

    id: Id
    text: Short
    evidence: Text | None = Field(None, description="What studies say, shown in the last lesson.")
    claims: list[Id] = Field([], description="Claims of the course that it belongs to.")


class Survey(Entry):
    """Sentences to agree or disagree with, before and after."""

    statements: list[Statement] = Field(min_length=1, max_length=20)


class Control(Entry):
    """One control of an activity: where it starts, its range, its label."""

    start: float | bool | Short | None = Field(None, description="Where it starts.")
    low: float | None = Field(None, alias="from", description="The smallest value.")
    high: float | None = Field(None, alias="to", description="The largest value.")
    step: float | None = Field(None, gt=0, description="The distance of two values.")
    label: Short | None = Field(None, description="What stands beside it.")

    @model_validator(mode="after")
    def _a_range(self) -> Control:
        if self.low is not None and self.high is not None and self.low >= self.high:
            raise wrong("`from` is not smaller than `to`.", "Give the smaller number first.", "from")
        if isinstance(self.start, int | float) and not isinstance(self.start, bool):
            low, high = self.low, self.high
            if (low is not None and self.start < low) or (high is not None and self.start > high):
                raise wrong("`start` lies outside the range.", "Choose a start between `from` and `to`.", "start")
        return self

    def changes(self) -> dict:
        """What is given, by the names that stand in the file; whole numbers as such."""
        given = self.model_dump(by_alias=True, exclude_none=True)
        return {k: int(v) if isinstance(v, float) and v.is_integer() else v for k, v in given.items()}


class Activity(Entry):
    """What is set for one activity: minutes, the question above it, and its controls by name."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Control]

    minutes: Minutes | None = Field(None, description="The shortest and the longest time it takes.")
    question: Short | None = Field(None, description="The question above the picture.")

    @property
    def controls(self) -> dict[str, Control]:
        """The controls that the file sets."""
        return dict(self.__pydantic_extra__ or {})


class ExerciseFile(Entry):
    """The whole of an exercise file."""

    answers: Literal["in this file", "with the teacher"] = Field(
        "in this file", description="with the teacher: this is a student's file, made by the command build student."
    )
    minutes: Minutes = Field(description="The shortest and the longest time for the lesson, such as [15, 25].")
    about: Short | None = Field(None, description="What the lesson talks about, in a line that stands at its start.")
    predict: Predict | None = Field(None, description="The prediction at the start.")
    check: list[Question] = Field([], description="Questions with feedback for every answer.")
    reflect: list[Prompt] = Field([], description="Questions answered in private.")
    discuss: list[Text] = Field([], description="Questions for a class to discuss.")
    survey: Survey | None = Field(None, description="Sentences to agree or disagree with.")
    sort: list[Sort] = Field([], description="Sorting tasks.")
    order: list[Order] = Field([], description="Things to put in order.")
    place: list[Place] = Field([], description="Things to place on a scale.")
    message: list[Message] = Field([], description="Messages to put together.")
    plan: list[Plan] = Field([], description="Plans of one page to fill in and print.")
    activities: dict[Id, Activity] = Field({}, description="Start values, ranges, labels and minutes of activities.")


def check(file: ExerciseFile, source: Source, known_claims: set[str]) -> Iterator[Problem]:
    """What no entry can know alone: an id twice, a bin or a claim that is not there."""

    def problem(what: str, cure: str, *path: str | int) -> Problem:
        return Problem(source.file, source.line(*path), what, cure, path)

    lists = [(("check",), file.check), (("reflect",), file.reflect), (("sort",), file.sort)]
    lists += [(("order",), file.order), (("place",), file.place)]
    for task_kind, tasks in (("order", file.order), ("place", file.place), ("sort", file.sort)):
        lists += [((task_kind, n, "items"), task.items) for n, task in enumerate(tasks)]
    lists += [(("sort", n, "bins"), task.bins) for n, task in enumerate(file.sort)]
    lists += [(("message",), file.message), (("plan",), file.plan)]
    lists += [(("message", n, "parts"), message.parts) for n, message in enumerate(file.message)]
    lists += [(("plan", n, "fields"), plan.fields) for n, plan in enumerate(file.plan)]
    if file.survey:
        lists.append((("survey", "statements"), file.survey.statements))
    for path, entries in lists:
        seen: set[str] = set()
        for n, entry in enumerate(entries):
            if entry.id in seen:
                yield problem(f"The id “{entry.id}” is used twice.", "Give each an id of its own.", *path, n, "id")
            seen.add(entry.id)
    for n, task in enumerate(file.sort if file.answers == "in this file" else []):
        bins = [one.id for one in task.bins]
        for m, item in enumerate(task.items):
            if item.bin not in bins:
                cure = f"Use one of: {', '.join(bins)}."
                yield problem(f"There is no bin “{item.bin}”.", cure, "sort", n, "items", m, "bin")
    for n, task in enumerate(file.place if file.answers == "in this file" else []):
        for m, item in enumerate(task.items):
            if not task.low <= item.value <= task.high:
                cure = f"Give a value from {task.low:g} to {task.high:g}, or change `from:` and `to:`."
                yield problem(f"The value {item.value:g} lies off the scale.", cure, "place", n, "items", m, "value")
    for n, statement in enumerate(file.survey.statements if file.survey else []):
        for claim in statement.claims:
            if claim not in known_claims:
                cure = "Use the id of a claim in claims.yml, or take it out."
                yield problem(f"There is no claim “{claim}”.", cure, "survey", "statements", n, "claims")

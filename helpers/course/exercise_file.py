"""The whole of an exercise file: its parts, its settings, and the rules that hold across them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, ConfigDict, Field, create_model, model_validator

from .content_file import Entry, wrong
from .kinds import SECTIONS, Kind, entries_of, kind_of
from .kinds.kind import Known
from .kinds.texts import Id, Short
from .problems import Problem
from .yaml_source import Source


def _rising(minutes: tuple[int, int]) -> tuple[int, int]:
    if not 1 <= minutes[0] <= minutes[1] <= 240:
        raise wrong("The minutes must be two numbers from 1 to 240, the shorter time first.", "Write them as [15, 25].")
    return minutes


Minutes = Annotated[tuple[int, int], AfterValidator(_rising)]


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
    __pydantic_extra__: dict[str, Control]  # pyright: ignore[reportIncompatibleVariableOverride] - pydantic's own way

    minutes: Minutes | None = Field(None, description="The shortest and the longest time it takes.")
    question: Short | None = Field(None, description="The question above the picture.")

    @property
    def controls(self) -> dict[str, Control]:
        """The controls that the file sets."""
        return dict(self.__pydantic_extra__ or {})


#: Where the answers of a file stand.
IN_THIS_FILE, WITH_THE_TEACHER = "in this file", "with the teacher"


class LessonFile(Entry):
    """What a teacher's exercise file and a student's share; the sections of the kinds come with each."""

    answers: Literal["in this file", "with the teacher"] = Field(
        "in this file", description="with the teacher: this is a student's file, made by the command build student."
    )
    minutes: Minutes = Field(description="The shortest and the longest time for the lesson, such as [15, 25].")
    about: Short | None = Field(None, description="What the lesson talks about, in a line that stands at its start.")

    if TYPE_CHECKING:

        def __getattr__(self, section: str) -> Any: ...


def holding(form_of: Callable[[Kind], Any]) -> type[LessonFile]:
    """A file with a section for each kind, in the kinds' order, and with the settings of activities.

    Args:
        form_of: how this file has an entry of a kind.
    """
    fields: dict[str, Any] = {}
    for section, (kind, *_) in SECTIONS.items():
        held = list[form_of(kind)] if kind.many else form_of(kind) | None
        fields[section] = (held, Field([] if kind.many else None, description=kind.about))
    about = "Start values, ranges, labels and minutes of activities."
    fields["activities"] = (dict[Id, Activity], Field({}, description=about))
    return create_model("Sections", __base__=LessonFile, __module__=__name__, **fields)


class ExerciseFile(holding(lambda kind: kind.form)):
    """The whole of an exercise file."""


def check(file: LessonFile, source: Source, known_claims: set[str]) -> Iterator[Problem]:
    """What no entry can know alone: an id twice, a bin or a claim that is not there."""
    known = Known(claims=frozenset(known_claims))

    def problem(what: str, cure: str, *path: str | int) -> Problem:
        return Problem(source.file, source.line(*path), what, cure, path)

    def twice(entries: Iterable[Any], *path: str | int) -> Iterator[Problem]:
        seen: set[str] = set()
        for n, entry in enumerate(entries):
            if entry.id is None:  # an option may do without; its text stands in
                continue
            if entry.id in seen:
                yield problem(*_twice(entry.id, (*path, n, "id") in source.lines), *path, n, "id")
            seen.add(entry.id)

    for section, (first, *_) in SECTIONS.items():
        entries = entries_of(file, section)
        if first.many:
            yield from twice((one for one in entries if isinstance(one, Entry)), section)
        for n, entry in enumerate(entries):
            kind, at = kind_of(section, entry), (section, n) if first.many else (section,)
            for path, named in kind.ids(entry).items():
                yield from twice(named, *at, *path)
            if kind.form is kind.student_form or isinstance(entry, kind.form):
                for fault in kind.faults(entry, known):
                    yield problem(fault.what, fault.cure, *at, *fault.at)


def _twice(id: str, is_written: bool) -> tuple[str, str]:
    if is_written:
        return f"The id “{id}” is used twice.", "Give each an id of its own."
    what = f"This begins as another one does, so both would have the id “{id}”."
    return what, "Add a line `id:` to this one with a name of its own."

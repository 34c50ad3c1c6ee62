"""What course.yml may hold: the settings that a teacher makes for the whole course."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema, model_validator

from ..breath_bounds import BREATH_SECONDS, HOLD_SECONDS, MINUTES, PHASE_SECONDS, RATE
from . import countries, help_lines
from .content_file import Entry, wrong
from .lesson_names import LESSONS
from .problems import Problem
from .yaml_source import Source

#: Those of help.yml, in its order, and the word for no country.
COUNTRIES = (*help_lines.countries(), help_lines.NONE)
_OURS = ", ".join(COUNTRIES[:-2]) + " or " + COUNTRIES[-2] if len(COUNTRIES) > 2 else COUNTRIES[0]


class LessonEntry(Entry):
    """One lesson in the order of the course."""

    lesson: Annotated[str, StringConstraints(min_length=1, max_length=80)] = Field(
        description="The notebook's name without .ipynb."
    )
    title: Annotated[str, StringConstraints(min_length=1, max_length=100)] | None = Field(
        None, description="Its question; left out: as in its notebook."
    )
    does: Annotated[str, StringConstraints(min_length=1, max_length=200)] | None = Field(
        None, description="What one does in it, in a few words; may be left out."
    )
    question: Annotated[str, StringConstraints(min_length=1, max_length=200)] | None = Field(
        None, description="The second line of a list that was written before titles were questions; `does` now."
    )


class Breathing(Entry):
    """The default breath of the pacer, in seconds; a hold of 0 is left out. One whole breath takes 4 to 15 seconds."""

    in_: float = Field(5, alias="in", ge=PHASE_SECONDS[0], le=PHASE_SECONDS[1], description="Seconds of breathing in.")
    hold: float = Field(0, ge=0, le=HOLD_SECONDS[1], description="Seconds of holding after breathing in; 0 for none.")
    out: float = Field(5, ge=PHASE_SECONDS[0], le=PHASE_SECONDS[1], description="Seconds of breathing out.")
    hold_out: float = Field(
        0, ge=0, le=HOLD_SECONDS[1], description="Seconds of holding after breathing out; 0 for none."
    )
    minutes: float = Field(3, ge=MINUTES[0], le=MINUTES[1], description="Minutes of one session.")

    @model_validator(mode="after")
    def _one_breath(self) -> Breathing:
        for hold in (self.hold, self.hold_out):
            if 0 < hold < HOLD_SECONDS[0]:
                raise wrong("A hold is shorter than 1 second.", "Write 0 to leave it out, or at least 1.")
        whole, (shortest, longest) = round(sum(seconds for _, seconds in self.phases), 3), BREATH_SECONDS
        if not shortest <= whole <= longest:
            raise wrong(
                f"One whole breath takes {whole:g} seconds.",
                f"Make it {shortest} to {longest} seconds, which is {RATE[1]} to {RATE[0]} breaths a minute.",
            )
        return self

    @property
    def phases(self) -> list[tuple[str, float]]:
        """One breath, in order: pairs of "in", "hold" or "out" and seconds."""
        parts = [("in", self.in_), ("hold", self.hold), ("out", self.out), ("hold", self.hold_out)]
        return [(kind, seconds) for kind, seconds in parts if seconds]


def _country(given: object) -> object:
    if given is None:
        return None
    if isinstance(given, list | dict):
        raise wrong("“country” takes one country.", "Write its two letters, such as DE; or leave it empty.")
    name = str(given).strip()
    known = {one.upper(): one for one in COUNTRIES} | help_lines.OTHER_NAMES
    code = known.get(name.upper(), name.upper())
    if code not in known.values() and code not in countries.names():
        meant = countries.code_of(name)
        meant = help_lines.OTHER_NAMES.get(meant or "", meant)
        raise wrong(
            f"“country” takes two letters, and “{name[:40]}” is no country's.",
            f"Write {meant}." if meant else "Write those of yours, such as DE for Germany; or leave it empty.",
        )
    return code


_COUNTRY = {"anyOf": [{"pattern": "^([A-Za-z]{2}|none)$", "type": "string"}, {"type": "null"}]}


class Settings(Entry):
    """The whole of course.yml."""

    title: Annotated[str, StringConstraints(min_length=1, max_length=100)] = Field(
        "A Good Cry?", description="The name of the course."
    )
    country: Annotated[str | None, BeforeValidator(_country), WithJsonSchema(_COUNTRY)] = Field(
        None,
        description="The two letters of your country, such as DE. Its help line stands first where the course has one "
        f"({_OURS}); empty for all alike.",
    )
    help: list[Annotated[str, StringConstraints(min_length=1, max_length=500)]] = Field(
        [], max_length=10, description="Help lines of your own country, school or town. They stand first."
    )
    course_help: bool = Field(
        True, description=f"false takes the course's own help lines ({_OURS}) away; then yours stand alone."
    )
    answers: Literal["after an attempt", "never"] = Field(
        "after an attempt", description="When answers are shown: after an attempt, or never."
    )
    questions: bool = Field(True, description="false leaves the questions at the end of each lesson out.")
    quiz: bool = Field(True, description="What `questions` was called before; false still leaves them out.")
    breathing: Breathing = Field(Breathing.model_validate({}), description="How the breathing pacer starts.")
    lessons: list[LessonEntry] | None = Field(
        None,
        min_length=1,
        max_length=50,
        description="The lessons, in order; left out: every notebook beside this file.",
    )

    @property
    def asks(self) -> bool:
        """Whether the questions at the end of each lesson are asked."""
        return self.questions and self.quiz

    @property
    def shows_our_help(self) -> bool:
        """Whether the course's own help lines stand under the teacher's; ``country: none`` said that before."""
        return self.course_help and self.country != help_lines.NONE


def check(settings: Settings, source: Source, notebooks: set[str]) -> Iterator[Problem]:
    """What no entry can know alone: a lesson that is nowhere, or listed twice."""
    if not settings.shows_our_help and not any(line.strip() for line in settings.help):
        name, said = ("country", "none") if settings.course_help else ("course_help", "false")
        what = f"With `{name}: {said}` and no line under `help:` there would be no help line at all."
        yield Problem(source.file, source.line(name), what, "Write one under `help:`.", (name,))
    seen: set[str] = set()
    for n, entry in enumerate(settings.lessons or ()):
        line = source.line("lessons", n, "lesson")
        if entry.lesson in seen:
            what = f"The lesson “{entry.lesson}” is listed twice."
            yield Problem(source.file, line, what, "Keep one of the two.", ("lessons", n, "lesson"))
        seen.add(entry.lesson)
        if entry.lesson not in notebooks and entry.lesson not in LESSONS:  # one of ours may be coming
            cure = f"There is no {entry.lesson}.ipynb beside this file. Check the spelling, or take the entry out."
            what = f"There is no lesson “{entry.lesson}”."
            yield Problem(source.file, line, what, cure, ("lessons", n, "lesson"))

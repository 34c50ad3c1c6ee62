"""What a kind of exercise is: one object that knows all that the course does with it, or says in a sentence why not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any, Literal

from .counting import Answers, Counted

Group = Literal["prediction", "question", "thought", "talk", "belief", "task", "page", "end"]
#: Steps inside an entry of a file, such as ("items", 2, "bin").
Steps = tuple[str | int, ...]


class Not(str):
    """A plain sentence that says why a kind has no such place."""


@dataclass(frozen=True)
class Fault:
    """What is wrong inside one entry of a file, and what to do about it."""

    what: str
    cure: str
    at: Steps


@dataclass(frozen=True)
class HandedIn:
    """Under which name answers are handed in, and under which they were before."""

    name: str
    before: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All names under which an answer counts."""
        return (self.name, *self.before)


@dataclass(frozen=True)
class Known:
    """What else the files of the course hold, for checks that one entry cannot make alone."""

    claims: frozenset[str] = frozenset()


def same(entry: Any, name: str) -> Any:
    """An entry that stands on paper as in the file."""
    return entry


def no_ids(entry: Any) -> dict[Steps, Iterable[Any]]:
    """An entry without lists of named things."""
    return {}


def no_faults(entry: Any, known: Known) -> Iterator[Fault]:
    """Nothing that its form does not tell already."""
    return iter(())


def no_numbers(entry: Any) -> Iterator[tuple[float, str]]:
    """An entry that asks for no number."""
    return iter(())


@dataclass(frozen=True)
class Kind:
    """One kind of exercise. A new one is a module beside this one, and a line in ``kinds/__init__.py``."""

    name: str
    #: The entry of an exercise file under which it stands; several kinds may share one, told apart by `kind:`.
    section: str
    group: Group
    #: What stands beside the section in an editor.
    about: str
    #: How the teacher's file has it, and how a student's: without anything by which an answer could be told.
    form: Any
    student_form: Any
    #: What its widget takes, from either form.
    arguments: Callable[[Any], Any]
    handed_in: HandedIn | Not
    #: What the class report tells of everyone's answers.
    counted: Callable[[Any, Answers], Iterator[Counted]] | Not
    #: The fragment in lessons/report_kinds that shows it in the class report.
    report: str | Not
    #: An answer of a made-up person, for trying out the class report.
    made_up: Callable[[Any, Random], Any] | Not
    #: The fragments in publish/templates/kinds that print one entry.
    key: str | Not
    guide: str | Not
    handout: str | Not
    #: True where publish/lms writes it for learning platforms.
    exported: Literal[True] | Not
    #: Whether a file may hold several of it.
    many: bool = True
    #: How many steps of a file lead to a part of it that can stand or fall by itself.
    depth: int = 2
    #: Lists in which an id may stand once.
    ids: Callable[[Any], dict[Steps, Iterable[Any]]] = no_ids
    #: What its form cannot know: a place that is not there, a value off the scale. For the teacher's form.
    faults: Callable[[Any, Known], Iterator[Fault]] = no_faults
    #: The same entry with its options in their order on paper, which the name given decides.
    on_paper: Callable[[Any, str], Any] = same
    #: The numbers it asks for, each with its unit: on paper nothing before it may name them.
    numbers: Callable[[Any], Iterator[tuple[float, str]]] = no_numbers

    def item(self, entry: Any) -> str:
        """Under which name the answer to an entry is kept: "predict", "check.half_life"."""
        return f"{self.section}.{entry.id}" if hasattr(entry, "id") else self.section

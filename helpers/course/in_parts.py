"""Reads a content file so that a mistake spoils its own part only: what is right counts, the rest falls back.

A part is what can stand or fall by itself: one question, one help line, the settings of one slider. An option that is
wrong takes its question with it, since a question with one option less would be another question.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Generic

from ..near import nearest
from .content_file import Check, Model, looked_at
from .problems import ContentError, Problem
from .yaml_loading import load_in_parts
from .yaml_source import Path_, Source


@dataclass(frozen=True)
class Parts:
    """How a kind of file is cut into parts.

    Args:
        depth: how many steps lead to a part, by the name of the entry; 1 where it is not named. ``{"check": 2}`` makes
            each question a part.
        instead: what stands in for an entry that is needed and wrong.
    """

    depth: Mapping[str, int]
    instead: Mapping[str, object]

    def of(self, at: Path_) -> Path_:
        """The part in which a place lies."""
        return at[: self.depth.get(str(at[0]), 1)] if at else ()


@dataclass(frozen=True)
class InParts(Generic[Model]):
    """What is right in a file, and everything that is wrong in it."""

    made: Model
    source: Source
    problems: list[Problem]

    def whole(self) -> Model:
        """What was made of a file without a mistake. Raises ContentError with every problem, each with its line."""
        if self.problems:
            raise ContentError(self.problems)
        return self.made


def read_in_parts(
    raw: bytes, file: str, model: type[Model], parts: Parts, check: Check | None = None
) -> InParts[Model]:
    """Read the bytes of a file as a model made of all parts that are right.

    Args:
        file: the name that problems show.
        model: one that can be made of ``parts.instead`` alone.
        check: as for `content_file.read`.
    """
    source, problems = load_in_parts(raw, file)
    return choose(source, problems, model, parts, check)


def missing(file: str, model: type[Model], parts: Parts) -> InParts[Model]:
    """What stands in for a file that is not there; ``file`` is the name that its one problem shows."""
    cure = "Put it back, or take it from the course as it was delivered."
    gone = Problem(file, 0, "The file is not there or cannot be read.", cure)
    return choose(Source(file), [gone], model, parts)


def choose(
    source: Source, problems: list[Problem], model: type[Model], parts: Parts, check: Check | None = None
) -> InParts[Model]:
    """The same for a file that was loaded; ``problems`` are those that loading found."""
    found, notes = list(problems), source.notes
    if not isinstance(source.data, dict):
        found += [] if problems else looked_at(source, model)[1]
        source = Source(source.file, dict(parts.instead))
    spoiled, gone = [problem.at for problem in problems], set()
    source = _without(source, {parts.of(at) for at in spoiled if at}, parts)
    while True:
        made, wrong = looked_at(source, model, check)
        if not wrong:
            assert made is not None  # nothing is wrong
            return InParts(made, replace(source, notes=notes), sorted(set(found)))
        # What is wrong only because a part went was said already: a list that is too short, an entry that is missing.
        found += [one for one in wrong if one.at not in gone and not _holds_one_of(one.at, spoiled)]
        cut = {parts.of(one.at) for one in wrong}
        gone |= {at for at in cut if at and isinstance(at[-1], str)}
        spoiled += [one.at for one in wrong]
        for more in (cut, {at[:-1] for at in cut}):  # what is missing cannot be cut: the entry around it goes
            before, source = source.data, _without(source, more, parts)
            if source.data != before:
                break
        else:
            source = Source(source.file, dict(parts.instead))


def _holds_one_of(at: Path_, places: list[Path_]) -> bool:
    return any(place[: len(at)] == at and place != at for place in places)


def _without(source: Source, cut: set[Path_], parts: Parts) -> Source:
    """The same file without some of its parts; what follows in a list moves up."""
    if not cut and not source.unread:
        return source
    lines: dict[Path_, int] = {}

    def copy(value: Any, old: Path_, new: Path_) -> Any:
        if old in source.lines:
            lines[new] = source.lines[old]
        if isinstance(value, dict):
            return {k: copy(one, (*old, k), (*new, k)) for k, one in value.items() if (*old, k) not in cut}
        if isinstance(value, list):
            stay = [n for n in range(len(value)) if (*old, n) not in cut]
            return [copy(value[n], (*old, n), (*new, m)) for m, n in enumerate(stay)]
        return value

    data: dict = copy(source.data, (), ())
    # An entry that is gone, or that a misspelt or unreadable one may have been, is replaced by what does no harm.
    gone = [*source.unread, *(str(at[0]) for at in cut if len(at) == 1)]
    for name, value in parts.instead.items():
        if name not in data and nearest(name, gone):
            data[name] = value
    return replace(source, data=data, lines=lines)

"""A teacher's own works: references.yml beside the exercises, each as CSL has it, in YAML."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ConfigDict, Field

from ..near import nearest
from . import reference_file
from .content_file import Entry
from .entries import Word
from .in_parts import InParts, Parts, read_in_parts
from .once import once_a_state
from .own_files import REFERENCES, own_file, shown
from .problems import ContentError, Problem
from .yaml_source import Source, read_bytes

#: The parts without which a work is told wrongly: another spelling of one of them is a mistake.
MAIN = ("author", "issued", "title", "container-title", "volume", "issue", "page", "publisher", "DOI", "URL")


class OwnWork(Entry):
    """A study, a book or a page. It may have all parts that CSL knows, such as container-title, volume, page, DOI and URL."""

    model_config = ConfigDict(extra="allow", json_schema_extra={"required": ["id", *reference_file.NEEDED]})

    id: Word = Field(description="The key by which a claim cites it, such as bekoff2000.")
    type: Any = Field(None, description="What it is.", json_schema_extra={"enum": list(reference_file.TYPES)})
    title: Any = Field(None, description="Its title, with a capital at its beginning.")
    author: Any = Field(None, description="A list of names: {family: Bekoff, given: M.}, or {literal: a group}.")
    issued: Any = Field(None, description="The year, such as 2020, or the day, such as 2020-05-31.")


class OwnWorks(Entry):
    """The whole of references.yml."""

    references: list[OwnWork] = Field(description="The works, which claims cite by their ids.")


PARTS = Parts(depth={"references": 2}, instead={"references": []})


def _none() -> OwnWorks:
    return OwnWorks(references=[])


def read_works(beside: Path | None) -> InParts[OwnWorks]:
    """The works of an own file that are right, and what is wrong with the others; none where there is no such file.

    Args:
        beside: the folder of the exercise files.
    """
    file = own_file(beside, REFERENCES)
    if file is None:
        return InParts(_none(), Source(REFERENCES), [])
    try:
        return _read(read_bytes(file), shown(file))
    except ContentError as error:
        return InParts(_none(), Source(shown(file)), error.problems)


def works(beside: Path | None) -> list[dict]:
    """The same as CSL has them."""
    if own_file(beside, REFERENCES) is None:
        return []
    return [one.model_dump(exclude_none=True) for one in read_works(beside).made.references]


@once_a_state
def _read(raw: bytes, file: str) -> InParts[OwnWorks]:
    return read_in_parts(raw, file, OwnWorks, PARTS, _check)


def _check(file: OwnWorks, source: Source) -> Iterator[Problem]:
    seen: set[str] = set()
    for n, one in enumerate(file.references):
        work, at = one.model_dump(exclude_none=True), ("references", n)
        if one.id in seen:
            what, cure = f"The key “{one.id}” is used twice.", "Give each work its own."
            yield Problem(source.file, source.line(*at, "id"), what, cure, at)
        seen.add(one.id)
        for part, what, cure in (*reference_file.faults(work), *_mistyped(work)):
            what = f"The reference “{one.id}” {what}"
            yield Problem(source.file, source.line(*at, part), what, cure, (*at, part))


def _mistyped(work: dict) -> Iterator[tuple[str, str, str]]:
    missing = {part.casefold(): part for part in MAIN if part not in work}
    for part in work:
        if part not in MAIN and (near := nearest(part.casefold(), missing, alike=0.8)):
            yield part, f"has a part “{part}” that CSL does not know.", f"Did you mean “{missing[near[0]]}”?"

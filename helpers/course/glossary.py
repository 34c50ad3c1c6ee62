"""The words that the course teaches, each in plain language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints

from .content_file import Entry, read_raw
from .once import once_a_state
from .problems import Problem
from .yaml_source import Source, read_bytes

FILE = Path(__file__).with_name("glossary.yml")


class Term(Entry):
    """One word: how it is written, how else it stands in the text, and what it means (markdown)."""

    term: Annotated[str, StringConstraints(min_length=2, max_length=60)]
    also: list[Annotated[str, StringConstraints(min_length=2, max_length=60)]] = Field(
        [], description="Other forms that stand in the text, such as a plural."
    )
    means: Annotated[str, StringConstraints(min_length=20, max_length=400, pattern=r"\.$")]

    @property
    def id(self) -> str:
        """The name by which a page links to it."""
        return re.sub(r"[^a-z0-9]+", "-", self.term.lower()).strip("-")

    def stands_in(self, text: str) -> bool:
        """Whether a text uses the word, in any of its forms. A word with a capital (a grade) is no other without one."""
        forms = "|".join(re.escape(form) for form in (self.term, *self.also))
        cases = 0 if self.term[0].isupper() else re.IGNORECASE
        return re.search(rf"(?<!\w)(?:{forms})s?(?!\w)", text, flags=cases) is not None


class GlossaryFile(Entry):
    """The whole of glossary.yml."""

    terms: list[Term] = Field(min_length=1)


def check(file: GlossaryFile, source: Source) -> Iterator[Problem]:
    """What no term can know alone: a word that is explained twice."""
    seen: set[str] = set()
    for n, entry in enumerate(file.terms):
        for form in (entry.term, *entry.also):
            if form.lower() in seen:
                what = f"The word “{form}” is explained twice."
                yield Problem(source.file, source.line("terms", n, "term"), what, "Keep one of the two.")
            seen.add(form.lower())


def terms() -> list[Term]:
    """All words in the order of the alphabet. Raises ContentError when the file has a mistake."""
    return _read(read_bytes(FILE), FILE.name)


@once_a_state
def _read(raw: bytes, file: str) -> list[Term]:
    return sorted(read_raw(raw, file, GlossaryFile, check).terms, key=lambda one: one.term.lower())

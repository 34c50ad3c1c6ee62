"""The words that the course teaches, each in plain language; a teacher's own stand beside the exercises and come after ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints

from .content_file import Entry, read_raw
from .in_parts import InParts, Parts, read_in_parts
from .once import once_a_state
from .own_files import GLOSSARY, own_file, shown, together
from .problems import ContentError, Problem
from .yaml_source import Source, read_bytes

FILE = Path(__file__).with_name(GLOSSARY)


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
        return re.sub(r"[\W_]+", "-", self.term.lower()).strip("-")

    def stands_in(self, text: str) -> bool:
        """Whether a text uses the word, in any of its forms. A word with a capital (a grade) is no other without one."""
        forms = "|".join(re.escape(form) for form in (self.term, *self.also))
        cases = 0 if self.term[0].isupper() else re.IGNORECASE
        return re.search(rf"(?<!\w)(?:{forms})s?(?!\w)", text, flags=cases) is not None


class GlossaryFile(Entry):
    """The whole of glossary.yml."""

    terms: list[Term] = Field(description="The words, each with what it means.")


def check(file: GlossaryFile, source: Source) -> Iterator[Problem]:
    """What no term can know alone: a word that is explained twice."""
    return _explained_once(file, source, frozenset())


def _explained_once(file: GlossaryFile, source: Source, known: frozenset[str]) -> Iterator[Problem]:
    seen = set(known)
    for n, entry in enumerate(file.terms):
        for form in (entry.term, *entry.also):
            if form.lower() in seen:
                what = f"The word “{form}” is explained twice."
                at = ("terms", n, "term")
                cure = "Keep one of the two, or give yours the name under which the course explains it."
                yield Problem(
                    source.file, source.line(*at), what, cure if form.lower() in known else "Keep one of the two.", at
                )
            seen.add(form.lower())


PARTS = Parts(depth={"terms": 2}, instead={"terms": []})


def terms(beside: Path | None = None) -> list[Term]:
    """All words in the order of the alphabet, a teacher's own in place of ours.

    Args:
        beside: the folder of the exercise files; without it there are our words alone.

    Raises:
        ContentError: our file has a mistake.
    """
    ours = _read(read_bytes(FILE), FILE.name)
    own = own_in_parts(beside).made.terms
    return sorted(together(ours, own, lambda one: one.id), key=lambda one: one.term.lower())


def own_in_parts(beside: Path | None) -> InParts[GlossaryFile]:
    """The words that are right in a teacher's own file, and what is wrong with the others; nothing where there is none."""
    file = own_file(beside, GLOSSARY)
    if file is None:
        return InParts(GlossaryFile(terms=[]), Source(GLOSSARY), [])
    try:
        return _read_own(read_bytes(file), shown(file), tuple((one.id, (one.term, *one.also)) for one in terms()))
    except ContentError as error:  # in ours: told where that is read
        return InParts(GlossaryFile(terms=[]), Source(shown(file)), error.problems)


@once_a_state
def _read(raw: bytes, file: str) -> list[Term]:
    return sorted(read_raw(raw, file, GlossaryFile, check).terms, key=lambda one: one.term.lower())


@once_a_state
def _read_own(raw: bytes, file: str, ours: tuple[tuple[str, tuple[str, ...]], ...]) -> InParts[GlossaryFile]:
    def look(made: GlossaryFile, source: Source) -> Iterator[Problem]:
        replaced = {one.id for one in made.terms}
        known = frozenset(form.lower() for id, forms in ours if id not in replaced for form in forms)
        return _explained_once(made, source, known)

    return read_in_parts(raw, file, GlossaryFile, PARTS, look)

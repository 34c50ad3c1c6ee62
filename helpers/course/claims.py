"""The article's claims, one record each: what it says, what was measured, how sure we can be."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, StringConstraints

from ..grades import GradeName
from .content_file import Entry, wrong
from .entries import Word
from .in_parts import InParts, Parts, read_in_parts
from .once import once_a_state
from .own_files import CLAIMS, own_file, shown, together
from .problems import ContentError, Problem
from .references import in_text, references
from .yaml_loading import load_in_parts
from .yaml_source import Source, read_bytes

FILE = Path(__file__).with_name(CLAIMS)

#: From the best supported to the least. What each means: MEANINGS in helpers/lessons/weigh_the_evidence.py. A grade rests on
#: the studies of its record; where it rests on what textbooks agree on, its reason begins with "Background knowledge".
#: Whether the source that the article cites supports the sentence it stands behind.
Fit = Literal[
    "supports", "supports partly", "indirect", "does not support", "cannot be judged", "no source", "not in the article"
]


def _sentence(text: str) -> str:
    if not text.endswith((".", "?")):
        raise wrong("A sentence has no full stop at its end.", "End it with a full stop.")
    return text


Sentence = Annotated[str, StringConstraints(min_length=10, max_length=400), AfterValidator(_sentence)]
Short = Annotated[str, StringConstraints(min_length=3, max_length=160)]


class Finding(Entry):
    """What one study (or several) found, in our words."""

    text: Sentence
    cite: list[Word] = Field(min_length=1)

    def cited(self, beside: Path | None = None) -> str:
        """The sentence with its sources at the end: "... found no difference (Sharman et al., 2020).".

        Args:
            beside: the folder of the exercise files, where a teacher's own works are.
        """
        return f"{self.text[:-1]} {in_text(*self.cite, beside=beside)}{self.text[-1]}"


class Claim(Entry):
    """One claim of the article and what speaks for and against it."""

    id: Word
    #: The sentence of the article, in our words.
    claim: Sentence
    lesson: Short
    #: The day on which its studies were last looked up; None for a claim that nobody has checked yet.
    checked: datetime.date | None = None
    #: Keys of the sources that the article gives for it.
    cited: list[Word] = Field([])
    fit: Fit = "not in the article"
    fit_why: Sentence = "The article doesn't say this."
    grade: GradeName
    grade_why: Sentence
    for_: list[Finding] = Field(alias="for")
    against: list[Finding]
    limits: Sentence
    change_our_mind: Sentence

    def keys(self) -> list[str]:
        """Every source of this record, each once: the article's own first."""
        found = [key for finding in (*self.for_, *self.against) for key in finding.cite]
        return list(dict.fromkeys([*self.cited, *found]))


class ClaimFile(Entry):
    """The whole of claims.yml."""

    claims: list[Claim]


#: Each claim stands by itself.
PARTS = Parts(depth={"claims": 2}, instead={"claims": []})


def check(
    file: ClaimFile, source: Source, known_lessons: Collection[str], known_works: Collection[str] | None
) -> Iterator[Problem]:
    """What no record can know alone: known lessons and sources, no id twice, a fit that suits its sources.

    Args:
        known_lessons: the lessons that a claim may belong to.
        known_works: the keys of all references; None where they cannot be read, which is no claim's fault.
    """
    seen: set[str] = set()
    for number, claim in enumerate(file.claims):
        at = ("claims", number)

        def problem(what: str, cure: str, *path: str | int, at: Any = at) -> Problem:
            return Problem(source.file, source.line(*at, *path), what, cure, (*at, *path))

        if claim.id in seen:
            yield problem(f"The id “{claim.id}” is used twice.", "Give each claim an id of its own.", "id")
        seen.add(claim.id)
        if claim.lesson not in known_lessons:
            cure = f"Use one of: {', '.join(known_lessons)}."
            yield problem(f"There is no lesson “{claim.lesson}”.", cure, "lesson")
        if bool(claim.cited) == (claim.fit in ("no source", "not in the article")):
            yield problem(
                f"The fit “{claim.fit}” and the list “cited” do not agree.",
                "Use “no source” exactly where the article says it and cites nothing, “not in the article” for a claim of your own.",
                "fit",
            )
        places = [("cited", n, key) for n, key in enumerate(claim.cited)]
        for side, findings in (("for", claim.for_), ("against", claim.against)):
            places += [(side, n, key) for n, finding in enumerate(findings) for key in finding.cite]
        for side, n, key in places:
            if known_works is not None and key not in known_works:
                cure = (
                    "Use a key from references.json, or add the work there; your own stand in exercises/references.yml."
                )
                yield problem(f"There is no reference “{key}”.", cure, side, n, "cite")


def read_claims(file: Path, known_lessons: tuple[str, ...], beside: Path | None = None) -> InParts[ClaimFile]:
    """The claims that are right in a file, and what is wrong with the others.

    Args:
        known_lessons: the lessons that a claim may belong to, in the order in which they are named.
        beside: the folder of the exercise files, for a file in it: a teacher's own, which may name her own works.
    """
    name = shown(file) if beside else file.name
    try:
        raw = read_bytes(file)
    except ContentError as error:
        return InParts(ClaimFile(claims=[]), Source(name), error.problems)
    try:
        known_works = frozenset(references(beside))
    except ContentError:  # told where the references are read
        known_works = None
    return _read(raw, name, known_lessons, known_works)


def own_claims(known_lessons: tuple[str, ...], beside: Path) -> InParts[ClaimFile]:
    """The same for a teacher's own file; nothing where there is none."""
    file = own_file(beside, CLAIMS)
    return read_claims(file, known_lessons, beside) if file else InParts(ClaimFile(claims=[]), Source(CLAIMS), [])


def with_own(ours: InParts[ClaimFile], own: InParts[ClaimFile]) -> InParts[ClaimFile]:
    """Ours and a teacher's; one of hers with an id of ours stands in its place."""
    made = ClaimFile(claims=together(ours.made.claims, own.made.claims, lambda one: one.id))
    return InParts(made, ours.source, sorted([*ours.problems, *own.problems]))


def known_ids(file: Path) -> frozenset[str]:
    """The ids of all claims that stand in a file. One with a mistake is still known: no other file is to blame for it."""
    try:
        source, _ = load_in_parts(read_bytes(file), file.name)
    except ContentError:
        return frozenset()
    entries = source.data.get("claims") if isinstance(source.data, dict) else None
    ids = [one.get("id") for one in entries if isinstance(one, dict)] if isinstance(entries, list) else []
    return frozenset(id for id in ids if isinstance(id, str))


@once_a_state
def _read(
    raw: bytes, file: str, known_lessons: tuple[str, ...], known_works: frozenset[str] | None
) -> InParts[ClaimFile]:
    def look(made: ClaimFile, source: Source) -> Iterator[Problem]:
        return check(made, source, known_lessons, known_works)

    return read_in_parts(raw, file, ClaimFile, PARTS, look)

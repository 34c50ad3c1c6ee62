"""The article's claims, one record each: what it says, what was measured, how sure we can be."""

from __future__ import annotations

import datetime
import difflib
import functools
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from ..grades import GradeName
from . import plan
from .entries import WORD
from .in_parts import InParts, Parts, read_in_parts
from .lesson_names import LESSONS
from .problems import ContentError, Problem
from .reading import Entry, read, wrong
from .references import in_text, references
from .yaml_file import Source, read_bytes

FILE = Path(__file__).with_name("claims.yml")

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


Word = Annotated[str, StringConstraints(pattern=WORD)]
Sentence = Annotated[str, StringConstraints(min_length=10, max_length=400), AfterValidator(_sentence)]
Short = Annotated[str, StringConstraints(min_length=3, max_length=160)]


class Finding(Entry):
    """What one study (or several) found, in our words."""

    text: Sentence
    cite: list[Word] = Field(min_length=1)

    def cited(self) -> str:
        """The sentence with its sources at the end: "... found no difference (Sharman et al., 2020)."."""
        return f"{self.text[:-1]} {in_text(*self.cite)}{self.text[-1]}"


class Claim(Entry):
    """One claim of the article and what speaks for and against it."""

    id: Word
    #: The sentence of the article, in our words.
    claim: Sentence
    lesson: Short
    #: The day on which its studies were last looked up; None for a claim that nobody has checked yet.
    checked: datetime.date | None = None
    #: Keys of the sources that the article gives for it.
    cited: list[Word]
    fit: Fit
    fit_why: Sentence
    grade: GradeName
    grade_why: Sentence
    for_: list[Finding] = Field(alias="for")
    against: list[Finding]
    limits: Sentence
    change_our_mind: Sentence
    #: For the teacher; a student edition has none.
    misconceptions: list[Short] = Field([])

    def keys(self) -> list[str]:
        """Every source of this record, each once: the article's own first."""
        found = [key for finding in (*self.for_, *self.against) for key in finding.cite]
        return list(dict.fromkeys([*self.cited, *found]))


class ClaimFile(Entry):
    """The whole of claims.yml."""

    claims: list[Claim]


#: Each claim stands by itself.
PARTS = Parts(depth={"claims": 2}, instead={"claims": []})


def check(file: ClaimFile, source: Source) -> Iterator[Problem]:
    """What no record can know alone: known lessons and sources, no id twice, a fit that suits its sources."""
    seen: set[str] = set()
    try:
        works = references().keys()
    except ContentError:  # told where the references are read; no claim is to blame
        works = None
    lessons = dict.fromkeys((*LESSONS, *plan.notebook_names()))  # a teacher may add claims for a lesson of her own
    for number, claim in enumerate(file.claims):
        at = ("claims", number)

        def problem(what: str, cure: str, *path: str | int, at=at) -> Problem:
            return Problem(source.file, source.line(*at, *path), what, cure, (*at, *path))

        if claim.id in seen:
            yield problem(f"The id “{claim.id}” is used twice.", "Give each claim an id of its own.", "id")
        seen.add(claim.id)
        if claim.lesson not in lessons:
            yield problem(f"There is no lesson “{claim.lesson}”.", f"Use one of: {', '.join(lessons)}.", "lesson")
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
            if works is not None and key not in works:
                cure = "Use a key from references.json, or add the work there."
                yield problem(f"There is no reference “{key}”.", cure, side, n, "cite")


def read_claims(path: str | Path = FILE) -> tuple[Claim, ...]:
    """Read a file of claims. Raises ContentError with every problem and its line."""
    return tuple(read(path, ClaimFile, check).claims)


@functools.cache
def claims_in_parts() -> InParts[ClaimFile]:
    """The claims that are right in the course's file, and what is wrong with the others."""
    try:
        raw = read_bytes(FILE)
    except ContentError as error:
        return InParts(ClaimFile(claims=[]), Source(FILE.name), error.problems)
    return read_in_parts(raw, FILE.name, ClaimFile, PARTS, check)


def claims() -> tuple[Claim, ...]:
    """All claims of the course that are right in the file, in the order of the article."""
    return tuple(claims_in_parts().made.claims)


def claims_for(lesson: str) -> tuple[Claim, ...]:
    """The claims that one notebook takes up; none for one that weighs them all, or for a teacher's own."""
    return tuple(claim for claim in claims() if claim.lesson == lesson)


def claim(id: str) -> Claim:
    """One claim by its id. Raises ContentError where the file has none of this name, or a mistake in it."""
    for one in claims():
        if one.id == id:
            return one
    if claims_in_parts().problems:
        raise ContentError(claims_in_parts().problems)
    near = difflib.get_close_matches(id, [one.id for one in claims()], 1)
    cure = f"Did you mean “{near[0]}”?" if near else "Use the id of a claim that stands there, or add it."
    raise ContentError([Problem(FILE.name, 0, f"There is no claim “{id}”.", cure)])

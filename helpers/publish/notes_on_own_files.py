"""What a teacher's own claims, works and words take the place of. No mistake: it may be meant."""

from __future__ import annotations

from collections.abc import Iterator

from ..course import glossary, own_works, references
from ..course.in_parts import InParts
from ..course.the_course import Course

WHAT = "line {line}: “{name}” stands in place of the course's own. Give it another {key} to have both."


def notes(course: Course) -> Iterator[str]:
    """A sentence with its line for each entry with a name of ours."""
    ours = {one.id for one in course.our_claims}
    yield from _of(course.own_claims_in_parts, "claims", "id", ours)
    yield from _of(own_works.read_works(course.beside), "references", "id", set(references.references()))
    yield from _of(glossary.own_in_parts(course.beside), "terms", "term", {one.term for one in glossary.terms()})


def _of(read: InParts, section: str, key: str, ours: set[str]) -> Iterator[str]:
    for n, one in enumerate(getattr(read.made, section)):
        name = getattr(one, key)
        if name in ours:
            line = read.source.line(section, n, key)
            yield f"{read.source.file}, {WHAT.format(line=line, name=name, key=key)}"

"""Looks through the files that the whole course stands on: claims, references, glossary, help lines, notes for teachers, article.

Each is read anew from its bytes, so that a mistake is a sentence with its line before anything is made of the file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from ..course import article, claims, glossary, help_lines, references, teaching
from ..course.problems import ContentError, Problem
from ..course.reading import read


class _Work(BaseModel):
    """What our code needs of a work in references.json; CSL-JSON has room for more."""

    model_config = ConfigDict(strict=True, extra="allow")

    id: str
    type: str
    title: str
    author: list[dict[str, object]]
    custom: dict[str, object] = {}
    note: str = ""


def problems() -> list[Problem]:
    """Every mistake in these files. Where the references cannot be read, what rests on them is not looked at."""
    found = reference_problems()
    if found:
        return found
    found = _told(lambda: claims.read_claims(claims.FILE))
    if not found:
        # A claim that stands under no point yet is left out of the article's list, and no mistake: `check` notes it.
        told = _told(lambda: article.read_article(article.FILE))
        found = [one for one in told if not one.what.endswith(article.UNPLACED)]
    found += _told(lambda: read(glossary.FILE, glossary.GlossaryFile, glossary.check))
    found += _told(lambda: read(help_lines.FILE, help_lines.HelpFile))
    if teaching.FILE.exists():  # a student edition has none
        found += _told(lambda: read(teaching.FILE, teaching.TeachingFile, teaching.check))
    return found


def reference_problems() -> list[Problem]:
    """What keeps references.json from being a list of works, each with the line on which its entry begins."""
    file = references.FILE.name
    try:
        text = references.FILE.read_text(encoding="utf-8")
        works = json.loads(text)
    except json.JSONDecodeError as error:
        cure = f"The JSON cannot be read here ({error.msg}). Look for a missing comma, quote or bracket, here or just above."
        return [Problem(file, error.lineno, cure, "")]
    except (OSError, UnicodeDecodeError, RecursionError):
        cure = "Put it back, or take it from the course as it was delivered."
        return [Problem(file, 0, "The file cannot be read.", cure)]
    try:
        TypeAdapter(list[_Work]).validate_python(works)
    except ValidationError as error:
        return sorted({_wrong(file, text, works, one["loc"]) for one in error.errors()})
    found, seen = [], set()
    for work in works:
        if work["id"] in seen:
            what = f"The id “{work['id']}” is used twice."
            found.append(Problem(file, _line(text, work, last=True), what, "Give each work an id of its own."))
        seen.add(work["id"])
    return found


def _wrong(file: str, text: str, works: object, place: tuple) -> Problem:
    if not place:
        return Problem(file, 1, "The file must be a list of works.", "Put [ before the first one and ] after the last.")
    work = works[place[0]]
    entry = ".".join(str(part) for part in place[1:]) or "the whole"
    what = f"In the work number {place[0] + 1}, “{entry}” is missing or is not of the right kind."
    return Problem(file, _line(text, work), what, "Compare it with the works beside it.")


def _line(text: str, work: object, last: bool = False) -> int:
    """The line of a work's id; 0, which stands for the whole file, where it has none that can be found."""
    id = work.get("id") if isinstance(work, dict) else None
    found = [*re.finditer(rf'"id"\s*:\s*{re.escape(json.dumps(id))}', text)] if isinstance(id, str) else []
    return text.count("\n", 0, found[-1 if last else 0].start()) + 1 if found else 0


def _told(look: Callable[[], object]) -> list[Problem]:
    try:
        look()
    except ContentError as error:
        return error.problems
    return []

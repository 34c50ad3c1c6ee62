"""Reads docs/evidence.md, the dossier on works, claims and models, and says what is missing in it.

It is written by hand: ``## Works``, ``## Claims`` and ``## Models``, under each of them ``### key``, and below
that lines such as ``- seen: abstract, 2026-11-25``. A copy of the course that comes without docs/ has no dossier,
and then nothing is said of it.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..course import claims, references
from ..course.problems import Problem
from ..course.the_course import Course

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docs" / "evidence.md"
SHOWN = "docs/evidence.md"
#: What can have been seen of a work, and when.
SEEN = re.compile(r"(abstract|record|full text|page|second hand|not found), (\d{4}-\d\d-\d\d)(?:[,;] .+)?")
DOI = re.compile(r"(10\.\S+), seen .{4,}")
_COMMENT = re.compile(r"<!--.*?-->", flags=re.S)


@dataclass
class Note:
    """What stands under one heading: its key, its line, and its named lines with theirs."""

    key: str
    line: int
    lines: list[tuple[str, str, int]] = field(default_factory=list)

    def all(self, name: str) -> list[tuple[str, int]]:
        """What stands in the lines of one name, each with its number."""
        return [(text, line) for one, text, line in self.lines if one == name]


@dataclass
class Part:
    """One part of the dossier: its notes, and the line where the next one goes."""

    notes: list[Note] = field(default_factory=list)
    end: int = 0


def read(text: str) -> dict[str, Part]:
    """The parts by their headings. What stands in a comment is left out and keeps its lines."""
    parts: dict[str, Part] = {}
    part = note = None
    for number, line in enumerate(_COMMENT.sub(lambda one: "\n" * one[0].count("\n"), text).splitlines(), 1):
        if heading := re.fullmatch(r"(##|###) (\S.*?)\s*", line):
            note = None
            if heading[1] == "##":
                part = parts.setdefault(heading[2], Part())
            elif part is not None:
                note = Note(heading[2], number)
                part.notes.append(note)
        elif note and (found := re.fullmatch(r"- ([a-z ]+): (\S.*?)\s*", line)):
            note.lines.append((found[1], found[2], number))
        elif note and note.lines and re.match(r"  +\S", line):  # a line that goes on
            name, so_far, at = note.lines[-1]
            note.lines[-1] = (name, f"{so_far} {line.strip()}", at)
        if part is not None and line.strip():
            part.end = number + 1
    return parts


def problems(course: Course, file: Path | None = None) -> list[Problem]:
    """What the dossier lacks or has too much of, in the order of its lines; nothing where there is no dossier."""
    file = file or FILE
    if not file.is_file():
        return []
    parts = read(file.read_text(encoding="utf-8"))
    models = {path.stem: f"helpers/models/{path.name}" for path in (ROOT / "helpers" / "models").glob("[a-z]*.py")}
    work_at, claim_at = _place(references.FILE, '"id": "{}"'), _place(claims.FILE, "- id: {}")
    found = [
        *_part(parts, "Works", references.references(), work_at, _work),
        *_part(parts, "Claims", [one.id for one in course.our_claims], claim_at, functools.partial(_claim, course)),
        *_part(parts, "Models", sorted(models), models.get, _model),
    ]
    return sorted(found)


def _part(parts: dict[str, Part], name: str, keys: Iterable[str], where: Callable, check: Callable) -> Iterator:
    part, known = parts.get(name, Part()), list(keys)
    noted = [note.key for note in part.notes]
    for key in known:
        if key not in noted:
            what = f"“{key}” ({where(key)}) has no note."
            yield Problem(SHOWN, part.end, what, f"Add a heading `### {key}` under “{name}”, here or further up.")
    for n, note in enumerate(part.notes):
        if note.key not in known:
            what = f"The note “{note.key}” under “{name}” is about nothing that we have."
            yield Problem(SHOWN, note.line, what, "Check its spelling, or take the note out.")
        elif note.key in noted[:n]:
            yield Problem(SHOWN, note.line, f"There are two notes “{note.key}”.", "Make one of them.")
        else:
            yield from check(note)


def _work(note: Note) -> Iterator[Problem]:
    yield from _needed(note, "what", "seen", "found")
    for text, line in note.all("seen"):
        told = SEEN.fullmatch(text)
        if not told or not _is_day(told[2]):
            cure = "Write, for example: `- seen: abstract, 2026-11-25`; or record, full text, page, second hand, not found."
            yield Problem(SHOWN, line, f"What was seen of “{note.key}”, and when, cannot be read.", cure)
    doi, told = references.reference(note.key).get("DOI"), note.all("doi")
    if doi and not told:
        cure = f"Add `- doi: {doi}, seen ...` with the place where you read it."
        yield Problem(SHOWN, note.line, f"Where the DOI of “{note.key}” was seen is not noted.", cure)
    for text, line in told:
        if not (shown := DOI.fullmatch(text)) or shown[1] != doi:
            cure = f"references.json has {doi}. Write `- doi: {doi}, seen ...`." if doi else "references.json has none."
            yield Problem(SHOWN, line, f"The DOI of “{note.key}” is another one here.", cure)


def _claim(course: Course, note: Note) -> Iterator[Problem]:
    yield from _needed(note, "works", "not known")
    named = next(one for one in course.our_claims if one.id == note.key).keys()
    for text, line in note.all("works"):
        if {key.strip() for key in text.split(",")} != set(named):
            cure = f"Write: `- works: {', '.join(named)}`."
            yield Problem(SHOWN, line, f"claims.yml names other works for “{note.key}”.", cure)


def _model(note: Note) -> Iterator[Problem]:
    yield from _needed(note, "assumed", "sourced")


def _needed(note: Note, *names: str) -> Iterator[Problem]:
    for name in names:
        if not note.all(name):
            yield Problem(SHOWN, note.line, f"“{note.key}” has no line “{name}”.", f"Add `- {name}: ...` below it.")


def _is_day(text: str) -> bool:
    try:
        return bool(datetime.date.fromisoformat(text))
    except ValueError:
        return False


def _place(file: Path, pattern: str) -> Callable[[str], str]:
    """Says where a key stands in one of our files: "references.json, line 12"."""

    @functools.cache
    def lines() -> list[str]:
        return file.read_text(encoding="utf-8").splitlines()

    def where(key: str) -> str:
        line = next((n for n, one in enumerate(lines(), 1) if one.strip(" ,") == pattern.format(key)), 0)
        return f"{file.name}, line {line}" if line else file.name

    return where

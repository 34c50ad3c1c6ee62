"""Reads references.json, and says what a work in it lacks, or has that cannot be read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..near import nearest
from .csl_work import DATES, NAMES, date, doi, words
from .once import once_a_state
from .problems import Problem

#: The kinds of work that CSL 1.0.2 knows.
TYPES = (
    *("article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter"),
    *("classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event"),
    *("figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture"),
    *("musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication"),
    *("post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard"),
    *("thesis", "treaty", "webpage"),
)
#: What a work must have, and an example of it. A thesis names its kind and its university.
NEEDED = {"type": "article-journal", "title": "Crying, mood, and cortisol"}
NEEDED_BY = {"thesis": {"genre": "Doctoral dissertation", "publisher": "University of Tilburg"}}


class Works(Mapping[str, dict]):
    """Works by their keys, each read when somebody asks for it: a lesson cites a few.

    Args:
        texts: each work as JSON, by its key.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def __getitem__(self, key: str) -> dict:
        return json.loads(self._texts[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


def read(file: Path) -> tuple[Works, list[Problem]]:
    """The works of a file that can be told apart, and what is wrong with the file itself."""
    try:
        raw = file.read_bytes()
    except OSError:
        return Works({}), [_unreadable(file.name)]
    works, found = _read(raw, file.name)
    return works, list(found)


@once_a_state
def _read(raw: bytes, place: str) -> tuple[Works, list[Problem]]:
    try:
        text = re.sub(r"\r\n?", "\n", raw.decode("utf-8-sig"))
        works = json.loads(text)
    except json.JSONDecodeError as error:
        what, cure = f"JSON cannot read this place ({error.msg}).", "Look at the commas, quotes and brackets around it."
        return Works({}), [Problem(place, error.lineno, what, cure)]
    except UnicodeDecodeError:
        return Works({}), [_unreadable(place)]
    if not isinstance(works, list):
        return Works({}), [
            Problem(place, 1, "The file must be a list of works.", "Put [ before the first and ] after the last.")
        ]
    texts: dict[str, str] = {}
    found = []
    for number, work in enumerate(works, 1):
        key = work.get("id") if isinstance(work, dict) else None
        if not isinstance(key, str) or not key.strip():
            title = words(work.get("title")) if isinstance(work, dict) else ""
            what = f"Work {number} of the list{title and f' (“{title}”)'} lacks its key, the part “id”."
            found.append(Problem(place, 0, what, 'Add a line such as "id": "bekoff2000".'))
        elif key in texts:
            found.append(Problem(place, _line(text, key), f"The key “{key}” is used twice.", "Give each work its own."))
        else:
            texts[key] = json.dumps(work)
    return Works(texts), found


def problems(work: dict, file: Path) -> list[Problem]:
    """What one work lacks, and what in it cannot be read."""
    found = list(faults(work))
    line = _line(file.read_text(encoding="utf-8-sig"), work["id"]) if found else 0
    return [Problem(file.name, line, f"The reference “{work['id']}” {what}", cure) for _, what, cure in found]


def faults(work: dict) -> Iterator[tuple[str, str, str]]:
    """What a work lacks or has wrong: the part, what is the matter with it, and what to do."""
    for part, example in {**NEEDED, **NEEDED_BY.get(words(work.get("type")), {})}.items():
        if not words(work.get(part)):
            yield part, f"lacks the part “{part}”.", f'Add a line such as "{part}": "{example}".'
    kind = words(work.get("type"))
    if kind and kind not in TYPES:
        near = _nearest(kind)
        cure = (
            f"Did you mean “{near}”?" if near else "Use one that CSL knows, such as article-journal, book or webpage."
        )
        yield "type", f"has a type that is none: “{kind}”.", cure
    for part in NAMES:
        people = work.get(part)
        if people is not None and not (isinstance(people, list) and all(isinstance(one, dict) for one in people)):
            cure = f'Write "{part}": [{{"family": "Bekoff", "given": "M."}}].'
            yield part, f"has a part “{part}” that is no list of names.", cure
    for part in DATES:
        if date(work.get(part)) is None and not _says_none(work.get(part)):
            yield part, f"has a part “{part}” that is no date.", f'Write "{part}": {{"date-parts": [[2020]]}}.'
    if words(work.get("DOI")) and not doi(work):
        yield "DOI", "has a part “DOI” that is none.", 'A DOI begins with "10.", as "10.1037/emo0000633".'


def _nearest(kind: str) -> str:
    """The type that is meant: a registry writes "journal-article", a reference manager "journalArticle"."""

    def sorted_words(name: str) -> str:
        return " ".join(sorted(re.findall(r"[a-z]+", re.sub(r"([A-Z])", r" \1", name).lower())))

    known = {sorted_words(name): name for name in TYPES}
    near = nearest(sorted_words(kind), known)
    return known[near[0]] if near else ""


def _says_none(value: object) -> bool:
    """Whether a date says openly that there is none, as registries do: {}, "" or [[null]]."""
    return not any(sign.isalnum() for sign in json.dumps(value).replace("null", "").replace("date-parts", ""))


def _unreadable(place: str) -> Problem:
    return Problem(place, 0, "The file cannot be read.", "Put it back, saved as UTF-8.")


def _line(text: str, key: str) -> int:
    """The line of a work's key, or 0."""
    stands = re.compile(rf'"id"\s*:\s*{re.escape(json.dumps(key, ensure_ascii=False))}')
    return next((number for number, line in enumerate(text.splitlines(), 1) if stands.search(line)), 0)

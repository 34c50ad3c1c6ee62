"""What the search page looks through: the parts of all lessons, and the words of the glossary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from .words import WORDS

if TYPE_CHECKING:
    from .lesson import LessonPage


def places(lessons: Iterable[LessonPage], terms: Iterable[Mapping[str, Any]]) -> list[dict[str, str]]:
    """Everything that can be found: ``{"kind", "title", "also", "where", "href", "text"}``."""
    found = [
        {
            "kind": "word",
            "title": term["term"],
            "also": term["also"],
            "where": WORDS["search.where_word"],
            "href": f"glossary.html#{term['id']}",
            "text": term["text"],
        }
        for term in terms
    ]
    for lesson in lessons:
        for n, part in enumerate(lesson.parts):
            found.append(
                {
                    "kind": "part",
                    "title": part["title"],
                    "also": lesson.does if n == 0 else "",
                    "where": lesson.place if n == 0 else WORDS["search.where_lesson"].format(title=lesson.title),
                    "href": f"{lesson.name}.html" + (f"#{part['id']}" if n else ""),
                    "text": part["text"].strip(),
                }
            )
    return found

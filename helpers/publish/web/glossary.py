"""The words of the glossary, with the lessons that use each of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ...course import glossary
from ...course.text import to_html_inline, to_text

if TYPE_CHECKING:
    from .lesson import LessonPage
    from .site import Site


def terms_of(site: Site, lessons: Iterable[LessonPage]) -> list[dict[str, Any]]:
    """Each word as the pages show it; one that no lesson uses is left out, but not a teacher's own."""
    own = {one.id for one in glossary.own_in_parts(site.beside).made.terms}
    found = [
        {
            "term": one.term,
            "id": one.id,
            "html": to_html_inline(one.means),
            "text": to_text(to_html_inline(one.means)),
            "also": " ".join(one.also),
            "in": [lesson.name for lesson in lessons if one.stands_in(lesson.said)],
        }
        for one in glossary.terms(site.beside)
    ]
    return [one for one in found if one["in"] or one["id"] in own]

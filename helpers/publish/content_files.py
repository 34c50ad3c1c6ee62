"""Looks through the files that the whole course stands on: claims, references, glossary, help lines, notes for teachers, article.

Each is read anew from its bytes, so that a mistake is a sentence with its line before anything is made of the file.
"""

from __future__ import annotations

from collections.abc import Callable

from ..course import article, claims, glossary, help_lines, own_works, references, teaching
from ..course.content_file import read
from ..course.problems import ContentError, Problem
from ..course.the_course import Course


def problems(course: Course) -> list[Problem]:
    """Every mistake in these files."""
    found = references.problems() + course.claims_in_parts.problems + own_works.read_works(course.beside).problems
    # A claim that stands under no point yet is left out of the article's list, and no mistake: `check` notes it.
    told = [] if found else _told(lambda: article.read_article(article.FILE, claims.known_ids(claims.FILE)))
    found += [one for one in told if not one.what.endswith(article.UNPLACED)]
    found += _told(lambda: read(glossary.FILE, glossary.GlossaryFile, glossary.check))
    found += glossary.own_in_parts(course.beside).problems
    found += _told(lambda: read(help_lines.FILE, help_lines.HelpFile))
    if teaching.FILE.exists():  # a student edition has none
        found += _told(lambda: read(teaching.FILE, teaching.TeachingFile, teaching.check))
    return found


def _told(look: Callable[[], object]) -> list[Problem]:
    try:
        look()
    except ContentError as error:
        return error.problems
    return []

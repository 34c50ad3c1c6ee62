"""The questions on ideas as paper has them: on the handout without a key, in the teacher guide with it."""

from __future__ import annotations

from collections.abc import Container
from types import SimpleNamespace
from typing import Any

from ...course import concepts
from ...course.listed import Listed
from ...course.paper_order import as_printed
from ...course.the_course import Course
from ...lessons.finding import lesson_of

#: The activity of a lesson that asks for the ideas of the course, and how many of them are on paper.
IDEAS, IDEAS_ON_PAPER = "ideas", 6


def ideas_on_paper(course: Course, one: Listed) -> list[tuple[int, Any]]:
    """The questions on ideas of a lesson that has them, with their numbers: in one form before the course, in the other after it.

    A screen deals each reader six of the ideas; on paper all get the same six, the first of the file.
    """
    asking = [listed.name for listed in course.built_lessons() if IDEAS in activities_of(course, listed.name)]
    if one.name not in asking:
        return []
    form = concepts.FORMS[min(asking.index(one.name), 1)]
    asked = [(concept.id, concept.item(form)) for concept in concepts.asked_in(course.folder)[:IDEAS_ON_PAPER]]
    return [
        (n, SimpleNamespace(question=item.question, options=as_printed(item.options, "", f"{form}.{id}")))
        for n, (id, item) in enumerate(asked, 1)
    ]


def activities_of(course: Course, name: str) -> Container[str]:
    """The names of a lesson's activities."""
    lesson = lesson_of(course, name)
    return lesson.activities if lesson else ()

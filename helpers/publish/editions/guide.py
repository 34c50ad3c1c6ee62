"""The teacher guide: a page for the course, one for each lesson, and a key of one page, from the same files as the lessons."""

from __future__ import annotations

import re
from typing import Any

from ...course import references
from ...course.exercise_file import LessonFile
from ...course.kinds import KINDS, Group, Kind, of_file
from ...course.listed import Listed
from ...course.on_paper import on_paper
from ...course.teaching import teaching
from ...course.the_course import Course
from ...course.ways import ways_of
from ...lessons.finding import lesson_of
from ..pages import markup, page
from .ideas_on_paper import ideas_on_paper
from .key_sheet import LETTERS, key_sheet
from .standards import standards_csv


def guide_files(course: Course) -> dict[str, bytes]:
    """The pages by place: index.html, key.html and one a lesson; and the standards as a table to fill."""
    lessons = course.built_lessons()
    files = {
        "index.html": index_page(course, lessons),
        "key.html": key_sheet(course),
        "standards.csv": standards_csv(lessons),
    }
    return files | {f"{one.name}.html": lesson_page(course, one, lessons) for one in lessons}


def index_page(course: Course, lessons: list[Listed]) -> bytes:
    """The course as a whole: its lessons, what to mind, a rubric, and the standards it touches."""
    notes, minutes = teaching(), {one.name: course.exercise_in_parts(one.name).minutes for one in lessons}
    return page(
        "guide_index.html",
        course=course.settings.title,
        lessons=lessons,
        minutes=minutes,
        total=[sum(one[end] for one in minutes.values()) for end in (0, 1)],
        mind=notes.mind,
        rubric=notes.rubric,
        standards=notes.standards,
        mind_source=_reference("bridgland2024"),
        help=markup(course.help_html()),
    )  # fmt: skip


def lesson_page(course: Course, one: Listed, lessons: list[Listed]) -> bytes:
    """One lesson: ways through it, aims, key, the misconception behind each wrong option, prompts with sample answers."""
    exercise, lesson = course.exercise(one.name), lesson_of(course, one.name)
    at, plan = lessons.index(one), teaching().plans.get(one.name)
    return page(
        "guide_lesson.html",
        course=course.settings.title,
        lesson=one,
        note=lesson.note if lesson else "",
        minutes=exercise.minutes,
        activities=exercise.activities,
        plan=plan,
        ways=ways_of(course, one.name),
        **_entries(on_paper(exercise.file, one.name)),
        ideas=ideas_on_paper(course, one),
        claims=course.claims_for(one.name),
        beliefs=teaching().beliefs,
        units=teaching().standards.lessons.get(one.name, []),
        standards=teaching().standards,
        before=lessons[at - 1] if at else None,
        after=lessons[at + 1] if at + 1 < len(lessons) else None,
        letters=LETTERS,
        help=markup(course.help_html()),
    )


def key_cell(course: Course, name: str) -> str:
    """The end of a lesson in the instructor's edition: its key as markdown."""
    file = on_paper(course.exercise(name).file, name)
    numbers = {question.id: n for n, question in enumerate(file.check, 1)}
    ideas = ideas_on_paper(course, course.lesson(name))
    text = page("key.md", name=name, ideas=ideas, numbers=numbers, letters=LETTERS, **_entries(file)).decode()
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _entries(file: LessonFile) -> dict[str, Any]:
    """What the templates need to print what stands in a file, each kind by its own fragment."""

    def of_group(group: Group) -> list[tuple[Kind, Any]]:
        return of_file(file, group)

    return {"of_group": of_group, "kinds": {kind.name: kind for kind in KINDS}}


def _reference(key: str) -> Any:
    return markup(references.apa({key})[0][1])

"""Looks through all that a teacher edits, and names every mistake in a sentence."""

from __future__ import annotations

import datetime

from ..course import article, claims, concepts, countries, references
from ..course.checked import is_aged, month
from ..course.exercises import FOLDER
from ..course.listed import NO_LESSONS
from ..course.problems import ContentError, Problem
from ..course.settings_file import COUNTRIES
from ..course.the_course import Course
from ..lessons.finding import lesson_of
from . import (
    content_files,
    dossier,
    lesson_cells,
    notes_on_notebooks,
    notes_on_own_files,
    notes_on_questions,
    notes_on_teaching,
    notes_on_texts,
)


def problems(course: Course) -> list[Problem]:
    """Every mistake in what the course is made of, file by file and line by line."""
    ideas = concepts.read_concepts(course.folder).problems
    found = {*content_files.problems(course), *course.settings_in_parts.problems, *ideas}
    for name in sorted({*course.exercise_names(), *(one.name for one in course.built_lessons())}):
        found |= set(of_lesson(course, name))
    return sorted(found)


def stop_at_a_mistake(course: Course) -> None:
    """Raise ContentError with every mistake, where there is one. All that publishes the course asks this first."""
    found = problems(course)
    if found:
        raise ContentError(found)


def of_lesson(course: Course, name: str) -> list[Problem]:
    """The mistakes of one lesson's exercise file, the settings that its activities cannot take, and what its cells miss."""
    exercise, lesson = course.exercise_in_parts(name), lesson_of(course, name)
    if lesson is None:
        return list(exercise.problems)
    found = [problem for problem in lesson.problems() if problem.file == exercise.source.file]
    return [*found, *lesson_cells.problems(course, name)]


def notes(course: Course) -> list[str]:
    """What is no mistake, and what a teacher may want to know."""
    listed = [one.name for one in course.lessons()]
    built = set(course.notebook_names()) - set(NO_LESSONS)
    missing = [name for name in listed if not course.has_notebook(name)]
    said = [f"course.yml lists {name}, which has no notebook yet. It is shown as coming." for name in missing]
    said += [
        f"{name}.ipynb is not listed in course.yml, so nothing leads to it." for name in sorted(built - set(listed))
    ]
    said += _without_help(course)
    for name in course.exercise_names():
        said += [str(note) for note in course.exercise_in_parts(name).source.notes]
        said += [str(note) for note in lesson_cells.placeholders(course, name)]
        said += notes_on_questions.notes(course.exercise_in_parts(name))
    said += notes_on_own_files.notes(course)
    return said + notes_on_texts.notes(course) + notes_on_notebooks.notes(course) + notes_on_teaching.notes(course)


def _without_help(course: Course) -> list[str]:
    country = course.settings_in_parts.made.country
    if not country or country in COUNTRIES or course.settings_in_parts.made.help:
        return []
    name = countries.names()[country]
    return [f"course.yml names {name}, and the course has no help line for it. Write one of yours under `help:`."]


def evidence_notes(course: Course, today: datetime.date) -> list[str]:
    """What the course's own evidence lacks: notes in the dossier, places in the article, and fresh look-ups.

    Args:
        today: the day from which "a year ago" is counted.
    """
    said = [str(problem) for problem in dossier.problems(course)]
    said += [
        f"references.json: “{key}” has no block “custom”. It works without; docs/evidence.md tells what may stand there."
        for key in references.undescribed()
    ]
    try:
        article.read_article(article.FILE, claims.known_ids(claims.FILE))
    except ContentError as error:
        said += [str(problem) for problem in error.problems]
    days = sorted((one.checked, one.id) for one in course.claims if one.checked)
    aged = [id for day, id in days if is_aged(day, today)]
    if aged:
        first, named = month(days[0][0]), ", ".join(aged[:3]) + (" and others" if len(aged) > 3 else "")
        said.append(
            f"Last checked in {first}: {named}. Newer studies may have come since; look again, and set `checked`."
        )
    own = {one.id for one in course.own_claims_in_parts.made.claims}
    said += [
        f"{f'{FOLDER}/' if one.id in own else ''}claims.yml: nobody has checked “{one.id}” yet. "
        f"Look it up, and add a line `checked: {today}`."
        for one in course.claims
        if not one.checked
    ]
    return said

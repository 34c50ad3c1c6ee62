"""Looks through all that a teacher edits, and names every mistake in a sentence."""

from __future__ import annotations

import datetime

from ..course import article, claims, exercises, plan, references
from ..course.checked import is_aged, month
from ..course.problems import ContentError, Problem
from ..lessons.finding import lesson_of
from . import content_files, dossier, lesson_cells, notes_on_notebooks, notes_on_texts


def exercise_names() -> list[str]:
    """The lessons that have an exercise file, in order."""
    return sorted(path.stem for path in (plan.folder() / exercises.FOLDER).glob("*.yml"))


def problems() -> list[Problem]:
    """Every mistake in what the course is made of, file by file and line by line."""
    found = {*content_files.problems(), *plan.settings_in_parts()[1]}
    for name in sorted({*exercise_names(), *(one.name for one in plan.lessons() if one.built)}):
        found |= set(of_lesson(name))
    return sorted(found)


def stop_at_a_mistake() -> None:
    """Raise ContentError with every mistake, where there is one. All that publishes the course asks this first."""
    found = problems()
    if found:
        raise ContentError(found)


def of_lesson(name: str) -> list[Problem]:
    """The mistakes of one lesson's exercise file, the settings that its activities cannot take, and what its cells miss."""
    exercise, lesson = exercises.exercise_in_parts(name), lesson_of(name)
    if lesson is None:
        return list(exercise.problems)
    found = [problem for problem in lesson.problems() if problem.file == exercise.source.file]
    return [*found, *lesson_cells.problems(name)]


def notes() -> list[str]:
    """What is no mistake, and what a teacher may want to know."""
    listed = {one.name for one in plan.lessons()}
    built = {path.stem for path in plan.folder().glob("*.ipynb")} - {plan.FOR_INSTRUCTORS}
    missing = [one.name for one in plan.lessons() if not one.built]
    said = [f"course.yml lists {name}, which has no notebook yet. It is shown as coming." for name in missing]
    said += [f"{name}.ipynb is not listed in course.yml, so nothing leads to it." for name in sorted(built - listed)]
    for name in exercise_names():
        said += [str(note) for note in exercises.exercise_in_parts(name).source.notes]
        said += [str(note) for note in lesson_cells.placeholders(name)]
    paths = sorted(plan.folder().glob("*.ipynb"))
    return said + notes_on_texts.notes(exercise_names()) + notes_on_notebooks.notes(paths)


def evidence_notes(today: datetime.date) -> list[str]:
    """What the course's own evidence lacks: notes in the dossier, places in the article, and fresh look-ups.

    Args:
        today: the day from which "a year ago" is counted.
    """
    said = [str(problem) for problem in dossier.problems()]
    said += [
        f"references.json: “{key}” has no block “custom”. It works without; docs/evidence.md tells what may stand there."
        for key in references.undescribed()
    ]
    try:
        article.read_article()
    except ContentError as error:
        said += [str(problem) for problem in error.problems]
    days = sorted((one.checked, one.id) for one in claims.claims() if one.checked)
    aged = [id for day, id in days if is_aged(day, today)]
    if aged:
        first, named = month(days[0][0]), ", ".join(aged[:3]) + (" and others" if len(aged) > 3 else "")
        said.append(
            f"Last checked in {first}: {named}. Newer studies may have come since; look again, and set `checked`."
        )
    said += [f"claims.yml: nobody has checked “{one.id}” yet. Look it up, and set `checked`." for one in claims.claims() if not one.checked]  # fmt: skip
    return said

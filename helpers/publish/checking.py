"""Looks through all that a teacher edits, and names every mistake in a sentence."""

from __future__ import annotations

from ..course import exercises, plan
from ..course.problems import ContentError, Problem
from ..lessons.finding import lesson_of
from ..lessons.settings import with_settings


def exercise_names() -> list[str]:
    """The lessons that have an exercise file, in order."""
    return sorted(path.stem for path in (plan.folder() / exercises.FOLDER).glob("*.yml"))


def problems() -> list[Problem]:
    """Every mistake in course.yml and in all exercise files, file by file and line by line."""
    found = set(plan.settings_or_default()[1])
    for name in sorted({*exercise_names(), *(one.name for one in plan.lessons() if one.built)}):
        found |= set(of_lesson(name))
    return sorted(found)


def of_lesson(name: str) -> list[Problem]:
    """The mistakes of one lesson's exercise file, and the settings that its activities cannot take."""
    try:
        exercise = exercises.exercise(name)
    except ContentError as error:
        return error.problems
    lesson = lesson_of(name)
    if lesson is None:
        return []
    found = [problem for problem in lesson.problems() if problem.file == exercise.source.file]
    for build in lesson.activities.values():
        try:
            with_settings(build, exercise)
        except ContentError as error:
            found += error.problems
    return found


def notes() -> list[str]:
    """What is no mistake, and what a teacher may want to know."""
    listed = {one.name for one in plan.lessons()}
    built = {path.stem for path in plan.folder().glob("*.ipynb")} - {plan.FOR_INSTRUCTORS}
    missing = [one.name for one in plan.lessons() if not one.built]
    said = [f"course.yml lists {name}, which has no notebook yet. It is shown as coming." for name in missing]
    said += [f"{name}.ipynb is not listed in course.yml, so nothing leads to it." for name in sorted(built - listed)]
    return said

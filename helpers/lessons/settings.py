"""What a teacher set for an activity in its exercise file, as the changes its recipe understands."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..course.exercises import Exercise
from ..course.problems import ContentError
from ..widgets import ExploreError
from ..widgets.explore import Recipe


def with_settings(build: Callable, exercise: Exercise) -> Callable:
    """The activity with the ranges, labels, starts and the question of the exercise file.

    Raises:
        ContentError: a control that the activity does not have, or a range that it cannot take.
    """
    name = build.__name__
    settings = exercise.activities.get(name)
    if settings is None or not isinstance(build, Recipe):
        return build
    problems = []
    for control, wanted in settings.controls.items():
        try:
            build = build.changed(**{control: wanted.changes()})
        except ExploreError as error:
            problems.append(
                exercise.problem(
                    _sentence(str(error)), "Compare it with the file as it was delivered.", "activities", name, control
                )
            )
    if problems:
        raise ContentError(problems)
    return build


def question_of(build: Callable, exercise: Exercise) -> dict:
    """The question above the activity, where the exercise file has one."""
    settings = exercise.activities.get(build.__name__)
    return {"question": settings.question} if settings and settings.question and isinstance(build, Recipe) else {}


def unknown_activities(exercise: Exercise, activities: Mapping[str, Callable]) -> list:
    """A problem for each activity in the file that the lesson does not have."""
    return [
        exercise.problem(
            f"The lesson has no activity called “{name}”.", f"It has: {', '.join(activities)}.", "activities", name
        )
        for name in exercise.activities
        if name not in activities
    ]


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]

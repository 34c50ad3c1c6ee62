"""What a teacher set for an activity in its exercise file, as the changes its recipe understands.

Each control stands by itself: one that cannot be set as the file says stays as the lesson was delivered. A range that
is not the activity's own is tried out, since only the model behind it knows what it can take.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping

from ..course.exercises import Exercise
from ..course.problems import Problem
from ..near import nearest
from ..widgets import ExploreError
from ..widgets.explore.engine.abbreviations import control_of
from ..widgets.explore.engine.controls import other
from ..widgets.explore.engine.parameters import Parameter
from ..widgets.explore.explore import Recipe

#: What is wrong and what to do.
Words = tuple[str, str]


def with_changes(build: Callable, exercise: Exercise) -> tuple[Callable, list[Problem]]:
    """The activity with the ranges, labels and starts of the exercise file, as far as it can take them.

    Returns:
        the activity, and a problem for each control that stays as it was delivered, or that is no control of it.
    """
    name = build.__name__
    at = ("activities", name)
    problems = exercise.problems_of(*at) if at[0] in exercise.source.data else []
    activity = exercise.activities.get(name)
    if activity is None or not isinstance(build, Recipe):
        return build, problems
    changed, tried = build, {}
    for control, wanted in activity.controls.items():
        changes = wanted.changes()
        wrong = _wrong_with(build, control, changes)
        if wrong:
            problems.append(exercise.problem(*wrong, *at, control))
        else:
            changed, tried = changed.changed(**{control: changes}), {**tried, control: changes}
    others = {control: changes for control, changes in tried.items() if _has_other_stops(build, control, changes)}
    if len(others) > 1 and _refusal(build, _frozen(others)):
        what = "The sliders of this activity have too many positions together."
        problems.append(exercise.problem(what, "Give some of them a larger `step:` or a smaller range.", *at))
        return build, problems
    return changed, problems


def question_of(build: Callable, exercise: Exercise) -> dict:
    """The question above the activity, where the exercise file has one."""
    activity = exercise.activities.get(build.__name__)
    return {"question": activity.question} if activity and activity.question and isinstance(build, Recipe) else {}


def unknown_activities(exercise: Exercise, activities: Mapping[str, Callable]) -> list[Problem]:
    """A problem for each activity in the file that the lesson does not have."""
    found = []
    for name in exercise.activities:
        if name not in activities:
            cure = _meant(name, activities) or f"It has: {', '.join(activities)}."
            what = f"The lesson has no activity called “{name}”."
            found.append(exercise.problem(what, cure, "activities", name))
    return found


def _wrong_with(build: Recipe, control: str, changes: Mapping) -> Words | None:
    """What keeps a control from being set as the file says; None where nothing does."""
    if control not in build.given:
        cure = _meant(control, build.given) or f"It has: {', '.join(build.given)}."
        return f"This activity has no control called “{control}”.", cure
    own = control_of(control, build.given[control])
    start, ranged = changes.get("start"), [part for part in ("from", "to", "step") if part in changes]
    if own.kind != "number":
        if ranged:
            return f"“{control}” is no slider, so it has no `{ranged[0]}:`.", f"Take `{ranged[0]}:` out."
        return _no_choice(control, own, start)
    low, high = changes.get("from", own.stops[0]), changes.get("to", own.stops[-1])
    if low >= high:
        cure = (
            f"Its own range is from {own.stops[0]:g} to {own.stops[-1]:g}: give `from:` and `to:`, the smaller first."
        )
        return f"The range of “{control}” would be from {low:g} to {high:g}.", cure
    if own.log and low <= 0:
        return f"The steps of “{control}” multiply, so its range cannot begin at {low:g}.", "Write a `from:` above 0."
    if not own.log and changes.get("step", 0) > high - low:
        return f"The `step:` of “{control}” is larger than its range.", f"Write {high - low:g} or less."
    try:
        set_up = other(own, changes)
    except ExploreError:
        return _too_many(control)
    return _no_start(control, set_up, start) or _refused(build, control, own, set_up, changes)


def _no_choice(control: str, own: Parameter, start: object) -> Words | None:
    options = ["true", "false"] if own.kind == "switch" else list(own.texts)
    if start is None or (own.kind == "switch" and isinstance(start, bool)):
        return None
    if own.kind != "switch" and (start in own.texts or start in own.stops):
        return None
    return f"“{control}” cannot start at “{start}”.", f"Use one of: {', '.join(options)}."


def _no_start(control: str, slider: Parameter, start: object) -> Words | None:
    if start is None:
        return None
    low, high = slider.stops[0], slider.stops[-1]
    if isinstance(start, bool | str):
        return f"“{control}” cannot start at “{start}”.", f"Write a number from {low:g} to {high:g}."
    if not low <= start <= high:
        cure = f"Write a `start:` in it, or a `{'from' if start < low else 'to'}:` of {start:g}."
        return f"The `start:` of “{control}”, {start:g}, lies outside its range from {low:g} to {high:g}.", cure
    if all(abs(stop - start) > 1e-9 * max(1.0, abs(stop)) for stop in slider.stops):
        below = max(stop for stop in slider.stops if stop < start)
        above = min(stop for stop in slider.stops if stop > start)
        return f"The steps of “{control}” leave out its `start:` of {start:g}.", f"Write {below:g} or {above:g}."
    return None


def _refused(build: Recipe, control: str, own: Parameter, set_up: Parameter, changes: Mapping) -> Words | None:
    if set_up.stops == own.stops:
        return None
    error = _refusal(build, _frozen({control: changes}))
    if error is None:
        return None
    if isinstance(error, ExploreError):
        return _too_many(control)
    cure = f"Its own range is from {own.stops[0]:g} to {own.stops[-1]:g}."
    return f"The model behind “{control}” cannot take all of this range ({str(error).rstrip('.')}).", cure


def _too_many(control: str) -> Words:
    return f"The slider “{control}” has too many positions here.", "Give it a larger `step:` or a smaller range."


def _has_other_stops(build: Recipe, control: str, changes: Mapping) -> bool:
    own = control_of(control, build.given[control])
    return own.kind == "number" and other(own, changes).stops != own.stops


def _frozen(controls: Mapping[str, Mapping]) -> tuple:
    return tuple((control, tuple(changes.items())) for control, changes in controls.items())


@functools.lru_cache(maxsize=64)
def _refusal(build: Recipe, controls: tuple) -> Exception | None:
    """The error of an activity that cannot be built with these changes: it is built once to see."""
    try:
        build.changed(**{control: dict(changes) for control, changes in controls})()
    except Exception as error:  # a model may refuse in any way
        return error
    return None


def _meant(name: str, known: Mapping) -> str:
    near = nearest(name, known)
    return f"Did you mean “{near[0]}”?" if near else ""

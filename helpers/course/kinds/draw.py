"""A curve to draw before it is known; then the points that were found come in, and the distance is said."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from ..text import line_to_show, to_html_inline
from .counting import Answer, Answers, Counted
from .curves import NEARLY, Spot, crossing_way, height_at, mean_way, side_of
from .draw_form import (
    MOST_PLACES,
    Along,
    Also,
    Canvas,
    Draw,
    OpenDraw,
    Up,
    crossing_found,
    drawn_from,
    faults_of,
    spots_of,
)
from .kind import HandedIn, Kind, Not
from .made_up import ANSWERS_RIGHT, aside

#: What is told apart by where a curve comes back to a height, and by its mean distance.
CROSSES = {
    "near": "came back about there",
    "sooner": "came back sooner",
    "later": "came back later",
    "never": "did not come back",
    "untouched": "never left",
}
MEAN = {"close": "close", "off": "some way off", "far": "far off", "other_way": "the other way"}


def _arguments(task: Draw | OpenDraw) -> dict[str, Any]:
    made = {
        "title": task.title,
        "prompt": line_to_show(task.prompt),
        "x": _along(task.x),
        "y": _up(task.y),
        "start": task.start,
        "start_text": task.start_text,
    }
    if task.also:
        made["also"] = _also(task.also)
    return {**made, **_found(task)} if isinstance(task, Draw) else made


def _along(axis: Along) -> dict[str, Any]:
    return {
        "from": axis.first,
        "to": axis.last,
        "label": axis.label,
        "unit": axis.unit,
        "ticks": axis.ticks,
        "step": axis.step,
    }


def _up(axis: Up) -> dict[str, Any]:
    return {
        "from": axis.first,
        "to": axis.last,
        "low": axis.bottom,
        "high": axis.top,
        "label": axis.label,
        "numbers": axis.numbers,
        "lines": [one.model_dump() for one in axis.lines],
    }


def _also(also: Also) -> dict[str, Any]:
    return {"text": also.text, "curve": also.curve, "late": also.late}


def _found(task: Draw) -> dict[str, Any]:
    compare: dict[str, Any] = {}
    if task.compare.crosses:
        compare["crosses"] = {**task.compare.crosses.model_dump(), "found": crossing_found(task)}
    if task.compare.mean or not compare:
        compare["mean"] = task.compare.mean.model_dump(exclude_none=True) if task.compare.mean else {}
    return {
        "points": [one.model_dump() for one in sorted(task.points, key=lambda one: one.x)],
        "shape": task.shape,
        "mark": task.mark,
        "told_html": to_html_inline(task.told or ""),
        "compare": compare,
    }


def _curve_of(answer: Any, task: Canvas) -> list[Spot]:
    """The curve of an answer. Raises TypeError or ValueError for what is none."""
    points = answer["points"]
    if not 2 <= len(points) <= MOST_PLACES:
        raise ValueError
    curve = [(x, y) for x, y in points]
    if any(type(one) not in (int, float) for spot in curve for one in spot) or curve != sorted(set(curve)):
        raise TypeError
    if not all(task.x.first <= x <= task.x.last and task.y.first <= y <= task.y.last for x, y in curve):
        raise ValueError
    return curve


def _way(task: Draw, curve: list[Spot]) -> str:
    spots, size = spots_of(task), task.y.last - task.y.first
    asked, found = task.compare.crosses, crossing_found(task)
    if asked is None or found is None:
        return mean_way(curve, spots, size)
    side = side_of(spots, asked.y)
    return crossing_way(curve, asked.y, side, NEARLY * size, found, asked.within, asked.after)[0]


def _counted(task: Draw, answers: Answers) -> Iterator[Counted]:
    """How many curves came back as the points do, sooner, later or never; else how far off they are on average."""
    told = CROSSES if task.compare.crosses else MEAN
    right = next(iter(told))
    ways = [Answer(way, text, way == right) for way, text in told.items()]
    yield answers.count("curve", task.prompt, ways, lambda answer: _way(task, _curve_of(answer, task)), task=task.title)


def _made_up(task: Draw, chance: Random) -> Any:
    chance = aside(chance)
    spots, size = spots_of(task), task.y.last - task.y.first
    shift = 0 if chance.random() < ANSWERS_RIGHT else chance.choice([-0.3, 0.3]) * size
    first, count = drawn_from(task), int((task.x.last - drawn_from(task)) / task.x.step + 1e-9)
    places = [round(first + n * task.x.step, 6) for n in range(count + 1)]
    heights = (min(task.y.last, max(task.y.first, height_at(spots, x) + shift)) for x in places)
    return {"points": [[x, round(y, 3)] for x, y in zip(places, heights, strict=True)]}


KIND = Kind(
    name="draw",
    section="draw",
    group="task",
    about="A curve to draw before it is known.",
    form=Draw,
    student_form=OpenDraw,
    faults=faults_of,
    arguments=_arguments,
    handed_in=HandedIn("draw"),
    counted=_counted,
    report="draw.html",
    made_up=_made_up,
    key="draw.md",
    guide="draw.html",
    handout="draw.html",
    exported=Not("No platform has axes to draw on."),
)

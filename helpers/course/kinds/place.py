"""Things to place on a scale by their size, then to see beside what was found."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from pydantic import Field

from ..content_file import Entry
from ..text import line_to_show
from .counting import Answer, Answers, Counted
from .kind import Fault, HandedIn, Kind, Known, Not
from .made_up import ANSWERS_RIGHT, aside
from .texts import Id, Named, Short, Text, Unit
from .things import Thing, things_for_widget, values_of, with_unit


class Landmark(Entry):
    """A named place on a scale."""

    value: float
    text: Short


class Scale(Entry):
    """A scale to place things on."""

    id: Id
    title: Short
    prompt: Text
    low: float = Field(alias="from")
    high: float = Field(alias="to")
    step: float = Field(gt=0)
    unit: Unit = ""
    landmarks: list[Landmark] = Field([], max_length=8)


class Place(Scale):
    """Things to place on a scale before their values are shown."""

    items: list[Thing] = Field(min_length=1, max_length=8)


class OpenPlace(Scale):
    """A scale to place things on, without their values."""

    items: list[Named] = Field(min_length=1, max_length=8)


def _faults(task: Place, known: Known) -> Iterator[Fault]:
    for n, item in enumerate(task.items):
        if not task.low <= item.value <= task.high:
            cure = f"Give a value from {task.low:g} to {task.high:g}, or change `from:` and `to:`."
            yield Fault(f"The value {item.value:g} lies off the scale.", cure, ("items", n, "value"))


def _arguments(task: Place | OpenPlace) -> dict[str, Any]:
    return {
        "title": task.title,
        "prompt": line_to_show(task.prompt),
        "unit": task.unit,
        "low": task.low,
        "high": task.high,
        "step": task.step,
        "landmarks": [(one.value, one.text) for one in task.landmarks],
        "items": things_for_widget(task.items),
    }


def _counted(task: Place, answers: Answers) -> Iterator[Counted]:
    """For each thing how many placed it close by, within a step as the widget says it, too low and too high."""
    for thing in task.items:

        def key_of(answer: Any, thing: Thing = thing) -> str:
            at = answer["placed"][thing.id]
            if isinstance(at, bool) or not isinstance(at, int | float) or not task.low <= at <= task.high:
                raise TypeError
            if abs(thing.value - at) <= task.step + 1e-9:
                return "right"
            return "lower" if at < thing.value else "higher"

        right = Answer("right", with_unit(thing.value, task.unit), True)
        others = [Answer("lower", "placed lower", False), Answer("higher", "placed higher", False)]
        yield answers.count("place", thing.text, [right, *others], key_of, task=task.title)


def _made_up(task: Place, chance: Random) -> Any:
    chance = aside(chance)
    count = int((task.high - task.low) / task.step + 1e-9)
    stops = [round(task.low + n * task.step, 9) for n in range(count + 1)]
    placed = {}
    for thing in task.items:
        near = min(stops, key=lambda stop, value=thing.value: abs(stop - value))
        placed[thing.id] = near if chance.random() < ANSWERS_RIGHT else chance.choice(stops)
    return {"placed": placed, "shown": True}


KIND = Kind(
    name="place",
    section="place",
    group="task",
    about="Things to place on a scale.",
    form=Place,
    student_form=OpenPlace,
    ids=lambda task: {("items",): task.items},
    faults=_faults,
    arguments=_arguments,
    # Before this kind had a name of its own, its answers were handed in as those of a sorting task.
    handed_in=HandedIn("place", before=("sort",)),
    counted=_counted,
    report="place.html",
    made_up=_made_up,
    key="place.md",
    guide="things.html",
    handout="place.html",
    exported=Not("No platform has a scale to place things on."),
    numbers=values_of,
)

"""What an exercise file says about a curve to draw: axes, what is given, the points that were found, and how the distance is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from pydantic import Field, model_validator

from ..content_file import Entry, wrong
from .curves import crossing, side_of
from .filled_in import unknown_places
from .kind import Fault, Known, Steps
from .texts import Hint, Id, Short, Text, Unit

#: A curve is kept as one height for each place along the axis.
FEWEST_PLACES, MOST_PLACES = 10, 121
#: What a sentence about the place of a crossing may name.
PLACES = {"yours", "found", "off"}
Spot = tuple[float, float]


class Tick(Entry):
    """A named place on an axis."""

    at: float
    text: Short


class Axis(Entry):
    """One end and the other of an axis."""

    first: float = Field(alias="from")
    last: float = Field(alias="to")

    @model_validator(mode="after")
    def _rises(self) -> Axis:
        if self.first >= self.last:
            raise wrong("`from` is not smaller than `to`.", "Give the smaller number first.", "from")
        return self


class Along(Axis):
    """The axis that the curve goes along, such as time."""

    label: Short
    unit: Unit = ""
    ticks: list[float] = Field([], max_length=9, description="Where numbers stand; left out, some are chosen.")
    step: float = Field(gt=0, description="The curve has one height for each step.")


class Up(Axis):
    """How high the curve can be, with a word for each end."""

    top: Short = Field(alias="high", description="The word at the upper end, such as: better.")
    bottom: Short = Field(alias="low", description="The word at the lower end, such as: worse.")
    label: Hint = ""
    numbers: bool = Field(False, description="true puts numbers on this axis.")
    lines: list[Tick] = Field([], max_length=3, description="Thin lines with a word, such as {at: 0, text: as before}.")


class Also(Entry):
    """A second curve that is given, with its name."""

    text: Short
    curve: list[Spot] = Field(min_length=2, max_length=121)
    late: bool = Field(False, description="true lets it come in with what was found.")


class Found(Entry):
    """A point that was found, and what it says."""

    x: float
    y: float
    text: Short


class Crosses(Entry):
    """Says where the reader's curve comes back to a height, beside where the points do."""

    y: float
    after: float | None = Field(None, description="What lies before this place does not count.")
    within: float = Field(ge=0, description="So far apart two places still count as near.")
    near: Short
    sooner: Short
    later: Short
    never: Short = Field(description="Said of a curve that does not come back.")
    untouched: Short = Field(description="Said of a curve that never left.")


class Mean(Entry):
    """Says how far the reader's curve is from the points on average; what is left out has words of its own."""

    close: Short | None = None
    off: Short | None = None
    far: Short | None = None
    other_way: Short | None = None


class Compare(Entry):
    """How the distance is said; without any of it, the mean distance in usual words."""

    crosses: Crosses | None = None
    mean: Mean | None = None


class Canvas(Entry):
    """Axes with a question; what was found comes with the kind of file."""

    id: Id
    title: Short
    prompt: Text
    x: Along
    y: Up
    start: list[Spot] = Field([], max_length=121, description="The beginning of the curve, which is given.")
    start_text: Hint = ""


class Draw(Canvas):
    """A curve to draw, and what was found."""

    also: Also | None = None
    points: list[Found] = Field(min_length=1, max_length=8)
    shape: Literal["ours", "points"] = Field("points", description="ours puts a broken line through the points.")
    mark: Hint = Field("", description="A short line under the picture, such as: sizes assumed.")
    told: Text | None = Field(None, description="One or two sentences that come with what was found.")
    compare: Compare = Field(default_factory=Compare)


class OpenDraw(Canvas):
    """A curve to draw, without what was found."""

    also: Also | None = None

    @model_validator(mode="before")
    @classmethod
    def _without_what_comes_late(cls, made: object) -> object:
        also = getattr(made, "also", None)
        if also is None or not also.late:
            return made
        return {name: getattr(made, name) for name in cls.model_fields if name != "also"}


def drawn_from(task: Canvas) -> float:
    """Where the reader's part of the curve begins."""
    return task.start[-1][0] if task.start else task.x.first


def spots_of(task: Draw) -> list[Spot]:
    """The points that were found, in their order along the axis."""
    return sorted((one.x, one.y) for one in task.points)


def crossing_found(task: Draw) -> float | None:
    """Where the points come back to the height that the file names; None where they do not."""
    asked = task.compare.crosses
    side = asked and side_of(spots_of(task), asked.y)
    return crossing(spots_of(task), asked.y, side, 0, asked.after) if asked and side else None


def faults_of(task: Draw, known: Known) -> Iterator[Fault]:
    """A step that is too fine or too coarse, a place off the axes, a sentence that names what nobody fills in."""
    places = int((task.x.last - drawn_from(task)) / task.x.step + 1e-9) + 1
    if not FEWEST_PLACES <= places <= MOST_PLACES:
        cure = f"Choose a step that gives {FEWEST_PLACES} to {MOST_PLACES} places."
        yield Fault(f"With this step the curve has {places} places.", cure, ("x", "step"))
    for what, at in _spots(task):
        for axis, value in ((task.x, what[0]), (task.y, what[1])):
            if not axis.first <= value <= axis.last:
                cure = f"Give a value from {axis.first:g} to {axis.last:g}, or change `from:` and `to:`."
                yield Fault(f"The value {value:g} lies off the axis.", cure, at)
    if task.compare.crosses:
        if crossing_found(task) is None:
            cure = "Change `y:`, or leave `crosses:` out."
            at = ("compare", "crosses", "y")
            yield Fault(f"The points never come back to {task.compare.crosses.y:g}.", cure, at)
        for name in ("near", "sooner", "later", "never", "untouched"):
            at = ("compare", "crosses", name)
            yield from unknown_places(getattr(task.compare.crosses, name), PLACES, at)


def _spots(task: Draw) -> Iterable[tuple[Spot, Steps]]:
    yield from ((one, ("start", n)) for n, one in enumerate(task.start))
    yield from (((one.x, one.y), ("points", n)) for n, one in enumerate(task.points))
    yield from ((one, ("also", "curve", n)) for n, one in enumerate(task.also.curve if task.also else ()))

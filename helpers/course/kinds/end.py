"""The card at a lesson's end: what was bet, what was found, and one line to tell a friend."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from ...well_set import well_set
from ..content_file import Entry
from ..text import line_to_show
from .kind import Kind, Not
from .texts import Named, Short, Unit


class OpenBet(Entry):
    """A bet that the card shows again; what was found is not told."""

    of: Short = Field(
        description="Where it was placed: predict, hundred.ways, draw.after_film, or the name of an activity."
    )
    part: Short | None = Field(None, description="The round of a hundred, or the name of a value.")
    label: Short | None = Field(None, description="What stands above it; without it “Your bet”.")
    unit: Unit = ""


class Bet(OpenBet):
    """A bet that the card shows again, beside what was found."""

    found: Short = Field(description="What was found, in a few words.")


class OpenEnd(Entry):
    """The card without what was found."""

    bets: list[OpenBet] = Field([], max_length=4)
    lines: list[Named] = Field(min_length=1, max_length=4)


class End(OpenEnd):
    """The card at a lesson's end."""

    bets: list[Bet] = Field([], max_length=4)  # pyright: ignore[reportIncompatibleVariableOverride] - each of them tells more
    lines: list[Named] = Field(
        min_length=1, max_length=4, description="Lines that one could tell a friend; the reader taps one."
    )


def _arguments(end: OpenEnd) -> dict[str, Any]:
    return {
        "bets": [_bet(bet) for bet in end.bets],
        "lines": [{"id": line.id, "text": line_to_show(line.text)} for line in end.lines],
    }


def _bet(bet: OpenBet) -> dict[str, Any]:
    made = {"item": bet.of, "part": bet.part or "", "label": well_set(bet.label or ""), "unit": bet.unit}
    return {**made, "found": line_to_show(bet.found)} if isinstance(bet, Bet) else made


KIND = Kind(
    name="end",
    section="end",
    group="end",
    about="The card at the end of the lesson.",
    form=End,
    student_form=OpenEnd,
    ids=lambda end: {("lines",): end.lines},
    arguments=_arguments,
    handed_in=Not("What a reader would tell a friend is hers to keep."),
    counted=Not("It is not handed in; the bets on it are counted where they were placed."),
    report=Not("It is not handed in."),
    made_up=Not("It is in no file that is handed in."),
    key=Not("There is no right or wrong in it."),
    guide="end.html",
    handout="end.html",
    exported=Not("A platform would mark what has no right answer."),
    many=False,
    depth=1,
)

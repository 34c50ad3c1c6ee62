"""Cards to sort into a few places, with feedback for every card."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any, Literal

from pydantic import Field

from ..content_file import Entry
from ..text import line_to_show, to_html_inline
from .choice import OptionOrder
from .counting import Answers, Counted, fits, right_or_other
from .kind import Fault, HandedIn, Kind, Known, Not
from .made_up import ANSWERS_RIGHT
from .pictures import Picture, svg_of
from .texts import Hint, Id, Named, Short, Text


class Bin(Entry):
    """A place that cards can be sorted into."""

    id: Id
    text: Short
    hint: Hint = ""


class OpenCard(Named):
    """A card to sort; where it belongs is not told."""

    picture: Picture = ""


class Item(OpenCard):
    """A card to sort: where it belongs, and why."""

    bin: Id
    feedback: Text


class Bins(Entry):
    """Places to sort into; what is to be sorted comes with the kind of file."""

    id: Id
    title: Short
    bins: list[Bin] = Field(min_length=2, max_length=6)
    look: Literal["cards", "chips", "shelves"] = Field(
        "cards",
        description="`cards` come one at a time. `shelves` are cards on long shelves, where their words stay. `chips` stand there all at once "
        "and are tapped: those of the first of two bins.",
    )
    order: OptionOrder = Field(
        "shuffled", description="`fixed` leaves the cards as they stand here, for a story; else they are mixed."
    )


class Sort(Bins):
    """A sorting task."""

    items: list[Item] = Field(min_length=2, max_length=20)


class OpenSort(Bins):
    """A sorting task without its solution."""

    items: list[OpenCard] = Field(min_length=2, max_length=20)


def _faults(task: Sort, known: Known) -> Iterator[Fault]:
    bins = [one.id for one in task.bins]
    if task.look == "chips" and len(bins) != 2:
        yield Fault(
            "Chips are tapped or left, so they need two bins.", "Give two bins, the tapped one first.", ("bins",)
        )
    for n, item in enumerate(task.items):
        if item.bin not in bins:
            cure = f"Use one of: {', '.join(bins)}."
            yield Fault(f"There is no bin “{item.bin}”.", cure, ("items", n, "bin"))


def _arguments(task: Sort | OpenSort) -> dict[str, Any]:
    bins = [{"id": one.id, "text": one.text, "hint": one.hint} for one in task.bins]
    items = [_card(one) for one in task.items]
    return {"title": task.title, "bins": bins, "items": items, "order": task.order, "look": task.look}


def _card(card: OpenCard) -> dict[str, Any]:
    made = {"id": card.id, "text": line_to_show(card.text), **svg_of(card.picture)}
    return {**made, "bin": card.bin, "feedback_html": to_html_inline(card.feedback)} if isinstance(card, Item) else made


def _counted(task: Sort, answers: Answers) -> Iterator[Counted]:
    bins = {one.id: one.text for one in task.bins}
    for card in task.items:

        def key_of(answer: Any, card: Item = card) -> str:
            return fits(answer["placed"][card.id], card.bin, bins)

        yield answers.count("card", card.text, right_or_other(bins[card.bin]), key_of, task=task.title)


def _made_up(task: Sort, chance: Random) -> Any:
    bins = [one.id for one in task.bins]
    placed = {card.id: card.bin if chance.random() < ANSWERS_RIGHT else chance.choice(bins) for card in task.items}
    return {"placed": placed, "checks": 1}


KIND = Kind(
    name="sort",
    section="sort",
    group="task",
    about="Sorting tasks.",
    form=Sort,
    student_form=OpenSort,
    ids=lambda task: {("items",): task.items, ("bins",): task.bins},
    faults=_faults,
    arguments=_arguments,
    handed_in=HandedIn("sort"),
    counted=_counted,
    report="sort.html",
    made_up=_made_up,
    key="sort.md",
    guide="sort.html",
    handout="sort.html",
    exported=Not(
        "A card to sort has feedback of its own; the matching questions of platforms have none for each part."
    ),
)

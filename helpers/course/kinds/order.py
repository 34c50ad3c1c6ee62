"""Things to put in order by their size, the largest first, before the sizes are shown."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from pydantic import Field

from ..text import line_to_show
from .counting import Answer, Answers, Counted
from .kind import HandedIn, Kind, Not
from .texts import Named
from .things import Row, Thing, by_size, things_for_widget, values_of


class Order(Row):
    """Things to put in order by their size before it is shown."""

    items: list[Thing] = Field(min_length=2, max_length=8)


class OpenOrder(Row):
    """An ordering task without the sizes."""

    items: list[Named] = Field(min_length=2, max_length=8)


def _arguments(task: Order | OpenOrder) -> dict[str, Any]:
    items = things_for_widget(task.items)
    return {"title": task.title, "prompt": line_to_show(task.prompt), "unit": task.unit, "items": items}


def _counted(task: Order, answers: Answers) -> Iterator[Counted]:
    """How far orders are right, from the largest on: all of it, the first two, the first, not even that.

    Everyone is in one group. The places of each thing by itself would be numbers that hang together: where some are
    hidden, the others could give them away.
    """
    sizes = {one.id: abs(one.value) for one in task.items}
    things = by_size(task.items)
    right = [sizes[one.id] for one in things]

    def key_of(answer: Any) -> str:
        order = answer["order"]
        if not isinstance(order, list) or sorted(order) != sorted(sizes):
            raise ValueError
        given = [sizes[id] for id in order]
        return "right" if given == right else str(max(n for n in (2, 1, 0) if given[:n] == right[:n]))

    told = [Answer("right", "; ".join(one.text for one in things), True)]
    for n in (2, 1, 0):
        # Where all that come after are alike, nothing can be wrong with them.
        if len(set(right[n:])) > 1:
            first = "; ".join(one.text for one in things[:n])
            told.append(Answer(str(n), f"{first}; then in another order" if first else "another one first", False))
    yield answers.count("order", task.title, told, key_of)


def _made_up(task: Order, chance: Random) -> Any:
    order = sorted(task.items, key=lambda thing: -abs(thing.value) * chance.uniform(0.2, 1.8))
    return {"order": [one.id for one in order], "shown": True}


KIND = Kind(
    name="order",
    section="order",
    group="task",
    about="Things to put in order.",
    form=Order,
    student_form=OpenOrder,
    ids=lambda task: {("items",): task.items},
    arguments=_arguments,
    # Before this kind had a name of its own, its answers were handed in as those of a sorting task.
    handed_in=HandedIn("order", before=("sort",)),
    counted=_counted,
    report="order.html",
    made_up=_made_up,
    key="order.md",
    guide="things.html",
    handout="order.html",
    exported=Not(
        "An order is told by the sizes that are shown afterwards; the ordering questions of platforms show none."
    ),
    numbers=values_of,
)

"""What a table says where something cannot glide: what it is, where, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .look import Look
from .parameters import Parameter

Sentence = Callable[[str, str, int, int], str]  # of the function's name, the call, all stops, the most that are drawn


def _fewer(total: int, most: int) -> str:
    return f"use larger steps (with {most} stops or fewer, now {total:,}, every part may change)"


def most_telling(parts: set[str]) -> str:
    """The part to name where several changed together."""
    return min(parts, key=lambda part: (part in ("look of the axes", "figure"), part))


def around_changes(part: str) -> Sentence:
    """A part around the marks changes along a slider of many stops."""
    cure = {
        "legend": "give the legend a place of its own (loc=…) and the same words",
        "image": "draw lines, areas, bars or points: an image stands still",
    }.get(part, "keep it the same and put changing words into the Reading")
    return lambda name, here, total, most: (
        f"the {part} of {name}() changes at {here}: {_fewer(total, most)}, or {cure}."
    )


def looks_change(one: Sequence[Look], other: Sequence[Look], sliders: list[str]) -> Sentence:
    """The marks of two stops between which nothing can be blended."""
    along = " or ".join(sliders)
    if len(one) != len(other):
        return lambda name, here, total, most: (
            f"{name}() draws {len(one)} marks at one stop and {len(other)} at {here}: it cannot glide along {along}; "
            f"draw the same number at every stop (an unused one may be all NaN), or {_fewer(total, most)}."
        )
    number = next((i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b), 0)
    a, b = (one[number], other[number]) if one else (None, None)
    kinds = {look.kind for look in (a, b) if look}
    if a and b and kinds == {"text"} and a.drawn != b.drawn:
        what = f"changes the words, “{a.drawn}” to “{b.drawn}”, of mark {number + 1}"
        cure = "put the words into the Reading"
    elif "image" in kinds:
        what, cure = "changes an image", "draw lines, areas, bars or points: an image stands still"
    elif not a or not b or a == b or (len(kinds) == 1 and a.shape != b.shape):
        what = f"gives mark {number + 1} another number or kind of points"
        cure = (
            "use the same number of points at every stop (for fill_between with where=: fill between the curve and "
            "np.where(condition, curve, base) instead)"
        )
    else:
        what = f"changes the words, colour, width or size of mark {number + 1}"
        cure = "only choices, switches and seeds may change those"
    return lambda name, here, total, most: (
        f"{name}() {what} at {here}: it cannot glide along {along}; {cure}, make {along} a choice, or "
        f"{_fewer(total, most)}."
    )


def nothing_drawn(name: str) -> str:
    """The axes stayed empty at every stop."""
    return f"{name}() draws nothing on the axes it is given: draw with ax.plot, ax.bar or another of its methods."


def too_many_choices(name: str, count: int, most: int) -> str:
    """More combinations of choices than drawings."""
    return f"{name}() has {count:,} combinations of choices, {most} at most; leave some out."


def too_many(name: str, control: Parameter, total: int, most: int) -> str:
    """A picture that bends too often along a slider."""
    return (
        f"{name}() needs more than {most} drawings, most of them along {control.name} ({len(control.stops)} stops): "
        f"use larger steps there or fewer choices ({most} stops or fewer, now {total:,}, are drawn one and all), "
        "or put a point of the curve where it bends."
    )


def too_large(name: str, size: int, most: int, each_kept: bool) -> str:
    """A table of more bytes than a page should carry."""
    why = ", because looks change along a slider and so every stop is kept" if each_kept else ""
    return (
        f"the table of {name}() has {size / 1000:,.0f} kB{why}, {most / 1000:,.0f} kB at most; "
        "draw fewer points a curve, or use larger steps or fewer choices."
    )

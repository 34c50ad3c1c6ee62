"""The reading of every stop: worked out without drawing where the function allows it."""

from __future__ import annotations

import itertools

from .drawn_stops import MOST_DRAWINGS
from .errors import ExploreError
from .reading import Reading, read_silently
from .table import Table

MOST_READINGS = 20_000


def every_reading(table: Table) -> list[Reading | None]:
    """The readings of all stops, in the order of the controls, the last one running fastest.

    Raises:
        ExploreError: too many stops, or a reading that needs more drawings than there may be.
    """
    easel, controls = table.easel, table.controls
    every = list(itertools.product(*(range(len(c.stops)) for c in controls)))
    name = easel.function.__name__
    values = {stops: {c.name: c.stops[i] for c, i in zip(controls, stops, strict=True)} for stops in every}
    drawn = {stops: drawing.reading for stops in every if (drawing := table.known_at(stops)) is not None}
    rehearsed = table.rehearsal.readings if table.rehearsal else []
    if all(reading is None for reading in (*drawn.values(), *rehearsed)):
        return [None] * len(every)
    if len(every) > MOST_READINGS:
        raise ExploreError(
            f"{name}() has {len(every):,} stops, each with a reading of its own; {MOST_READINGS:,} at most: use larger steps."
        )
    silent = _without_drawing(table, values, drawn)
    if silent is not None:
        return silent
    if len(every) > MOST_DRAWINGS:
        raise ExploreError(
            f"the reading of {name}() looks at what was drawn, so each of its {len(every):,} stops must be drawn, {MOST_DRAWINGS} at most; "
            "work its values out from the model instead of the axes."
        )
    return [drawn[stops] if stops in drawn else easel.place(values[stops]) for stops in every]


def _without_drawing(table: Table, values: dict, drawn: dict) -> list | None:
    """All readings, or None where the function needs real axes to speak."""
    if len(drawn) == len(values):
        return list(drawn.values())
    said = table.rehearsed()
    try:
        said = said or {
            stops: read_silently(table.easel.function, at | table.easel.fixed) for stops, at in values.items()
        }
    except Exception:
        return None  # any trouble with the silent axes is settled by real ones
    if any(said[stops] != reading for stops, reading in drawn.items()):
        return None
    return [said[stops] for stops in values]

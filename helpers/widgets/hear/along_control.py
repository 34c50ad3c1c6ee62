"""What is heard and read of a drawing that moves: some of its values along one of its controls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..explore.engine.errors import ExploreError
from ..explore.engine.parameters import Parameter
from ..explore.engine.reading import Reading
from .in_words import height_said
from .quantised import Columns
from .stepping import MOST, digits_for

#: Values that differ by so many times and are all above 0 are heard and told by their powers of ten.
FAR = 1000


def along_control(
    function: str, named: Mapping[str, str], readings: Sequence[Reading | None], controls: Sequence[Parameter]
) -> tuple[dict[str, Any], bytes]:
    """The plan for the browser and its numbers, as `Heard` makes them of curves.

    Args:
        function: its name, for what is said where something is wrong.
        named: values of the readings that are heard, and what each is called, with its unit in brackets.
        readings: at every stop.
        controls: its controls; it goes along the first slider among them.

    Raises:
        ExploreError: there is no slider, or a reading has no such number.
    """
    main = next((n for n, one in enumerate(controls) if one.kind == "number"), None)
    if main is None:
        raise ExploreError(f"{function}() is to be heard along a slider and has none; take out heard=.")
    slider, sizes = controls[main], [len(one.stops) for one in controls]
    stops = np.unique(np.linspace(0, sizes[main] - 1, min(MOST, sizes[main])).round().astype(int))
    others = [n for n in range(len(controls)) if n != main]
    tables = []
    for key in named:
        try:
            values = np.array([float(one.values[key]) for one in readings if one is not None]).reshape(sizes)
        except (KeyError, TypeError, ValueError):
            raise ExploreError(
                f"{function}() is to be heard by {key!r}, which is no number of its Reading at every stop; give Reading(…, {key}=…)."
            ) from None
        tables.append(np.moveaxis(values.take(stops, main), main, -1))
    every = np.concatenate([one.ravel() for one in tables])
    log = bool(every.min() > 0 and every.max() > FAR * every.min())
    scaled = [np.log10(one) if log else one for one in tables]
    digits = None if log else digits_for(every)
    block, names = Columns(), list(named.values())
    words = [text if not text.replace(",", "").isdigit() else f"{slider.label} {text}" for text in slider.texts]
    curves = [
        {
            "name": name,
            "n": len(stops),
            "x": block.add(np.broadcast_to(stops, one.shape), 0, others),
            "y": block.add(one, digits, others),
            "words": [words[stop] for stop in stops],
        }
        for name, one in zip(names, scaled, strict=True)
    ]
    both = np.concatenate([one.ravel() for one in scaled])
    plan = {
        "x": {"name": slider.label, "said": "{x}", "digits": 0, "log": False, "ends": [], "span": [0, sizes[main] - 1]},
        "y": {
            **{
                "name": names[0] if len(names) == 1 else "",
                "said": height_said(names[0]),
                "digits": digits,
                "log": log,
            },
            **{"ends": [], "span": [float(both.min()), float(both.max())]},
        },
        "curves": curves,
        "control": main,
    }
    return plan, block.bytes

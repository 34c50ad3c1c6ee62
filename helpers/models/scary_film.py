"""A scary film: how aroused someone is during and after it, and how much fear is fun. Shapes only."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..numbers import Numbers

#: Minutes of the film and of the picture, and how fast the body winds up (minutes to two thirds). All assumed.
FILM_MINUTES = 90
SHOWN_MINUTES = 180
RISE_MINUTES = 15
#: What may come after the film: where it settles, as a share of the film's fear (0 is the level before it),
#: and minutes to two thirds of the way. All assumed: we found no study that measured this.
AFTERWARDS = {"back to where it was": (0.0, 15), "calmer than before": (-0.3, 15), "still tense for hours": (0.0, 120)}
#: Fear is counted from 0 (none) to 10 (as much as one can take). Assumed.
MOST_FEAR = 10
#: How wide the hill of enjoyment is, in steps of fear. Assumed. That it is a hill was measured: Andersen et al.
#: (2020), Psychological Science 31:1497-1510, 110 visitors of a haunted house. [V] for the shape only.
HILL_WIDTH = 2.5


def arousal(minutes: Numbers, fear: Numbers, afterwards: str = "back to where it was") -> Any:
    """How far arousal stands above its level before the film; below 0 is calmer than before. All of it is assumed.

    Args:
        minutes: minutes after the film began, a number or an array.
        fear: how scary the film is for this person, 0 to `MOST_FEAR`.
        afterwards: one of `AFTERWARDS`.

    Raises:
        ValueError: an unknown afterwards.
    """
    if afterwards not in AFTERWARDS:
        raise ValueError(f"afterwards={afterwards!r}: choose one of {', '.join(AFTERWARDS)}.")
    floor, fall_minutes = AFTERWARDS[afterwards]
    minutes = np.asarray(minutes, dtype=float)
    during = fear * (1 - np.exp(-np.clip(minutes, 0, FILM_MINUTES) / RISE_MINUTES))
    since = np.clip(minutes - FILM_MINUTES, 0, None)
    return floor * fear + (during - floor * fear) * np.exp(-since / fall_minutes)


def enjoyment(fear: Numbers, best: Numbers) -> Any:
    """How much fun some fear is, as a share of the most it can be: a hill over fear.

    Args:
        fear: 0 to `MOST_FEAR`, a number or an array.
        best: the fear at which this person enjoys it most.
    """
    return np.exp(-(((np.asarray(fear, dtype=float) - best) / HILL_WIDTH) ** 2) / 2)

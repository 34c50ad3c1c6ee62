"""How mood moves in the minutes after a sad film, in people who cried and in people who did not. Only its shape is known."""

from __future__ import annotations

from typing import Any

from ..numbers import Numbers, np

#: Order and signs: Gračanin et al., 2015, Motiv Emot 39:953-960, 28 people who cried and 32 who did not: worse at
#: once, where they began at 20 minutes, better than that at 90. [V] All sizes are assumed; the first dip is 1.
DIP = 1.0
FADE_MINUTES = 14.1
LIFT = 0.5
LIFT_MINUTES = 30.0
#: Nearer to the start than this counts as no change. Assumed.
SAME = 0.05
#: Minutes after the film that the picture shows. Assumed.
SHOWN_MINUTES = 90


def cried(minutes: Numbers) -> Any:
    """Mood of people who cried, against their mood before the film: below 0 is worse, 1 is the size of the first dip.

    Args:
        minutes: minutes after the film, a number or an array, 0 or more.

    Raises:
        ValueError: a time before the end of the film.
    """
    t = _checked(minutes)
    return LIFT * (1 - np.exp(-t / LIFT_MINUTES)) - DIP * np.exp(-t / FADE_MINUTES)


def did_not_cry(minutes: Numbers) -> Any:
    """Mood of people who did not cry: as it was before the film."""
    return 0 * _checked(minutes)


def compared(change: float) -> str:
    """A change of mood in a word: "worse", "same" or "better"."""
    return "same" if abs(change) < SAME else "worse" if change < 0 else "better"


def _checked(minutes: Numbers) -> Any:
    t = np.asarray(minutes, dtype=float)
    if not np.all(t >= 0):
        raise ValueError(f"minutes={minutes}: give minutes after the film, 0 or more.")
    return t

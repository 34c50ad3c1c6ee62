"""Makes something of a file's bytes once for each state of the file: what was saved again is made anew."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable
from typing import TypeVar

Made = TypeVar("Made")
#: So many states of one file are kept: of the teacher's copy and the editions made of it, each before a change and after.
MOST_STATES = 8


def once_a_state(make: Callable[..., Made]) -> Callable[..., Made]:
    """Keep what was made of the bytes of a file for as long as they stay the same; used as a decorator.

    Args:
        make: takes the bytes, the file's name, and whatever else it is made from, which must be hashable. It is asked
            again where one of them is another. Do not change what you get: it is shared.
    """
    files: dict[str, dict[tuple, Made]] = {}

    @functools.wraps(make)
    def made(raw: bytes, file: str, *known: object) -> Made:
        states = files.setdefault(file, {})
        state = (hashlib.sha256(raw).digest(), *known)
        if state not in states:
            if len(states) == MOST_STATES:
                del states[next(iter(states))]  # the oldest
            states[state] = make(raw, file, *known)
        return states[state]

    return made

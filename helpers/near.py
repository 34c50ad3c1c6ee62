"""What somebody who wrote a name may have meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str], most: int = 1, alike: float = 0.6) -> list[str]:
    """The names that are nearest to one that is not there, best first; none where none is like it.

    Args:
        name: as it was written.
        known: the names that are there.
        most: how many at most.
        alike: how like they must be, from 0 to 1.
    """
    known = list(known)
    if not known:
        return []
    import difflib  # a lesson whose files are right never needs it

    return difflib.get_close_matches(name, known, most, alike)

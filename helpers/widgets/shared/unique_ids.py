"""What holds for every list that a reader meets one by one: something is in it, and each has an id of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def check_ids(name: str, entries: Sequence[Mapping], what: str) -> None:
    """See that there is one at least, and no id twice.

    Args:
        name: what the list is called where it is given, such as "questions".
        what: one of them in words, such as "question".

    Raises:
        ValueError: the list is empty, or two have the same id.
    """
    if not entries:
        raise ValueError(f"{name} is empty: give at least one {what}.")
    if len({entry["id"] for entry in entries}) < len(entries):
        raise ValueError(f"{name}: an id stands there twice; give each {what} an id of its own.")

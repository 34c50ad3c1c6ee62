"""Sentences of an exercise file with places that a widget fills in, such as {yours}."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from .kind import Fault, Steps


def unknown_places(sentence: str, places: Collection[str], at: Steps) -> Iterator[Fault]:
    """What a sentence names in braces and nobody fills in."""
    for name in re.findall(r"\{(.*?)\}", sentence):
        if name not in places:
            cure = f"Use {' or '.join('{' + one + '}' for one in sorted(places, reverse=True))}."
            yield Fault(f"Nothing can be filled in for {{{name}}}.", cure, at)

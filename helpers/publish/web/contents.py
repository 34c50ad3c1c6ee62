"""What the contents say of time: how long the course takes, and its first lesson."""

from __future__ import annotations

from .site import Site
from .words import WORDS


def whole_time(site: Site) -> str:
    """How long all lessons take together, in words: the middle of what each may take, in tens of minutes."""
    tens = max(1, round(sum(site.minutes.values()) / 10))
    return WORDS["index.whole"].format(n=10 * tens) if len(site.listed) > 1 and site.minutes else ""


def begin(site: Site) -> str:
    """What the way to the first lesson says: how long it takes, where that is known."""
    minutes = site.minutes.get(site.listed[0].name)
    return WORDS["index.begin_in"].format(n=round(minutes)) if minutes else WORDS["index.begin"]

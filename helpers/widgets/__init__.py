"""The interactive parts. They know nothing about the subject: any course could use this folder."""

from .cards import Card, EvidenceCard
from .engine.errors import ExploreError
from .engine.parameters import choice, draw_again, number, switch
from .engine.reading import Reading
from .explore import Explorable, explorable, explore

__all__ = [
    "Card",
    "EvidenceCard",
    "Explorable",
    "ExploreError",
    "Reading",
    "choice",
    "draw_again",
    "explorable",
    "explore",
    "number",
    "switch",
]

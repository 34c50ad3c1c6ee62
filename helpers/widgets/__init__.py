"""The interactive parts. They know nothing about the subject: any course could use this folder."""

from .breath_pacer import BreathPacer
from .cards import Card, EvidenceCard
from .engine.errors import ExploreError
from .engine.parameters import choice, draw_again, number, switch
from .engine.reading import Reading
from .explore import Explorable, explorable, explore

__all__ = [
    "BreathPacer",
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

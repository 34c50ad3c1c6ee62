"""The interactive parts. They know nothing about the subject: any course could use this folder."""

from .breathing.pacer import BreathPacer
from .evidence.cards import Card, EvidenceCard
from .evidence.map import EvidenceMap
from .explore.bets import bet_curve, bet_point, bet_value
from .explore.engine.errors import ExploreError
from .explore.engine.papers import is_narrow
from .explore.engine.parameters import choice, draw_again, number, switch
from .explore.engine.reading import Reading
from .explore.explorable import Explorable
from .explore.explore import explorable, explore
from .questions.check import Check
from .questions.predict import Predict
from .questions.reflect import Reflect
from .questions.survey import Survey
from .reaction.medians import ClassMedians
from .reaction.task import ReactionTask
from .record.record import Record
from .relaxation.guide import RelaxationGuide
from .tasks.message import Message
from .tasks.planner import Planner
from .tasks.sorting import Sorting

__all__ = [
    "BreathPacer",
    "Card",
    "Check",
    "ClassMedians",
    "EvidenceCard",
    "EvidenceMap",
    "Explorable",
    "ExploreError",
    "Message",
    "Planner",
    "Predict",
    "ReactionTask",
    "Reading",
    "Record",
    "Reflect",
    "RelaxationGuide",
    "Sorting",
    "Survey",
    "bet_curve",
    "bet_point",
    "bet_value",
    "choice",
    "draw_again",
    "explorable",
    "explore",
    "is_narrow",
    "number",
    "switch",
]

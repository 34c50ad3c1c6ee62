"""The interactive parts. They know nothing about the subject: any course could use this folder."""

from .breath_pacer import BreathPacer
from .cards import Card, EvidenceCard
from .check import Check
from .class_medians import ClassMedians
from .engine.errors import ExploreError
from .engine.parameters import choice, draw_again, number, switch
from .engine.reading import Reading
from .evidence_map import EvidenceMap
from .explore import Explorable, explorable, explore
from .message import Message
from .planner import Planner
from .predict import Predict
from .reaction_task import ReactionTask
from .record import Record
from .reflect import Reflect
from .relaxation_guide import RelaxationGuide
from .sorting import Sorting
from .survey import Survey

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
    "choice",
    "draw_again",
    "explorable",
    "explore",
    "number",
    "switch",
]

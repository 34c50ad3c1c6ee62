"""The interactive parts. They know nothing about the subject: any course could use this folder."""

from .breathing.calm import Calm
from .breathing.pacer import BreathPacer
from .draw_it.draw_it import DrawIt
from .end_card.end_card import EndCard, EndCards
from .evidence.card import Card, EvidenceCard
from .evidence.map import EvidenceMap
from .evidence.start_line import StartLine
from .explore.bets import bet_curve, bet_point, bet_value
from .explore.engine.controls import choice, draw_again, number, switch
from .explore.engine.errors import ExploreError
from .explore.engine.papers import is_narrow
from .explore.engine.reading import Reading
from .explore.explorable import Explorable
from .explore.explore import explorable, explore
from .guessing.guessing import Guessing
from .hundred.hundred import Hundred
from .questions.check import Check
from .questions.come_back import ComeBack
from .questions.concepts import Concepts
from .questions.predict import Predict
from .questions.reflect import Reflect
from .questions.survey import Survey
from .reaction.medians import ClassMedians
from .reaction.task import ReactionTask
from .record.calibration import Calibration
from .record.record import Record
from .relaxation.guide import RelaxationGuide
from .scene.bet import bet_parts
from .scene.parts import part
from .scene.scene import Scene, scene
from .tasks.cards import Cards
from .tasks.message import Message
from .tasks.planner import Planner

__all__ = [
    "BreathPacer",
    "Calibration",
    "Calm",
    "Card",
    "Cards",
    "Check",
    "ClassMedians",
    "ComeBack",
    "Concepts",
    "DrawIt",
    "EndCard",
    "EndCards",
    "EvidenceCard",
    "EvidenceMap",
    "Explorable",
    "ExploreError",
    "Guessing",
    "Hundred",
    "Message",
    "Planner",
    "Predict",
    "ReactionTask",
    "Reading",
    "Record",
    "Reflect",
    "RelaxationGuide",
    "Scene",
    "StartLine",
    "Survey",
    "bet_curve",
    "bet_parts",
    "bet_point",
    "bet_value",
    "choice",
    "draw_again",
    "explorable",
    "explore",
    "is_narrow",
    "number",
    "part",
    "scene",
    "switch",
]

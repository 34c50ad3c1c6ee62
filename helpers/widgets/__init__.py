"""The interactive parts. They know nothing about the subject: any course could use this folder.

A part is loaded when it is first asked for, since a lesson has a few of them. `explore` and `scene` are loaded at once: their
names are those of their folders, too, and a folder that is loaded later would take the name.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .explore.bets import bet_curve, bet_point, bet_value
from .explore.engine.controls import choice, draw_again, number, switch
from .explore.engine.errors import ExploreError
from .explore.engine.papers import is_narrow
from .explore.engine.reading import Reading
from .explore.explorable import Explorable
from .explore.explore import explorable, explore
from .scene.bet import bet_parts
from .scene.parts import part
from .scene.recipe import scene
from .scene.scene import Scene

if TYPE_CHECKING:
    from .breathing.calm import Calm
    from .breathing.pacer import BreathPacer
    from .draw_it.draw_it import DrawIt
    from .end_card.end_card import EndCard, EndCards
    from .evidence.card import Card, EvidenceCard
    from .evidence.map import EvidenceMap
    from .evidence.start_line import StartLine
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

#: Where the other parts stand.
_WHERE = {
    "Calm": ".breathing.calm",
    "BreathPacer": ".breathing.pacer",
    "DrawIt": ".draw_it.draw_it",
    "EndCard": ".end_card.end_card",
    "EndCards": ".end_card.end_card",
    "Card": ".evidence.card",
    "EvidenceCard": ".evidence.card",
    "EvidenceMap": ".evidence.map",
    "StartLine": ".evidence.start_line",
    "Guessing": ".guessing.guessing",
    "Hundred": ".hundred.hundred",
    "Check": ".questions.check",
    "ComeBack": ".questions.come_back",
    "Concepts": ".questions.concepts",
    "Predict": ".questions.predict",
    "Reflect": ".questions.reflect",
    "Survey": ".questions.survey",
    "ClassMedians": ".reaction.medians",
    "ReactionTask": ".reaction.task",
    "Calibration": ".record.calibration",
    "Record": ".record.record",
    "RelaxationGuide": ".relaxation.guide",
    "Cards": ".tasks.cards",
    "Message": ".tasks.message",
    "Planner": ".tasks.planner",
}


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = part = getattr(import_module(_WHERE[name], __name__), name)
    return part


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

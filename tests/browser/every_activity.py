"""One of every kind of activity, small and about what no lesson is about, for tests that look at all of them alike."""

from __future__ import annotations

from helpers.course import for_widgets
from helpers.lessons.question_form import look
from helpers.widgets import (
    BreathPacer,
    Calibration,
    Calm,
    Card,
    DrawIt,
    EndCard,
    EndCards,
    EvidenceCard,
    Guessing,
    Hundred,
    RelaxationGuide,
    StartLine,
)
from helpers.widgets.questions.new_question import NewQuestion
from helpers.widgets.shared import trait_types
from helpers.widgets.shared.base import Activity
from helpers.widgets.tasks.matching import Matching
from helpers.widgets.tasks.ordering import Ordering
from helpers.widgets.tasks.placing import Placing

from ..course.exercise_files import SMALL, read
from ..widgets.end_card.lines import LINES
from ..widgets.explore.pictures import mixed
from ..widgets.questions.ideas import come_back, concepts
from ..widgets.questions.predictions import prediction
from ..widgets.questions.questions import check, evidence_map, sorting, survey
from ..widgets.questions.thoughts import thoughts
from ..widgets.reaction.small_tasks import medians, task
from ..widgets.record.records import TITLES, record
from ..widgets.scene.scenes import tank
from ..widgets.tasks.small_forms import message, planner

FOLDS = [{"title": "Why", "html": "<p>It flows.</p>"}]
ROUNDS = [{"id": "cups", "text": "Two cups", "pairs": [(1, 0.4), (-1.5, 2)], "told_html": "It was loose."}]
#: The kinds, by the names of their classes; those that only others are made from show nothing.
KINDS = {kind.__name__: kind for kind in trait_types.widgets() if hasattr(kind, "front")}


def every_activity() -> dict[str, Activity]:
    """The activities, each by the name of its kind."""
    small = read(SMALL)
    made = [
        *(BreathPacer(), Calm(), Calibration("sample"), RelaxationGuide(["right_hand", "left_hand", "whole"])),
        *(Card(title="A river", folds=FOLDS), StartLine(body_html="<p>Ten minutes.</p>")),
        *(EvidenceCard(title="Rivers are wide.", grade="Strong", grade_why="It was measured.", folds=FOLDS),),
        *(prediction(), check(), survey(), thoughts(), concepts(), come_back(), evidence_map(), sorting(), record()),
        *(message(), planner(), task(), medians(), mixed(), tank()),
        *(EndCard("How deep is the lake?", LINES), EndCards("sample", TITLES)),
        NewQuestion(look, lambda _: "", "02_stress_hormones"),
        Guessing("Tea", "How warm is it?", "The spoon", "The tea", ROUNDS, low="cold", high="hot"),
        Ordering(**for_widgets.task(small, "order", "effects")),
        Placing(**for_widgets.task(small, "place", "sizes")),
        Matching(**for_widgets.task(small, "match", "lengths")),
        Hundred(**for_widgets.task(small, "hundred", "rain")),
        DrawIt(**for_widgets.task(small, "draw", "tea")),
    ]
    return {_kind_of(one): one for one in made}


def _kind_of(activity: Activity) -> str:
    """The name of its kind: of the nearest class that has one, since a picture's own class is made for it alone."""
    return next(kind.__name__ for kind in type(activity).__mro__ if kind.__name__ in KINDS)

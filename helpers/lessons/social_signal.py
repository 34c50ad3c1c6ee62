"""Lesson 05: what do tears say to others? The face task and the reader among many, what d = 0.49 looks like, and the class."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from statistics import NormalDist
from typing import TYPE_CHECKING, Any

from ..course import hand_ins
from ..drawing import drawing
from ..models import tear_effect as model
from ..numbers import np
from ..palette import BLUE, GREY, ORANGE
from ..widgets import ClassMedians, ReactionTask, Reading, explorable, is_narrow, number, scene
from ..widgets.reaction.medians import are_medians
from ..widgets.scene.parts import Part
from .faces import PEOPLE, face
from .shape import Lesson

if TYPE_CHECKING:
    from matplotlib.axes import Axes

lesson = Lesson(
    "05_social_signal",
    note="It's about crying, and shows drawn faces, some of them sad and with tears.",
    keys=("gelstein2011", "gracanin2017", "agron2023"),
)


#: Which answer fits a face, and what is compared. Tears come as often on calm faces as on sad ones.
SAD, CALM = "sad", "calm"
ANSWERS = [
    {"id": SAD, "text": "Sad", "key": "f", "group": "sad faces"},
    {"id": CALM, "text": "Calm", "key": "j", "group": "calm faces"},
]
CONDITIONS = [
    {"id": "tears", "text": "With tears", "within": "with tears"},
    {"id": "none", "text": "Without tears", "within": "without tears"},
]
#: How many faces count: 12 of each kind, in about two minutes.
TRIALS = 48
#: Made-up middles of the results that are shown to one who leaves the task out, milliseconds. Simulated.
MADE_UP_MS = {SAD: {"tears": 560, "none": 600}, CALM: {"tears": 610, "none": 590}}
MADE_UP_SPREAD_MS = 90
#: Others beside the reader, drawn by chance: how much faster each is on sad faces with tears, milliseconds. Their average is
#: assumed, and so is their spread: most of it comes from so few answers of each. As many as the largest study had are the last.
CROWD = {"people": [10, 100, model.STUDIED_PEOPLE], "middle": 20, "spread": 70, "seed": 4}
CROWD_MARK = "Everyone else here is simulated, with {middle}\u00a0ms assumed. The real study of {people:,} people asked how ready they'd be to help."
#: Where lines are kept that were typed when sad and calm faces were taken together.
TYPED_BEFORE = "medians"
#: Where a teacher puts the files that a class handed in, beside the notebooks.
HAND_INS = "hand_ins"


@lesson.activity
@scene(partial(drawing, "two-faces"), seen="The same sad face twice, once without tears and once with tears.")
def faces_pair() -> tuple[None, dict[str, Part]]:  # noqa: D103 - what stands here would be asked
    return None, {}


@lesson.activity
def face_task(lesson: Lesson, **changes) -> ReactionTask:
    """Is this face sad or calm? Are you faster on sad faces that have tears?"""
    stimuli = [
        {
            "svg": face(person, category["id"], condition["id"] == "tears"),
            "category": category["id"],
            "condition": condition["id"],
        }
        for person in PEOPLE
        for category in ANSWERS
        for condition in CONDITIONS
    ]
    task = {
        "title": "A fifth of a second each",
        "prompt": "Is the face sad or calm? Tears won't tell you: calm faces have them as often.",
        "stimuli": stimuli,
        "categories": ANSWERS,
        "conditions": CONDITIONS,
        "compare": SAD,
        "trials": TRIALS,
        "demo": {group: {name: made_up(middle) for name, middle in row.items()} for group, row in MADE_UP_MS.items()},
        "crowd": {
            **CROWD,
            "mark": CROWD_MARK.format(middle=CROWD["middle"], people=model.STUDIED_PEOPLE),
        },
        "store": lesson.store("task.faces"),
    }
    return ReactionTask(**{**task, **changes})


def made_up(middle: float) -> list[float]:
    """Simulated answer times with this middle (milliseconds), always the same."""
    answers = TRIALS // 4
    places = [(n + 0.5) / answers for n in range(answers)]
    return [round(middle + MADE_UP_SPREAD_MS * NormalDist().inv_cdf(place)) for place in places]


@lesson.model
@explorable(d=number(*model.D_RANGE, 0.01, "Distance of the two averages, d"))
def how_far_apart(ax: Axes, d: float = model.TEARS_D) -> Reading:
    """How often would a face with tears win?"""
    x = np.linspace(-3.5, 5.5, 181)
    low, high = model.bell(x), model.bell(x, d)
    ax.fill_between(x, 0, np.minimum(low, high), color=GREY, alpha=0.22)
    ax.plot(x, low, color=BLUE, linestyle="--", label="without tears")
    ax.plot(x, high, color=ORANGE, label="with tears")
    ax.plot([0, 0], [0, 0.43], color=BLUE, linewidth=1.3, linestyle="--")
    ax.plot([d, d], [0, 0.43], color=ORANGE, linewidth=1.3)
    ax.plot([0, d], [0.445, 0.445], color=GREY, linewidth=3)
    out = 1.15 if is_narrow(ax) else 0.95  # how far off the middle the words begin
    ax.text(-out, 0.31, "without\ntears" if is_narrow(ax) else "without tears", color=BLUE, ha="right")
    ax.text(d + out, 0.31, "with\ntears" if is_narrow(ax) else "with tears", color=ORANGE, ha="left")
    ax.text(d / 2, 0.465, "d", color=GREY, ha="center", va="bottom")
    ax.set(xlim=(-3.5, 5.5), ylim=(0, 0.52), yticks=[], xticks=[])
    ax.set_xlabel("Readiness to help, as people state it (more to the right)")
    ax.spines["left"].set_visible(False)
    low_d, high_d = model.TEARS_D_INTERVAL
    found = (
        " This is what the study found."
        if round(d, 2) == model.TEARS_D
        else " This lies in the study's range."
        if low_d <= round(d, 2) <= high_d
        else ""
    )
    return Reading(
        "d = {d:.2f}: pick one face with tears and one without. The face with tears wins {wins:.1f} times out of 100. "
        "The two groups overlap by {overlap:.1f}\u00a0%." + found,
        d=d,
        wins=100 * model.wins(d),
        overlap=100 * model.overlap(d),
    )


@lesson.activity
def class_results(lesson: Lesson, folder: str | None = None, **changes) -> ClassMedians:
    """What did the class find? Medians that are typed, and files that were handed in."""
    read = hand_ins.read_folder(folder or lesson.course.folder / HAND_INS)
    found = face_results(read)
    task = {
        "title": "What did the class find?",
        "prompt": "Read your two medians for sad faces aloud, or hand in a file. Nobody has to. A dot is a person, and no dot has a name.",
        "conditions": CONDITIONS,
        "groups": [one["group"] for one in ANSWERS],
        "results": found.results,
        "before": found.before,
        "before_item": TYPED_BEFORE,
        "set_aside": found.set_aside,
        "store": lesson.store("medians.sad"),
    }
    return ClassMedians(**{**task, **changes})


@dataclass(frozen=True)
class FaceResults:
    """The face task of a class, milliseconds, without names."""

    #: The medians for sad faces with tears and without; where there are some, the two for calm faces after them.
    results: list[list[float]]
    #: How many results are from before, when sad and calm faces were taken together. They compare something else.
    before: int
    #: What was set aside, a sentence each.
    set_aside: list[str]


def face_results(read: hand_ins.HandIns) -> FaceResults:
    """The results of everyone who did the task, and what was set aside."""
    results, before, odd = [], 0, 0
    for answer in read.answers(lesson.name, "task.faces", "task"):
        sad, calm = (_medians(answer, "cells", group) for group in (SAD, CALM))
        if sad:
            results.append(sad + calm)
        elif _medians(answer, "conditions"):
            before += 1
        else:
            odd += 1
    aside = [f"{one.name}. {one.why}" for one in read.set_aside]
    if odd:
        aside.append(f"{odd} with a face task that has no two medians for sad faces in it.")
    return FaceResults(results, before, aside)


def _medians(answer: Any, *path: str) -> list[Any]:
    """The two medians at a place of an answer; none where it holds anything else."""
    found = [_at(answer, *path, one["id"], "median") for one in CONDITIONS]
    return found if are_medians(found) else []


def _at(value: Any, *path: str) -> Any:
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value

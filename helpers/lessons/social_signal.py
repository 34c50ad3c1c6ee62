"""Lesson 05: what do tears say to others? The face task, what d = 0.49 looks like, and the class together."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np

from ..course import hand_ins, plan
from ..models import tear_effect as model
from ..widgets import ClassMedians, ReactionTask, Reading, explorable, number
from ..widgets.class_medians import is_pair
from .faces import PEOPLE, face
from .shape import Lesson

lesson = Lesson(
    "05_social_signal",
    note="This lesson talks about crying and shows drawn faces, some of them sad and with tears.",
    keys=("gelstein2011", "gracanin2017", "agron2023"),
)

BLUE, ORANGE, GREY = "#0a6c9e", "#b5480f", "#5c666d"
#: Which answer fits a face, and what is compared. Tears come as often on calm faces as on sad ones.
ANSWERS = [{"id": "sad", "text": "Sad", "key": "f"}, {"id": "neutral", "text": "Calm", "key": "j"}]
CONDITIONS = [
    {"id": "tears", "text": "With tears", "within": "with tears"},
    {"id": "none", "text": "Without tears", "within": "without tears"},
]
#: Made-up middles of the results that are shown to one who leaves the task out, milliseconds. Simulated.
MADE_UP_MS = {"tears": 560, "none": 600}
MADE_UP_SPREAD_MS = 90
MADE_UP_ANSWERS = 16
#: Where a teacher puts the files that a class handed in, beside the notebooks.
HAND_INS = "hand_ins"


@lesson.activity
def face_task(**changes):
    """Is this face sad or calm? Do tears make you faster?"""
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
        "title": "Sad or calm?",
        "prompt": "You see drawn faces, one after the other. Say for each whether it looks sad or calm. Tears tell you nothing here: "
        "calm faces have them as often as sad ones.",
        "stimuli": stimuli,
        "categories": ANSWERS,
        "conditions": CONDITIONS,
        "demo": {name: made_up(middle) for name, middle in MADE_UP_MS.items()},
        "store": lesson.store("task.faces"),
    }
    return ReactionTask(**{**task, **changes})


def made_up(middle: float) -> list[float]:
    """Simulated answer times with this middle (milliseconds), always the same."""
    places = (np.arange(MADE_UP_ANSWERS) + 0.5) / MADE_UP_ANSWERS
    return [round(middle + MADE_UP_SPREAD_MS * NormalDist().inv_cdf(place)) for place in places]


@lesson.model
@explorable(d=number(*model.D_RANGE, 0.01, "Distance of the two averages, d"))
def how_far_apart(ax, d=model.TEARS_D):
    """How often would a face with tears win?"""
    x = np.linspace(-3.5, 5.5, 181)
    low, high = model.bell(x), model.bell(x, d)
    ax.fill_between(x, 0, np.minimum(low, high), color=GREY, alpha=0.22)
    ax.plot(x, low, color=BLUE, linestyle="--")
    ax.plot(x, high, color=ORANGE)
    ax.plot([0, 0], [0, 0.43], color=BLUE, linewidth=1.3, linestyle="--")
    ax.plot([d, d], [0, 0.43], color=ORANGE, linewidth=1.3)
    ax.plot([0, d], [0.445, 0.445], color=GREY, linewidth=3)
    ax.text(-0.95, 0.31, "without tears", color=BLUE, ha="right")
    ax.text(d + 0.95, 0.31, "with tears", color=ORANGE, ha="left")
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
def class_results(folder: str | None = None, **changes):
    """What did the class find? Medians that are typed, and files that were handed in."""
    read = hand_ins.read_folder(folder or plan.folder() / HAND_INS)
    pairs, aside = medians_of(read)
    task = {
        "title": "The class together",
        "prompt": "Read your two medians aloud, or hand in a file. Nobody has to. A dot is a person, and no dot has a name.",
        "conditions": CONDITIONS,
        "pairs": pairs,
        "set_aside": aside,
        "store": lesson.store("medians"),
    }
    return ClassMedians(**{**task, **changes})


def medians_of(read: hand_ins.HandIns) -> tuple[list[list[float]], list[str]]:
    """The two medians of everyone who did the task (milliseconds), and what was set aside, a sentence each."""
    pairs, odd = [], 0
    for answer in read.answers(lesson.name, "task.faces", "task"):
        rows = answer.get("conditions") if isinstance(answer, dict) else None
        pair = [_median_in(rows, one["id"]) for one in CONDITIONS]
        if is_pair(pair):
            pairs.append(pair)
        else:
            odd += 1
    aside = [f"{one.name}. {one.why}" for one in read.set_aside]
    if odd:
        aside.append(f"{odd} with a face task that has no two medians in it.")
    return pairs, aside


def _median_in(rows, condition: str):
    row = rows.get(condition) if isinstance(rows, dict) else None
    return row.get("median") if isinstance(row, dict) else None

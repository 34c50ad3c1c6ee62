"""Lesson 08: who feels better after crying, and when?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from ..drawing import drawing
from ..models import mood, pilot
from ..numbers import np
from ..palette import BLUE, GREEN, GREY, ORANGE
from ..widgets import DrawIt, Reading, explorable, is_narrow, number, scene
from ..widgets.scene.parts import Part
from .shape import Lesson
from .start_here import lesson as front_door

if TYPE_CHECKING:
    from matplotlib.axes import Axes

lesson = Lesson(
    "08_when_it_does_not_help",
    note="This lesson talks about crying, low mood, depression and medicines for it.",
)


@lesson.activity
@scene(
    partial(drawing, "talk"),
    seen="Two people sit on a bench. One of them talks, the other one listens.",
)
def talk() -> tuple[None, dict[str, Part]]:  # noqa: D103 - what stands here would be asked
    return None, {}


def mood_drawn() -> DrawIt:
    """The curve of the front door: it is drawn there or here, and kept once."""
    return front_door.within(lesson.course).draw("after_film")


@lesson.model
@explorable(
    asked_at=number(
        0, mood.SHOWN_MINUTES, 5, "You ask", ("minute after the film", "minutes after the film"), handle="x"
    ),
)
def mood_curves(ax: Axes, asked_at: float = 0) -> Reading:
    """How do they feel when you ask?"""
    minutes = np.linspace(0, mood.SHOWN_MINUTES, 91)
    now, narrow = float(mood.cried(asked_at)), is_narrow(ax)
    ax.axvspan(-9, 0, color=GREY, alpha=0.13)
    ax.text(-4.5, 0.88, "film", color=GREY, ha="center", va="bottom")  # above the line, wherever that is dragged
    _with_film(ax, minutes, mood.cried(minutes), 0, color=BLUE, label="people who cried")
    others = {"color": GREEN, "linestyle": "-.", "linewidth": 1.8, "label": "people who did not"}
    _with_film(ax, minutes, mood.did_not_cry(minutes), 0, **others)
    ax.text(88, 0.68, "people who cried", color=BLUE, ha="right")
    ax.text(
        88, -0.08, "people who did not", color=GREEN, ha="right", va="top"
    )  # the curve is above it wherever it is dragged
    ax.plot([asked_at, asked_at], [-1.45, 0.78], color=ORANGE, linewidth=1.6, linestyle="--")
    ax.plot([asked_at], [now], "o", color=BLUE, markersize=10, gid="asked_at")
    half = 11 if narrow else 6  # of the words, in minutes: they stay within the axes
    ax.text(np.clip(asked_at, -16 + half, 92 - half), -1.62, "you ask", color=ORANGE, ha="center", va="center")
    ax.set(xlim=(-16, 92), ylim=(-1.75, 1.2), xlabel="Minutes after the film (not drawn to scale)")
    ax.set_ylabel("Mood (sizes assumed)", labelpad=9)
    ax.set_xticks(range(0, 91, 15))
    ax.set_yticks([-1, 0], ["first dip", "before"])
    return Reading(f"You ask {_when(asked_at)}: people who cried feel {_word(now)}. The others feel as before.")


def _with_film(ax: Axes, minutes: Any, after: Any, before: Any, **style) -> None:
    """A mood before the film, and its curve after it, as one line."""
    ax.plot(np.concatenate([[-15, -9], minutes]), np.concatenate([[before, before], after]), **style)


def _when(minutes: float) -> str:
    return "as the film ends" if minutes == 0 else f"{minutes:g} minutes after the film"


def _word(change: float) -> str:
    return {"same": "as they did before it", "worse": "worse than before it", "better": "better than before it"}[
        mood.compared(change)
    ]


@lesson.model
@explorable(
    patients=number(8, 400, 4, "Patients in the study", ("patient", "patients"), handle="x"),
)
def a_small_pilot(ax: Axes, patients: int = pilot.PATIENTS) -> Reading:
    """What can a study of 44 patients show?"""
    difference, others = pilot.TRUE_DIFFERENCE, pilot.OTHERS_FOR_EACH * patients
    low, high = pilot.interval(difference, patients, others)
    sizes = np.unique(np.geomspace(8, 400, 60).round())
    lows, highs = np.transpose([pilot.interval(difference, n, pilot.OTHERS_FOR_EACH * n) for n in sizes])
    ax.axhline(0, color=GREY, linewidth=1.2)
    ax.fill_between(sizes, lows, highs, color=BLUE, alpha=0.16, label="95 of 100 studies")
    ax.plot([8, 400], [difference, difference], color=BLUE, linestyle="--", linewidth=1.6)
    ax.plot([patients, patients], [low, high], color=ORANGE, linewidth=3)
    ax.plot([patients, patients], [low, high], "o", color=ORANGE, markersize=8)
    # further from the line than any point comes there
    ax.text(398, difference + 0.28, "the true difference", color=BLUE, ha="right", va="bottom")
    ax.text(398, -0.28, "no difference", color=GREY, ha="right", va="top")
    ax.set(xlim=(0, 408), ylim=(-1.0, 1.6), xlabel="Patients (three others for each)")
    ax.set_ylabel("Difference found (assumed)")
    ax.tick_params(pad=14 if is_narrow(ax) else 10)  # the handle lies on the axis
    ax.set_xticks([44, 100, 200, 300, 400])
    ax.set_yticks([-1, 0, 1])
    verdict = "That takes in zero: it could miss it." if low <= 0 else "That leaves out zero: most would see it."
    return Reading(
        "With {patients} patients, 95 of 100 studies would find from {low:.2f} to {high:.2f}. " + verdict,
        patients=patients,
        low=low,
        high=high,
    )

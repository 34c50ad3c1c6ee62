"""Lesson 07: does crying help you sleep?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..course import for_widgets
from ..models import sleep as model
from ..palette import BLUE, GREY, ORANGE
from ..widgets import Reading, choice, explorable, is_narrow, number
from ..widgets.tasks.placing import Placing
from .shape import Lesson

if TYPE_CHECKING:
    from matplotlib.axes import Axes

lesson = Lesson(
    "07_sleep",
    note="This lesson talks about crying, sleep problems, suspicious thoughts and hallucinations.",
    keys=("skeldon2025",),
)

NAPS = {"no nap": 0.0, "half an hour at 15:00": 0.5, "an hour at 15:00": 1.0}


@lesson.model
@explorable(
    arousal=number(*model.AROUSAL_RANGE, 0.005, "First evening: calmer (−) or more upset (+), assumed"),
    nap=choice(list(NAPS), "A nap on the first day"),
)
def two_processes(ax: Axes, arousal: float = 0.0, nap: str = "no nap") -> Reading:
    """What decides when you fall asleep?"""
    napped = NAPS[nap]
    spells = model.nights(arousal, napped)
    first, second = spells[-2:]
    times, pressure = model.course(spells)
    grid = np.linspace(*model.SHOWN_HOURS, 97)
    evening = np.linspace(*model.EVENING_HOURS, 25)
    for start, end in (
        (model.NAP_HOUR, model.NAP_HOUR + napped),
        *((night.start, night.end) for night in (first, second)),
    ):
        ax.axvspan(start, end, color=BLUE, alpha=0.13)
    ax.plot(grid, model.UPPER + model.clock(grid), color=GREY, linewidth=1.3)
    ax.plot(grid, model.LOWER + model.clock(grid), color=GREY, linewidth=1.3)
    ax.plot(evening, model.UPPER + model.clock(evening) + arousal, color=ORANGE, linewidth=2, linestyle="--")
    ax.plot(times, pressure, color=BLUE)
    ax.plot([first.start, first.start], [first.pressure_start] * 2, "o", color=ORANGE, markersize=9)
    for night in (first, second):
        ax.text((night.start + night.end) / 2, 0.94, "asleep", color=BLUE, ha="center")
    ax.text(12.4, 0.84, "this evening", color=ORANGE, ha="left")
    ax.text(39.5, 0.83, "fall asleep here", color=GREY, ha="center")
    ax.text(39.5, 0.07, "wake up here", color=GREY, ha="center")
    ax.text(38, 0.5, "pressure", color=BLUE, ha="right")
    ax.set(xlim=model.SHOWN_HOURS, ylim=(0, 1), xlabel="Hour of the day, over two nights")
    ax.set_ylabel("Sleep pressure", labelpad=8)
    hours = range(12, 61, 12 if is_narrow(ax) else 6)
    ax.set_xticks(hours, [f"{hour % 24}:00" for hour in hours])
    ax.tick_params(axis="x", pad=9)
    ax.set_yticks([0, 0.5, 1], ["0", "0.5", "1"])
    later = round(model.later_minutes(arousal, napped))
    values = {"at": _clock(first.start), "hours": first.hours, "minutes": abs(later), "next": _clock(second.start)}
    return Reading(
        _evening(arousal, napped, later) + " The night is {hours:.1f} hours long. The next one starts at {next}.",
        **values,
    )


def _evening(arousal: float, napped: float, later: int) -> str:
    mood = "An upset evening" if arousal > 0 else "A calmer evening" if arousal < 0 else "A usual evening"
    after = " after the nap" if napped else ""
    if not later:
        return f"{mood}{after}: sleep starts at {{at}}, as usual."
    way = "later" if later > 0 else "earlier"
    unit = "minute" if abs(later) == 1 else "minutes"
    return f"{mood}{after}: sleep starts at {{at}}, {{minutes}} {unit} {way} than usual."


def _clock(hour: float) -> str:
    minutes = round(hour * 60) % (24 * 60)
    return f"{minutes // 60}:{minutes % 60:02d}"


@lesson.activity
def three_effects(lesson: Lesson, **changes) -> Placing:
    """How large were the effects of the sleep trial?"""
    task = for_widgets.task(lesson.exercise, "place", "trial_effects")
    return Placing(**{**task, **lesson.shown(), "store": lesson.store("place.trial_effects"), **changes})

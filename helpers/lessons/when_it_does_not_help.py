"""Lesson 08: who feels better after crying, and when?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..models import episodes, mood, pilot
from ..palette import BLUE, GREEN, GREY, INK, ORANGE, PURPLE
from ..widgets import Reading, choice, explorable, is_narrow, number, switch
from .shape import Lesson

if TYPE_CHECKING:
    from matplotlib.axes import Axes

lesson = Lesson(
    "08_when_it_does_not_help",
    note="This lesson talks about crying, low mood, depression and medicines for it.",
)


@lesson.model
@explorable(
    asked_at=number(0, mood.SHOWN_MINUTES, 5, "You ask", ("minute after the film", "minutes after the film")),
    depression=switch("Add people with depression who cry (hypothetical)"),
)
def mood_curves(ax: Axes, asked_at: float = 0, depression: bool = False) -> Reading:
    """Who feels better, and when do you ask?"""
    minutes = np.linspace(0, mood.SHOWN_MINUTES, 91)
    now, narrow = float(mood.cried(asked_at)), is_narrow(ax)
    ax.axvspan(-9, 0, color=GREY, alpha=0.13)
    ax.text(-4.5, 0.83, "film", color=GREY, ha="center")
    _with_film(ax, minutes, mood.cried(minutes), 0, color=BLUE)
    _with_film(ax, minutes, mood.did_not_cry(minutes), 0, color=GREEN, linestyle="-.", linewidth=1.8)
    ax.text(88, 0.68, "people who cried", color=BLUE, ha="right")
    ax.text(88, 0.07, "people who did not", color=GREEN, ha="right")
    if depression:
        low = float(mood.cried_with_depression(asked_at))
        _with_film(ax, minutes, mood.cried_with_depression(minutes), -mood.LOW_START, color=PURPLE, linestyle="--")
        who = "with depression (hypothetical)" if narrow else "with depression, cried (hypothetical)"
        ax.text(88, -0.98, who, color=PURPLE, ha="right")
        ax.plot([asked_at], [low], "s", color=PURPLE, markersize=8)
    ax.plot([asked_at, asked_at], [-1.45, 0.78], color=ORANGE, linewidth=1.6, linestyle="--")
    ax.plot([asked_at], [now], "o", color=BLUE, markersize=10)
    half = 11 if narrow else 6  # of the words, in minutes: they stay within the axes
    ax.text(np.clip(asked_at, -16 + half, 92 - half), -1.62, "you ask", color=ORANGE, ha="center", va="center")
    ax.set(xlim=(-16, 92), ylim=(-1.75, 1.0), xlabel="Minutes after the film (the film is not drawn to scale)")
    ax.set_ylabel("Mood (higher is better; sizes assumed)", labelpad=9)
    ax.set_xticks(range(0, 91, 15))
    ax.set_yticks([-1, 0], ["first dip", "before"])
    said = f"You ask {_when(asked_at)}. People who cried feel {_word(now)}. People who did not cry feel as before it."
    if depression:
        change = float(mood.cried_with_depression(asked_at)) + mood.LOW_START
        said += f" People with depression who cried started lower. Here they feel {_word(change)}, and that line is hypothetical."
    return Reading(said)


def _with_film(ax: Axes, minutes: Any, after: Any, before: Any, **style) -> None:
    """A mood before the film, and its curve after it, as one line."""
    ax.plot(np.concatenate([[-15, -9], minutes]), np.concatenate([[before, before], after]), **style)


def _when(minutes: float) -> str:
    return "as the film ends" if minutes == 0 else f"{minutes:g} minutes after the film"


def _word(change: float) -> str:
    return {"same": "as they did before it", "worse": "worse than before it", "better": "better than before it"}[
        mood.compared(change)
    ]


#: Each step adds one way of asking.
STEPS = {
    "by looking back": 1,
    "and in a diary": 2,
    "and in a laboratory, at once": 3,
    "and in a laboratory, later": 4,
}
SAID = (
    "Looking back, people tend to call it better. How many is assumed here: {better} of 100.",
    "In the diary it is about one third: {better} of 100.",
    "In the laboratory, asked at once, people who cried felt worse on average.",
    "Asked 90 minutes later, they felt better on average.",
)


@lesson.model
@explorable(ways=choice(STEPS, "You ask about crying"))
def asked_four_ways(ax: Axes, ways: int = 1) -> Reading:
    """What do you find if you ask about the same crying in four ways?"""
    for row, way in enumerate(episodes.WAYS):
        if row >= ways:
            continue
        y = 3 - row
        ax.text(0, y + 0.33, way.name, color=INK, ha="left", va="center", weight="bold")
        if way.split:
            _split(ax, y, way.split)
        else:
            _average(ax, y, way.average)
    ax.set(xlim=(-1, 101), ylim=(-0.35, 3.6), xticks=[], yticks=[])
    ax.grid(False)
    for spine in ax.spines.values():
        spine.set_visible(False)
    last = episodes.WAYS[ways - 1]
    better = last.split[2] if last.split else 0
    start = "One way of asking. " if ways == 1 else f"{('Two', 'Three', 'Four')[ways - 2]} ways of asking. "
    return Reading(start + SAID[ways - 1], **({"better": better} if last.split else {}))


def _split(ax: Axes, y: Any, split: Any) -> None:
    """A bar of 100 episodes: worse, the same, better, each with its number."""
    left = 0
    for number_, word, colour in zip(split, ("worse", "the same", "better"), (ORANGE, GREY, GREEN), strict=True):
        ax.fill([left, left + number_, left + number_, left], [y - 0.2, y - 0.2, y + 0.16, y + 0.16], color=colour)
        narrow = number_ < 20
        ax.text(
            left + number_ / 2,
            y - 0.02,
            f"{number_}" if narrow else f"{number_} {word}",
            color="white",
            ha="center",
            va="center",
        )
        if narrow:
            ax.text(left + number_ / 2, y - 0.34, word, color=colour, ha="center", va="center")
        left += number_


def _average(ax: Axes, y: Any, average: Any) -> None:
    """A group's average as an arrow from the mood before; a study of averages gives no count of people."""
    end = 32 if average == "worse" else 68
    colour = ORANGE if average == "worse" else GREEN
    ax.plot([50, 50], [y - 0.2, y + 0.16], color=GREY, linewidth=1.5)
    ax.plot([50, end], [y - 0.02, y - 0.02], color=colour, linewidth=4)
    ax.plot([end], [y - 0.02], "<" if average == "worse" else ">", color=colour, markersize=13)
    words = average if is_narrow(ax) else f"{average} than before"
    ax.text(end - 4 if average == "worse" else end + 4, y - 0.02, words, color=colour,
            ha="right" if average == "worse" else "left", va="center")  # fmt: skip
    ax.text(51.5 if average == "worse" else 48.5, y - 0.02, "before", color=GREY, va="center",
            ha="left" if average == "worse" else "right")  # fmt: skip


@lesson.model
@explorable(
    patients=number(8, 400, 4, "Patients in the study", ("patient", "patients")),
    difference=number(0.0, 1.0, 0.1, "True difference, in standard deviations (assumed)"),
)
def a_small_pilot(ax: Axes, patients: int = pilot.PATIENTS, difference: float = pilot.TRUE_DIFFERENCE) -> Reading:
    """What can a study of 44 patients show?"""
    others = pilot.OTHERS_FOR_EACH * patients
    low, high = pilot.interval(difference, patients, others)
    sizes = np.geomspace(8, 400, 60)
    lows, highs = np.transpose([pilot.interval(difference, n, pilot.OTHERS_FOR_EACH * n) for n in sizes])
    ax.axhline(0, color=GREY, linewidth=1.2)
    ax.fill_between(sizes, lows, highs, color=BLUE, alpha=0.16)
    ax.plot([8, 400], [difference, difference], color=BLUE, linestyle="--", linewidth=1.6)
    ax.plot([patients, patients], [low, high], color=ORANGE, linewidth=3)
    ax.plot([patients, patients], [low, high], "o", color=ORANGE, markersize=8)
    # further from the line than any point comes there
    ax.text(398, difference + 0.28, "the true difference", color=BLUE, ha="right", va="bottom")
    ax.text(398, -0.28, "no difference", color=GREY, ha="right", va="top")
    ax.set(xlim=(0, 408), ylim=(-1.0, 2.1), xlabel="Patients in the study (three others for each)")
    ax.set_ylabel("Difference that a study finds")
    ax.set_xticks([44, 100, 200, 300, 400])
    ax.set_yticks([-1, 0, 1, 2])
    verdict = (
        "That range takes in no difference at all, so such a study could miss it."
        if low <= 0
        else "That range leaves out no difference, so most such studies would see one."
    )
    if difference == 0:
        verdict = "There is nothing to find here, and yet such studies find a little, up or down."
    return Reading(
        "With {patients} patients and {others} others, 95 of 100 studies would find a difference from {low:.2f} to {high:.2f}. "
        + verdict,
        patients=patients,
        others=others,
        low=low,
        high=high,
    )

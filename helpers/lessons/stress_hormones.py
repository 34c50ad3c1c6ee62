"""Lesson 02: does crying shed stress hormones?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..models import stress, tears
from ..palette import BLUE, GREEN, GREY, ORANGE
from ..widgets import Reading, explorable, is_narrow, number
from .shape import Lesson

if TYPE_CHECKING:
    from matplotlib.axes import Axes

lesson = Lesson(
    "02_stress_hormones",
    note="This lesson talks about stress and about crying.",
    keys=("mckay2003",),
)


@lesson.model
@explorable(
    half_life=number(*stress.HALF_LIFE_RANGE_MINUTES, 1, "Half-life", ("minute", "minutes")),
    cried_at=number(0, 150, 5, "Someone cries", ("minute after the peak", "minutes after the peak")),
)
def recovery(ax: Axes, half_life: float = stress.HALF_LIFE_MINUTES, cried_at: float = 30) -> Reading:
    """How fast does a stress response fade, and what does crying change?"""
    minutes = np.linspace(0, stress.SHOWN_MINUTES, 91)
    left = 100 * stress.share_left(minutes, half_life)
    then = 100 * float(stress.share_left(cried_at, half_life))
    ax.fill_between(minutes, left, color=BLUE, alpha=0.12)
    ax.plot(minutes, left, color=BLUE)
    ax.plot([half_life, half_life, 0], [0, 50, 50], color=GREY, linewidth=1.2, linestyle=":")
    ax.plot([cried_at, cried_at], [0, 104], color=ORANGE, linewidth=1.8, linestyle="--")
    ax.plot([cried_at, cried_at], [then, then], "o", color=ORANGE, markersize=8)
    half = 31 if is_narrow(ax) else 18  # of the words, in minutes: they stay within the axes
    ax.text(np.clip(cried_at, half, stress.SHOWN_MINUTES - half), 110, "someone cries", color=ORANGE, ha="center")
    ax.set(
        xlim=(0, stress.SHOWN_MINUTES),
        ylim=(0, 122),
        xlabel="Minutes after the peak",
        ylabel="Share of the rise left (%)",
    )
    ax.set_xticks(range(0, 181, 30))
    ax.set_yticks(range(0, 101, 25))
    ax.tick_params(pad=8)
    values = {
        "half": half_life,
        "at": cried_at,
        "then": then,
        "later": 100 * float(stress.share_left(cried_at + 30, half_life)),
    }
    if cried_at == 0:
        return Reading(
            "Someone cries at the peak. Half an hour later {later:.0f} % of the rise is left. Without tears it would be "
            "{later:.0f} % too: half is gone after {half} minutes either way.",
            **values,
        )
    return Reading(
        "When someone cries, {then:.0f} % of the rise is left. Half an hour later it is {later:.0f} %. Without tears it would be "
        "{later:.0f} % too: half is gone after {half} minutes either way.",
        **values,
    )


@lesson.model
@explorable(
    tears_ml=number(*tears.TEARS_RANGE_ML, 10, "Tears (assumed)", "mL", log=True),
    ng_per_ml=number(*tears.TEAR_RANGE_NG_PER_ML, 10, "Cortisol in them (assumed)", "ng per mL", log=True),
)
def tear_budget(ax: Axes, tears_ml: float = tears.TEARS_ML, ng_per_ml: float = tears.TEAR_NG_PER_ML) -> Reading:
    """Could tears carry the cortisol away?"""
    budget = tears.budget(tears_ml, ng_per_ml)
    rows = (
        ("in the tears", budget.in_tears_ng, ORANGE),
        ("broken down in 10 minutes", budget.broken_down_ng, GREEN),
        ("in the whole body", budget.pool_ng, BLUE),
    )
    for height, (words, amount, colour) in zip((2, 1, 0), rows, strict=True):
        ax.plot([0.01, amount], [height, height], color=colour, linewidth=3)
        ax.plot([amount, amount], [height, height], "o", color=colour, markersize=10)
        ax.text(0.013, height + 0.2, words, color=colour, ha="left")
    ax.set_xscale("log")
    ax.set(xlim=(0.01, 1e7), ylim=(-0.5, 2.7), xlabel="Cortisol (ng). Each line is 100 times more", yticks=[])
    ax.set_xticks([0.01, 1, 100, 1e4, 1e6], ["0.01", "1", "100", "10,000", "1 million"])
    ax.minorticks_off()
    ax.spines["left"].set_visible(False)
    return Reading(
        "These tears hold {carried} ng of cortisol, 1 part in {parts} of what the body holds. To carry off 1 % would take {litres} of "
        "tears. The body makes as much again in {replaced}.",
        carried=_round(budget.in_tears_ng),
        parts=_round(1 / budget.share),
        litres=f"{_round(budget.litres_for_one_percent)} litres",
        replaced=f"{_round(budget.replaced_in_ms)} milliseconds",
    )


def _round(value: float) -> str:
    """Two digits that count, in a form people read: 0.27, 8.7, 11, 1,100,000."""
    rounded = float(f"{value:.2g}")
    return f"{rounded:,.0f}" if rounded >= 10 else f"{rounded:g}"

"""Lesson 06: can crying cool the brain?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..course import for_widgets
from ..models import cooling
from ..palette import BLUE, GREY, ORANGE
from ..widgets import Reading, choice, explorable, is_narrow, number
from ..widgets.tasks.ordering import Ordering
from .shape import Lesson

if TYPE_CHECKING:
    from matplotlib.axes import Axes

lesson = Lesson(
    "06_brain_cooling",
    note="This lesson talks about crying and about the body.",
    keys=("nybo2002", "rasch1991"),
)


@lesson.model
@explorable(
    flow=number(*cooling.FLOW_RANGE_ML_PER_100_G_MIN, 1, "Blood flow through 100 g of brain", "mL a minute"),
    artery=number(*cooling.ARTERY_RANGE_C, 0.1, "Temperature of the blood (assumed)", "°C"),
    situation=choice(list(cooling.SITUATIONS), "Mark a situation (assumed)"),
)
def heat_balance(
    ax: Axes, flow: float = cooling.FLOW_ML_PER_100_G_MIN, artery: float = cooling.ARTERY_C, situation: str = "at rest"
) -> Reading:
    """How warm is the brain, and what sets its floor?"""
    flows = np.linspace(*cooling.FLOW_RANGE_ML_PER_100_G_MIN, 46)
    marked = cooling.FLOW_ML_PER_100_G_MIN * cooling.SITUATIONS[situation]
    here, there, rest = (float(cooling.temperature(at, artery)) for at in (flow, marked, cooling.FLOW_ML_PER_100_G_MIN))
    ax.plot(flows, cooling.temperature(flows, artery), color=ORANGE)
    ax.plot([20, 105], [artery, artery], color=BLUE)
    ax.plot([marked, marked], [artery, there], "D--", markevery=[1], color=GREY, linewidth=1.4, markersize=7)
    ax.plot([flow, flow], [artery, here], "o-", markevery=[1], color=ORANGE, linewidth=1.4, markersize=10)
    ax.text(104, float(cooling.temperature(100, artery)) + 0.16, "brain", color=ORANGE, ha="right")
    ax.text(104, artery - 0.16, "blood: the floor", color=BLUE, ha="right")
    ax.text(marked + 2, there + (0.24 if is_narrow(ax) else 0.1), situation, color=GREY, ha="left")
    ax.set(xlim=(20, 105), ylim=(36.6, 38.2), xlabel="Blood flow (mL a minute through 100 g of brain)")
    ax.set_ylabel("Temperature (°C)", labelpad=12)
    ax.set_xticks(range(25, 101, 25))
    ax.set_yticks([36.6, 37.0, 37.4, 37.8, 38.2])
    said = "The brain is at {here:.2f}\u00a0°C, which is {above:.2f}\u00a0°C above its blood. "
    if situation == "at rest":
        said += "No flow can bring it below {artery:.1f}\u00a0°C."
    else:
        than = "cooler" if there < rest else "warmer"
        said += "With {situation}, at a flow of {marked:.0f}, it is {apart:.2f}\u00a0°C " + than + " than at rest."
    return Reading(
        said, here=here, above=here - artery, artery=artery, situation=situation, marked=marked, apart=abs(there - rest)
    )


@lesson.activity
def four_changes(lesson: Lesson, **changes) -> Ordering:
    """Which change matters most for the brain's temperature?"""
    task = for_widgets.task(lesson.exercise, "order", "four_changes")
    return Ordering(**{**task, **lesson.shown(), "store": lesson.store("order.four_changes"), **changes})

"""Lesson 04: does crying ease pain?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..models import endurance, opioids
from ..models import repeated_studies as repeated
from ..palette import BLUE, GREEN, GREY, ORANGE
from ..widgets import Reading, choice, draw_again, explorable, is_narrow, number, switch
from .shape import Lesson

if TYPE_CHECKING:
    from matplotlib.axes import Axes

lesson = Lesson(
    "04_pain",
    note="This lesson talks about pain, about rejection, about opioid drugs, and names a paper about self-injury.",
)


#: The most that any amount of the drug takes away.
MOSTS = {f"{100 * most:.0f} % of the pain": most for most in (0.3, 0.5, 0.8, 1.0)}
#: The truth about the two groups, in words.
TRUTHS = dict(
    zip(("no difference", "a small one (d = 0.2)", "a medium one (d = 0.5)"), repeated.TRUE_EFFECTS, strict=True)
)
SIZES = {"20": 20, "66, about as in the crying study": 66, "200": 200}


@lesson.model
@explorable(
    dose=number(40, opioids.STRAIGHT_TO_NG_PER_ML, 20, "Drug in the blood", "ng per mL"),
    most=choice(MOSTS, "The most that any amount takes away (assumed)"),
    steepness=choice(list(opioids.STEEPNESS), "Steepness of the curve (assumed)"),
)
def dose_and_response(
    ax: Axes, dose: float = opioids.MEASURED_NG_PER_ML, most: float = 1.0, steepness: float = 1
) -> Reading:
    """Does twice as much of an opioid drug take away twice as much pain?"""
    tested = np.linspace(0, opioids.STRAIGHT_TO_NG_PER_ML, 21)
    beyond = np.linspace(opioids.STRAIGHT_TO_NG_PER_ML, opioids.SHOWN_NG_PER_ML, 11)
    left, rest = (100 * opioids.alfentanil(amounts, most, steepness) for amounts in (tested, beyond))
    once, twice = (100 - 100 * float(opioids.alfentanil(amount, most, steepness)) for amount in (dose, 2 * dose))
    ax.axvspan(opioids.STRAIGHT_TO_NG_PER_ML, opioids.SHOWN_NG_PER_ML, color=GREY, alpha=0.1)
    ax.plot([0, 200], 100 * opioids.straight(np.array([0.0, 200.0])), color=GREEN, linewidth=5, alpha=0.45)
    ax.plot(tested, left, color=BLUE)
    ax.plot(beyond, rest, color=BLUE, linestyle="--")
    ax.plot([dose, dose], [100, 100 - once], "-", color=ORANGE, linewidth=1.4)
    ax.plot([2 * dose, 2 * dose], [100, 100 - twice], "-", color=ORANGE, linewidth=1.4)
    ax.plot([dose, 2 * dose], [100 - once, 100 - twice], "o", color=ORANGE, markersize=9)
    ax.plot([100, 100], 2 * [100 - 100 * opioids.MEASURED_RELIEF], "s", color=GREEN, markersize=8)
    ax.text(36, 60, "measured", color=GREEN, ha="left")
    ax.text(dose, 103, "1×", color=ORANGE, ha="center")
    ax.text(2 * dose, 103, "2×", color=ORANGE, ha="center")
    ax.text(300, 8, "not tested: assumed", color=GREY, ha="center")
    ax.set(xlim=(0, 410), ylim=(0, 113), xlabel="Alfentanil, an opioid drug, in the blood (ng per mL)")
    ax.set_ylabel("Pain left (%)", labelpad=8)
    ax.set_xticks(range(0, 401, 100))
    ax.set_yticks(range(0, 101, 25))
    return Reading(
        "{dose} ng per mL takes away {once:.0f}\u00a0% of the pain, and twice as much {twice:.0f}\u00a0%: {times:.1f} times the "
        "relief. The curve reaches half of its most at {half:.0f}. No amount of crying has a place on this axis.",
        dose=dose,
        once=once,
        twice=twice,
        times=twice / once,
        half=opioids.half_amount(most, steepness),
    )


@lesson.model
@explorable(
    group=choice(list(endurance.REACHED), "Group"),
    cut_off=number(*endurance.CUT_OFF_RANGE_SECONDS, 30, "Everyone is stopped after", "seconds"),
    longer=switch("Everyone endures twice as long (assumed)"),
    hidden=switch("Show what the cut-off hides, as only a model can"),
)
def cold_water(
    ax: Axes,
    group: str = "women, water at 1 °C",
    cut_off: float = endurance.CUT_OFF_SECONDS,
    longer: bool = False,
    hidden: bool = False,
) -> Reading:
    """What does a study miss that stops everyone at the same time?"""
    usual = endurance.median_seconds(group)
    median = usual * (endurance.LONGER if longer else 1)
    seconds, rows = endurance.people(median), np.arange(endurance.PEOPLE)
    stopped = seconds > cut_off
    seen = np.where(stopped, cut_off, seconds)
    ax.plot(*_bars(rows, 0 * seen, seen), color=BLUE, linewidth=4, solid_capstyle="butt")
    ax.plot(*_bars(rows, seen, seconds if hidden else seen), color=ORANGE, linewidth=2, solid_capstyle="butt")
    ax.plot(np.where(stopped, cut_off, np.nan), rows, ">", color=ORANGE, markersize=5)
    ax.plot([cut_off, cut_off], [-1, 30], color=GREY, linewidth=1.4, linestyle="--")
    ax.text(cut_off, 30.8, "cut-off", color=GREY, ha="center")
    ax.set(xlim=(0, 645), ylim=(-1, 33), xlabel="Seconds in cold water (simulated)", ylabel="30 people", yticks=[])
    ax.set_xticks(range(0, 601, 120 if is_narrow(ax) else 60))
    found, true = endurance.mean_seen(cut_off, median), endurance.mean_seconds(median)
    values = {
        "share": 100 * endurance.share_reaching(cut_off, median),
        "cut": cut_off,
        "found": found,
        "true": true,
        "more": found - endurance.mean_seen(cut_off, usual),
        "really": true - endurance.mean_seconds(usual),
    }
    said = "{share:.0f}\u00a0% reach {cut} seconds, and all of them count as {cut}. The average looks like {found:.0f} seconds"
    said += ", {more:.0f} more than before." if longer else "."
    if hidden:
        said += " Without the cut-off it would be {true:.0f}" + (", and {really:.0f} more." if longer else ".")
    return Reading(said, **values)


@lesson.model
@explorable(
    effect=choice(TRUTHS, "The truth (assumed)"),
    size=choice(SIZES, "People in each group"),
    seed=draw_again(repeated.DRAWS, "Run 20 studies again"),
)
def run_it_again(ax: Axes, effect: float = 0.2, size: float = 66, seed: int = 0) -> Reading:
    """Twenty teams run the same study. What do they find?"""
    every = repeated.studies(effect, size)
    found, low, high, significant = (part[seed] for part in (every.found, every.low, every.high, every.significant))
    rows = np.arange(repeated.STUDIES, 0, -1)
    for these, look, colour in ((~significant, "o-", GREY), (significant, "s-", ORANGE)):
        at = np.where(these, rows, np.nan)
        ax.plot(*_bars(at, low, found, high), look, color=colour, linewidth=1.6, markersize=5, markevery=(1, 4))
    told = float(found[significant].mean()) if significant.any() else np.nan
    ax.plot([found.mean()] * 2, [-1.2] * 2, "o", color=GREY, markersize=9)
    ax.plot([told] * 2, [-4.0] * 2, "s", color=ORANGE, markersize=9)
    ax.plot([effect, effect], [-5.2, 21], color=GREEN, linewidth=2)
    ax.text(effect, 21.5, "the truth", color=GREEN, ha="center")
    ax.set(xlim=(-1.8, 2.2), ylim=(-5.2, 23.6), xlabel="Difference found (d), with its 95 % interval; 0 is none")
    ax.set_yticks([-1.2, -4.0], ["average", "significant"])
    ax.set_ylabel("20 studies", labelpad=8)
    ax.set_xticks([-1, 0, 1, 2] if is_narrow(ax) else [-1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2])
    ax.yaxis.grid(False)
    return Reading(
        _found(int(significant.sum())) + _long_run(effect),
        all=_signed(found.mean()),
        told=_signed(told),
        share=100 * every.power,
        usual=every.told,
        times=every.told / effect if effect else np.nan,
    )


def _found(count: int) -> str:
    if count == 0:
        return "None of these 20 studies is significant. Together they found {all}. "
    who, they = ("1 of these 20 studies is", "It") if count == 1 else (f"{count} of these 20 studies are", "They")
    mean = "" if count == 1 else " on average"
    return f"{who} significant. {they} found {{told}}{mean}, and all 20 together {{all}}. "


def _long_run(effect: float) -> str:
    if effect == 0:
        return "Over all 40 draws, {share:.0f}\u00a0% are significant, and each of them is a false alarm."
    return "Over all 40 draws, {share:.0f}\u00a0% are significant. They found {usual:.2f} on average, {times:.1f} times the truth."


def _signed(value: float) -> str:
    return f"{value:.2f}".replace("-", "\u2212")


def _bars(rows: Any, *ends: Any) -> tuple[np.ndarray, np.ndarray]:
    """Many bars as one line with gaps: far quicker to draw than a line each.

    Args:
        rows: where each bar lies; ends: the places along each bar, one array for each place.
    """
    gap = np.full(len(rows), np.nan)
    return np.column_stack([*ends, gap]).ravel(), np.column_stack([rows] * len(ends) + [gap]).ravel()

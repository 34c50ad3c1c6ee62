"""Lesson 03: does crying release oxytocin and endorphins?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..models import blood_and_brain as pairs
from ..models import hormones
from ..palette import BLUE, GREEN, GREY, ORANGE
from ..widgets import Reading, choice, draw_again, explorable, is_narrow, number, switch
from .shape import Lesson

if TYPE_CHECKING:
    from matplotlib.axes import Axes

lesson = Lesson(
    "03_mood_hormones",
    note="This lesson talks about crying, mood and hormones.",
    keys=("gracanin2015",),
)

SITUATIONS = {f"{when} (r = {r:.2f})".replace("0.", "."): r for when, r in pairs.CORRELATIONS.items()}
#: Half-lives that are written of, and slower ones, in minutes.
PULSES = {
    "oxytocin, fastest: 1 minute": 1,
    "oxytocin, usual: 3 minutes": 3,
    "oxytocin, slowest: 6 minutes": 6,
    "endorphin, fastest: 20 minutes": 20,
    "endorphin, slowest: 40 minutes": 40,
}


@lesson.model
@explorable(
    half_life=choice(PULSES, "A pulse, and its half-life (assumed)"),
    measured=number(5, hormones.SHOWN_MINUTES, 5, "Blood is drawn after", "minutes"),
)
def pulse(
    ax: Axes, half_life: float = hormones.HALF_LIFE_MINUTES, measured: float = hormones.MEASURED_MINUTES
) -> Reading:
    """How long does a pulse of a hormone last in the blood?"""
    # denser at the start, where a short pulse is over
    minutes = hormones.SHOWN_MINUTES * np.linspace(0, 1, 61) ** 2
    left = 100 * hormones.share_left(minutes, half_life)
    then = float(hormones.share_left(measured, half_life))
    ax.fill_between(minutes, left, color=BLUE, alpha=0.12)
    ax.plot(minutes, left, color=BLUE)
    ax.plot([half_life, half_life, 0], [0, 50, 50], color=GREY, linewidth=1.2, linestyle=":")
    ax.plot([measured, measured], [0, 104], color=ORANGE, linewidth=1.8, linestyle="--")
    ax.plot([measured, measured], [100 * then, 100 * then], "o", color=ORANGE, markersize=8)
    half = 19 if is_narrow(ax) else 11  # of the words, in minutes: they stay within the axes
    ax.text(np.clip(measured, half, 102 - half), 107, "blood is drawn", color=ORANGE, ha="center")
    ax.set(xlim=(0, 102), ylim=(0, 117), xlabel="Minutes after the pulse")
    ax.set_ylabel("Left in the blood (%)", labelpad=8)
    ax.set_xticks(range(0, 91, 15))
    ax.set_yticks(range(0, 101, 25))
    ax.tick_params(pad=8)
    return Reading(
        "After {measured} minutes, {left} of the pulse is left in the blood. Half is gone after {half}, half of the "
        "rest after {twice} minutes, and so on.",
        measured=measured,
        left=_left(then),
        half="1 minute" if half_life == 1 else f"{half_life} minutes",
        twice=2 * half_life,
    )


def _left(share: float) -> str:
    """A share in words: 40 %, 1 part in 1,000, 1 part in 1 million."""
    if share >= 0.0095:
        return f"{100 * share:.0f} %"
    parts = float(f"{1 / share:.2g}")
    if parts >= 1e9:
        return "less than 1 part in a billion"
    return f"1 part in {parts:,.0f}" if parts < 1e6 else f"1 part in {parts / 1e6:g} million"


@lesson.model
@explorable(
    situation=choice(SITUATIONS, "How closely blood and brain go together"),
    seed=draw_again(8, "Other people"),
    guess=number(-2.5, 2.5, 0.1, "Your guess for the brain", "units"),
    truth=switch("Show the truth"),
)
def blood_and_brain(
    ax: Axes, situation: float = 0.08, seed: float = 0, guess: float = 0.0, truth: bool = False
) -> Reading:
    """You know the oxytocin in someone's blood. How much is in the brain?"""
    r = situation
    people = pairs.draw(r, seed)
    blood, brain = people.marked_blood, people.marked_brain
    best, error = pairs.best_guess(blood, r), pairs.typical_error(r)
    ax.plot(people.blood, people.brain, "o", color=GREY, markersize=5, alpha=0.45)
    ax.plot([blood, blood], [-3.6, 3.6], color=ORANGE, linewidth=1.2, linestyle=":")
    if truth:
        ax.plot([blood, blood], [best - error, best + error], color=BLUE, linewidth=9, alpha=0.4, solid_capstyle="butt")
        ax.plot([blood, blood], [brain, brain], "D", color=GREEN, markersize=9)
        ax.text(3.4, 4.0, "◆ the truth", color=GREEN, ha="right")
    ax.plot(
        [blood, blood], [guess, guess], "o", color=ORANGE, markersize=13, markerfacecolor="none", markeredgewidth=2.5
    )
    ax.text(-3.4, 4.0, "○ your guess", color=ORANGE, ha="left")  # above all people, so that nobody lies on it
    ax.set(
        xlim=(-3.6, 3.6), ylim=(-3.6, 5.0), yticks=[-2, 0, 2], xlabel="Oxytocin in the blood (units, 0 is the average)"
    )
    ax.set_ylabel("In or around the brain (units)")
    values = {"blood": abs(blood), "guess": abs(guess), "off": abs(round(brain, 1) - guess)}
    said = f"This person's blood is {{blood:.1f}} units {_side(blood)} the average. You guess {_value('guess', guess)} for the brain."
    if not truth:
        return Reading(said, **values)
    return Reading(
        f"{said} It is {_value('brain', brain)}, so you are {{off:.1f}} off. At r = {{r}}, knowing the blood makes a "
        "typical miss {less:.1f}\u00a0% smaller.",
        **values,
        brain=abs(brain),
        r=f"{r:.2f}".replace("0.", "."),
        less=100 * pairs.error_taken_away(r),
    )


def _side(value: float) -> str:
    return "above" if value > 0 else "below"


def _value(name: str, value: float) -> str:
    return f"{{{name}:.1f}} {_side(value)} it" if abs(value) >= 0.05 else "the average"

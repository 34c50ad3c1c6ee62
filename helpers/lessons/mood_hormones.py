"""Lesson 03: does crying release oxytocin and endorphins?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ..course.text import to_html_inline
from ..drawing import drawing
from ..models import blood_and_brain as pairs
from ..models import hormones
from ..numbers import np
from ..palette import BLUE, GREY, ORANGE
from ..widgets import Guessing, Reading, bet_value, choice, explorable, is_narrow, number, part, scene
from ..widgets.scene.parts import Part
from .own_activities import MODEL
from .shape import Lesson

if TYPE_CHECKING:
    from matplotlib.axes import Axes

lesson = Lesson(
    "03_mood_hormones",
    note="This lesson talks about crying, mood and hormones.",
    keys=("gracanin2015",),
)

#: The rounds of ten people: id, name, how closely blood and brain go together, which people, and what is told afterwards.
#: Where the people are others, so is the id: a guess that is kept belongs to the people it was made for.
ROUNDS = (
    (
        "rest",
        "Ten people at rest",
        pairs.CORRELATIONS["at rest"],
        1,
        "At rest, blood and brain go together no more closely than that: r = .08 "
        "([Valstad et al., 2017](https://doi.org/10.1016/j.neubiorev.2017.04.017)). The average does as well as a blood test.",
    ),
    (
        "nose",
        "Ten more, after oxytocin in the nose",
        pairs.CORRELATIONS["after oxytocin in the nose"],
        65,
        "That was r = .66, the closest of all. Here the blood does help, and most of the miss is still there.",
    ),
)
#: Half-lives that are written of, and slower ones, in minutes.
PULSES = {
    "oxytocin, fastest: 1 minute": 1,
    "oxytocin, usual: 3 minutes": 3,
    "oxytocin, slowest: 6 minutes": 6,
    "endorphin, fastest: 20 minutes": 20,
    "endorphin, slowest: 40 minutes": 40,
}


@lesson.activity
def ten_guesses(lesson: Lesson, **changes) -> Guessing:
    """You know the oxytocin in someone's blood. How much is in the brain?"""
    return Guessing(
        "How much is in the brain?",
        "You see someone's oxytocin in the blood. Tap the brain's.",
        "In the blood",
        "In the brain",
        [
            {"id": id, "text": text, "pairs": pairs.people(r, seed), "told_html": to_html_inline(told)}
            for id, text, r, seed, told in ROUNDS
        ],
        **{"low": "little", "high": "a lot", "mark": MODEL, "store": lesson.store("guesses.brain"), **changes},
    )


#: In the drawing: where the tube ends, and where the brain's level is, in its units.
_TUBE_END, _BRAIN_LEVEL = (40, 163), 80


@lesson.activity
@scene(
    partial(drawing, "blood-and-brain"),
    released=choice(
        {"": None, "Into the blood": "blood", "Inside the brain": "brain"},
        "The body lets some oxytocin go",
        touch={"Into the blood": ".level-blood", "Inside the brain": ".level-brain"},
    ),
    labels={"wall": ("a barrier", "above")},
    seen="A tube of blood, a wall, and a head with a brain behind it. Both levels are low.",
)
def barrier(released: str | None = None) -> tuple[str | None, dict[str, Part]]:
    """What's in the blood, and what's in the brain?"""
    told = {
        "blood": "The blood is full of it, and the brain hardly is: the barrier lets little through.",
        "brain": "The brain has a store of its own. Now there's a lot in the brain, and the blood test may see nothing.",
    }
    return told.get(released or ""), {
        "level-blood": part(grow=(1, 1.0 if released == "blood" else 0.4), about=_TUBE_END),
        "level-brain": part(y=52 if released == "brain" else _BRAIN_LEVEL + 8, height=68),
        "hormone": part(shown=released == "blood"),
    }


@lesson.model
@explorable(
    half_life=choice(PULSES, "A pulse, and its half-life (assumed)"),
    measured=number(5, hormones.SHOWN_MINUTES, 5, "Blood is drawn after", "minutes", handle="x"),
    bet=bet_value(
        "Say a cry sets off one pulse of oxytocin. How much of it is left in the blood 20 minutes later?",
        number(0, 100, 1, "Left in the blood", "%"),
        round(100 * float(hormones.share_left(hormones.MEASURED_MINUTES))),
        axis="y",
        within=3,
        near="You said {yours}, and it's {found}, if half is gone every 3 minutes (assumed).",
        less="You said {yours}. It's {found}, if half is gone every 3 minutes (assumed).",
        more="You said {yours}. It's {found}, if half is gone every 3 minutes (assumed).",
    ),
)
def pulse(
    ax: Axes, half_life: float = hormones.HALF_LIFE_MINUTES, measured: float = hormones.MEASURED_MINUTES
) -> Reading:
    """How long would it last?"""
    # denser at the start, where a short pulse is over; every five minutes are among them, as for the handle
    minutes = np.r_[0:10:0.5, 10:30, 30 : hormones.SHOWN_MINUTES + 1 : 2.5]
    left = 100 * hormones.share_left(minutes, half_life)
    then = float(hormones.share_left(measured, half_life))
    ax.axvspan(0, hormones.CRY_MINUTES, color=GREY, alpha=0.15, gid="given")
    ax.fill_between(minutes, left, color=BLUE, alpha=0.12)
    ax.plot(minutes, left, color=BLUE)
    ax.plot([measured, measured], [0, 104], color=ORANGE, linewidth=1.8, linestyle="--")
    ax.plot([measured, measured], [100 * then, 100 * then], "o", color=ORANGE, markersize=8, gid="measured")
    half = 19 if is_narrow(ax) else 11  # of the words, in minutes: they stay within the axes
    ax.text(np.clip(measured, half, 102 - half), 109, "blood is drawn", color=ORANGE, ha="center")
    ax.set(xlim=(0, 102), ylim=(0, 120), xlabel="Minutes after the pulse (grey: a cry, assumed)")
    ax.set_ylabel("Left in the blood (%)", labelpad=8)
    ax.set_xticks(range(0, 91, 15))
    ax.set_yticks(range(0, 101, 25))
    ax.tick_params(pad=8)
    return Reading(
        "After {measured} minutes, {left} of the pulse is left in the blood.",
        measured=measured,
        left=_left(then),
    )


def _left(share: float) -> str:
    """A share in words: 40 %, 1 part in 1,000, 1 part in 1 million."""
    if share >= 0.0095:
        return f"{100 * share:.0f} %"
    parts = float(f"{1 / share:.2g}")
    if parts >= 1e9:
        return "less than 1 part in a billion"
    return f"1 part in {parts:,.0f}" if parts < 1e6 else f"1 part in {parts / 1e6:g} million"

"""Lesson 02: does crying shed stress hormones?"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from ..drawing import drawing
from ..models import stress, tears
from ..numbers import np
from ..palette import BLUE, GREY, ORANGE
from ..widgets import Reading, explorable, is_narrow, number, part, scene, switch
from ..widgets.scene.parts import Part
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
    cried_at=number(0, 150, 5, "Someone cries after", ("minute", "minutes"), handle="x"),
)
def recovery(ax: Axes, half_life: float = stress.HALF_LIFE_MINUTES, cried_at: float = 30) -> Reading:
    """How fast does a stress response fade, and what does crying change?"""
    minutes = np.linspace(0, stress.SHOWN_MINUTES, 73)  # every five minutes is among them, as for the handle
    left = 100 * stress.share_left(minutes, half_life)
    then = 100 * float(stress.share_left(cried_at, half_life))
    ax.fill_between(minutes, left, color=BLUE, alpha=0.12)
    ax.plot(minutes, left, color=BLUE)
    ax.plot([half_life, half_life, 0], [0, 50, 50], color=GREY, linewidth=1.2, linestyle=":")
    ax.plot([cried_at, cried_at], [0, 104], color=ORANGE, linewidth=1.8, linestyle="--")
    ax.plot([cried_at, cried_at], [then, then], "o", color=ORANGE, markersize=8, gid="cried_at")
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


def _round(value: float) -> str:
    """Two digits that count, in a form people read: 0.27, 8.7, 11, 1,100,000."""
    rounded = float(f"{value:.2g}")
    return f"{rounded:,.0f}" if rounded >= 10 else f"{rounded:g}"


def _amount(ml: float) -> str:
    """An amount of tears as people say it: 0.05 mL, 250 mL, 1.1 litres."""
    return f"{_round(ml)}\u00a0mL" if ml < 1000 else f"{_round(ml / 1000)}\u00a0{'litre' if ml == 1000 else 'litres'}"


#: Enough stops that 1 % is gone within a tenth of the litres that it takes.
_TEARS = number(tears.DROP_ML, tears.MOST_ML, 20, "You've cried", "mL", log=True, hold="Hold to cry")
#: In the drawing, in its units: the surface of a full and of an empty vessel, and the lower end of the drop.
_VESSELS = {"level-glass": (196, 236), "level-bucket": (160, 236), "level-bath": (152, 226)}
_DROP = 138


@lesson.model
@scene(
    partial(drawing, "bath-scene"),
    tears_ml=replace(_TEARS, texts=tuple(map(_amount, _TEARS.stops))),
    rich=switch("40 ng in each mL, not 1 (both assumed)"),
    labels={
        "eye": ("{gone}", "right"),
        "glass": ("glass", "below"),
        "bucket": ("bucket", "below"),
        "bath": ("bath", "below"),
    },
    heard={"share": "Of all your cortisol, gone with the tears (%)"},
    seen="An eye cries. The same tears stand in a glass, a bucket and a bath.",
)
def bath(tears_ml: float = tears.DROP_ML, rich: bool = False) -> tuple[Reading, dict[str, Part]]:
    """How much would you have to cry to lose 1 % of your cortisol?"""
    ng_per_ml = tears.TEAR_RANGE_NG_PER_ML[1] if rich else tears.TEAR_NG_PER_ML
    worked_out, share = tears.bath(tears_ml, ng_per_ml), 100 * tears.budget(tears_ml, ng_per_ml).share
    surfaces = {
        name: empty - (empty - full) * level
        for (name, (full, empty)), level in zip(_VESSELS.items(), worked_out.levels, strict=True)
    }
    parts = {name: part(y=y, height=_VESSELS[name][1] - y) for name, y in surfaces.items()}
    parts["drop"] = part(falls=surfaces["level-bucket"] - _DROP)
    if tears_ml == tears.DROP_ML:
        told = "One drop (assumed: {amount})."
    elif worked_out.full == 1:
        told = (
            "There's your 1 %: {amount}, or {cries} good cries, one a day for {time}. Dry-eyed, your liver clears {cleared} times "
            "that 1 % in ten minutes."
        )
    elif worked_out.cries <= 1:
        told = "{amount}. Even 1 mL is a lot for one cry (assumed)."
    else:
        told = "{amount}, or {cries} good cries: one a day for {time}."
    return Reading(
        told,
        amount=_amount(tears_ml),
        share=share,
        cries=_round(worked_out.cries),
        time=_days(worked_out.cries),
        gone="" if tears_ml == tears.DROP_ML else _gone(share),
        cleared=_round(worked_out.cleared),
    ), parts


def _gone(percent: float) -> str:
    """How much of all cortisol has left with the tears, in words that need no power of ten."""
    millionths = percent * 1e4
    if millionths < 0.75:
        return "less than a millionth gone"
    if millionths < 1.5:
        return "about a millionth gone"
    return f"{round(millionths)} millionths gone" if millionths < 10 else f"{_round(percent)}\u00a0% gone"


def _days(days: float) -> str:
    """So many days as people say it: 5 days, 3 weeks, 9 months, 30 years."""
    for length, one, many in ((365.25, "year", "years"), (30.44, "month", "months"), (7, "week", "weeks")):
        if days >= 1.5 * length:
            return f"{_round(round(days / length))}\u00a0{many if round(days / length) != 1 else one}"
    return f"{_round(days)}\u00a0days"

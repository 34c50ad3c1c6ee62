"""Lesson 06: can crying cool the brain?"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from ..course import for_widgets
from ..drawing import drawing
from ..models import cooling
from ..widgets import Reading, number, part, scene, switch
from ..widgets.scene.parts import Part
from ..widgets.tasks.ordering import Ordering
from .shape import Lesson

lesson = Lesson(
    "06_brain_cooling",
    note="This lesson talks about crying and about the body.",
    keys=("nybo2002", "rasch1991"),
)

#: How many times the flow of rest one can pump.
_PUMP = number(1, cooling.MOST_PUMPED, 0.1, "Blood flow", hold="Hold to pump")
#: In the drawing: where 37.0 °C is on the thermometer, how long a degree is there, where its column begins, and where its
#: level is drawn, in the drawing's units.
_GOAL, _DEGREE, _LOW, _LEVEL = 152, 160, 194, 94


def _pumped(times: float) -> str:
    """So much blood in words: as at rest, 1.2 times, 7 times."""
    return "as at rest" if times == 1 else f"{times:g}\u00a0times"


@lesson.model
@scene(
    partial(drawing, "radiator"),
    pump=replace(_PUMP, texts=tuple(map(_pumped, _PUMP.stops))),
    hard=switch("Breathe hard"),
    cooler=switch("Cheat: cooler blood"),
    labels={
        "fins": ("heat: {heat:.0f}\u00a0W", "above"),
        "arrow-in": ("in {artery:.1f}", "left"),
        "arrow-out": ("out {brain:.2f}", "right"),
        "goal": ("37.0", "left"),
        "level": ("{brain:.2f}\u00a0°C", "right"),
    },
    heard={"brain": "The brain (°C)"},
    seen="A head as a radiator. A heart pumps blood in on one side, and it flows out on the other. Beside it a thermometer with "
    "a mark at 37.0\u00a0°C.",
)
def radiator(pump: float = 1.0, hard: bool = False, cooler: bool = False) -> tuple[Reading, dict[str, Part]]:
    """What cools this brain, and how far?"""
    times = pump * (cooling.HARD_BREATHING if hard else 1)
    artery = cooling.ARTERY_C - (cooling.CHEAT_C if cooler else 0)
    flow = times * cooling.FLOW_ML_PER_100_G_MIN
    brain = float(cooling.temperature(flow, artery))
    top = _GOAL - _DEGREE * (brain - cooling.ARTERY_C)
    thick = 4 + 2 * times**0.4
    return Reading(
        _told(pump, hard, cooler, brain, cooling.beyond_the_heart(flow)),
        brain=brain,
        artery=artery,
        above=brain - artery,
        heat=cooling.heat_watts(),
        change=abs(brain - float(cooling.temperature())),
        times=_pumped(pump),
    ), {
        "mercury": part(y=top, height=_LOW - top),
        "level": part(move=(0, top - _LEVEL)),
        "glow": part(opacity=min(1.0, 1.4 * (brain - cooling.ARTERY_C) + 0.05)),
        "blood-in": part(thick=thick),
        "blood-out": part(thick=thick),
        "pump": part(grow=1 + 0.3 * (1 - 1 / pump), about=(110, 306)),
    }


def _told(pump: float, hard: bool, cooler: bool, brain: float, too_much: bool) -> str:
    """What is said of the brain: why it stands where it stands."""
    won = round(brain, 2) < cooling.ARTERY_C
    if won:
        return (
            "{brain:.2f}\u00a0°C: you've won, by cheating. The floor moved down with the blood, and the brain's still {above:.2f}\u00a0°C "
            "above it. We found no study in which crying cools the blood."
        )
    if cooler:
        return "The blood's at {artery:.1f}\u00a0°C now, and the brain's at {brain:.2f}\u00a0°C. Keep pumping."
    if hard and pump == 1:
        return (
            "{change:.2f}\u00a0°C warmer. Hard, fast breath clears carbon dioxide out of the blood. Then only half as much blood "
            "flows through the brain (assumed)."
        )
    if pump == 1:
        return "{brain:.2f}\u00a0°C. The brain makes heat, and the blood carries it off."
    if pump == cooling.MOST_PUMPED and not hard:
        return (
            "{times} the blood, and {above:.2f}\u00a0°C are left. Blood only takes heat from what's warmer than itself. Its own "
            "37.0\u00a0°C are the floor."
        )
    if too_much:
        return "{brain:.2f}\u00a0°C. That's more blood than your whole heart pumps at rest (assumed). Still {above:.2f}\u00a0°C above the blood."
    return "{brain:.2f}\u00a0°C, {above:.2f}\u00a0°C above the blood that comes in. The more you pump, the less each step does."


@lesson.activity
def four_changes(lesson: Lesson, **changes) -> Ordering:
    """Which change matters most for the brain's temperature?"""
    task = for_widgets.task(lesson.exercise, "order", "four_changes")
    return Ordering(**{**task, **lesson.shown(), "store": lesson.store("order.four_changes"), **changes})

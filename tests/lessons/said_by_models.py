"""What the rows of said.py ask of the models: each call gives numbers as a text would print them."""

from __future__ import annotations

from functools import cache

import numpy as np

from helpers.lessons.activity_changes import with_changes
from helpers.models import (
    blood_and_brain,
    cooling,
    endurance,
    hormones,
    opioids,
    pilot,
    repeated_studies,
    sleep,
    tear_effect,
    walk,
)
from helpers.widgets.explore.engine.abbreviations import control_of

from ..delivered import DELIVERED

#: Of a hundred cries in a diary, after how many the mood was better, as the front door shows it.
DIARY = next(one.guessed.n for one in DELIVERED.exercise("00_start_here").hundred[0].rounds if one.id == "diary")


def ends(lesson, activity: str, control: str) -> tuple[float, float]:
    """What a reader can move a control to: the ends of the explorable's own range, as its exercise file has it."""
    recipe, _ = with_changes(lesson.activities[activity], lesson.exercise)
    stops = control_of(control, recipe.given[control]).stops
    return float(stops[0]), float(stops[-1])


def left(minutes: float, half_life: float) -> float:
    return 100 * float(hormones.share_left(minutes, half_life))


def miss(r: float) -> float:
    return 100 * blood_and_brain.error_taken_away(r)


def relief(amount: float, steepness: float = 1) -> float:
    return 100 - 100 * float(opioids.alfentanil(amount, steepness=steepness))


def straightest() -> float:
    line = np.linspace(0, opioids.STRAIGHT_TO_NG_PER_ML, 41)
    return min(opioids.STEEPNESS, key=lambda h: np.abs(opioids.alfentanil(line, steepness=h) - opioids.straight(line)).max())  # fmt: skip


MEDIAN = endurance.median_seconds("women, water at 1 °C")
CUT = endurance.CUT_OFF_SECONDS


@cache
def d_for(wins: float) -> float:
    """The distance at which one group wins so often, by halving."""
    low, high = 0.0, 5.0
    while high - low > 1e-9:
        middle = (low + high) / 2
        low, high = (middle, high) if tear_effect.wins(middle) < wins else (low, middle)
    return low


def draw(size: int) -> tuple[float, float, float]:
    found = repeated_studies.studies(0.2, size)
    return 100 * found.power, found.told, found.told / 0.2


def first_draw() -> tuple[float, float, float, float]:
    found = repeated_studies.studies(0.2, 66)
    return found.significant[0].sum(), repeated_studies.STUDIES, found.found[0][found.significant[0]].mean(), 0.2


def above(flow_share: float = 1.0) -> float:
    return float(cooling.above_blood(cooling.FLOW_ML_PER_100_G_MIN * flow_share))


def gap(minutes: float) -> float:
    return 100 * float(walk.left_as_usual(minutes) - walk.left_in_nature(minutes))


def second_night(*args) -> float:
    """By how many minutes the second night begins later than usual."""
    return 60 * abs(sleep.nights(*args)[-1].start - 24 - sleep.usual_night().start)


def sleep_moves() -> tuple[float, float]:
    calm, upset = sleep.AROUSAL_RANGE
    return -sleep.later_minutes(calm) / 60, sleep.later_minutes(upset) / 60


def pilot_width(patients: int) -> float:
    low, high = pilot.interval(pilot.TRUE_DIFFERENCE, patients, patients * pilot.OTHERS_FOR_EACH)
    return high - low

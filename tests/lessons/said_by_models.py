"""What the rows of said.py ask of the models: each call gives numbers as a text would print them."""

from __future__ import annotations

from functools import cache

from helpers.lessons.activity_changes import with_changes
from helpers.models import (
    blood_and_brain,
    cooling,
    endurance,
    hormones,
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


CUT = endurance.CUT_OFF_SECONDS
SMALL = repeated_studies.TRUTHS_SECONDS[0]


@cache
def d_for(wins: float) -> float:
    """The distance at which one group wins so often, by halving."""
    low, high = 0.0, 5.0
    while high - low > 1e-9:
        middle = (low + high) / 2
        low, high = (middle, high) if tear_effect.wins(middle) < wins else (low, middle)
    return low


def hits() -> int:
    """How many of the hundred teams find the small difference."""
    return sum(repeated_studies.significant(SMALL))


def news_of(size: int) -> tuple[float, float, float]:
    """Of all studies of this size: the share that is significant, and what those say, in seconds and in times the truth."""
    told = repeated_studies.told(SMALL, size)
    return 100 * repeated_studies.power(SMALL, size), told, told / SMALL


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

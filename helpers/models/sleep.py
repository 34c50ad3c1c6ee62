"""Two-process model of sleep: a pressure that rises awake and falls asleep, between two thresholds of the body clock."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import erf, exp, pi, sqrt
from typing import Any

from ..numbers import Numbers, np

#: Hours in which sleep pressure rises (awake) and falls (asleep) by about two thirds of the way.
#: Source: Skeldon & Dijk, 2025, npj Biol Timing Sleep, s44323-025-00039-z. [V]
RISE_HOURS = 18.2
FALL_HOURS = 4.2
#: Upper and lower threshold, and how far the body clock swings them. Same source. [V]
UPPER = 0.67
LOWER = 0.17
SWING = 0.12
#: Hour of the day at which the clock passes its middle going up; puts sleep at about 23:00. Assumed.
PHASE_HOUR = 9.5
#: How far an evening may raise or lower the upper threshold. Our own idea, assumed.
AROUSAL_RANGE = (-0.05, 0.05)
#: The evening: hours of the first day between which arousal holds. Assumed.
EVENING_HOURS = (18, 30)
#: When a nap starts, hour of the day. Assumed.
NAP_HOUR = 15
#: Spacing of the search for a crossing, hours, and how often it is halved then. Assumed.
STEP_HOURS = 0.05
HALVINGS = 30


@dataclass(frozen=True)
class Spell:
    """A time asleep: hours since the first midnight, and the pressure at both ends."""

    start: float
    end: float
    pressure_start: float
    pressure_end: float

    @property
    def hours(self) -> float:
        """How long it lasts."""
        return self.end - self.start


def clock(hour: Numbers) -> Any:
    """How far the body clock lifts both thresholds at an hour, a number or an array."""
    return SWING * np.sin(2 * pi * (np.asarray(hour, dtype=float) - PHASE_HOUR) / 24)


def awake(pressure: Numbers, hours: Numbers) -> Any:
    """Sleep pressure after some hours awake; rises towards 1."""
    return 1 - (1 - pressure) * np.exp(-np.asarray(hours, dtype=float) / RISE_HOURS)


def asleep(pressure: Numbers, hours: Numbers) -> Any:
    """Sleep pressure after some hours asleep; falls towards 0."""
    return pressure * np.exp(-np.asarray(hours, dtype=float) / FALL_HOURS)


@cache
def usual_night() -> Spell:
    """The night that repeats itself day after day, on the first day (its start is below 24)."""
    night = _night(7.0, 0.1)
    for _ in range(39):  # any start settles into the same night within a few days
        night = _night(night.end - 24, night.pressure_end)
    return night


def nights(arousal: float = 0.0, nap_hours: float = 0.0) -> list[Spell]:
    """All sleep from the first noon on: the nap if there is one, the first night and the second.

    Args:
        arousal: what the first evening adds to the upper threshold; below 0 is calmer than usual.
        nap_hours: length of a nap on the first afternoon, 0 for none.

    Raises:
        ValueError: an arousal above 0.2 in size, or a nap that would run into the evening.
    """
    if not abs(arousal) <= 0.2:
        raise ValueError(f"arousal={arousal}: give a number from -0.2 to 0.2.")
    if not 0 <= nap_hours <= 2:
        raise ValueError(f"nap_hours={nap_hours}: give hours from 0 to 2.")
    usual = usual_night()
    hour, pressure, spells = usual.end - 24, usual.pressure_end, []
    if nap_hours:
        before = float(awake(pressure, NAP_HOUR - hour))
        hour, pressure = NAP_HOUR + nap_hours, float(asleep(before, nap_hours))
        spells.append(Spell(NAP_HOUR, hour, before, pressure))
    first = _night(hour, pressure, arousal)
    second = _night(first.end, first.pressure_end)
    return [*spells, first, second]


def later_minutes(arousal: float = 0.0, nap_hours: float = 0.0) -> float:
    """By how many minutes sleep starts later than usual that evening; below 0 is earlier."""
    return 60 * (nights(arousal, nap_hours)[1 if nap_hours else 0].start - usual_night().start)


def better_off_of_100(d: float) -> int:
    """Of 100 untreated people, how many the average treated person is better off than.

    Takes both groups as bell curves of the same width; `d` is their distance in widths.
    """
    return round(100 * (1 + erf(d / sqrt(2))) / 2)


def _night(hour: float, pressure: float, arousal: float = 0.0) -> Spell:
    """The next night, from someone awake at `hour`."""

    def over(t: Numbers) -> Any:
        evening = (np.asarray(t) >= EVENING_HOURS[0]) & (np.asarray(t) < EVENING_HOURS[1])
        return awake(pressure, t - hour) - (UPPER + clock(t) + arousal * evening)

    start = _first(over, hour)
    at_start = float(awake(pressure, start - hour))
    end = _first(lambda t: LOWER + clock(t) - asleep(at_start, t - start), start)
    return Spell(start, end, at_start, at_start * exp(-(end - start) / FALL_HOURS))


def _first(distance: Any, hour: float) -> float:
    """The first time after `hour` at which `distance` is no longer below 0."""
    times = hour + np.arange(0, 48, STEP_HOURS)
    reached = np.flatnonzero(distance(times) >= 0)
    high = times[reached[0]]
    low = max(hour, high - STEP_HOURS)
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if distance(middle) >= 0 else (middle, high)
    return float(high)

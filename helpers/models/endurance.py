"""How long people endure cold water in a model, and what a study sees that stops everyone at the same second."""

from __future__ import annotations

from math import exp, log
from statistics import NormalDist

#: When most studies take the hand out of the water, seconds. Source: Fanninger et al., 2023, Physiology & Behavior
#: 271:114354, a review of 331 trials. [V]
CUT_OFF_SECONDS = 180
#: Which share of the people reached 180 seconds. Source: Goreis et al., 2025, doi 10.3389/fphys.2025.1628111,
#: 148 people. [V]
REACHED = {
    "women, water at 1 °C": 0.19,
    "women, water at 3 °C": 0.23,
    "women, water at 6 °C": 0.39,
    "men, water at 1 °C": 0.50,
}
#: How far the times scatter (standard deviation of their logarithm). Assumed.
SCATTER = 1.25
#: How many people the picture shows, and which cut-offs, seconds. Assumed.
PEOPLE = 30
CUT_OFF_RANGE_SECONDS = (60, 600)
#: How many times as long everyone endures in a group that a study compares. Assumed.
LONGER = 2

_BELL = NormalDist()


def median_seconds(group: str) -> float:
    """How long the middle person of a group of `REACHED` endures, seconds.

    The times follow a lognormal distribution that has the published share beyond 180 seconds.
    """
    return CUT_OFF_SECONDS * exp(SCATTER * _BELL.inv_cdf(REACHED[group]))


def share_reaching(seconds: float, median: float) -> float:
    """Which share endures at least so long."""
    return _BELL.cdf(log(median / seconds) / SCATTER)


def mean_seconds(median: float) -> float:
    """The true average, seconds, which nobody sees who stops people."""
    return median * exp(SCATTER**2 / 2)


def mean_seen(cut_off: float, median: float) -> float:
    """The average that a study finds, seconds, when whoever reaches the cut-off counts as just that long.

    Raises:
        ValueError: a cut-off that is not above 0.
    """
    if not cut_off > 0:
        raise ValueError(f"cut_off={cut_off}: give seconds above 0.")
    below = mean_seconds(median) * _BELL.cdf(log(cut_off / median) / SCATTER - SCATTER)
    return below + cut_off * share_reaching(cut_off, median)


def people(median: float, count: int = PEOPLE) -> list[float]:
    """Times of some people, seconds, the shortest first, spread just as the model spreads them (no chance in it)."""
    return [median * exp(SCATTER * _BELL.inv_cdf((place + 0.5) / count)) for place in range(count)]

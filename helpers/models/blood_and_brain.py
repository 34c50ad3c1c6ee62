"""Two amounts that go together more or less closely, and how far one of them lets you guess the other."""

from __future__ import annotations

from functools import cache
from statistics import fmean, pstdev

from ..dice import bell

#: How closely oxytocin in the blood goes with oxytocin in or around the brain: the correlation r over 17 studies.
#: Source: Valstad et al., 2017, doi 10.1016/j.neubiorev.2017.04.017. [V]
CORRELATIONS = {"at rest": 0.08, "all studies together": 0.29, "after stress": 0.49, "after oxytocin in the nose": 0.66}
#: How many people are guessed one after the other, and how many digits their values have. Assumed.
PEOPLE = 10
DIGITS = 1


@cache
def people(r: float, seed: int) -> tuple[tuple[float, float], ...]:
    """Some people's blood and brain, in units (standard deviations) from the average, which is 0.

    They are picked so that among them, too, the averages are 0 and the correlation is `r`, but for the rounding to a digit.

    Args:
        r: how closely blood and brain go together; seed: which people, the same for the same seed.

    Raises:
        ValueError: an r that is not from -1 to 1.
    """
    own_share = typical_error(r)
    drawn = bell(seed, 2 * PEOPLE)
    blood, other = _standard(drawn[:PEOPLE]), _standard(drawn[PEOPLE:])
    shared = fmean(one * two for one, two in zip(blood, other, strict=True))
    own = _standard([two - shared * one for one, two in zip(blood, other, strict=True)])  # nothing to do with the blood
    brain = [r * one + own_share * two for one, two in zip(blood, own, strict=True)]
    return tuple((round(one, DIGITS), round(two, DIGITS)) for one, two in zip(blood, brain, strict=True))


def mean_miss(pairs: tuple[tuple[float, float], ...], share: float) -> float:
    """How far off one is on average who says `share` of the blood for the brain: 0 is always the average, 1 the blood itself."""
    return fmean(abs(brain - share * blood) for blood, brain in pairs)


def _standard(values: list[float]) -> list[float]:
    average, spread = fmean(values), pstdev(values)
    return [(one - average) / spread for one in values]


def typical_error(r: float) -> float:
    """How far the best guess is typically off (its standard error), in units; without any blood value it is 1.

    Raises:
        ValueError: an r that is not from -1 to 1.
    """
    if not -1 <= r <= 1:
        raise ValueError(f"r={r}: give a correlation from -1 to 1.")
    return (1 - r**2) ** 0.5


def error_taken_away(r: float) -> float:
    """The share of the typical error that knowing the blood takes away, from 0 to 1."""
    return 1 - typical_error(r)

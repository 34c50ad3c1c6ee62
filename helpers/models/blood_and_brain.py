"""Two amounts that go together more or less closely, and how far one of them lets you guess the other."""

from __future__ import annotations

from functools import cache

from ..numbers import np

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
    dice = np.random.default_rng(seed)
    blood, own = (_standard(one) for one in dice.standard_normal((2, PEOPLE)))
    own = _standard(own - blood * (own @ blood) / PEOPLE)  # what has nothing to do with the blood
    brain = r * blood + own_share * own
    return tuple(
        (round(float(one), DIGITS), round(float(other), DIGITS)) for one, other in zip(blood, brain, strict=True)
    )


def mean_miss(pairs: tuple[tuple[float, float], ...], share: float) -> float:
    """How far off one is on average who says `share` of the blood for the brain: 0 is always the average, 1 the blood itself."""
    return float(np.mean([abs(brain - share * blood) for blood, brain in pairs]))


def _standard(values: np.ndarray) -> np.ndarray:
    return (values - values.mean()) / values.std()


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

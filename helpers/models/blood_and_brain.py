"""Two amounts that go together more or less closely, and how far one of them lets you guess the other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

#: How closely oxytocin in the blood goes with oxytocin in or around the brain: the correlation r over 17 studies.
#: Source: Valstad et al., 2017, doi 10.1016/j.neubiorev.2017.04.017. [V]
CORRELATIONS = {"at rest": 0.08, "all studies together": 0.29, "after stress": 0.49, "after oxytocin in the nose": 0.66}
#: How many people one draw shows, besides the one who is guessed. Assumed.
PEOPLE = 40
#: How far from the average that one's blood lies, in units (standard deviations). Assumed.
MARKED_RANGE = (1.0, 2.0)


@dataclass(frozen=True)
class People:
    """Some people's blood and brain values, and one person more; all in units, 0 is the average."""

    blood: np.ndarray
    brain: np.ndarray
    marked_blood: float
    marked_brain: float


@cache
def draw(r: float, seed: int) -> People:
    """A sample from a population in which blood and brain have the correlation `r`.

    The population's r is exact. The sample's is not: it scatters around it, as in any study. The same
    seed gives the same people, with the same blood, whatever the r.

    Raises:
        ValueError: an r that is not from -1 to 1.
    """
    own_share = typical_error(r)
    dice = np.random.default_rng(seed)
    blood, own = dice.standard_normal((2, PEOPLE))
    marked_blood = float(dice.choice((-1, 1)) * dice.uniform(*MARKED_RANGE))
    marked_own = float(dice.standard_normal())
    return People(blood, r * blood + own_share * own, marked_blood, r * marked_blood + own_share * marked_own)


def best_guess(blood: float, r: float) -> float:
    """The guess for the brain that is closest on average, in units."""
    return r * blood


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

"""The same study, run again and again by chance alone: what each finds, and which are called significant."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

#: True differences between two groups, in units of their spread (d), and people in each group. All assumed; 66 is
#: about as in a study that compared 71 women who cried with 61 who did not: Sharman et al., 2020. [V]
TRUE_EFFECTS = (0.0, 0.2, 0.5)
GROUP_SIZES = (20, 66, 200)
#: How often the button draws, and how many studies one draw has. Assumed.
DRAWS = 40
STUDIES = 20
#: A difference is called significant when chance alone would bring one as large in fewer than so many of all studies.
#: The usual line, assumed.
LINE = 0.05


@dataclass(frozen=True)
class Studies:
    """What studies found; each array is draws x studies (40 x 20). Differences are in units of the groups' spread.

    Attributes:
        found: the difference; low, high: ends of its 95 % interval; significant: whether it is called so.
    """

    found: np.ndarray
    low: np.ndarray
    high: np.ndarray
    significant: np.ndarray

    @property
    def power(self) -> float:
        """The share of all studies that is significant."""
        return float(self.significant.mean())

    @property
    def told(self) -> float:
        """The average difference in the significant ones of all studies; NaN where there is none."""
        return float(self.found[self.significant].mean()) if self.significant.any() else float("nan")


@cache
def studies(effect: float, size: int) -> Studies:
    """All 800 studies of one true effect and one size; the same ones every time.

    Two groups are drawn from bell curves of spread 1, `effect` apart, and compared by scipy's t-test for
    independent groups. The people are the same for every effect, so only the truth moves.

    Args:
        effect: the true difference, in units of the spread; size: people in each group, 2 or more.

    Raises:
        ValueError: groups of fewer than 2.
    """
    if size < 2:
        raise ValueError(f"size={size}: give 2 people or more in each group.")
    from scipy import stats  # takes half a second, and only this model needs it

    one, other = np.random.default_rng(size).standard_normal((2, DRAWS, STUDIES, size))
    test: Any = stats.ttest_ind(one + effect, other, axis=-1)
    low, high = test.confidence_interval(1 - LINE)
    return Studies(found=(one + effect - other).mean(axis=-1), low=low, high=high, significant=test.pvalue < LINE)

"""A pulse of a hormone in the blood: what is left of it some minutes later."""

from __future__ import annotations

from typing import Any

from ..numbers import Numbers
from . import stress

#: Minutes until half of a pulse has left the blood, and the range that is shown: about 1 to 6 for oxytocin and
#: 20 to 40 for endorphin in people. All assumed. In rats and rabbits, endorphin left the blood at first with a
#: half-life of 2 to 5 minutes and then with one of 1 to 8 hours: Houghten et al., 1980, PNAS 77:4588-4591. [V]
HALF_LIFE_MINUTES = 3
HALF_LIFE_RANGE_MINUTES = (1, 40)
#: When blood is drawn, and how long the picture runs, minutes after the pulse. Both assumed; in one laboratory
#: study mood was back where it began after 20 minutes and better after 90: Gračanin et al., 2015. [V]
MEASURED_MINUTES = 20
SHOWN_MINUTES = 90
#: How long a cry lasts in the picture, minutes. Assumed.
CRY_MINUTES = 8


def share_left(minutes: Numbers, half_life: Numbers = HALF_LIFE_MINUTES) -> Any:
    """The share of a pulse that is still in the blood, from 1 towards 0; it halves again and again.

    Args:
        minutes: minutes after the pulse, a number or an array; half_life: minutes until half is gone.

    Raises:
        ValueError: a half-life that is not above 0.
    """
    return stress.share_left(minutes, half_life)

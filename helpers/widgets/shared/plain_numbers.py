"""Numbers as a reader meets them: without needless decimals, within bounds, in a sentence."""

from __future__ import annotations

import math
from decimal import Decimal
from numbers import Real

from ..words import WORDS


def plain(number: float) -> float:
    """A number without needless decimals: 5.0 becomes 5, and nothing finer than a thousandth."""
    rounded = round(float(number), 3)
    return int(rounded) if rounded == int(rounded) else rounded


def is_number(value: object) -> bool:
    """Whether it is a number that a person could mean: no truth value, not without end."""
    return isinstance(value, Real) and not isinstance(value, bool) and math.isfinite(value)


def is_own_number(value: object) -> bool:
    """Whether it is such a number of Python's own: it is sent to the browser as it is, and its text tells its decimals."""
    return isinstance(value, int | float) and is_number(value)


def decimals(value: float) -> int:
    """How many digits stand after the point."""
    return max(0, -int(Decimal(str(value)).normalize().as_tuple().exponent))


def counted(key: str, n: float, **values: object) -> str:
    """A sentence with a number; the one for 1 where the number is 1."""
    return WORDS[f"{key}_one" if n == 1 else key].format(n=n, **values)

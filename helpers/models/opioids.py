"""How much pain an opioid drug leaves at each amount in the blood: a curve that bends towards a most."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..numbers import Numbers

#: An amount of alfentanil in the blood, ng/mL, and the share of ice-water pain that it took away on average.
#: Source: Luginbühl et al., 2001, Anesthesiology 95:22-29, 7 people with the drug and 7 without. [V]
MEASURED_NG_PER_ML = 100
MEASURED_RELIEF = 0.217
#: Up to about here the same study saw a straight line, ng/mL. Same source. [V]
STRAIGHT_TO_NG_PER_ML = 200
#: The largest share of pain that any amount takes away (Emax). Assumed.
MOST = 1.0
#: How steeply the curve bends (h): 1 is the plain one. Assumed.
STEEPNESS = (1, 1.5, 2, 3)
#: What the picture shows, ng/mL. Assumed.
SHOWN_NG_PER_ML = 400


def pain_left(amount: Numbers, most: Numbers = MOST, half: Numbers = 1.0, steepness: Numbers = 1.0) -> Any:
    """The share of the pain that is left: ``1 - most · C^h / (half^h + C^h)``.

    Args:
        amount: of the drug in the blood (C), a number or an array, in the unit of `half`.
        most: the largest share of pain that any amount takes away (Emax), above 0 and up to 1.
        half: the amount that takes away half of that (EC50); steepness: h.

    Raises:
        ValueError: a `most`, `half` or `steepness` that makes no curve.
    """
    if not 0 < most <= 1:
        raise ValueError(f"most={most}: give a share above 0 and up to 1.")
    if not (half > 0 and steepness > 0):
        raise ValueError(f"half={half}, steepness={steepness}: give numbers above 0.")
    amount = np.asarray(amount, dtype=float) ** steepness
    return 1 - most * amount / (half**steepness + amount)


def half_amount(most: float = MOST, steepness: float = 1.0) -> float:
    """The EC50, ng/mL, with which the curve runs through what was measured at 100 ng/mL.

    Raises:
        ValueError: a `most` that is not above what was measured.
    """
    if not most > MEASURED_RELIEF:
        raise ValueError(f"most={most}: give a share above {MEASURED_RELIEF}, which was measured.")
    return MEASURED_NG_PER_ML * (most / MEASURED_RELIEF - 1) ** (1 / steepness)


def alfentanil(amount: Numbers, most: float = MOST, steepness: float = 1.0) -> Any:
    """The share of ice-water pain that alfentanil leaves in the model; exact at 100 ng/mL, assumed elsewhere.

    Args:
        amount: ng/mL, a number or an array; most, steepness: see `pain_left`.
    """
    return pain_left(amount, most, half_amount(most, steepness), steepness)


def straight(amount: Numbers) -> Any:
    """The share of pain left by the straight line of the study, for amounts up to `STRAIGHT_TO_NG_PER_ML`."""
    return 1 - MEASURED_RELIEF * np.asarray(amount, dtype=float) / MEASURED_NG_PER_ML

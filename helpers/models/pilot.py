"""How exactly a study of a given size can tell a difference between two groups."""

from __future__ import annotations

import math

#: Patients and others in the pilot study (Rottenberg et al., 2008, Depress Anxiety 25:E9-E15). [V]
PATIENTS = 44
OTHERS = 132
#: For the picture: others for each patient, as in the pilot. [C]
OTHERS_FOR_EACH = 3
#: The difference that the picture takes for true, in standard deviations. Assumed; the pilot's own is not known to us.
TRUE_DIFFERENCE = 0.4
#: How many standard errors an interval reaches to each side: 95 of 100 studies. From the normal curve. [C]
STANDARD_ERRORS = 1.96


def standard_error(difference: float, patients: int, others: int) -> float:
    """How far studies of this size scatter about the true difference (standard deviations).

    The usual large-sample formula for a standardised difference of two groups.

    Raises:
        ValueError: fewer than two people in a group.
    """
    for name, n in (("patients", patients), ("others", others)):
        if not n >= 2:
            raise ValueError(f"{name}={n}: give 2 or more.")
    return math.sqrt(1 / patients + 1 / others + difference**2 / (2 * (patients + others)))


def interval(difference: float, patients: int, others: int) -> tuple[float, float]:
    """Where 95 of 100 studies of this size would find a difference that is truly `difference`."""
    reach = STANDARD_ERRORS * standard_error(difference, patients, others)
    return difference - reach, difference + reach

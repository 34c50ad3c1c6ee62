"""How a stress response fades: the share of a cortisol rise that is still left."""

from __future__ import annotations

from typing import Any

from ..numbers import Numbers, as_numbers, np

#: Minutes until half of the cortisol in the blood is gone. 66 is a usual figure for people at rest;
#: reports run from 60 to 120. Source: NCBI Bookshelf NBK13300. [V] It is how fast cortisol leaves the blood; a real response
#: falls more slowly while the glands still work.
HALF_LIFE_MINUTES = 66
HALF_LIFE_RANGE_MINUTES = (60, 120)
#: How long the plot runs. Chosen for the picture (assumed).
SHOWN_MINUTES = 180

#: For `response`: a stressful quarter of an hour or so. All three assumed.
INPUT_MINUTES = 25
BASELINE_NMOL_PER_L = 6.0
RISE_NMOL_PER_L = 9.0


def share_left(minutes: Numbers, half_life: Numbers = HALF_LIFE_MINUTES) -> Any:
    """The share of a rise that is still there, some minutes after its peak.

    Args:
        minutes: minutes after the peak, a number or an array; 0 is the peak.
        half_life: minutes until half is gone.

    Returns:
        Shares from 1 (all) towards 0, in the shape of `minutes`.

    Raises:
        ValueError: a half-life that is not above 0.
    """
    _check_half_life(half_life)
    return 0.5 ** (as_numbers(minutes) / half_life)


def response(minutes: Numbers, half_life: Numbers = HALF_LIFE_MINUTES) -> Any:
    """Cortisol (nmol/L) before, during and after a stressful 25 minutes.

    Solves ``dC/dt = input - k (C - baseline)`` with ``k = ln 2 / half_life`` and an input that is
    constant for `INPUT_MINUTES`, tuned so that the peak stands `RISE_NMOL_PER_L` above baseline.
    Baseline, rise and length are assumed.

    Args:
        minutes: minutes after the stress began, a number or an array.
        half_life: minutes until half is gone.
    """
    _check_half_life(half_life)
    t, k = np.asarray(minutes, dtype=float), np.log(2) / half_life
    full = RISE_NMOL_PER_L / (1 - np.exp(-k * INPUT_MINUTES))
    rising = full * (1 - np.exp(-k * np.clip(t, 0, INPUT_MINUTES)))
    return BASELINE_NMOL_PER_L + rising * np.exp(-k * np.clip(t - INPUT_MINUTES, 0, None))


def _check_half_life(half_life: Numbers) -> None:
    if not half_life > 0:
        raise ValueError(f"half_life={half_life}: give minutes above 0.")

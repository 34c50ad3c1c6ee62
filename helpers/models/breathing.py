"""How the heart's rhythm moves with the breath, at different breathing rates."""

from __future__ import annotations

from typing import Any

from ..numbers import Numbers, as_numbers

#: Hirsch and Bishop (1981), American Journal of Physiology 241:H620-H629, 17 people: heart-rate swing
#: at slow breathing (beats/min) and the rate where it begins to fall (breaths/min). [V]
PLATEAU_BPM = 20.0
CORNER_PER_MIN = 7.2
#: The other view: a peak near 6 breaths a minute. Its height and width are assumed.
PEAK_PER_MIN = 6.0
PEAK_GAIN = 0.5
PEAK_WIDTH_PER_MIN = 1.2
#: Heart rate about which the wave swings in the pictures. Assumed.
MEAN_BPM = 70.0


def swing_without_peak(breaths_per_min: Numbers) -> Any:
    """Heart-rate swing in one breath (beats/min, highest less lowest), the low-pass form of 1981.

    It grows as breathing slows, and has no best rate. The study found a plateau below 6 breaths a minute (20 ± 5); this form only
    comes near it, and still climbs from 15.4 at 6 to 18.5 at 3.
    """
    f = _checked(breaths_per_min)
    return PLATEAU_BPM / (1 + (f / CORNER_PER_MIN) ** 2) ** 0.5


def swing_with_peak(breaths_per_min: Numbers) -> Any:
    """The same with a resonance near 6 breaths a minute, as biofeedback research describes it.

    That a resonance exists is published; its height and width here are assumed.
    """
    f = _checked(breaths_per_min)
    return swing_without_peak(f) * (1 + PEAK_GAIN / (1 + ((f - PEAK_PER_MIN) / PEAK_WIDTH_PER_MIN) ** 2))


def _checked(breaths_per_min: Numbers) -> Any:
    f = as_numbers(breaths_per_min)
    if not (f > 0 if isinstance(f, int | float) else (f > 0).all()):
        raise ValueError(f"breaths_per_min={breaths_per_min}: give a rate above 0.")
    return f

"""The picture of lesson 09 that moves: the heart and the breath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..models import breathing
from ..numbers import np
from ..palette import BLUE, ORANGE, PURPLE
from ..widgets import Reading, explorable, number

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@explorable(breaths=number(3.0, 20.0, 0.5, "Breathing rate", ("breath a minute", "breaths a minute")))
def heart_wave(ax: Axes, breaths: float = 6.0) -> Reading:
    """How does the heart's rhythm move with the breath?"""
    rates = np.linspace(3, 20, 86)
    without, peak = float(breathing.swing_without_peak(breaths)), float(breathing.swing_with_peak(breaths))
    ax.plot(rates, breathing.swing_with_peak(rates), color=PURPLE, linestyle="--", linewidth=2, label="with a peak")
    ax.plot(rates, breathing.swing_without_peak(rates), color=BLUE, label="no best rate")
    ax.plot([breaths, breaths], [0, max(without, peak)], color=ORANGE, linewidth=1.5, linestyle=":")
    ax.plot([breaths, breaths], [without, peak], "o", color=ORANGE, markersize=8)
    ax.text(6.9, 22.3, "a peak near 6 (height assumed)", color=PURPLE, ha="left")
    ax.text(9.4, 8.4, "no best rate", color=BLUE, ha="left")
    ax.set(xlim=(3, 20), ylim=(0, 27), xlabel="Breaths a minute", ylabel="Heart-rate wave (beats a minute)")
    ax.set_xticks([3, 6, 9, 12, 15, 18])
    ax.tick_params(axis="y", pad=8)
    return Reading(
        "At {breaths:g} breaths a minute, one breath takes {seconds:.1f} seconds. With each breath the heart rate swings by about "
        "{without:.0f} beats a minute in a model after the study of 1981, and by about {peak:.0f} in the other, whose height is assumed.",
        breaths=breaths,
        seconds=60 / breaths,
        without=without,
        peak=peak,
    )

"""Lesson 09: what else can calm you? The breathing part; the other four strategies come later."""

from __future__ import annotations

import numpy as np

from ..course import plan
from ..models import breathing
from ..widgets import BreathPacer, Reading, explorable, number
from .shape import Lesson

lesson = Lesson(
    "09_soothing_toolkit",
    note="This lesson invites you to breathe slowly. Skip that part, or ask a doctor first, if you are pregnant or have asthma, "
    "epilepsy, panic attacks, or a problem with lungs, heart or blood pressure.",
    keys=("hirsch1981",),
)


@lesson.activity
def breathing_pacer(**changes):
    """Breathe with a circle, or with soft tones and closed eyes. Starts as course.yml says."""
    breathing_set = plan.settings_or_default()[0].breathing
    return BreathPacer(**{"phases": breathing_set.phases, "minutes": breathing_set.minutes, **changes})


@lesson.model
@explorable(breaths=number(3.0, 20.0, 0.5, "Breathing rate", ("breath a minute", "breaths a minute")))
def heart_wave(ax, breaths=6.0):
    """How does the heart's rhythm move with the breath?"""
    rates = np.linspace(3, 20, 86)
    without, peak = float(breathing.swing_without_peak(breaths)), float(breathing.swing_with_peak(breaths))
    ax.plot(rates, breathing.swing_with_peak(rates), color="#7a4b9c", linestyle="--", linewidth=2)
    ax.plot(rates, breathing.swing_without_peak(rates), color="#0a6c9e")
    ax.plot([breaths, breaths], [0, max(without, peak)], color="#b5480f", linewidth=1.5, linestyle=":")
    ax.plot([breaths, breaths], [without, peak], "o", color="#b5480f", markersize=8)
    ax.text(6.9, 22.3, "a peak near 6 (height assumed)", color="#7a4b9c", ha="left")
    ax.text(3.3, 12.3, "no best rate", color="#0a6c9e", ha="left")
    ax.set(xlim=(3, 20), ylim=(0, 27), xlabel="Breaths a minute", ylabel="Heart-rate wave (beats a minute)")
    ax.set_xticks([3, 6, 9, 12, 15, 18])
    return Reading(
        "At {breaths:g} breaths a minute, one breath takes {seconds:.1f} seconds. With each breath the heart rate swings by about "
        "{without:.0f} beats a minute in the view of 1981, and by about {peak:.0f} in the other, whose height is assumed.",
        breaths=breaths,
        seconds=60 / breaths,
        without=without,
        peak=peak,
    )


@lesson.model
@explorable(breaths=number(3.0, 20.0, 0.5, "Breathing rate", ("breath a minute", "breaths a minute")))
def one_minute(ax, breaths=6.0):
    """What does the heart rate do in one minute of breathing?"""
    # A point at each tenth of a breath keeps the wave's own bends; 20 breaths are drawn, what lies after a minute is cut off.
    phase = np.linspace(0, 20, 401)
    swing = float(breathing.swing_without_peak(breaths))
    seconds = phase * 60 / breaths
    ax.axhline(breathing.MEAN_BPM, color="#5c666d", linewidth=1, linestyle=":")
    ax.plot(seconds, breathing.heart_rate(seconds, breaths, swing), color="#0a6c9e")
    ax.set(xlim=(0, 60), ylim=(55, 85), xlabel="Seconds", ylabel="Heart rate (beats a minute)")
    return Reading(
        "{breaths:g} breaths a minute: the heart rate runs from {low:.0f} to {high:.0f} and back {breaths:g} times. The average stays at 70, which is assumed.",
        breaths=breaths,
        low=breathing.MEAN_BPM - swing / 2,
        high=breathing.MEAN_BPM + swing / 2,
    )

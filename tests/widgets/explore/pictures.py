"""Drawing functions that the tests of `explore` share; one for each thing that can move."""

import numpy as np

from helpers.widgets import Reading, choice, draw_again, explorable, number, switch

MINUTES = np.linspace(0, 180, 61)


@explorable(half_life=number(60, 120, 1, "Half-life", ("minute", "minutes")), at=(0, 90, 5))
def fading(ax, half_life=66, at=30):
    """How fast does it fade?"""
    left = 100 * 0.5 ** (MINUTES / half_life)
    ax.plot(MINUTES, left, label="left")
    ax.fill_between(MINUTES, left, alpha=0.2)
    ax.axvline(at, color="C1")
    ax.axvspan(at, at + 10, alpha=0.1)
    ax.axhline(100 * 0.5 ** (at / half_life), linestyle="--")
    ax.text(at, 105, "now", ha="center")
    ax.set(xlim=(0, 180), ylim=(0, 110), xlabel="Minutes", ylabel="Left (%)")
    ax.legend()
    return Reading("After {at} minutes {left:.1f} % is left.", at=at, left=100 * 0.5 ** (at / half_life))


@explorable(height=(1.0, 9.0, 0.25), group=["few", "many"], both=False, seed=draw_again(5, "Sample"))
def mixed(ax, height=3.0, group="few", both=False, seed=0):
    """Bars, points and choices."""
    points = np.random.default_rng(seed).normal(5, 1, 20)
    ax.bar([1, 2], [height, height / 2 if both else 0.5], color="C0" if group == "few" else "C3")
    ax.scatter(np.linspace(3, 6, 20), points + height / 10, s=30)
    for extra in range(2 if group == "many" else 1):
        ax.plot([0, 7], [height + extra, extra], "s-")
    ax.set(xlim=(0, 7), ylim=(0, 12))
    return Reading("{group}: {top:.2f}", group=group, top=points.max()) if both else "Only one."


@explorable(
    peak=number(0.01, 100, 8, "Peak", "units", log=True), wide=switch("Wide"), kind=choice({"round": 1, "sharp": 2})
)
def logarithmic(ax, peak=1.0, wide=False, kind=1):
    """A logarithmic axis with a zero on it."""
    x = np.linspace(0, 10, 41)
    ax.plot(x, peak * np.clip(x - 5, 0, None) ** kind * (2 if wide else 1))
    ax.set_yscale("log")
    ax.set(xlim=(0, 10), ylim=(1e-3, 1e4))
    return Reading("Peak {peak:g}.", peak=peak)


ALL = [fading, mixed, logarithmic]

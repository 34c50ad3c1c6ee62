"""The pictures of lesson 09 that move: the heart and the breath, the walk, the scary film, more people in a study."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..models import breathing, precision, scary_film, walk
from ..palette import BLUE, GREEN, GREY, ORANGE, PURPLE
from ..widgets import Reading, choice, explorable, is_narrow, number

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@explorable(breaths=number(3.0, 20.0, 0.5, "Breathing rate", ("breath a minute", "breaths a minute")))
def heart_wave(ax: Axes, breaths: float = 6.0) -> Reading:
    """How does the heart's rhythm move with the breath?"""
    rates = np.linspace(3, 20, 86)
    without, peak = float(breathing.swing_without_peak(breaths)), float(breathing.swing_with_peak(breaths))
    ax.plot(rates, breathing.swing_with_peak(rates), color=PURPLE, linestyle="--", linewidth=2)
    ax.plot(rates, breathing.swing_without_peak(rates), color=BLUE)
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


@explorable(breaths=number(3.0, 20.0, 0.5, "Breathing rate", ("breath a minute", "breaths a minute")))
def one_minute(ax: Axes, breaths: float = 6.0) -> Reading:
    """What does the heart rate do in one minute of breathing?"""
    # A point at each tenth of a breath keeps the wave's own bends; 20 breaths are drawn, what lies after a minute is cut off.
    phase = np.linspace(0, 20, 401)
    swing = float(breathing.swing_without_peak(breaths))
    seconds = phase * 60 / breaths
    ax.axhline(breathing.MEAN_BPM, color=GREY, linewidth=1, linestyle=":")
    ax.plot(seconds, breathing.heart_rate(seconds, breaths, swing), color=BLUE)
    ax.set(xlim=(0, 60), ylim=(55, 85), xlabel="Seconds", ylabel="Heart rate (beats a minute)")
    return Reading(
        "{breaths:g} breaths a minute: the heart rate runs from {low:.0f} to {high:.0f} and back {breaths:g} times. The average stays at 70, which is assumed.",
        breaths=breaths,
        low=breathing.MEAN_BPM - swing / 2,
        high=breathing.MEAN_BPM + swing / 2,
    )


@explorable(minutes_outside=number(5, walk.SHOWN_MINUTES, 1, "Time outside", "minutes"))
def walk_and_cortisol(ax: Axes, minutes_outside: float = 20) -> Reading:
    """How fast did cortisol fall in nature, and what was not measured?"""
    grid = np.linspace(0, walk.SHOWN_MINUTES, 61)
    usual, nature = (100 * float(left(minutes_outside)) for left in (walk.left_as_usual, walk.left_in_nature))
    ax.axvspan(*walk.BEST_MINUTES, color=GREEN, alpha=0.1)
    ax.plot(grid, 100 * walk.left_as_usual(grid), color=GREY, linestyle="--", linewidth=2)
    ax.plot(grid, 100 * walk.left_in_nature(grid), color=GREEN)
    ax.plot([minutes_outside, minutes_outside], [nature, usual], "o-", color=ORANGE, linewidth=1.5, markersize=8)
    beside = 63.5 if is_narrow(ax) else 61.5
    ax.text(beside, 88.3, "usual fall", color=GREY, ha="left", va="center")
    ax.text(beside, 67, "in nature", color=GREEN, ha="left", va="center")
    ax.text(beside, 77.5, "indoors:\nnot measured", color=ORANGE, ha="left", va="center")
    ax.text(25, 52, "best return", color=GREEN, ha="center")
    ax.set(xlim=(0, 76), ylim=(50, 104), xlabel="Minutes")
    ax.set_ylabel("Cortisol left (%)", labelpad=8)
    ax.set_xticks(range(0, 61, 10))
    ax.set_yticks(range(50, 101, 10))
    return Reading(
        "After {minutes} minutes the usual fall leaves {usual:.0f} % of the cortisol, and the fall in nature {nature:.0f} %. The gap "
        "is {gap} points. Nobody spent those minutes indoors, so nobody can say how much of the gap the trees made.",
        minutes=minutes_outside,
        usual=usual,
        nature=nature,
        gap=round(usual) - round(nature),
    )


@explorable(
    fear=number(0, scary_film.MOST_FEAR, 1, "How scary the film is for you, 0 to 10 (assumed)"),
    afterwards=choice(list(scary_film.AFTERWARDS), "What comes after it (assumed)"),
)
def scary_evening(ax: Axes, fear: float = 6, afterwards: str = "back to where it was") -> Any:
    """What happens in the body during a scary film, and after it?"""
    film, shown = scary_film.FILM_MINUTES, scary_film.SHOWN_MINUTES
    grid = np.linspace(0, shown, 73)  # a point at the end of the film, where the line bends
    line = scary_film.arousal(grid, fear, afterwards)
    end = float(scary_film.arousal(shown, fear, afterwards))
    ax.axvspan(0, film, color=GREY, alpha=0.12)
    ax.axhline(0, color=GREY, linewidth=1.2, linestyle="--")
    ax.plot(grid, line, color=ORANGE)
    ax.plot([shown, shown], [0, end], "o", markevery=[1], color=ORANGE, markersize=8, clip_on=False)
    ax.text(film / 2, 10.5, "the film", color=GREY, ha="center")
    ax.text(film + 4, 10.5, "afterwards: three stories", color=GREY, ha="left")
    ax.text(2, -1.1, "level before the film", color=GREY, ha="left")
    ax.set(xlim=(0, shown), ylim=(-4, 11.8), xlabel="Minutes after the film began")
    ax.set_ylabel("Arousal (assumed)", labelpad=8)
    ax.set_xticks(range(0, shown + 1, 30))
    ax.set_yticks([0, 5, 10])
    if not fear:
        return "A film that does not scare you leaves the line where it was. There is nothing to come down from."
    story = {
        "back to where it was": "Afterwards it comes back to where it was. That is relief, but no calm below the start.",
        "calmer than before": "Afterwards it ends below the start. One can read the article this way, and we found no study that measured it.",
        "still tense for hours": "Afterwards it stays up. A person who goes to bed now may lie awake.",
    }[afterwards]
    return Reading("The film first raises arousal, up to {top:.1f} here. " + story, top=float(line.max()))


@explorable(
    fear=number(0, scary_film.MOST_FEAR, 1, "Fear, 0 to 10"),
    best=number(2, 8, 1, "Fear at which this person has most fun (assumed)"),
)
def fear_and_fun(ax: Axes, fear: float = 9, best: float = 5) -> Reading:
    """Is more fear more fun?"""
    grid = np.linspace(0, scary_film.MOST_FEAR, 61)
    here = 100 * float(scary_film.enjoyment(fear, best))
    ax.plot(grid, 100 * scary_film.enjoyment(grid, best), color=PURPLE)
    ax.plot([best, best], [0, 100], color=GREY, linewidth=1.3, linestyle=":")
    ax.plot([fear, fear], [0, here], "o-", markevery=[1], color=ORANGE, linewidth=1.5, markersize=9)
    ax.text(0.1, 126, "too little", color=GREY, ha="left")
    ax.text(best, 107, "most fun", color=PURPLE, ha="center")
    ax.text(9.9, 126, "too much", color=GREY, ha="right")
    ax.set(xlim=(0, 10), ylim=(0, 142), xlabel="Fear (0 is none, 10 is as much as one can take)")
    ax.set_ylabel("Enjoyment (% of the most, assumed)", labelpad=8)
    ax.set_xticks(range(0, 11, 2))
    ax.set_yticks([0, 50, 100])
    ax.tick_params(pad=8)
    where = "That is the top of the hill." if fear == best else "{way} fear would be more fun."
    return Reading(
        "At fear {fear}, enjoyment stands at {here:.0f} % of the most. " + where,
        fear=fear,
        here=here,
        way="More" if fear < best else "Less",
    )


@explorable(
    people=number(*precision.PEOPLE_RANGE, 1, "People in the study", "people"),
    effect=choice(list(precision.EFFECTS), "The true effect (assumed)"),
)
def why_more_people(ax: Axes, people: float = 40, effect: str = "medium, d = 0.5") -> Reading:
    """Why did 16 people become 110?"""
    true = precision.EFFECTS[effect]
    rows = (
        (2, precision.FIRST_STUDY, f"{precision.FIRST_STUDY} people (2006)", GREY),
        (1, precision.LARGER_STUDY, f"{precision.LARGER_STUDY} people (2017)", BLUE),
        (0, people, "your study", ORANGE),
    )
    ax.plot([0, 0], [-0.6, 2.75], color=GREY, linewidth=1.3, linestyle="--")
    ax.plot([true, true], [-0.6, 2.75], color=GREEN, linewidth=1.3, linestyle=":")
    for height, n, words, colour in rows:
        low, high = precision.interval(n, true)
        ax.plot([low, high], [height, height], "|-", color=colour, linewidth=3, markersize=14, markeredgewidth=3)
        ax.plot([true, true], [height, height], "o", color=colour, markersize=9)
        ax.text(-1.58, height, words, color=colour, ha="left", va="center")
    ax.text(-0.03, 2.9, "no effect", color=GREY, ha="right")
    ax.text(true + 0.03, 2.9, "true effect", color=GREEN, ha="left")
    ax.set(xlim=(-1.6, 1.7), ylim=(-0.6, 3.2), xlabel="Effect that such a study would find (d)", yticks=[])
    ax.set_xticks([-0.5, 0, 0.5, 1, 1.5], ["−0.5", "0", "0.5", "1", "1.5"])
    ax.spines["left"].set_visible(False)
    low, high = precision.interval(people, true)
    ends = "It takes in 0, so a study of this size may find nothing." if low <= 0 else "It stays clear of 0."
    return Reading(
        "With {people} people, 95 of 100 studies would find an effect from {low} to {high:.2f}. {ends} With 16 people that range "
        "is {first:.2f} wide, with 110 it is {larger:.2f}. Of 100 studies with {people} people, about {found:.0f} would tell the effect from none.",
        people=people,
        low=f"{low:.2f}".replace("-", "−"),
        high=high,
        ends=ends,
        first=precision.width(precision.FIRST_STUDY, true),
        larger=precision.width(precision.LARGER_STUDY, true),
        found=precision.found_of_100(people, true),
    )

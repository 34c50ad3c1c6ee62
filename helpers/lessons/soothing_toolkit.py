"""Lesson 09: what else can calm you? What is known of five ways; four of them are done in Calm, with the activities of this file."""

from __future__ import annotations

from typing import Any

from ..breath_bounds import RATE
from ..course import for_widgets
from ..models import breathing
from ..widgets import BreathPacer, Message, Planner, RelaxationGuide
from . import soothing_pictures as pictures
from .shape import Lesson

lesson = Lesson(
    "09_soothing_toolkit",
    note="It's about sadness, depression, fear and pain.",
    keys=("hirsch1981",),
)

#: Breathing rates at which the pacer is told how far the heart-rate wave swings: all that its settings allow.
RATES = range(RATE[0], RATE[1] + 1)
WAVE = {
    "title": "A model heart, beats a minute",
    "says": "From {low} to {high} at {rate} breaths a minute. It's a model, not your heart.",
    "toggle": "Show the heart's wave",
    "middle": breathing.MEAN_BPM,
    "swings": [(rate, float(breathing.swing_without_peak(rate))) for rate in RATES],
}

heart_wave = lesson.model(pictures.heart_wave)


@lesson.activity
def breathing_pacer(lesson: Lesson, **changes) -> BreathPacer:
    """Breathe with a circle, or with soft tones and closed eyes. Starts as course.yml says."""
    breathing_set = lesson.course.settings_in_parts.made.breathing
    return BreathPacer(
        **{"phases": breathing_set.phases, "minutes": breathing_set.minutes, "wave": WAVE, **changes},
    )


@lesson.activity
def walk_plan(lesson: Lesson, **changes) -> Any:
    """Where, when, how long, and what if it rains: a walk on one page."""
    return _planner(lesson, "walk", changes)


@lesson.activity
def relaxation_guide(lesson: Lesson, **changes) -> RelaxationGuide:
    """Tense and let go, part by part, with the eyes open or closed; or read the words aloud."""
    return RelaxationGuide(**{"store": lesson.store("guide.relaxation"), **changes})


@lesson.activity
def ask_a_friend(lesson: Lesson, **changes) -> Message:
    """Put a message together, practise saying it, copy it. It is sent by nobody but the reader."""
    message = for_widgets.task(lesson.exercise, "message", "ask_a_friend")
    return Message(**{**message, "store": lesson.store("message.ask_a_friend"), **changes})


@lesson.activity
def my_plan(lesson: Lesson, **changes) -> Any:
    """The ways that this reader wants to try, in her order, on one page."""
    return _planner(lesson, "my_plan", changes)


def _planner(lesson: Lesson, id: str, changes: dict) -> Planner:
    page = for_widgets.task(lesson.exercise, "plan", id)
    kept = {"store": lesson.store(f"plan.{id}"), "help_html": lesson.course.help_html()}
    return Planner(**{**page, **kept, **changes})

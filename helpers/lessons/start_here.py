"""Lesson 00, the front door: does a good cry help?"""

from __future__ import annotations

from typing import Any

from ..course import for_widgets
from ..widgets import Survey
from .shape import Lesson

lesson = Lesson(
    "00_start_here",
    note="It's about crying, sadness and low mood.",
    keys=("becht2002", "bylsma2008", "bylsma2011", "gracanin2015"),
)


def survey_of(place: Lesson, when: str, **changes) -> Survey:
    """The survey of beliefs, asked in one lesson and again in another.

    Args:
        place: the lesson that asks.
        when: "before" or "after".
    """
    first = lesson.within(place.course)
    return Survey(
        **{
            **for_widgets.only(first.exercise, "survey"),
            "when": when,
            "waits_html": first.waits("survey"),
            "before": {"lesson": lesson.name, "item": "survey"},
            "store": place.store("survey"),
            **changes,
        }
    )


@lesson.activity
def survey(lesson: Lesson, **changes) -> Any:
    """What do you believe about crying, before the course?"""
    return survey_of(lesson, "before", **changes)

"""Lesson 00, the front door: does a good cry help?"""

from __future__ import annotations

from typing import Any

from ..course import concepts, for_widgets
from ..widgets import Concepts, Survey
from .shape import Lesson
from .trouble import trouble_html

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
    """The survey that opened the course before the ideas did; for notebooks that still ask it."""
    return survey_of(lesson, "before", **changes)


def ideas_of(place: Lesson, when: str, **changes) -> Concepts:
    """A few of the course's ideas, asked in one lesson and, the other way round, in another.

    Args:
        place: the lesson that asks.
        when: "before" or "after".
    """
    first = {"lesson": lesson.name, "item": "concepts"}
    return Concepts(**{**asked_of(place), "when": when, "before": first, "store": place.store("concepts"), **changes})


def asked_of(place: Lesson) -> dict[str, Any]:
    """The ideas of a lesson's course as a widget takes them, and what is wrong in their file."""
    course = place.course
    ideas = concepts.asked_in(course.folder)
    return {
        "concepts": [concepts.for_widget(one, course.lesson(one.lesson).title) for one in ideas],
        "waits_html": trouble_html(concepts.read_concepts(course.folder).problems),
        "answers": course.settings_in_parts.made.answers != "never",
    }


@lesson.activity
def ideas(lesson: Lesson, **changes) -> Concepts:
    """Six questions before the course; what fits is told in the last lesson."""
    return ideas_of(lesson, "before", **changes)

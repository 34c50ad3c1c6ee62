"""Lesson 01: are we the only species that weeps, and what do tears do?"""

from __future__ import annotations

from ..course import for_widgets
from ..widgets import Cards
from .shape import Lesson

lesson = Lesson(
    "01_why_we_cry",
    note="This lesson talks about crying in people and animals.",
)


@lesson.activity
def sorting(lesson: Lesson, **changes) -> Cards:
    """Which kind of tears is it?"""
    task = for_widgets.task(lesson.exercise, "sort", "kinds_of_tears")
    return Cards(**{**task, **lesson.shown(), "store": lesson.store("sort.kinds_of_tears"), **changes})

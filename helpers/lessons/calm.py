"""Calm, now: the breathing circle and four other ways, without a word more than they need. Lesson 09 says what is known of them."""

from __future__ import annotations

from typing import Any

from ..course.text import to_html
from ..widgets import Calm, Message, Planner, RelaxationGuide, StartLine
from . import soothing_toolkit as toolkit

#: Its texts stand in the file of this lesson, and what a reader keeps stands in its record.
home = toolkit.lesson


def start() -> StartLine:
    """One quiet line, with where to get help."""
    return StartLine(
        body_html=to_html("Nothing here is kept unless you ask for it."), help_html=home.course.help_html()
    )


def circle() -> Calm:
    """The circle. Starts as course.yml says."""
    breathing = home.course.settings_in_parts.made.breathing
    return Calm(phases=breathing.phases, minutes=breathing.minutes)


def loosen() -> RelaxationGuide | Any:
    """Tense and let go, part by part."""
    return toolkit.relaxation_guide()


def walk() -> Planner | Any:
    """A walk in one screen."""
    return toolkit.walk_plan()


def friend() -> Message | Any:
    """A message to someone, in three voices."""
    return toolkit.ask_a_friend()


def plan() -> Planner | Any:
    """A plan for later in one screen."""
    return toolkit.my_plan()

"""A small message and a small plan of one page."""

from helpers.widgets import Message, Planner

PARTS = [
    {"id": "greeting", "label": "How you begin", "options": ["Hello.", "Good <day>."]},
    {"id": "rest", "label": "The rest", "hint": "As you & I like."},
]

FIELDS = [
    {"id": "where", "label": "Where", "options": ["North", "South"], "several": True},
    {"id": "when", "label": "When", "hint": "Say a day."},
]

STORE = {"course": "test", "lesson": "09_lesson", "item": "one"}


def message(**changes):
    """A message that no lesson is about."""
    return Message(**{"title": "A note", "prompt": "Choose a line.", "parts": PARTS, "store": STORE, **changes})


def planner(**changes):
    """A plan that no lesson is about."""
    given = {"title": "A trip", "prompt": "Fill it in.", "fields": FIELDS, "foot_html": "<p>Take <b>water</b>.</p>"}
    return Planner(**{**given, "store": STORE, **changes})

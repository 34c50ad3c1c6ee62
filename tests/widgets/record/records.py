"""A small record, and the schema of its file."""

import json
from pathlib import Path

from helpers.course.hand_in_file import HANDED_IN
from helpers.widgets.record.record import Record

DOCS = Path(__file__).parents[3] / "docs"

TITLES = {"01_rivers": "Rivers", "02_lakes": "Lakes"}


def record(**changes):
    """A record of a course that no lesson is about."""
    return Record(**{"course": "sample", "lesson": "01_rivers", "titles": TITLES, "handed_in": HANDED_IN, **changes})


def schema(name):
    """One of the two formats that docs/ describes."""
    return json.loads((DOCS / f"{name}.schema.json").read_text(encoding="utf-8"))

"""The units that the lessons touch, as a table for a spreadsheet, with room for another standard."""

from __future__ import annotations

from ...course.listed import Listed
from ...course.teaching import teaching
from ..csv_table import csv_bytes

HEAD = (
    "Lesson",
    "Its question",
    "Unit (APA, 2011)",
    "Does the unit ask for it?",
    "Where in the lesson",
    "Your standard",
)
SURE, NOT_SURE = "yes", "not known"


def standards_csv(lessons: list[Listed]) -> bytes:
    """A row for each unit of each lesson; a lesson that isn't in our list has one with nothing but its name."""
    notes = teaching().standards
    rows = [HEAD]
    for one in lessons:
        rows += [
            (one.name, one.title, unit.unit, SURE if unit.sure else NOT_SURE, unit.why, "")
            for unit in notes.lessons.get(one.name, [])
        ] or [(one.name, one.title, "", "", "", "")]
    return csv_bytes([*rows, (notes.note, "", "", "", "", "")])

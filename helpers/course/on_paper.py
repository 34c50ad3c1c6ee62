"""An exercise file as it stands on paper: the same, with its options in an order that all have and that gives nothing away."""

from __future__ import annotations

from .exercise_file import LessonFile
from .kinds import SECTIONS, entries_of, kind_of


def on_paper(file: LessonFile, lesson: str) -> LessonFile:
    """The same file with the options of its prediction, questions and second chances as they stand on paper."""
    changed = {}
    for section, (first, *_) in SECTIONS.items():
        printed = []
        for entry in entries_of(file, section):
            kind = kind_of(section, entry)
            printed.append(kind.on_paper(entry, f"{lesson}/{kind.item(entry)}"))
        changed[section] = printed if first.many else next(iter(printed), None)
    return file.model_copy(update=changed)

"""The reader's own record: what is kept in this browser, and buttons to keep, hand in, open and erase it."""

from __future__ import annotations

import html
from collections.abc import Iterable

import traitlets

from ..shared.base import Activity
from ..words import WORDS, words_for


class Record(Activity):
    """Says what is kept of a reader's answers, and lets her take it along, hand it in or erase it.

    Two files leave the browser, both only by a press of a button: the whole record
    (docs/record.schema.json), and what is handed in (docs/hand-in.schema.json), whose contents are
    listed before it is saved.

    Args:
        course: the first part of the keys under which answers are kept, and of the files' names.
        lesson: the lesson this stands in; "erase this lesson" means that one.
        titles: what the lessons are called, by name.
        handed_in: kinds of entries whose choices and numbers may be handed in. What a reader typed never is.
    """

    front = "record/record.js"
    sheets = ("record/record.css", "record/calibration.css")

    course = traitlets.Unicode().tag(sync=True)
    lesson = traitlets.Unicode().tag(sync=True)
    titles = traitlets.Dict().tag(sync=True)
    handed_in = traitlets.List(traitlets.Unicode()).tag(sync=True)

    def __init__(
        self, course: str, lesson: str, titles: dict[str, str] | None = None, handed_in: Iterable[str] = (), **traits
    ) -> None:
        super().__init__(
            words=words_for("record", "calibration", "predict", "fields"),
            course=course,
            lesson=lesson,
            titles=dict(titles or {}),
            handed_in=list(handed_in),
            **traits,
        )

    def sentence(self) -> str:
        """What the record is; never what is in it."""
        return WORDS["record.sentence"]

    def still(self) -> str:
        """The same as HTML."""
        return f"<p>{html.escape(self.sentence())}</p>"

"""How sure a reader was over all lessons, and how often right: a curve that the browser draws from what it keeps."""

from __future__ import annotations

import traitlets

from ..shared.base import Activity
from ..words import WORDS, words_for


class Calibration(Activity):
    """From ten answers with a certainty on, a curve of how sure the reader was and how often right, and the largest surprises.

    It's drawn in the browser from the reader's own record, and says nothing to anyone else. No grade is shown.

    Args:
        course: the first part of the keys under which answers are kept.
    """

    front = "record/calibrated.js"
    sheets = ("record/calibration.css",)

    course = traitlets.Unicode().tag(sync=True)

    def __init__(self, course: str, **traits) -> None:
        super().__init__(words=words_for("calibration", "predict", "record"), course=course, **traits)

    def sentence(self) -> str:
        """What stands here; never what is in it."""
        return WORDS["calibration.what"]

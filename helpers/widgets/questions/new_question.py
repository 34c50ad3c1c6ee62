"""A form for a new question: it shows the question as a reader will see it, and hands it over when it is finished."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import traitlets

from ..shared.base import Activity
from ..shared.options import with_keys
from ..words import WORDS, words_for

#: What stands in the form: ``{"question": "", "answers": [{"text": "", "feedback": "", "fits": False}]}``.
Draft = dict[str, Any]
FEWEST, MOST = 3, 6


class NewQuestion(Activity):
    """What is asked, two to six answers, which of them fit, and what is said to each; below it the question, to be tried.

    Args:
        look: is given what stands in the form whenever that changes. It gives the question as `Check` takes it, empty where
            there is nothing to show yet, and a sentence of what is wrong, empty where all is right.
        write: is given the same when the form is sent. It gives a sentence of where the question stands now, and raises
            ValueError with one of why it does not.
        about: what the form is for, such as the name of a lesson.
    """

    front = "questions/new_question.js"
    sheets = ("questions/sureness.css", "questions/check.css", "questions/new_question.css")

    about = traitlets.Unicode().tag(sync=True)
    draft = traitlets.Dict().tag(sync=True)
    asked = traitlets.Dict().tag(sync=True)
    fault = traitlets.Unicode().tag(sync=True)
    written = traitlets.Unicode().tag(sync=True)
    #: How often the form was sent.
    sent = traitlets.Int().tag(sync=True)
    #: How many answers it has fields for at the start, and at most.
    how_many = traitlets.List([FEWEST, MOST]).tag(sync=True)

    def __init__(
        self, look: Callable[[Draft], tuple[dict[str, Any], str]], write: Callable[[Draft], str], about: str = ""
    ) -> None:
        super().__init__(words=words_for("new", "check", "predict"), about=about)
        self._look, self._write = look, write
        self._stands: Draft | None = None  # what was written last; it is neither looked at nor written once more
        self.observe(lambda _: self._show(), "draft")
        self.observe(lambda _: self._finish(), "sent")

    def sentence(self) -> str:
        """What it is for, in words."""
        return WORDS["new.sentence"].format(about=self.about)

    def _show(self) -> None:
        if self.draft == self._stands:
            return
        asked, fault = self._look(self.draft)
        if "options" in asked:
            asked = {**asked, "options": with_keys(asked["options"])}
        self.written, self.asked, self.fault = "", asked, fault

    def _finish(self) -> None:
        self._show()
        if self.fault or self.draft == self._stands:
            return
        try:
            self.written, self._stands = self._write(self.draft), self.draft
        except ValueError as error:
            self.fault = str(error)

"""One quiet line at the start of a lesson, and where to get help for what shows that elsewhere."""

from __future__ import annotations

import traitlets

from ..shared.base import Activity
from ..shared.options import plain
from ..words import WORDS, words_for


class StartLine(Activity):
    """A line of text without a frame: how long something takes, what it talks about.

    The help lines are folded under it, in what is saved of it, too. A page and a notebook that have a help button of their
    own hide them here.

    Args:
        body_html: sanitised HTML; help_html: where to get help, as HTML that was made and sanitised elsewhere.
    """

    front = "evidence/start_line.js"
    sheets = ("evidence/start_line.css",)

    body_html = traitlets.Unicode().tag(sync=True)
    help_html = traitlets.Unicode().tag(sync=True)

    def __init__(self, **traits) -> None:
        super().__init__(words=words_for("start"), **traits)

    def sentence(self) -> str:
        """The line, in words."""
        return plain(self.body_html)

    def still(self) -> str:
        """The line and the help lines as HTML; survives where no widget can run."""
        if not self.help_html:
            return f"<div>{self.body_html}</div>"
        lines = f'<div class="course-help">{self.help_html}</div>'
        return f"<div>{self.body_html}<details><summary>{WORDS['start.help']}</summary>{lines}</details></div>"

"""One quiet line at the start of a lesson, and where to get help for what shows that elsewhere."""

from __future__ import annotations

import traitlets

from ..shared.base import Activity
from ..shared.options import plain
from ..words import WORDS, words_for


class StartLine(Activity):
    """A line of text without a frame: how long something takes, what it talks about.

    What is saved of it carries the help lines, folded, for a page or a notebook to show them where its one help button is.

    Args:
        body_html: sanitised HTML; help_html: where to get help, as HTML that was made and sanitised elsewhere. Python alone knows it.
    """

    front = "evidence/start_line.js"
    sheets = ("evidence/start_line.css",)

    body_html = traitlets.Unicode().tag(sync=True)
    help_html = traitlets.Unicode()

    def __init__(self, **traits) -> None:
        super().__init__(words=words_for(), **traits)

    def sentence(self) -> str:
        """The line, in words."""
        return plain(self.body_html)

    def still(self) -> str:
        """The line and the help lines as HTML; survives where no widget can run."""
        if not self.help_html:
            return f"<div>{self.body_html}</div>"
        lines = f'<div class="course-help">{self.help_html}</div>'
        return f"<div>{self.body_html}<details><summary>{WORDS['start.help']}</summary>{lines}</details></div>"

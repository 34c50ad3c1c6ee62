"""`Planner`: fill in a few fields, put things in order, and print one page. Nothing is sent, and nothing is kept unasked."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping

import traitlets

from ..shared.remembered import Remembered
from ..words import WORDS, words_for
from .fields import checked_fields, fields_html, fields_in_words


class Planner(Remembered):
    """Fields that become one page to print or copy. What is filled in is no trait: it never reaches Python.

    It is kept in the reader's browser only if she ticks so, in the private half of her record. A field that
    is left empty is a line to write on in the printed page.

    >>> Planner("A trip", "Fill in what you like.", [{"id": "where", "label": "Where"}, {"id": "who", "label": "Who"}])
    A trip: Fill in what you like. On the page: Where; Who.

    Args:
        title, prompt: plain text; the title stands on the page.
        fields: see `checked_fields`. A field that lets one pick several becomes a numbered list.
        foot_html: what stands under the page, as HTML that was made and sanitised elsewhere.
        store: see `Remembered`.
        help_html: where to get help, as HTML that was made and sanitised elsewhere; it is printed on the page.

    Raises:
        ValueError: a field that makes no sense. The sentence names it and says what to do.
    """

    front = "tasks/planner.js"
    sheets = ("tasks/fields.css", "shared/sheet.css", "tasks/planner.css")

    title = traitlets.Unicode().tag(sync=True)
    prompt = traitlets.Unicode().tag(sync=True)
    fields = traitlets.List().tag(sync=True)
    foot_html = traitlets.Unicode("").tag(sync=True)
    help_html = traitlets.Unicode("").tag(sync=True)

    def __init__(self, title: str, prompt: str, fields: Iterable[Mapping], foot_html: str = "", **traits) -> None:
        super().__init__(
            words=words_for("planner", "fields", "record"),
            title=title,
            prompt=prompt,
            fields=checked_fields(fields, "fields"),
            foot_html=foot_html,
            **traits,
        )

    def sentence(self) -> str:
        """Title, prompt and what stands on the page; never what a reader filled in."""
        return WORDS["planner.sentence"].format(
            title=self.title, prompt=self.prompt, fields=fields_in_words(self.fields)
        )

    def still(self) -> str:
        """The page as HTML, to be filled in by hand; survives where no widget can run."""
        task = f"<p><b>{html.escape(self.title)}</b></p><p>{html.escape(self.prompt)}</p>"
        return f"<div>{task}{fields_html(self.fields)}{self.foot_html}</div>"

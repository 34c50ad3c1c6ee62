"""`Message`: put a message together from sentences and own words, practise saying it, and copy it. Nothing is sent."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping

import traitlets

from ..shared.remembered import Remembered
from ..words import WORDS, words_for
from .fields import checked_fields, fields_html, fields_in_words


class Message(Remembered):
    """Parts to choose or to write, which become a text to copy. The text is no trait: it never reaches Python.

    It is kept in the reader's browser only if she ticks so, in the private half of her record.

    >>> Message("A note", "Choose.", [{"id": "greeting", "label": "How you begin", "options": ["Hello."]}])
    A note: Choose. To choose or write: How you begin.

    Args:
        title, prompt: plain text.
        parts: the lines of the message, in order; see `checked_fields`. The first option of each is chosen at
            the start, so that there is a message to change.
        voices: names of the voices in which it can stand; the first option of each line is in the first voice, and so on.
        store: see `Remembered`.

    Raises:
        ValueError: a part that makes no sense. The sentence names it and says what to do.
    """

    front = "tasks/message.js"
    sheets = ("tasks/fields.css", "tasks/message.css")

    title = traitlets.Unicode().tag(sync=True)
    prompt = traitlets.Unicode().tag(sync=True)
    parts = traitlets.List().tag(sync=True)
    voices = traitlets.List(traitlets.Unicode()).tag(sync=True)

    def __init__(self, title: str, prompt: str, parts: Iterable[Mapping], voices: Iterable[str] = (), **traits) -> None:
        super().__init__(
            words=words_for("message", "fields", "record"),
            title=title,
            prompt=prompt,
            parts=checked_fields(parts, "parts"),
            voices=list(voices),
            **traits,
        )

    def sentence(self) -> str:
        """Title, prompt and what there is to choose; never what a reader chose."""
        return WORDS["message.sentence"].format(title=self.title, prompt=self.prompt, parts=fields_in_words(self.parts))

    def still(self) -> str:
        """The same as HTML, with all there is to choose; survives where no widget can run."""
        task = f"<p><b>{html.escape(self.title)}</b></p><p>{html.escape(self.prompt)}</p>"
        return f"<div>{task}{fields_html(self.parts)}</div>"

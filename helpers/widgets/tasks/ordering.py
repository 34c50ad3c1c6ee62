"""`Ordering`: put a few things in order of their effect, then see the effects themselves."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping

import traitlets

from ..shared.remembered import Remembered
from ..words import WORDS, words_for
from .amounts import checked, without_sizes


class Ordering(Remembered):
    """Things to put in order, the largest effect first; a button then shows the effects as bars.

    An effect may go up or down: its size counts for the order. Effects of one size may stand either way round.

    >>> Ordering("Which is longer?", "The longest first.", [{"id": "a", "text": "A day", "value": 24},
    ...     {"id": "b", "text": "A night", "value": 8}], unit="hours")
    Which is longer? The longest first. To put in order: A day; A night.

    Args:
        title, prompt: plain text.
        items: two to eight of ``{"id", "text", "value", "unit", "note_html"}``, in the order in which they are
            offered. The note is sanitised HTML that comes with the effect; unit and note may be left out.
        unit: of all items that have none of their own.
        answers: False takes sizes and notes out of the widget: the teacher has them, and they may be left out.
        store: see `Remembered`.

    Raises:
        ValueError: an item that makes no sense. The sentence names it and says what to do.
    """

    front = "tasks/ordering.js"
    sheets = ("tasks/ordering.css",)

    title = traitlets.Unicode().tag(sync=True)
    prompt = traitlets.Unicode().tag(sync=True)
    #: What the front end shows: ``{"id", "text", "value", "shown", "note_html"}``.
    items = traitlets.List().tag(sync=True)
    answers = traitlets.Bool(True).tag(sync=True)

    def __init__(
        self, title: str, prompt: str, items: Iterable[Mapping], unit: str = "", answers: bool = True, **traits
    ) -> None:
        items = checked(list(items), 2, unit) if answers else without_sizes(list(items), 2)
        super().__init__(
            words=words_for("ordering", "record"),
            title=title,
            prompt=prompt,
            items=items,
            answers=answers,
            **traits,
        )

    @property
    def by_effect(self) -> list[dict]:
        """The items, the largest effect first."""
        return sorted(self.items, key=lambda item: -abs(item["value"]))

    def sentence(self) -> str:
        """Title, prompt and the items as they are offered; the effects are not told."""
        return WORDS["ordering.sentence"].format(
            title=self.title, prompt=self.prompt, items="; ".join(item["text"] for item in self.items)
        )

    def still(self) -> str:
        """The task as HTML, with the effects folded away; survives where no widget can run."""
        offered = "".join(f"<li>{html.escape(item['text'])}</li>" for item in self.items)
        task = f"<p><b>{html.escape(self.title)}</b></p><p>{html.escape(self.prompt)}</p><ul>{offered}</ul>"
        if not self.answers:
            return f"<div>{task}</div>"
        effects = "".join(
            f"<li>{html.escape(item['text'])}: <b>{html.escape(item['shown'])}</b>. {item['note_html']}</li>"
            for item in self.by_effect
        )
        return f"<div>{task}<details><summary>{WORDS['ordering.effects']}</summary><ol>{effects}</ol></details></div>"

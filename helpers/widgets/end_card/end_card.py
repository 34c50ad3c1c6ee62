"""`EndCard`: what a reader bet, what was found, and one line to tell a friend; and all such cards on one page."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping

import traitlets

from ..shared.remembered import Remembered
from ..shared.unique_ids import check_ids
from ..words import WORDS, words_for


class EndCard(Remembered):
    """A card to keep: the reader's bets beside what was found, and the line that the reader would tell a friend.

    >>> EndCard("How deep is the lake?", lines=[{"id": "deep", "text": "Deeper than it looks."}])
    Your card: How deep is the lake? Deeper than it looks.

    Args:
        title: plain text, such as the lesson's question.
        lines: one to four of ``{"id", "text"}``, to choose one from.
        bets: what was bet on the way: ``{"item", "found"}``, where ``item`` is the place that the bet is kept at in the same lesson,
            ``part`` the round or the name inside it, ``label`` a short name, ``unit`` what stands after a number, and ``curve`` with
            ``{"x", "y", "points"}`` the ends of both axes and what was found, where it was drawn.
        answers: False takes what was found out of the widget.
        store: where the line is kept; see `Remembered`.

    Raises:
        ValueError: no line, or an id twice.
    """

    front = "end_card/end_card.js"
    sheets = ("end_card/end_card.css",)

    title = traitlets.Unicode().tag(sync=True)
    course_title = traitlets.Unicode().tag(sync=True)
    bets = traitlets.List().tag(sync=True)
    lines = traitlets.List().tag(sync=True)
    answers = traitlets.Bool(True).tag(sync=True)

    def __init__(
        self,
        title: str,
        lines: Iterable[Mapping[str, str]],
        bets: Iterable[Mapping] = (),
        answers: bool = True,
        **traits,
    ) -> None:
        lines = [dict(line) for line in lines]
        check_ids("lines", lines, "line")
        bets = [dict(bet) for bet in bets]
        if not answers:
            bets = [{name: bet[name] for name in bet if name not in ("found", "curve")} for bet in bets]
        super().__init__(
            words=words_for("end", "predict", "record"), title=title, lines=lines, bets=bets, answers=answers, **traits
        )

    def sentence(self) -> str:
        """The title and the lines, in words; what was found stands in the lesson."""
        return WORDS["end.sentence"].format(title=self.title, lines=" / ".join(line["text"] for line in self.lines))

    def still(self) -> str:
        """The lines to choose from as HTML."""
        items = "".join(f"<li>{html.escape(line['text'])}</li>" for line in self.lines)
        return f"<div><p><b>{html.escape(WORDS['end.lines'])}</b></p><ul>{items}</ul></div>"


class EndCards(Remembered):
    """The cards of all lessons on one page, to print.

    Args:
        course: under which name the answers of the course are kept.
        titles: the lessons by name, in their order, with their titles.
        item: the name under which each lesson keeps its card.
    """

    front = "end_card/end_cards.js"
    sheets = ("shared/sheet.css", "end_card/end_card.css")

    course = traitlets.Unicode().tag(sync=True)
    titles = traitlets.Dict().tag(sync=True)
    item = traitlets.Unicode("end").tag(sync=True)

    def __init__(self, course: str, titles: Mapping[str, str], item: str = "end", **traits) -> None:
        super().__init__(words=words_for("end", "record"), course=course, titles=dict(titles), item=item, **traits)

    def sentence(self) -> str:
        """What stands here."""
        return WORDS["end.sentence_all"]

"""Cards to put on a few piles, one at a time, with an answer for each at once."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping

import traitlets

from ..shared.remembered import Remembered
from ..shared.unique_ids import check_ids
from ..words import WORDS, words_for


class Cards(Remembered):
    """Cards that are swiped, dragged, tapped or keyed onto piles; or chips of which some are tapped.

    >>> Cards("Fish or bird?", [{"id": "f", "text": "Fish"}, {"id": "b", "text": "Bird"}],
    ...       [{"id": "o", "text": "Owl", "bin": "b", "feedback_html": "It has feathers."}])
    Fish or bird? Piles: Fish, Bird. Cards: Owl.

    Args:
        title: what is sorted, as a question.
        bins: the piles, ``{"id", "text", "hint"}``.
        items: the cards, ``{"id", "text", "bin", "feedback_html"}``, each with ``"svg"`` where it has a drawing.
        look: "cards" come one at a time; "shelves" are long piles on which the cards' words stay; "chips" stand there all at once,
            and those of the first of two piles are tapped.
        order: "fixed" leaves the cards in the order given, for a story; else they are mixed, the same on every visit.
        answers: False takes piles and feedback out of the widget; then the cards may come without them, too.
        store: where the answer is kept; see `Remembered`.

    Raises:
        ValueError: fewer than two piles, more than two for chips, no card, an id twice, a card whose pile is not there.
    """

    front = "tasks/cards.js"
    sheets = ("tasks/cards.css", "tasks/chips.css")

    title = traitlets.Unicode().tag(sync=True)
    bins = traitlets.List().tag(sync=True)
    items = traitlets.List().tag(sync=True)
    look = traitlets.Enum(("cards", "chips", "shelves"), "cards").tag(sync=True)
    order = traitlets.Enum(("shuffled", "fixed"), "shuffled").tag(sync=True)
    answers = traitlets.Bool(True).tag(sync=True)

    def __init__(
        self,
        title: str,
        bins: Iterable[Mapping[str, str]],
        items: Iterable[Mapping[str, str]],
        answers: bool = True,
        **traits,
    ) -> None:
        bins, items = [dict(one) for one in bins], [dict(one) for one in items]
        if len(bins) < 2:
            raise ValueError(f"bins: {len(bins)} given; give at least 2.")
        check_ids("bins", bins, "bin")
        check_ids("items", items, "item")
        if traits.get("look") == "chips" and len(bins) != 2:
            raise ValueError(f"bins: {len(bins)} given; chips are tapped or left, so give two.")
        for item in items:
            if not answers and "bin" not in item:
                continue  # the teacher has the answers
            if item["bin"] not in {one["id"] for one in bins}:
                raise ValueError(
                    f"{item['id']}: there is no bin {item['bin']!r}; use one of {', '.join(one['id'] for one in bins)}."
                )
        if not answers:
            items = [{key: item[key] for key in ("id", "text", "svg") if key in item} for item in items]
        super().__init__(
            words=words_for("piles", "chips", "record"), title=title, bins=bins, items=items, answers=answers, **traits
        )

    def sentence(self) -> str:
        """The task, its piles and cards, in words."""
        bins = ", ".join(one["text"] for one in self.bins)
        items = ", ".join(item["text"].rstrip(".") for item in self.items)
        return WORDS["piles.sentence"].format(title=self.title, bins=bins, items=items)

    def still(self) -> str:
        """The piles and the cards as HTML lists, not sorted."""
        bins = "".join(
            f"<li><b>{html.escape(one['text'])}</b> {html.escape(one.get('hint', ''))}</li>" for one in self.bins
        )
        items = "".join(f"<li>{html.escape(item['text'])}</li>" for item in self.items)
        return f"<div><p><b>{html.escape(self.title)}</b></p><ul>{bins}</ul><ul>{items}</ul></div>"

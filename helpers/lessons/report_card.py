"""A class report as a card that is folded until it is opened."""

from __future__ import annotations

import html

from ..widgets import Card


class ReportCard(Card):
    """A class report as a card; its text twin says how many people it is about, not every number."""

    def sentence(self) -> str:
        """The title and what it is."""
        return f"{self.title}. {self.facts[0]}."

    def still(self) -> str:
        """The same with the report folded, where no widget can run, too."""
        folds = "".join(
            f"<details><summary>{html.escape(fold['title'])}</summary>{fold['html']}</details>" for fold in self.folds
        )
        return f"<div><p><b>{html.escape(self.title)}</b></p><p>{html.escape(self.facts[0])}</p>{folds}</div>"

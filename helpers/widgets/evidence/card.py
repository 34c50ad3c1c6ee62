"""Cards that say something: `Card` for a start or an end, `EvidenceCard` for a claim and its grade.

Their text comes as HTML that was made and sanitised elsewhere; nothing is sanitised here.
"""

from __future__ import annotations

import datetime
import html
from typing import Any

import traitlets

from ...grades import GRADES, sheet
from ..shared.base import Activity
from ..shared.full_stop import full_stop
from ..shared.options import plain
from ..words import WORDS, words_for


class Card(Activity):
    """A title and some text.

    Args:
        title: plain text; body_html: sanitised HTML; facts: short plain lines under the title.
    """

    front = "evidence/card.js"
    sheets = ("evidence/card.css",)
    colours = sheet()

    title = traitlets.Unicode().tag(sync=True)
    facts = traitlets.List(traitlets.Unicode()).tag(sync=True)
    body_html = traitlets.Unicode().tag(sync=True)
    sign = traitlets.Unicode().tag(sync=True)
    grade = traitlets.Unicode().tag(sync=True)
    grade_why = traitlets.Unicode().tag(sync=True)
    folds = traitlets.List().tag(sync=True)
    #: The day on which it was last looked up, as 2026-11-25, and its month in words; empty where nobody says.
    checked = traitlets.Unicode().tag(sync=True)
    checked_month = traitlets.Unicode().tag(sync=True)

    def __init__(self, **traits) -> None:
        super().__init__(words=words_for("cards", "checked"), **traits)

    def sentence(self) -> str:
        """Title and facts, in words."""
        return " ".join(filter(None, [full_stop(self.title), *map(full_stop, self.facts), plain(self.body_html)]))

    def still(self) -> str:
        """The card's text as HTML; survives where no widget can run."""
        facts = "".join(f"<li>{html.escape(fact)}</li>" for fact in self.facts)
        folds = "".join(f"<p><b>{html.escape(fold['title'])}</b></p>{fold['html']}" for fold in self.folds)
        title = f"<p><b>{html.escape(self.title)}</b></p>" if self.title else ""
        return f"<div>{title}{f'<ul>{facts}</ul>' if facts else ''}{self.body_html}{folds}</div>"


class EvidenceCard(Card):
    """A claim, how sure one can be of it, and what speaks for and against.

    Args:
        title: the claim, in one sentence; grade: Strong, Moderate, Preliminary, Contested or
            Theoretical; grade_why: the reason in one line; folds: ``{"title", "html"}``, each
            opened by the reader; checked: the day on which the claim was last looked up.

    Raises:
        ValueError: a grade that is not one of the five.
    """

    def __init__(
        self, title: str, grade: str, grade_why: str, folds: Any = (), checked: datetime.date | None = None, **traits
    ) -> None:
        if grade not in GRADES:
            raise ValueError(f"grade={grade!r}: choose one of {', '.join(GRADES)}.")
        day = {"checked": checked.isoformat(), "checked_month": f"{checked:%B %Y}"} if checked else {}
        given = {
            "title": title,
            "grade": grade,
            "sign": GRADES[grade].sign,
            "grade_why": grade_why,
            "folds": list(folds),
        }
        super().__init__(**given, **day, **traits)

    def sentence(self) -> str:
        """The claim and its grade, in words, and when it was looked up."""
        said = f"Claim: {full_stop(self.title)} How sure: {self.grade}. {full_stop(self.grade_why)}"
        return f"{said} {self._checked()}".strip()

    def still(self) -> str:
        """The card's text as HTML."""
        grade = f"<p>How sure: <b>{self.sign} {self.grade}</b>. {html.escape(self.grade_why)}</p>"
        folds = "".join(f"<p><b>{html.escape(fold['title'])}</b></p>{fold['html']}" for fold in self.folds)
        foot = f"<p>{html.escape(self._checked())}</p>" if self.checked else ""
        return f"<div><p><b>{html.escape(self.title)}</b></p>{grade}{self.body_html}{folds}{foot}</div>"

    def _checked(self) -> str:
        # The month alone: what is saved must say the same next year. That a year has passed is said in the browser.
        return WORDS["checked.when"].format(month=self.checked_month) if self.checked else ""

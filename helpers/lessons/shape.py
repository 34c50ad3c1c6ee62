"""What every lesson has: a start card, evidence cards, activities with help, and its sources."""

from __future__ import annotations

import functools
from collections.abc import Callable

from ..course import claims, plan, references
from ..course.help_lines import help_html
from ..course.text import to_html
from ..widgets import Card, EvidenceCard

SKIP = "You can skip any part, stop at any time, and come back later or not at all."
MODEL = "Illustrative model, not data from crying people."


class Lesson:
    """One lesson of the course, as notebooks/course.yml lists it.

    Args:
        name: the notebook's name without its ending, such as ``02_stress_hormones``.
        note: the content note, one line.
        keys: references the lesson names beside those of its claims.
    """

    def __init__(self, name: str, note: str = "", keys: tuple[str, ...] = ()):
        self.name, self.note, self.keys = name, note, keys

    def start(self) -> Card:
        """The question, the minutes, the content note and where to get help."""
        listed = plan.lesson(self.name)
        body = f"{self.note} {SKIP}\n\nThis is education, not treatment."
        return Card(
            title=listed.question,
            facts=[listed.time],
            body_html=to_html(body),
            help_html=help_html(plan.country()),
        )

    def evidence(self, claim: str) -> EvidenceCard:
        """One claim: what is said, how sure one can be, and why.

        Args:
            claim: its id in helpers/course/claims.yml.
        """
        record = claims.claim(claim)
        folds = [
            ("What speaks for it", _findings(record.for_)),
            ("What speaks against it", _findings(record.against)),
            ("What the article cites", _cited(record)),
            ("Limits", record.limits),
            ("What would change our mind", record.change_our_mind),
        ]
        return EvidenceCard(
            title=record.claim,
            grade=record.grade,
            grade_why=record.grade_why,
            folds=[{"title": title, "html": to_html(text)} for title, text in folds if text.strip()],
            help_html=help_html(plan.country()),
        )

    def sources(self) -> Card:
        """All works this lesson rests on, in APA style, and where to get help."""
        own = (record.keys() for record in claims.claims_for(self.name))
        used = set(references.used_in(self.name)).union(self.keys, *own)
        body = "<ul>" + "".join(f"<li>{entry}</li>" for _, entry in references.apa(used)) + "</ul>"
        return Card(title="Sources", body_html=body, help_html=help_html(plan.country()))

    def activity(self, build: Callable) -> Callable:
        """Give an activity the course's help lines; used as a decorator."""

        @functools.wraps(build)
        def built(*args, **changes):
            return build(*args, **{"help_html": help_html(plan.country()), **changes})

        return built

    def model(self, build: Callable) -> Callable:
        """An activity that shows a model, and says so under its picture; used as a decorator."""

        @functools.wraps(build)
        def built(*args, **changes):
            return build(*args, **{"note": MODEL, **changes})

        return self.activity(built)


def _cited(record) -> str:
    named = references.in_text(*record.cited)[1:-1] if record.cited else "Nothing"
    return f"{named}. {record.fit_why}"


def _findings(findings) -> str:
    return "\n".join(f"- {finding.cited()}" for finding in findings)

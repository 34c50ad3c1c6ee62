"""What an evidence card folds away of a claim: what speaks for it and against it, what the article cites, its limits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..course import references
from ..course.claims import Claim
from ..course.text import to_html


def folds(record: Claim, beside: Path | None = None) -> list[dict[str, str]]:
    """What an evidence card folds away: what speaks for a claim and against it, its source, its limits.

    Args:
        beside: the folder of the exercise files, where a teacher's own works are.
    """
    parts = [
        ("What speaks for it", _findings(record.for_, beside)),
        ("What speaks against it", _findings(record.against, beside)),
        ("What the article cites", _cited(record, beside)),
        ("Limits", record.limits),
        ("What would change our mind", record.change_our_mind),
    ]
    return [{"title": title, "html": to_html(text)} for title, text in parts if text.strip()]


def _cited(record: Any, beside: Path | None) -> str:
    named = references.in_text(*record.cited, beside=beside)[1:-1] if record.cited else "Nothing"
    return f"{named.removesuffix('.')}. {record.fit_why}"  # "Diamond, n.d." brings its own full stop


def _findings(findings: Any, beside: Path | None) -> str:
    return "\n".join(f"- {finding.cited(beside)}" for finding in findings)

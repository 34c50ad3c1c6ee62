"""What an evidence card folds away of a claim: what speaks for it and against it, what the article cites, its limits."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import Any

from ..course import claims, references
from ..course.claims import Claim
from ..course.own_files import CLAIMS, own_file
from ..course.text import sanitise, to_html
from ..course.the_course import Course


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


def written(course: Course, id: str) -> str:
    """A claim's own lines of its file as HTML, for a teacher who writes one alike; empty where they stand otherwise."""
    for file in (own_file(course.beside, CLAIMS), claims.FILE):
        text = file.read_text(encoding="utf-8-sig") if file else ""
        if found := re.search(rf"^( *)- id: {re.escape(id)} *\n(?:(?!\1- | *#).*\n?)*", text, flags=re.M):
            return sanitise(f"<pre>claims:\n{escape(found[0].rstrip())}</pre>")
    return ""

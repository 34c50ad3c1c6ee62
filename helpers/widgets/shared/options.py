"""Options of a question: what must hold for them, and what is left when the answers stay with the teacher."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from typing import Any


def check_options(options: Sequence[Mapping[str, Any]], kind: str, where: str = "options") -> None:
    """See that a reader can choose, and that the answer is not in doubt.

    Raises:
        ValueError: fewer than two, a text twice, or not as many correct as the kind needs.
    """
    texts = [option["text"] for option in options]
    if len(texts) < 2:
        raise ValueError(f"{where}: {len(texts)} given; give at least two.")
    if len(set(texts)) < len(texts):
        raise ValueError(f"{where}: two have the same text; give each a text of its own.")
    right = sum(bool(option.get("correct")) for option in options)
    if kind == "single" and right != 1:
        raise ValueError(f"{where}: {right} are correct; mark exactly one with correct.")
    if kind == "multiple" and right == 0:
        raise ValueError(f"{where}: none is correct; mark at least one with correct.")


def without_answers(options: Sequence[Mapping[str, Any]]) -> list[dict[str, str]]:
    """The same options with nothing in them that gives the answer away."""
    return [{"text": option["text"], "html": option["html"]} for option in options]


def plain(text: str) -> str:
    """HTML as plain text on one line."""
    words = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())
    return re.sub(r" ([.,:;?)])", r"\1", words)

"""Options of a question: what must hold for them, and what is left when the answers stay with the teacher."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any


def with_keys(options: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The same options, each with the id under which an answer is kept; its text where it has none."""
    return [{"id": option["text"], **option} for option in options]


def check_options(options: Sequence[Mapping[str, Any]], kind: str, where: str = "options") -> None:
    """See that a reader can choose, and that the answer is not in doubt.

    Raises:
        ValueError: fewer than two, a text or an id twice, or not as many correct as the kind needs.
    """
    texts, ids = ([option[name] for option in options] for name in ("text", "id"))
    if len(texts) < 2:
        raise ValueError(f"{where}: {len(texts)} given; give at least two.")
    if len(set(texts)) < len(texts):
        raise ValueError(f"{where}: two have the same text; give each a text of its own.")
    if len(set(ids)) < len(ids):
        raise ValueError(f"{where}: two have the same id; give each an id of its own.")
    right = sum(bool(option.get("correct")) for option in options)
    if kind == "single" and right != 1:
        raise ValueError(f"{where}: {right} are correct; mark exactly one with correct.")
    if kind == "multiple" and right == 0:
        raise ValueError(f"{where}: none is correct; mark at least one with correct.")


def without_answers(options: Sequence[Mapping[str, Any]]) -> list[dict[str, str]]:
    """The same options with nothing in them that gives the answer away."""
    return [{name: option[name] for name in ("id", "text", "html", "svg") if name in option} for option in options]


def plain(text: str) -> str:
    """HTML as plain text on one line."""
    words = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())
    return re.sub(r" ([.,:;?)])", r"\1", words)

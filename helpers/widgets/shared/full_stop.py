"""A text as a sentence among others."""

from __future__ import annotations


def full_stop(text: str) -> str:
    """The text with a full stop, where it has no sign of its own at its end; an empty one stays empty."""
    text = text.strip()
    return text if not text or text.endswith((".", "?", ":")) else f"{text}."

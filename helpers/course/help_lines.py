"""Where to get help: the lines that stand in every lesson and every activity."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

from .text import to_html

FILE = Path(__file__).with_name("help.yml")


@cache
def load() -> dict:
    """The file as it stands."""
    return YAML(typ="safe").load(FILE.read_text(encoding="utf-8"))


def help_text(country: str | None = None, extra: Iterable[str] = ()) -> str:
    """The help lines as markdown: a teacher's own first, then the country's, then the others.

    Args:
        country: US, UK or IE to put that line first; nothing else is known.
        extra: a teacher's own lines, markdown.
    """
    data = load()
    lines = dict(data["lines"])
    first = [lines.pop(country)] if country in lines else []
    every = [*extra, *first, *lines.values(), data["elsewhere"]]
    listed = "\n".join(f"- {line}" for line in every)
    return f"{data['first']}\n\n{listed}\n\nLines checked on {data['checked']}."


def help_html(country: str | None = None, extra: Iterable[str] = ()) -> str:
    """The help lines as safe HTML."""
    return to_html(help_text(country, extra))

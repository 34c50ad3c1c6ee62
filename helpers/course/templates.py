"""Pages filled from templates: text is escaped, and markdown comes through course.text alone."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from .text import to_html, to_html_inline


def environment(folder: Path) -> Environment:
    """Reads the templates of a folder. In them ``| md`` makes paragraphs of markdown, and ``| md_line`` a line."""
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["md"] = lambda text: Markup(to_html(text))
    made.filters["md_line"] = lambda text: Markup(to_html_inline(text))
    return made

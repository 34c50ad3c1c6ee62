"""Pages to read and to print: one template, no script, no request to anywhere."""

from __future__ import annotations

import functools
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from ..course.text import to_html, to_html_inline

TEMPLATES = Path(__file__).with_name("templates")


def page(template: str, **values) -> bytes:
    """A page as UTF-8.

    Args:
        template: its file in templates/, such as "guide_lesson.html".
        values: what the template names. Text is escaped; ``| md`` makes a paragraph of markdown, ``| md_line`` a line.
    """
    return _environment().get_template(template).render(**values).encode()


def markup(html: str) -> Markup:
    """HTML that course.text has made and sanitised; nothing else may come through here."""
    return Markup(html)


@functools.cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=select_autoescape(["html"]), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        keep_trailing_newline=True,
    )  # fmt: skip
    made.filters["md"] = lambda text: Markup(to_html(text))
    made.filters["md_line"] = lambda text: Markup(to_html_inline(text))
    made.filters["minutes"] = lambda pair: (
        f"{pair[0]} to {pair[1]} minutes" if pair[0] != pair[1] else f"{pair[0]} minutes"
    )
    made.globals["css"] = Markup((TEMPLATES / "page.css").read_text(encoding="utf-8"))
    return made

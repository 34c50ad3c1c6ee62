"""Pages to read and to print: one template, no script, no request to anywhere."""

from __future__ import annotations

import functools
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from ..course.checked import month
from ..course.kinds.things import by_size, with_unit
from ..course.templates import environment
from ..palette import PRINTED

TEMPLATES = Path(__file__).with_name("templates")


def page(template: str, **values) -> bytes:
    """A page as UTF-8.

    Args:
        template: its file in templates/, such as "guide_lesson.html".
        values: what the template names; see `course.templates`.
    """
    return _pages().get_template(template).render(**values).encode()


def markup(html: str) -> Markup:
    """HTML that was made and sanitised by our own modules; nothing else may come through here."""
    return Markup(html)


@functools.cache
def _pages() -> Environment:
    made = environment(TEMPLATES)
    made.filters["minutes"] = lambda pair: (
        f"{pair[0]} to {pair[1]} minutes" if pair[0] != pair[1] else f"{pair[0]} minutes"
    )
    made.filters["month"] = month  # never "a year ago": what is built must not depend on the day of building
    made.globals |= {"size": with_unit, "by_size": by_size}
    made.globals["css"] = Markup(PRINTED.page() + (TEMPLATES / "page.css").read_text(encoding="utf-8"))
    return made

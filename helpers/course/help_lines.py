"""Where to get help, as HTML: a teacher's own lines first, then the checked ones."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Annotated

from pydantic import StringConstraints

from .content_file import Entry
from .in_parts import InParts, Parts, choose, read_in_parts
from .once import once_a_state
from .problems import ContentError
from .text import put_together, to_html, to_html_inline
from .yaml_source import Source, read_bytes

FILE = Path(__file__).with_name("help.yml")

#: A space within a number, where no line may break.
_PARTED = re.compile(r"(?<=\d) (?=\d)")
#: What people write for the countries we know.
OTHER_NAMES = {"GB": "UK", "USA": "US"}
#: In the place of a country: a teacher's own lines stand alone, with what holds everywhere.
NONE = "none"


class HelpLine(Entry):
    """One line that was checked: a country's two letters, its name, and how to reach someone (markdown)."""

    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    name: str
    text: str


class HelpFile(Entry):
    """The whole of help.yml."""

    checked: datetime.date
    opening: str
    lines: list[HelpLine]
    elsewhere: str


#: Each line stands by itself. Help is never empty, whatever is wrong in the file.
PARTS = Parts(
    depth={"lines": 2},
    instead={
        "checked": datetime.date.min,
        "opening": "If you or someone else is in danger, call the emergency number of your country now.",
        "lines": [],
        "elsewhere": "ask a doctor, a teacher or someone else you trust.",
    },
)


def help_in_parts() -> InParts[HelpFile]:
    """The checked lines as far as they are right, and what is wrong in the file."""
    try:
        raw = read_bytes(FILE)
    except ContentError as error:
        return choose(Source(FILE.name), error.problems, HelpFile, PARTS)
    return _read(raw, FILE.name)


@once_a_state
def _read(raw: bytes, file: str) -> InParts[HelpFile]:
    return read_in_parts(raw, file, HelpFile, PARTS)


def help_file() -> HelpFile:
    """The checked lines, as far as the file has them right."""
    return help_in_parts().made


def countries() -> tuple[str, ...]:
    """The countries whose lines we have, by their letters, as help.yml has them; a teacher may choose among these."""
    return tuple(line.country for line in help_file().lines)


def help_html(country: str | None = None, extra: Sequence[str] = (), ours: bool = True) -> str:
    """Where to get help, as sanitised HTML.

    Only lines of ours bear the day on which they were checked.

    Args:
        country: two letters; that country's line comes before the others. One that we have no line for has what holds
            everywhere first. "none" is as ``ours=False``.
        extra: lines of a teacher's own, in markdown. They come first.
        ours: False leaves our lines out, where there are lines of a teacher's own; without them it changes nothing, so that
            there is always help.
    """
    file = help_file()
    code = (country or "").strip().upper()
    code = OTHER_NAMES.get(code, code)
    own = "".join(to_html(line) for line in extra if line.strip())
    lines = sorted(file.lines, key=lambda line: line.country != code)
    if own and (not ours or code == NONE.upper()):
        lines = []
    items = [f"<strong>{escape(line.name)}:</strong> {to_html_inline(line.text)}" for line in lines]
    abroad = bool(code) and code != NONE.upper() and code not in countries()
    at = 0 if abroad or not lines else len(items)
    items.insert(at, f"<strong>{'Elsewhere' if at else 'Everywhere'}:</strong> {to_html_inline(file.elsewhere)}")
    listed = "".join(f"<li>{item}</li>\n" for item in items)
    day = f"{file.checked.day} {file.checked:%B %Y}"
    checked = f"Numbers and addresses as checked in our sources on {day}."
    if not lines:
        checked = ""  # nothing of ours stands there
    elif own:
        checked = f"In the list, numbers and addresses as checked in our sources on {day}. The lines above it are your teacher's own."
    told = f"<p>{escape(checked, quote=False)}</p>\n" if checked else ""
    html = put_together(f"<p>{escape(file.opening)}</p>\n{own}<ul>\n{listed}</ul>\n{told}")
    return _PARTED.sub("\N{NO-BREAK SPACE}", html)

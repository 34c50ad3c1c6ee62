"""A table as CSV that no spreadsheet can take for formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

#: A cell of text that begins with one of these would be worked out by a spreadsheet, or hide one that would.
FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "|", "%")


def csv_bytes(rows: Iterable[Sequence[str | int | float]]) -> bytes:
    """The rows as UTF-8 with a byte-order mark, by which spreadsheets know it. Numbers stay numbers; text is text."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_text(cell) if isinstance(cell, str) else cell for cell in row])
    return out.getvalue().encode("utf-8-sig")


def _text(cell: str) -> str:
    """A text on one line, with an apostrophe before what would be a formula."""
    line = " ".join(cell.split())
    return f"'{line}" if line.startswith(FORMULA) else line

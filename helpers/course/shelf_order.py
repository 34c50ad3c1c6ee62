"""The order of a list of works, as a library's shelf has it: letter by letter, whatever the alphabet.

The Unicode Collation Algorithm (pyuca) knows that Ł stands with L and Æ with AE. It puts Þ behind Z; a library files it as Th.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import Any

from .text import to_text

_THORN = str.maketrans({"Þ": "Th", "þ": "th"})
_ARTICLE = re.compile(r"(?:a|an|the)\s+", flags=re.IGNORECASE)
UNDATED, NOT_YET = -10_000, 10_000


def shelf_key(entry_html: str, cited: str, by_name: bool) -> tuple:
    """What to sort by: names (each before the longer one), then the year ("n.d." first, "in press" last), then the title.

    Args:
        entry_html: the entry of the list.
        cited: its citation in the text, which ends in its date.
        by_name: whether it begins with its authors; a title is filed without its first "A", "An" or "The".
    """
    text = to_text(entry_html)
    date = cited.rpartition(", ")[2].rpartition("/")[2]
    head, _, rest = text.partition(f" ({date}")
    if not by_name:
        head = _ARTICLE.sub("", head, count=1) if _ARTICLE.match(head) else head
    title = rest.partition(")")[2]
    return [_letters(part) for part in head.split(", ")], _year(date), _letters(title), _collator().sort_key(text)


def _letters(text: str) -> tuple[int, ...]:
    """The weights of the letters and digits alone: no accent, no capital, no sign between them."""
    kept = "".join(sign for sign in text.translate(_THORN) if _is_letter(sign))
    elements = _collator().collation_elements(unicodedata.normalize("NFD", kept))
    return tuple(element[0] for element in elements if element[0])


def _is_letter(sign: str) -> bool:
    kind = unicodedata.category(sign)
    return kind[0] in "LN" and kind != "Lm"  # an ʻokina is a letter of the kind that stands for a sign


def _year(date: str) -> int:
    if found := re.search(r"\d+", date):
        return -int(found[0]) if "B.C.E." in date else int(found[0])
    return UNDATED if date.startswith("n.d.") else NOT_YET


@functools.cache
def _collator() -> Any:
    from pyuca import Collator

    return Collator()

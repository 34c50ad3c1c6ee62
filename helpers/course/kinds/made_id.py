"""The id of a question that was given none: made of its text alone, so that it stays when other questions come and go."""

from __future__ import annotations

import re
import unicodedata

from ..paper_order import seed_of
from ..text import one_line

WORDS = 6
LONGEST = 60
#: Said in the schema, and wherever a question without an id is told of.
RULE = "the first six words of the question, in small letters"


def made_id(text: str) -> str:
    """The first six words of a text in small letters without accents, joined by ``_``.

    Where fewer than two of them have letters from a to z or digits, as in Arabic, and where the first begins with a digit,
    ``q_`` stands before; in the first case a number that is made of the whole text follows.
    """
    words = re.findall(r"[a-z0-9]+", small_letters(text))[:WORDS]
    if len(words) < 2:
        return f"q_{seed_of(one_line(text)):08x}"
    made = "_".join(words)
    return (made if made[0].isalpha() else f"q_{made}")[:LONGEST].rstrip("_")


def small_letters(text: str) -> str:
    """A text in small letters without accents; other alphabets go."""
    plain = unicodedata.normalize("NFKD", one_line(text).casefold().replace("'", "").replace("\u2019", ""))
    return plain.encode("ascii", "ignore").decode()

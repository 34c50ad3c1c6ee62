"""Three things that citeproc-py 0.11 does otherwise than CSL asks, put right in its own classes when it is first used."""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from typing import Any

_ASIDE = re.compile(r"\s*[(\[（【][^)\]）】]*[)\]）】]")


def initials(given: str, mark: str = ". ") -> str:
    """Given names by their initials: "Jean-Paul" is "J.-P."; what has no capitals to begin with stays whole ("小明").

    Args:
        given: the names; initials may stand close together ("J.R.R.", "JD"), an aside in brackets is left out.
        mark: what follows an initial.
    """
    given = _ASIDE.sub("", given)
    shortened = ["-".join(_hyphened(word, mark.strip(), given)) for word in re.sub(r"\.(?!-)", ". ", given).split()]
    # "J. R." keeps its spaces; "JD", which came as one word, gets them here
    return " ".join(filter(None, shortened))


def _hyphened(word: str, dot: str, given: str) -> list[str]:
    return [short for part in word.split("-") if (short := _short(part.strip("."), dot, given))]


def _short(part: str, dot: str, given: str) -> str:
    letters = [(n, sign) for n, sign in enumerate(part) if unicodedata.category(sign) in ("Lu", "Lt", "Ll", "Lo")]
    if not letters:
        return ""
    at, first = letters[0]
    if unicodedata.category(first) == "Lo":
        return part
    if first.islower() and given != given.lower():
        return part  # a particle: "Ludwig van"
    if 1 < len(part) <= 3 and part.isalpha() and part.isupper():
        return f"{dot} ".join(part) + dot  # "JD"
    accents = "".join(itertools.takewhile(lambda sign: "\u0300" <= sign <= "\u036f", part[at + 1 :]))
    return f"{first}{accents}{dot}"


@functools.cache
def mend() -> None:
    """Mend the classes, once."""
    import citeproc.model
    from citeproc.source import VariableError

    model: Any = citeproc.model

    # Initials of names without capitals came with dots around them, and of "JD" only the first.
    model.Name.initialize = lambda self, given, mark, context: initials(given, mark)

    # "Eds." and "Trans." begin with a capital: labels were not told that the text is English.
    model.Label.case = lambda self, text, language="en": model.TextCased.case(self, text, language)

    # Who was named in the authors' place is named there only.
    process = model.Names.process

    def names(self: Any, item: Any, names_context: Any = None, context: Any = None, **more) -> Any:
        said = (context if context is not None else self).get_layout().repressed.get(self.tag, [])
        roles = self.get("variable").split()
        left = [role for role in roles if role not in said]
        if not left:
            raise VariableError
        self.set("variable", " ".join(left))
        try:
            return process(self, item, names_context=names_context, context=context, **more)
        finally:
            self.set("variable", " ".join(roles))

    model.Names.process = names

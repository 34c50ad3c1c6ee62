"""The countries of the world by their two letters (ISO 3166), for a teacher who names hers; the names come with Babel."""

from __future__ import annotations

import functools

from ..near import nearest

#: What Babel has besides: unions, islands that ISO keeps without a code of their own, and signs for no country.
_NO_COUNTRY = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"}


@functools.cache
def names() -> dict[str, str]:
    """The English name of each country by its two capital letters."""
    from babel import Locale  # takes a moment, and most courses name no country, or one of help.yml

    every = Locale("en").territories
    return {code: name for code, name in every.items() if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRY}


def code_of(name: str) -> str | None:
    """The two letters of a country that is named in English, or nearly so: "Germany" gives "DE"; None for any other text."""
    known = {one.casefold(): code for code, one in names().items()}
    near = nearest(name.strip().casefold(), known, alike=0.8)
    return known[near[0]] if near else None

"""Numbers and units as a printer sets them: a true minus, no minus zero, commas at the thousands, a unit that stays with its number."""

from __future__ import annotations

import re
from numbers import Real
from typing import Any

MINUS, KEEP = "\u2212", "\u00a0"

_SYMBOLS = "%|‰|°C|°|mL|ml|L|ng|µg|mg|kg|g|mm|cm|km|m|ms|s|min|h|Hz|W"
_WORDS = (
    "(?:milli)?seconds?|minutes?|hours?|days?|weeks?|months?|years?|(?:milli)?lit(?:re|er)s?|grams?|"
    "(?:milli|centi|kilo)?met(?:re|er)s?|degrees?|points?|units?|times|beats?|breaths?|people|million|billion"
)
#: A unit at the beginning of a text.
UNIT = rf"(?:{_SYMBOLS}|{_WORDS})(?![\w])"
#: The space between a number, or a place where one will stand, and its unit.
_BEFORE_UNIT = re.compile(rf"(?<=[\d}}]) (?={UNIT})")
#: The same in HTML, but for what stands in tags and in code, which is there to be copied.
_IN_HTML = re.compile(rf"<(code|pre)\b.*?</\1>|<[^>]*>|{_BEFORE_UNIT.pattern}", re.DOTALL)
_HYPHEN = re.compile(r"(?<![\w.,\u2212-])-(?=[\d.])")
_MINUS_ZERO = re.compile(rf"(?<![\w.,]){MINUS}(?=0(?:\.0+)?(?![\d.,]*[1-9]))")
_LONG = re.compile(r"(?<![\w.,])\d{4,}(?![\w])")


def well_set(text: str) -> str:
    """A text whose numbers have a true minus and keep their units: ``-0.3 units`` cannot part, ``-0.0`` is ``0.0``."""
    # A picture has thousands of numbers, and hardly any has one of these signs.
    if "-" in text or MINUS in text:
        text = _MINUS_ZERO.sub("", _HYPHEN.sub(MINUS, text))
    return _BEFORE_UNIT.sub(KEEP, text) if " " in text else text


def units_kept(html: str) -> str:
    """HTML in which no number parts from its unit at the end of a line; nothing else of it changes."""
    return _IN_HTML.sub(lambda found: KEEP if found[0] == " " else found[0], html)


def formatted(value: Any, spec: str) -> str:
    """A value as ``format`` writes it, set well; a number of four digits or more has its commas.

    A year is no such number: write it into the sentence, or give it as text.
    """
    text = format(value, spec)
    if type(value) is not float and (not isinstance(value, Real) or isinstance(value, bool)):
        return text
    return well_set(_LONG.sub(lambda found: f"{int(found[0]):,}", text))


def with_unit(text: str, value: float, unit: str | tuple[str, str]) -> str:
    """A number's text with its unit, for one or for many, which never parts from it."""
    one, many = (unit, unit) if isinstance(unit, str) else unit
    word = one if value == 1 else many
    return well_set(f"{text}{KEEP}{word}" if word else text)

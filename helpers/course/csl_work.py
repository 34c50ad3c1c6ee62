"""One work of references.json with its parts in the one form that citeproc takes.

People copy such works from a reference manager or a registry's answer, and each writes names, dates and DOIs its own way.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, unquote

NAMES = (
    *("author", "collection-editor", "composer", "container-author", "editor", "editorial-director", "illustrator"),
    *("interviewer", "original-author", "recipient", "translator"),
)
DATES = ("accessed", "event-date", "issued", "original-date", "submitted")
_DOI = re.compile(r"10(?:\.\d{4,9}[^/\s]*)?/\S+")
_DOI_ADDRESS = re.compile(r"https?://(?:dx\.|www\.)?doi\.org/", flags=re.IGNORECASE)
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T.*)?")
_SAFE = "/:;()._-"


def doi(work: dict) -> str:
    """The work's bare DOI, however it is written: as an address, behind "doi:", as the page's address. Or an empty text."""
    written = words(work.get("DOI")) or (address if _DOI_ADDRESS.match(address := words(work.get("URL"))) else "")
    if re.search(r"%[0-9A-Fa-f]{2}", written):
        written = unquote(written)
    found = _DOI.search(written)
    return found[0].rstrip(".,;") if found else ""


def addresses(work: dict) -> list[str]:
    """Every address of the work, the lasting one first."""
    known = {
        "DOI": lambda _: doi_address(work),
        "URL": lambda url: quote(words(url), safe=f"{_SAFE}%?#&=+,~@!$'*[]"),
        "PMCID": "https://pmc.ncbi.nlm.nih.gov/articles/{}/".format,
        "PMID": "https://pubmed.ncbi.nlm.nih.gov/{}/".format,
    }
    has = {**work, "DOI": doi(work)}
    if has["DOI"] and _DOI_ADDRESS.match(words(work.get("URL"))):
        has["URL"] = ""  # it is the DOI once more
    return [address(has[name]) for name, address in known.items() if has.get(name)]


def doi_address(work: dict) -> str:
    """The address of the work's DOI, with every sign that an address cannot hold as a number."""
    return "https://doi.org/" + quote(doi(work), safe=_SAFE)


def in_one_form(work: dict) -> dict:
    """The work as CSL has it: texts as texts, names and dates in one form, no part that says nothing."""
    made: dict = {}
    for part, value in work.items():
        if part in NAMES:
            value = [name for name in map(_name, value) if name]
        elif part in DATES:
            value = date(value)
        elif part != "custom":
            value = words(value)
        if value:
            made[part] = value
    return made


def words(value: object) -> str:
    """A text, a number or the first of a list as one clean line."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if value is None or isinstance(value, dict | bool):
        return ""
    return " ".join(unicodedata.normalize("NFC", str(value)).split())


def _name(given: dict) -> dict:
    """One name with the parts that CSL knows; who has but one name has it as the family's."""
    parts = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix")
    name = {part: text for part in parts if (text := words(given.get(part)))}
    if "family" in name:
        return name
    literal = words(given.get("literal")) or words(given.get("name")) or name.get("given", "")
    return {"literal": literal} if literal else {}


def date(value: object) -> dict | None:
    """A date in CSL's form; None where there is none."""
    if not isinstance(value, dict):
        return _from_text(words(value))
    parts = value.get("date-parts")
    if not isinstance(parts, list) or not parts:
        return _from_text(words(value.get("raw")) or words(value.get("literal")) or words(value.get("year")))
    days = [_numbers(one) for one in (parts if isinstance(parts[0], list) else [parts])][:2]
    kept = [day for day in days if day]
    if not kept:
        return None
    return {"date-parts": kept, **({"circa": True} if value.get("circa") else {})}


def _numbers(parts: list) -> list[int]:
    """Year, month and day as numbers, as far as they are told."""
    kept: list[int] = []
    for part in parts[:3]:
        text = words(part)
        if not re.fullmatch(r"-?\d{1,4}", text) or int(text) == 0:
            break
        kept.append(int(text))
    return kept


def _from_text(text: str) -> dict | None:
    if found := _ISO.fullmatch(text):
        return {"date-parts": [[int(one) for one in found.groups() if one]]}
    return {"literal": text} if text else None

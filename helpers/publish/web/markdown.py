"""The text of a notebook as part of a page: its headings can be linked to, links between notebooks lead to pages."""

from __future__ import annotations

import functools
import re
from collections.abc import Container
from dataclasses import dataclass, field
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ...course.text import to_text

#: A sentence that tells how to run a notebook, or where its keys lead, says nothing on a page.
JUPYTERS_OWN = re.compile(r"Run All Cells|\bthe notebook\b|\bthis notebook\b")
_SENTENCE = re.compile(r"(?<=[.?])\s+")
_NOTEBOOK = re.compile(r"(?:\./)?([\w.-]+)\.ipynb(#.*)?")


@dataclass
class Heading:
    """One heading of a page: how deep it is, its text and the name it can be linked by."""

    level: int
    text: str
    id: str


@dataclass
class Text:
    """Turns the markdown of one page into HTML, piece by piece, and remembers its headings.

    Args:
        pages: the names of the notebooks that have a page; a link to any other becomes plain text.
    """

    pages: Container[str] = ()
    headings: list[Heading] = field(default_factory=list)

    def html(self, markdown: str) -> str:
        """The HTML of one cell. HTML tags in it are shown as text."""
        renderer = _renderer()
        tokens = renderer.parse(for_a_page(markdown))
        for token, following in zip(tokens, [*tokens[1:], None], strict=True):
            if token.type == "heading_open":
                token.attrSet("id", self._heading(int(token.tag[1]), following))
        for token in tokens:
            if token.children:
                token.children = self._linked(token.children)
        html = renderer.renderer.render(tokens, renderer.options, {})
        # A wide table scrolls by itself, also by keyboard, and never makes the page scroll sideways.
        return html.replace("<table>", '<div class="table"><table>').replace("</table>", "</table></div>")

    def _heading(self, level: int, inline: Token) -> str:
        text = to_text(_renderer().renderer.render([inline], _renderer().options, {}))
        name = _name(text)
        taken = {heading.id for heading in self.headings}
        found = next(
            name if n == 1 else f"{name}-{n}" for n in range(1, 999) if (name if n == 1 else f"{name}-{n}") not in taken
        )
        self.headings.append(Heading(level, text, found))
        return found

    def _linked(self, tokens: list[Token]) -> list[Token]:
        """Links to notebooks as links to pages, or as plain text where there is none."""
        kept, dropped = [], 0
        for token in tokens:
            if token.type == "link_open":
                to = _NOTEBOOK.fullmatch(str(token.attrGet("href")))
                if to and to[1] not in self.pages:
                    dropped += 1
                    continue
                if to:
                    token.attrSet("href", f"{to[1]}.html{_place(to[2] or '')}")
                elif str(token.attrGet("href")).startswith("#"):
                    token.attrSet("href", _place(str(token.attrGet("href"))))
                else:
                    token.attrSet("rel", "noopener noreferrer")
            if token.type == "link_close" and dropped:
                dropped -= 1
                continue
            kept.append(token)
        return kept


def _name(heading: str) -> str:
    """The name that a heading is linked by."""
    return re.sub(r"[^a-z0-9]+", "-", heading.lower()).strip("-") or "part"


def _place(link: str) -> str:
    """A link to a heading, which JupyterLab spells with capitals, by the name that it has on a page."""
    return f"#{_name(unquote(link[1:]))}" if link.startswith("#") else link


def for_a_page(markdown: str) -> str:
    """The same text without the sentences that are about running a notebook."""
    if not JUPYTERS_OWN.search(markdown):
        return markdown
    blocks = re.split(r"(\n\s*\n)", markdown)
    return "".join(_without(block) if JUPYTERS_OWN.search(block) else block for block in blocks)


def _without(block: str) -> str:
    return " ".join(sentence for sentence in _SENTENCE.split(block) if not JUPYTERS_OWN.search(sentence))


@functools.cache
def _renderer() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False, "typographer": False}).enable(["table", "strikethrough"])

"""The text of a notebook as part of a page: its headings can be linked to, links between notebooks lead to pages."""

from __future__ import annotations

import functools
import re
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from html import unescape
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ...course.text import SCHEMES, described, markdown_as_meant, to_text
from ...well_set import units_kept
from . import pictures
from .formulas import Formulas
from .piece import STEP, Heading, Piece

_NOTEBOOK = re.compile(r"(?:\./)?([\w.-]+)\.ipynb(#.*)?")
_WEB = re.compile(rf"(?:{'|'.join(SCHEMES)}):", flags=re.IGNORECASE)
_IMG = re.compile(r"(?P<code>^(?P<fence>`{3,}|~{3,}).*?^(?P=fence)|(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))|<img\b[^>]*>", flags=re.S | re.M | re.I)  # fmt: skip
_ATTRIBUTE = re.compile(r"""(\w+)\s*=\s*["']([^"']*)["']""")


@dataclass
class Text:
    """Turns the markdown of one page into HTML, piece by piece, and remembers its headings.

    Args:
        pages: the names of the notebooks that have a page; a link to any other becomes plain text.
        folder: where the notebook stands, with the pictures that it points to.
    """

    pages: Container[str] = ()
    folder: Path | None = None
    headings: list[Heading] = field(default_factory=list)
    #: What no page can show as it stands, and what to do about it, a sentence each.
    lost: list[str] = field(default_factory=list)
    _formulas: Formulas = field(default_factory=Formulas)

    def html(self, markdown: str, attachments: Mapping[str, Mapping[str, str]] | None = None) -> str:
        """The HTML of one cell, as `pieces` has it."""
        return "".join(piece.opening + piece.html for piece in self.pieces(markdown, attachments))

    def pieces(self, markdown: str, attachments: Mapping[str, Mapping[str, str]] | None = None) -> list[Piece]:
        """One cell, taken apart at its headings. HTML tags in it are shown as text, but for pictures.

        Args:
            markdown: the cell's text.
            attachments: its pictures that the notebook holds itself, as nbformat has them.
        """
        renderer = _renderer()
        self._formulas = Formulas()
        tokens = renderer.parse(_as_markdown(self._formulas.out(markdown)))
        parts: list[tuple[Heading | None, list[Token]]] = [(None, [])]
        for token, following in pairwise([*tokens, Token("end", "", 0)]):
            if token.type == "heading_open":
                heading = self._heading(int(token.tag[1]), following)
                if token.level == 0:
                    parts.append((heading, []))
                    if heading.level == 2:
                        token.attrSet("class", STEP)
                token.attrSet("id", heading.id)
            parts[-1][1].append(token)
        for token in tokens:
            if token.children:
                token.children = [self._shown(one, attachments) for one in self._linked(token.children)]
        # A heading is three tokens: what opens it, its words, and what closes it.
        made = [
            Piece(self._rendered(tokens[3:]), heading, self._rendered(tokens[:3]))
            if heading
            else Piece(self._rendered(tokens))
            for heading, tokens in parts
            if tokens
        ]
        self.lost += [f"pages show the formula {typed} as it is typed." for typed in self._formulas.lost]
        return made

    def _rendered(self, tokens: list[Token]) -> str:
        html = self._formulas.into(units_kept(_renderer().renderer.render(tokens, _renderer().options, {})))
        # A wide table scrolls by itself, also by keyboard, and never makes the page scroll sideways.
        return html.replace("<table>", '<div class="table"><table>').replace("</table>", "</table></div>")

    def _heading(self, level: int, inline: Token) -> Heading:
        text = self._formulas.as_typed(to_text(_renderer().renderer.render([inline], _renderer().options, {})))
        name = _name(text)
        taken = {heading.id for heading in self.headings}
        found = next(
            name if n == 1 else f"{name}-{n}" for n in range(1, 999) if (name if n == 1 else f"{name}-{n}") not in taken
        )
        self.headings.append(Heading(level, text, found))
        return self.headings[-1]

    def picture(self, address: str, attachments: Mapping[str, Mapping[str, str]] | None = None) -> str:
        """The data address of a picture that the text points to; empty for one that no page can show."""
        return pictures.local(address, self.folder, attachments)

    def address(self, link: str) -> str | None:
        """Where a link leads from a page; None for a file that does not come with it."""
        if to := _NOTEBOOK.fullmatch(link):
            return f"{to[1]}.html{_place(to[2] or '')}" if to[1] in self.pages else None
        if link.startswith("#"):
            return _place(link)
        return link if _WEB.match(link) else None

    def _shown(self, token: Token, attachments: Mapping[str, Mapping[str, str]] | None) -> Token:
        """A picture with its data, or its description in words."""
        if token.type != "image":
            return token
        address = self.picture(unquote(str(token.attrGet("src"))), attachments)
        if address:
            token.attrs = {"src": address, "alt": "", "loading": "lazy"}
            return token
        self.lost.append(_lost_picture(unquote(str(token.attrGet("src")))))
        return Token("text", "", 0, content=described(token.content, str(token.attrGet("src"))))

    def _linked(self, tokens: list[Token]) -> list[Token]:
        """Links to notebooks as links to pages, or as plain text where there is none."""
        kept, dropped = [], 0
        for token in tokens:
            if token.type == "link_open":
                to = self.address(str(token.attrGet("href")))
                if to is None:
                    dropped += 1
                    self.lost.append(
                        f"the link to “{unquote(str(token.attrGet('href')))}” leads to no page, so pages show its words only."
                    )
                    continue
                if _WEB.match(to):
                    token.attrSet("rel", "noopener noreferrer")
                token.attrSet("href", to)
            if token.type == "link_close" and dropped:
                dropped -= 1
                continue
            kept.append(token)
        return kept


def _lost_picture(address: str) -> str:
    """What to say of a picture that no page can have."""
    if _WEB.match(address) or address.startswith("//"):
        where, cure = "stands on another website, which pages never ask", "Save it beside the lesson."
    elif address.startswith("attachment:"):
        where, cure = "is not attached to its cell", "Drag it into the cell again."
    else:
        where, cure = "is no picture in the lesson's folder", "Put it there."
    return f"the picture “{address}” {where}, so its description is shown. {cure}"


def _as_markdown(text: str) -> str:
    """The text with its HTML pictures as those of markdown: JupyterLab shows both."""

    def picture(found: re.Match) -> str:
        if found["code"]:
            return found[0]
        said = {name.lower(): unescape(value) for name, value in _ATTRIBUTE.findall(found[0])}
        alt = re.sub(r"([\[\]\\])", r"\\\1", " ".join(said.get("alt", "").split()))
        return f"![{alt}](<{said.get('src', '').replace('>', '%3E')}>)"

    return _IMG.sub(picture, text)


def _name(heading: str) -> str:
    """The name that a heading is linked by."""
    return re.sub(r"[^a-z0-9]+", "-", heading.lower()).strip("-") or "part"


def _place(link: str) -> str:
    """A link to a heading, which JupyterLab spells with capitals, by the name that it has on a page."""
    return f"#{_name(unquote(link[1:]))}" if link.startswith("#") else link


@functools.cache
def _renderer() -> MarkdownIt:
    return markdown_as_meant()

"""A still picture with its sentence, as the HTML that a saved notebook holds, and back from there.

A notebook's file is all that is left of its run, and an instructor may have written some of it. So what writes the figure
and what reads it stand here side by side, and nothing else knows its form.
"""

from __future__ import annotations

import base64
import html
from dataclasses import dataclass
from html.parser import HTMLParser

_KINDS = ("data:image/png;base64,", "data:image/svg+xml;base64,")


@dataclass(frozen=True)
class Figure:
    """A picture: its address, which holds its bytes, what it shows in words, and the sentence below it."""

    address: str
    description: str
    sentence: str

    @classmethod
    def of(cls, image: bytes, description: str, sentence: str) -> Figure:
        """A figure of PNG or SVG bytes."""
        kind = "svg+xml" if image.startswith(b"<svg") else "png"
        return cls(f"data:image/{kind};base64,{base64.b64encode(image).decode('ascii')}", description, sentence)

    def to_html(self) -> str:
        """As HTML that shows wherever no widget can run."""
        return (
            f'<figure><img alt="{html.escape(self.description)}" src="{self.address}" '
            f'style="max-width:100%;background:#fff">\n<figcaption>{html.escape(self.sentence)}</figcaption></figure>'
        )


def figures_in(text: str) -> list[Figure]:
    """The figures in the HTML of an output, in order; those without a picture of its own or a sentence are left out."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Figure] = []
        self._image: dict[str, str | None] | None = None
        self._words: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "figure":
            self._image = None
        elif tag == "img":
            self._image = dict(attrs)
        elif tag == "figcaption":
            self._words = []
        if self._words:
            self._words.append(" ")

    def handle_data(self, data: str) -> None:
        if self._words is not None:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._words and tag != "figcaption":
            self._words.append(" ")
        if tag != "figcaption":
            return
        address, words = (self._image or {}).get("src") or "", self._words
        if words is not None and address.startswith(_KINDS):
            self.found.append(Figure(address, (self._image or {}).get("alt") or "", "".join(words)))
        self._image = self._words = None

"""The figures of a saved notebook, read back from the HTML that `figure` has written.

A notebook's file is all that is left of its run, and an instructor may have written some of it.
"""

from __future__ import annotations

from html.parser import HTMLParser

from .figure import Figure

_KINDS = ("data:image/png;base64,", "data:image/svg+xml;base64,")


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

"""A still picture with its sentence, as the HTML that a saved notebook holds; `figures_in` reads it from there."""

from __future__ import annotations

import base64
import html
from dataclasses import dataclass


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

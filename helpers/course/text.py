"""Markdown to safe HTML, in one place: everything a widget shows as HTML has come through here."""

from __future__ import annotations

import nh3
from markdown_it import MarkdownIt

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
_TAGS = {"p", "br", "em", "strong", "i", "b", "ul", "ol", "li", "a", "blockquote", "code", "h3", "h4"} | {
    "table", "thead", "tbody", "tr", "th", "td", "sub", "sup", "span", "div",
}  # fmt: skip


def safe(html: str) -> str:
    """HTML with nothing in it that could run: a short list of tags, and links to pages, phones and mail only."""
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer",
    )


def to_html(markdown: str) -> str:
    """Markdown, as paragraphs and lists, to safe HTML."""
    return safe(_MARKDOWN.render(markdown)).strip()

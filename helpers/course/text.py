"""The one place where text becomes HTML: markdown in, sanitised HTML out.

Our content and a teacher's own go through here, and so does nothing else. A picture becomes its
description, because a page of the course never asks another host for anything. The texts of the delivered lessons were made HTML
beforehand, so that opening one loads no parser.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable
from html import escape, unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from ..well_set import units_kept, well_set
from . import beforehand
from .flow import flow

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

SCHEMES = ("http", "https", "mailto", "tel")
INLINE_TAGS = {"a", "br", "code", "em", "i", "s", "strong"}
BLOCK_TAGS = INLINE_TAGS | {
    *("blockquote", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "ul"),
    *("table", "tbody", "td", "th", "thead", "tr"),
}
_HALF = re.compile("[\ud800-\udfff]")  # half of a sign ("\\ud83d" in quotes), which no file can hold
_LINK = re.compile(rf"\s*({'|'.join(SCHEMES)}):", re.IGNORECASE)


def _known_beforehand(make: Callable[[str], str]) -> Callable[[str], str]:
    """Take what was made of a delivered text; used as a decorator."""

    @functools.wraps(make)
    def made(markdown: str) -> str:
        known = beforehand.as_html(make.__name__, markdown)
        return make(markdown) if known is None else known

    return made


@_known_beforehand
def to_html(markdown: str) -> str:
    """Markdown as HTML: paragraphs, lists, tables, emphasis, links. HTML tags in it are shown as text."""
    return units_kept(sanitise(_renderer().render(markdown), BLOCK_TAGS))


@_known_beforehand
def to_html_inline(markdown: str) -> str:
    """The same within one line: emphasis, code and links, no paragraph around it. It never says nothing.

    A text of several paragraphs, with a list or with lines of code keeps its lines, by line breaks.
    """
    text = markdown.strip()
    if "\n" in text:
        made = flow(_renderer().parse(text), lambda one: _renderer().renderer.render([one], _renderer().options, {}))
    else:
        made = _renderer().renderInline(markdown)
    clean = units_kept(sanitise(made, INLINE_TAGS))
    return clean if to_text(clean) or not text else escape(text, quote=False)


@_known_beforehand
def put_together(html: str) -> str:
    """HTML that was put together of parts made here, cleaned as a whole."""
    return sanitise(html)


def pictures_in(markdown: str) -> list[str]:
    """The addresses of the pictures that a text points to, in order."""
    inner = (child for token in _renderer().parse(markdown) for child in token.children or ())
    return [str(one.attrGet("src")) for one in inner if one.type == "image"]


def listed(lines: Iterable[str]) -> str:
    """Plain lines as an HTML list: whatever stands in them is shown, none of it is markup."""
    return sanitise("<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>")


def to_text(html: str) -> str:
    """HTML that was made here, as plain text, one block a line."""
    blocks = re.sub(r"</(p|li|h[2-6]|tr|blockquote|pre)>|<br>", "\n", html)
    lines = unescape(re.sub(r"<[^>]*>", "", blocks)).splitlines()
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())


def one_line(markdown: str) -> str:
    """A text of a content file as the widgets know it: without its marks, on one line."""
    return " ".join(to_text(to_html_inline(markdown)).split())


def line_to_show(markdown: str) -> str:
    """The same to be shown and never compared: a number keeps its unit, and a minus is one."""
    return well_set(one_line(markdown))


def sanitise(html: str, tags: set[str] = BLOCK_TAGS) -> str:
    """Keep what is on the list and nothing else; links go to the web, to mail or to a telephone."""
    import nh3  # what was made HTML beforehand is clean

    kept = nh3.clean(
        _HALF.sub("\ufffd", html),
        tags=tags,
        attributes={"a": {"href"}, "ol": {"start"}},
        attribute_filter=_keep,
        url_schemes=set(SCHEMES),
        link_rel="noopener noreferrer",
    )
    return kept.replace("&nbsp;", "\xa0")  # as `units_kept` writes it, so that cleaning twice changes nothing


def _keep(tag: str, attribute: str, value: str) -> str | None:
    """A link without one of our schemes ("//host", "page.html") would lead out of the lesson unseen."""
    kept = {"href": _LINK.match, "start": re.compile("[0-9]{1,9}").fullmatch, "rel": bool}
    return value if attribute in kept and kept[attribute](value) else None


def markdown_as_meant() -> MarkdownIt:
    """What counts as Markdown here, and becomes plain HTML: never HTML that somebody typed."""
    from markdown_it import MarkdownIt  # loads for as long as numpy does; most lessons need none

    return MarkdownIt("commonmark", {"html": False, "typographer": False}).enable(["table", "strikethrough"])


@functools.cache
def _renderer() -> MarkdownIt:
    markdown = markdown_as_meant()
    markdown.add_render_rule("image", _picture)
    for rule in ("heading_open", "heading_close"):
        markdown.add_render_rule(rule, _heading)
    return markdown


def described(words: str, address: str) -> str:
    """A picture in words: its description, or the name of its file where it has none."""
    if words.strip():
        return words
    name = "" if address.startswith("data:") else unquote(address).partition("?")[0].rpartition("/")[2]
    return f"[picture: {name}]" if name else "[picture]"


def _picture(self, tokens: Any, index: Any, options: Any, env: Any) -> str:
    return escape(described(tokens[index].content, str(tokens[index].attrGet("src"))))


def _heading(self, tokens: Any, index: Any, options: Any, env: Any) -> str:
    """A text's first heading is the page's second: a page has one h1, the lesson's title."""
    level = min(int(tokens[index].tag[1]) + 1, 6)
    return f"<h{level}>" if tokens[index].nesting == 1 else f"</h{level}>\n"

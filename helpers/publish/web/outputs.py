"""What a cell shows, as part of a page: an activity that is alive, text, a picture, or plain words."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

import nh3

from ...course.text import BLOCK_TAGS, SCHEMES, to_text
from . import pictures
from .activities import Fronts, from_saved, in_script, is_activity
from .markdown import Text
from .words import WORDS

if TYPE_CHECKING:
    import nbformat

VIEW = "application/vnd.jupyter.widget-view+json"
TAGS = BLOCK_TAGS | {
    "b",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "img",
    "span",
    "sub",
    "summary",
    "sup",
}
#: What Python calls a thing that it shows in another way: nothing for a reader.
REPR = re.compile(r"<(?:IPython\.|Figure size )|\bat 0x[0-9a-fA-F]{4,}>|\b[A-Za-z]\w*\(children=|^[A-Z]\w*View\(")
#: What runs or fetches something, and is not there once the HTML is safe.
LIVE = re.compile(r"<(?:script|iframe|video|audio|object|embed|canvas|form|input|button)\b", flags=re.IGNORECASE)
#: In the HTML of any cell, which may be an instructor's own.
_SVG = re.compile(r"<svg\b.*?</svg>", flags=re.IGNORECASE | re.DOTALL)
_TERMINAL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def shown(outputs: list, widgets: dict, fronts: Fronts, text: Text, still: str | None = None) -> tuple[str, list[dict]]:
    """The HTML of a cell's outputs, and the packed activities among them, in order.

    Args:
        still: what an activity says where it does not run, in place of what it says in the notebook.
    """
    parts, packed = [], []
    for output in outputs:
        data = output.get("data", {})
        saved = widgets.get(data.get(VIEW, {}).get("model_id"))
        if saved and is_activity(saved):
            packed.append(fronts.pack(*from_saved(saved)))
            parts.append(_activity(packed[-1], still or _still(data, text)))
        elif VIEW in data:
            parts.append(_needs_jupyter())
        elif output.output_type == "stream":
            parts.append(_pre("".join(output.text)))
        elif output.output_type == "error":
            parts.append(_pre(f"{output.ename}: {output.evalue}"))
        elif data:
            parts.append(_still(data, text))
    return "\n".join(filter(None, parts)), packed


def words_of(outputs: list) -> str:
    """What the outputs say in plain words, for the search."""
    said = ("".join(output.get("data", {}).get("text/plain", "")) for output in outputs)
    return " ".join(one for one in said if not REPR.search(one))


def _activity(packed: dict, still: str) -> str:
    return (
        f'<div class="activity" data-kind="{escape(packed["front"])}"><div class="still">{still}</div>'
        f"{in_script(packed)}</div>"
    )


def _still(data: nbformat.NotebookNode, text: Text) -> str:
    """What an output says where no activity runs: its text, its HTML, its picture or its words."""
    plain = "".join(data.get("text/plain", ""))
    if "text/markdown" in data:
        return text.html("".join(data["text/markdown"]))
    live = False
    if "text/html" in data:
        source = "".join(data["text/html"])
        live = bool(LIVE.search(source))
        html = sanitised(_SVG.sub(lambda found: _picture(pictures.from_svg(found[0]), ""), source), text)
        if to_text(html).strip() or "<img " in html:
            return html.replace("<table>", '<div class="table"><table>').replace("</table>", "</table></div>")
    for kind in data:
        if kind in pictures.KINDS and (address := pictures.of_kind(kind, data[kind])):
            return sanitised(_picture(address, plain), text)
    if "text/latex" in data:
        return text.html("".join(data["text/latex"]))
    if not REPR.search(plain) and "text/html" not in data:
        return f"<p>{escape(plain)}</p>" if plain else _needs_jupyter()
    # An object's address says nothing, nor does HTML without a word; what lives in Jupyter alone is said.
    return _needs_jupyter() if live or (plain.startswith("<IPython.") and "text/html" not in data) else ""


def _picture(address: str, plain: str) -> str:
    said = WORDS["page.picture"] if not plain or REPR.search(plain) else plain
    return f'<img alt="{escape(said)}" src="{address}">'


def _needs_jupyter() -> str:
    return f"<p>{escape(WORDS['page.needs_jupyter'])}</p>"


def _pre(text: str) -> str:
    """What a program wrote, as a terminal would leave it: without colours, and of a line written anew its last state."""
    lines = _TERMINAL.sub("", text).replace("\r\n", "\n").split("\n")
    said = "\n".join(line.rstrip("\r").rsplit("\r", 1)[-1] for line in lines)
    return f'<pre tabindex="0">{escape(said)}</pre>' if said.strip() else ""


def sanitised(html: str, text: Text | None = None) -> str:
    """A notebook's own HTML without styles and scripts; its pictures within it and with fewer colours.

    Args:
        html: as a cell shows it.
        text: the page that it stands on, which knows where a link or a picture's address leads; without it none but
            links to the web are kept.
    """
    text = text or Text()

    def kept(tag: str, name: str, value: str) -> str | None:
        if (tag, name) == ("img", "src"):
            return text.picture(value) or None
        return text.address(value) if name == "href" else value

    clean = nh3.clean(
        html,
        tags=TAGS,
        attributes={"a": {"href"}, "ol": {"start"}, "img": {"src", "alt"}, "th": {"scope"}},
        attribute_filter=kept,
        url_schemes={*SCHEMES, "data"},
        link_rel="noopener noreferrer",
    )
    clean = _NOTHING.sub("", clean)
    return _PNG.sub(lambda found: pictures.fewer_colours(found[0]), clean).replace("<img ", '<img loading="lazy" ')


#: A picture that a page cannot have, and of which nothing is said.
_NOTHING = re.compile(r"""<img(?: alt="")?>""")
_PNG = re.compile(r"data:image/png;base64,[A-Za-z0-9+/=\s]+")
